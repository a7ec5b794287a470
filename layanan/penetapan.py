"""What ratification writes into a standard: the decision (SK), its number and date. One decision may ratify many.

On the screen, or by ink: then the decision is prepared with its number, signed on paper, and its scan brought back.
"""

from contextlib import contextmanager
from functools import partial

from ambon_sop.alur import langkah
from ambon_sop.alur.jenis import jenis_dari
from ambon_sop.alur.mesin import TransisiDitolak
from ambon_sop.alur.penanda_tangan import penanda_tangan
from ambon_sop.alur.susun import slug_bebas
from ambon_sop.alur.tertanda import tandai
from ambon_sop.penomoran.models import Nomor
from ambon_sop.penomoran.terbitkan import NomorDitolak, batalkan, pakai, pesan

from .fakta import kolom
from .forms_penetapan import BersamaForm, PindaianSkForm, TetapkanForm
from .isi import dari_dict
from .models import Maklumat, StandarPelayanan, SuratKeputusan
from .pencarian import hapus_dari_indeks, indeks_versi
from .sk import antrekan_sk, simpan_pindaian_sk, simpan_sk_tertanda

__all__ = ["BersamaForm", "PindaianSkForm", "TetapkanForm"]


@contextmanager
def _nomor_menolak():
    """What the book of numbers refuses, the step refuses, in the same words."""
    try:
        yield
    except NomorDitolak as ditolak:
        raise TransisiDitolak(str(ditolak)) from None


@_nomor_menolak()
def pesan_nomor(versi, pengguna, isian):
    """Book the decision's number before the transaction that uses it; asking again gives the same one.

    A service that is ratified along with another comes with that one's decision (`isian["sk"]`).
    """
    if "sk" in isian:
        return isian["sk"]
    return pesan(
        jenis=StandarPelayanan.JENIS,
        perangkat_daerah=_unit(versi, pengguna),
        tanggal=isian["tanggal"],
        untuk=_kunci(versi),
        judul=f"Penetapan Standar Pelayanan {versi.dokumen.judul}"[:300],
        pelaku=pengguna.pelaku,
    )


def siap_tetapkan(versi, pengguna, isian):
    """Book the number; where a passphrase was given, print the decision with all its standards and have it signed."""
    siap, frasa = pesan_nomor(versi, pengguna, isian), isian.pop("frasa", "")
    if frasa and not isinstance(siap, SuratKeputusan):
        from .cetakan_sk import cetak_sk  # drags the printer in

        sk = _susun_sk(versi, pengguna, isian, siap, SuratKeputusan.Keadaan.TERBIT)
        semua = sorted([versi, *isian.get("bersama", ())], key=lambda v: (v.dokumen.judul, v.pk))
        isi = {v.pk: _isi_tetap(v.isi, sk.nomor, sk.tanggal, v) for v in semua}
        cetak = partial(cetak_sk, sk, [(v.kode, isi[v.pk]) for v in semua])
        tandai(pengguna, isian, frasa, cetak, isi, f"Penetapan Standar Pelayanan, SK nomor {sk.nomor}")
    return siap


def _unit(versi, pengguna):
    """Whose decision it is: the office of the hat that ratifies."""
    return langkah.hat_pengesah(versi, pengguna).perangkat_daerah


def _kunci(versi):
    return f"versi:{versi.pk}"


@_nomor_menolak()
def ditetapkan(versi, pengguna, isian, siap):
    """Ratified on the screen. `siap`: the number that was booked, or the decision that ratifies this one too."""
    if isinstance(siap, SuratKeputusan):
        return _berlakukan(versi, pengguna, isian, siap)
    _lepas_sk(versi, pengguna, "Ditetapkan di layar", kecuali=siap)
    sk = _sk(versi, pengguna, isian, siap, SuratKeputusan.Keadaan.TERBIT)
    pakai(siap, pelaku=pengguna.pelaku)
    perubahan = _berlakukan(versi, pengguna, isian, sk)
    bersama = {"tanggal": sk.tanggal, "sk": sk, "isi_tertanda": isian.get("isi_tertanda", {})}
    _tetapkan_bersama(sk.versi.exclude(pk=versi.pk), "tetapkan", pengguna, bersama)
    if "berkas_tertanda" in isian:
        simpan_sk_tertanda(sk, isian["berkas_tertanda"], pengguna)
        return perubahan | {"tanda_tangan": ["", "elektronik"]}
    antrekan_sk(sk)
    return perubahan


def _sk(versi, pengguna, isian, nomor, keadaan):
    """A decision on this version and those that were ticked beside it."""
    sk = _susun_sk(versi, pengguna, isian, nomor, keadaan)
    sk.save()
    sk.versi.set([versi, *isian.get("bersama", ())])
    return sk


def _susun_sk(versi, pengguna, isian, nomor, keadaan):
    return SuratKeputusan(
        perangkat_daerah=_unit(versi, pengguna),
        keadaan=keadaan,
        nomor=nomor.teks,
        tanggal=isian["tanggal"],
        penanda_tangan=penanda_tangan(versi, isian["tanggal"], pengguna),
        dibuat_oleh=pengguna,
    )


def _tetapkan_bersama(semua, nama, pengguna, isian):
    """Pass the other versions of a decision through the same step, in the same transaction: all or none."""
    alur = jenis_dari(StandarPelayanan.JENIS).alur
    for lain in semua.select_related("dokumen").order_by("pk"):
        alur.jalankan(lain, nama, pengguna, isian)


def _berlakukan(versi, pengguna, isian, sk):
    """Freeze the content with the decision's number, and copy to the catalogue what is searched."""
    # The scan, the signed file are the decision's, not the standard's.
    isian = {k: v for k, v in isian.items() if k not in ("pindaian", "berkas_tertanda")}
    perubahan = langkah.disahkan(versi, pengguna, isian, sk.nomor, partial(_isi_tetap, versi=versi))
    isi = kolom(dari_dict(versi.isi)) | {"nomor": sk.nomor, "tanggal_efektif": isian["tanggal"]}
    if versi.dokumen.versi_berlaku_id is None:
        # Nobody has this address yet; it is made of the name that was ratified, not of the first one typed.
        isi["slug"] = versi.dokumen.slug = slug_bebas(StandarPelayanan.JENIS, isi["judul"], versi.dokumen_id)
    StandarPelayanan.objects.filter(pk=versi.dokumen_id).update(**isi)
    indeks_versi(versi)
    return perubahan


def _isi_tetap(isi, nomor, tanggal, versi):
    """The content as it holds: with the decision's number and day, and the office's pledge of that day."""
    maklumat = Maklumat.objects.filter(perangkat_daerah=versi.dokumen.perangkat_daerah_id).first()
    ditulis = {"nomor_sk": nomor, "tanggal_sk": tanggal.isoformat()}
    return isi | ditulis | {"maklumat": maklumat.teks if maklumat else isi["maklumat"]}


# By ink


@_nomor_menolak()
def siap_tinta(versi, pengguna, isian, siap):
    """The decision is printed with its number, to be signed by hand."""
    if isinstance(siap, SuratKeputusan):
        return langkah.disiapkan_tinta(versi, pengguna, isian, siap.nomor)
    _lepas_sk(versi, pengguna, "SK dicetak lagi", kecuali=siap)
    sk = _sk(versi, pengguna, isian, siap, SuratKeputusan.Keadaan.DISIAPKAN)
    lain = sk.versi.exclude(pk=versi.pk)
    _tetapkan_bersama(lain, "siapkan_tinta", pengguna, {"tanggal": sk.tanggal, "sk": sk})
    antrekan_sk(sk)
    return langkah.disiapkan_tinta(versi, pengguna, isian, sk.nomor)


def sk_tercetak(versi, pengguna, isian):
    """The decision that stands on the paper. Its number belongs to its year."""
    if "sk" in isian:
        return isian["sk"]
    sk = sk_disiapkan(versi)
    if sk is None or sk.tanggal.year != isian["tanggal"].year:
        tahun = sk.tanggal.year if sk else isian["tanggal"].year
        raise TransisiDitolak(f"Nomor pada cetakan berlaku untuk tahun {tahun}. Minta pejabat mencetaknya lagi.")
    return sk


def sk_disiapkan(versi):
    """The decision that waits for ink with this version in it, or None."""
    return versi.sk.filter(keadaan=SuratKeputusan.Keadaan.DISIAPKAN).first()


@_nomor_menolak()
def ditetapkan_tinta(versi, pengguna, isian, sk):
    """Ratified on paper by the official who had it printed; `pengguna` only brings the scan."""
    if sk.keadaan == SuratKeputusan.Keadaan.TERBIT:
        return _berlakukan(versi, pengguna, isian, sk)
    masih = SuratKeputusan.objects.filter(pk=sk.pk, keadaan=SuratKeputusan.Keadaan.DISIAPKAN)
    if not masih.update(keadaan=SuratKeputusan.Keadaan.TERBIT, tanggal=isian["tanggal"]):
        raise TransisiDitolak("SK ini baru saja dibatalkan atau diganti. Muat ulang untuk melihat keadaannya.")
    sk.keadaan, sk.tanggal = SuratKeputusan.Keadaan.TERBIT, isian["tanggal"]
    if nomor := Nomor.objects.hidup().filter(jenis=StandarPelayanan.JENIS, teks=sk.nomor).first():
        pakai(nomor, pelaku=pengguna.pelaku)
    perubahan = _berlakukan(versi, pengguna, isian, sk)
    lain = sk.versi.exclude(pk=versi.pk).filter(status="disetujui")
    _tetapkan_bersama(lain, "tetapkan_tinta", pengguna, {"tanggal": sk.tanggal, "sk": sk})
    simpan_pindaian_sk(sk, isian["pindaian"].read(), pengguna)
    return perubahan


@_nomor_menolak()
def ditolak(versi, pengguna, isian, siap=None):
    """Refused: a number that was booked for it is void, with the reason; what shared the decision waits again."""
    _lepas_sk(versi, pengguna, isian["catatan"])
    if nomor := Nomor.objects.filter(untuk=_kunci(versi), status=Nomor.Status.DIPESAN).first():
        batalkan(nomor, isian["catatan"], pelaku=pengguna.pelaku)
    return langkah.dikembalikan(versi, pengguna, isian)


def _lepas_sk(versi, pengguna, alasan, kecuali=None):
    """A prepared decision is void: none of its versions has a number any more, nor is the number used elsewhere."""
    for sk in versi.sk.filter(keadaan=SuratKeputusan.Keadaan.DISIAPKAN):
        for lain in sk.versi.select_related("dokumen"):
            langkah.lepas_nomor(lain)
        SuratKeputusan.objects.filter(pk=sk.pk).update(keadaan=SuratKeputusan.Keadaan.BATAL)
        nomor = Nomor.objects.filter(jenis=StandarPelayanan.JENIS, teks=sk.nomor, status=Nomor.Status.DIPESAN).first()
        if nomor and (kecuali is None or nomor.pk != kecuali.pk):
            batalkan(nomor, alasan, pelaku=pengguna.pelaku)
    versi.nomor, versi.tinta_oleh = "", None


def dicabut(versi, pengguna, isian, siap=None):
    """Withdrawn: the search finds it no more."""
    hapus_dari_indeks(versi)
    return langkah.dicabut(versi, pengguna, isian)
