"""Who may do what to a letter or a template: predicates `(penugasan, versi) -> bool`, and who sees a letter."""

from django.db.models import Q

from ambon_sop.akun.models import Penugasan, Peran
from ambon_sop.alur.izin import boleh_menyusun, di_unitnya
from ambon_sop.alur.status import Status
from ambon_sop.organisasi.pohon import rantai

from .models import Paraf
from .ragam import cari
from .rahasia import RAHASIA, rahasia
from .srikandi import lewat_srikandi

DI_KANTOR = (Peran.PENYUSUN, Peran.PEMERIKSA, Peran.PENGESAH)


def naskah_terlihat(pengguna):
    """The condition on Versi: letters of one's office; secret ones only for those who have to do with them.

    Bagian Organisasi sees templates, not letters. A pengawas reads what is not secret.
    """
    hat = getattr(pengguna, "penugasan_aktif", None)
    if hat is None:
        return Q(pk__in=[])
    terlibat = (
        Q(dibuat_oleh=pengguna.pk)
        | Q(dokumen__naskah__penanda=pengguna.pk)
        | Q(dokumen__in=Paraf.objects.filter(pengguna=pengguna.pk).values("naskah"))
    )
    terbuka = ~Q(dokumen__naskah__keamanan__in=RAHASIA)
    if hat.peran in DI_KANTOR:
        return terlibat | (terbuka & Q(dokumen__perangkat_daerah=hat.perangkat_daerah_id))
    if hat.peran == Peran.PENGAWAS:
        return terbuka
    return terlibat


def melihat_naskah(versi):
    """The same the other way round, as a condition on Penugasan: the hats that see this letter, but for a pengawas."""
    naskah = versi.dokumen.naskah
    orang = {versi.dibuat_oleh_id, naskah.penanda_id, *naskah.paraf.values_list("pengguna", flat=True)}
    terlibat = Q(pengguna__in=orang - {None})
    if rahasia(versi.dokumen):
        return terlibat
    return terlibat | Q(peran__in=DI_KANTOR, perangkat_daerah=versi.dokumen.perangkat_daerah_id)


def boleh_membuat_templat(penugasan):
    """Templates are Bagian Organisasi's: its drafters write them. It is the unit in which somebody verifies."""
    if penugasan is None or penugasan.peran != Peran.PENYUSUN:
        return False
    verifikator = Penugasan.objects.kini().filter(peran=Peran.VERIFIKATOR)
    return verifikator.filter(perangkat_daerah=penugasan.perangkat_daerah_id).exists()


def paraf_berikut(versi):
    """The row of Paraf whose turn it is, or None."""
    return Paraf.objects.filter(naskah=versi.dokumen_id, pada__isnull=True).order_by("urut").first()


def _giliran(penugasan, versi):
    berikut = paraf_berikut(versi)
    return berikut is not None and berikut.pengguna_id == penugasan.pengguna_id


def boleh_memaraf(penugasan, versi):
    return penugasan.peran in DI_KANTOR and _giliran(penugasan, versi)


def _tinggal_satu(versi):
    return Paraf.objects.filter(naskah=versi.dokumen_id, pada__isnull=True).count() == 1


def boleh_memaraf_antara(penugasan, versi):
    """It is this person's turn, and others follow."""
    return boleh_memaraf(penugasan, versi) and not _tinggal_satu(versi)


def boleh_memaraf_terakhir(penugasan, versi):
    return boleh_memaraf(penugasan, versi) and _tinggal_satu(versi)


def _berjalan(penugasan, versi):
    """A drafter's letter that passes on; a sheet to be written on by hand is printed, and goes nowhere."""
    return boleh_menyusun(penugasan, versi) and not cari(versi.dokumen.naskah.ragam).lembar_isian


def lewat_paraf(penugasan, versi):
    """The drafter sends it to those who initial first."""
    return _berjalan(penugasan, versi) and Paraf.objects.filter(naskah=versi.dokumen_id).exists()


def tanpa_paraf(penugasan, versi):
    return _berjalan(penugasan, versi) and not Paraf.objects.filter(naskah=versi.dokumen_id).exists()


def _penanda(penugasan, versi):
    """The official named on the letter, under a hat that signs for its office: of that unit or one above it."""
    if penugasan.peran != Peran.PENGESAH or versi.dokumen.naskah.penanda_id != penugasan.pengguna_id:
        return False
    return penugasan.perangkat_daerah in rantai(versi.dokumen.perangkat_daerah)


def boleh_menandatangani(penugasan, versi):
    """Signs here; where the office uses SRIKANDI for this kind, it is signed there."""
    return _penanda(penugasan, versi) and not lewat_srikandi(versi.dokumen)


def boleh_mengembalikan_tanda(penugasan, versi):
    return _penanda(penugasan, versi)


def boleh_mengunggah_tinta(penugasan, versi):
    """Brings back a paper that was signed by ink: somebody of the office who sees the letter, never the signer."""
    orang_lain = versi.tinta_oleh_id is not None and versi.tinta_oleh_id != penugasan.pengguna_id
    return orang_lain and penugasan.peran in DI_KANTOR and di_unitnya(penugasan, versi)


def boleh_mencatat_luar(penugasan, versi):
    """Takes number, date and PDF back from SRIKANDI: the office's drafter, or who signed there."""
    if not lewat_srikandi(versi.dokumen):
        return False
    return boleh_menyusun(penugasan, versi) or _penanda(penugasan, versi)


def boleh_mencatat(penugasan, versi):
    """Who may pin a note on a letter: whose turn it is."""
    if versi.status == Status.PARAF:
        return boleh_memaraf(penugasan, versi)
    return versi.status == Status.MENUNGGU_TANDA and _penanda(penugasan, versi)


def boleh_membatalkan(penugasan, versi):
    """A signed letter is called off by who signed it."""
    return versi.status == Status.DITANDATANGANI and _penanda(penugasan, versi)
