"""What ratification writes into an SOP: its number, its dates, who ratified it. On the screen, or by ink."""

from functools import partial

from ambon_sop.alur import langkah
from ambon_sop.alur.mesin import TransisiDitolak
from ambon_sop.alur.penanda_tangan import penanda_tangan
from ambon_sop.alur.susun import slug_bebas
from ambon_sop.alur.tertanda import tandai
from ambon_sop.penomoran.models import Nomor
from ambon_sop.penomoran.terbitkan import NomorDitolak, batalkan, pakai, pesan

from .models import Sop
from .pencarian import hapus_dari_indeks, indeks_versi


def pesan_nomor(versi, pengguna, isian):
    """Book the number before the transaction that uses it (rancangan.md §2). Asking again gives the same one."""
    try:
        return pesan(
            jenis=Sop.JENIS,
            perangkat_daerah=versi.dokumen.perangkat_daerah,
            tanggal=isian["tanggal"],
            untuk=_kunci(versi),
            judul=versi.dokumen.judul,
            pelaku=pengguna.pelaku,
        )
    except NomorDitolak as ditolak:
        raise TransisiDitolak(str(ditolak)) from None


def siap_sahkan(versi, pengguna, isian):
    """Book the number; where a passphrase was given, print the SOP with it and have it signed."""
    nomor = pesan_nomor(versi, pengguna, isian)
    if frasa := isian.pop("frasa", ""):
        from .cetakan import cetak_tertanda  # drags the printer in

        isi = _isi_sah(versi.isi, nomor.teks, isian["tanggal"], versi, pengguna)
        cetak = partial(cetak_tertanda, versi, isi)
        tandai(pengguna, isian, frasa, cetak, {versi.pk: isi}, f"Pengesahan SOP nomor {nomor.teks}")
    return nomor


def nomor_tercetak(versi, pengguna, isian):
    """The number that stands on the paper. It belongs to its year; a paper of another year needs a new print."""
    nomor = Nomor.objects.hidup().filter(untuk=_kunci(versi)).first()
    if nomor is None or nomor.tahun != isian["tanggal"].year:
        tahun = nomor.tahun if nomor else isian["tanggal"].year
        raise TransisiDitolak(f"Nomor pada cetakan berlaku untuk tahun {tahun}. Minta pejabat mencetaknya lagi.")
    return nomor


def _kunci(versi):
    return f"versi:{versi.pk}"


def siap_tinta(versi, pengguna, isian, nomor):
    return langkah.disiapkan_tinta(versi, pengguna, isian, nomor.teks)


def disahkan(versi, pengguna, isian, nomor):
    """Ratified on the screen, by the official himself; it may have been printed for ink before."""
    langkah.lepas_nomor(versi)
    return _sahkan(versi, pengguna, isian, nomor, pengguna)


def disahkan_tinta(versi, pengguna, isian, nomor):
    """Ratified on paper by the official who had it printed; `pengguna` only brings the scan."""
    return _sahkan(versi, pengguna, isian, nomor, versi.tinta_oleh)


def ditolak(versi, pengguna, isian, siap=None):
    """Refused: a number that was booked for it is void, with the reason."""
    if nomor := Nomor.objects.hidup().filter(untuk=_kunci(versi)).first():
        batalkan(nomor, isian["catatan"], pelaku=pengguna.pelaku)
        langkah.lepas_nomor(versi)
    return langkah.dikembalikan(versi, pengguna, isian)


def _sahkan(versi, pengguna, isian, nomor, pengesah):
    """Use the number, freeze the content, and copy what is searched to the Sop."""
    pakai(nomor, pelaku=pengguna.pelaku)

    bekukan = partial(_isi_sah, versi=versi, pengesah=pengesah)
    perubahan = langkah.disahkan(versi, pengguna, isian, nomor.teks, bekukan)
    kolom = {"judul": versi.isi["nama"][:300], "nomor": nomor.teks, "tanggal_efektif": isian["tanggal"]}
    if versi.dokumen.versi_berlaku_id is None:
        # Nobody has this address yet; it is made of the name that was ratified, not of the first one typed.
        kolom["slug"] = versi.dokumen.slug = slug_bebas(Sop.JENIS, kolom["judul"], versi.dokumen_id)
    Sop.objects.filter(pk=versi.dokumen_id).update(**kolom)
    indeks_versi(versi)
    return perubahan


def _isi_sah(isi, nomor, tanggal, versi, pengesah):
    """The content as it holds: with its number, its day, and who ratified it."""
    isi = isi | {"nomor": nomor, "tanggal_efektif": tanggal.isoformat()}
    return isi | {"disahkan_oleh": penanda_tangan(versi, tanggal, pengesah, isi["disahkan_oleh"]["jabatan"])}


def salinan_dicatat(versi, pengguna, isian, siap=None):
    """A copy of a paper is in force: what is searched is what stands on the paper."""
    kolom = {"nomor": versi.nomor, "tanggal_efektif": versi.tanggal_efektif}
    Sop.objects.filter(pk=versi.dokumen_id).update(**kolom)
    indeks_versi(versi)
    return langkah.dicatat(versi, pengguna, isian)


def dicabut(versi, pengguna, isian, siap=None):
    """Withdrawn: the search finds it no more."""
    hapus_dari_indeks(versi)
    return langkah.dicabut(versi, pengguna, isian)
