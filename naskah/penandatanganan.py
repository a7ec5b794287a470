"""What signing does to a letter: on the screen, by ink, or in SRIKANDI; and what becomes of its number."""

from functools import partial

from django.utils import timezone

from ambon_sop.alur import langkah
from ambon_sop.alur.kabar import kabari
from ambon_sop.alur.mesin import TransisiDitolak
from ambon_sop.alur.models import Versi
from ambon_sop.alur.pdf import antrekan
from ambon_sop.alur.pdf import simpan as simpan_pdf
from ambon_sop.alur.tertanda import pastikan_sama, tandai
from ambon_sop.penomoran.models import Nomor
from ambon_sop.penomoran.terbitkan import NomorDitolak, batalkan, pakai, pesan

from .isi import ke_dict
from .kolom import kolom as kolom_isi
from .lengkapi import judul_dari, lengkapi
from .massal import hentikan, massal_dari, mulai
from .models import Naskah
from .ragam import cari
from .rahasia import alasan_luar, nama_luar
from .srikandi import SUDAH_TERCATAT, sudah_tercatat

Cara = Naskah.Cara


def kunci_nomor(versi):
    return f"versi:{versi.pk}"


def pesan_nomor(versi, pengguna, isian):
    """Book the number before the transaction that uses it (rancangan.md §2). Asking again gives the same one.

    A kind that carries no number of its own takes none.
    """
    naskah = versi.dokumen.naskah
    if not cari(naskah.ragam).bernomor:
        return None
    try:
        return pesan(
            jenis=naskah.ragam,
            perangkat_daerah=versi.dokumen.perangkat_daerah,
            tanggal=isian["tanggal"],
            untuk=kunci_nomor(versi),
            judul=nama_luar(versi.dokumen),
            klasifikasi=naskah.klasifikasi,
            keamanan=naskah.keamanan,
            pelaku=pengguna.pelaku,
        )
    except NomorDitolak as ditolak:
        raise TransisiDitolak(str(ditolak)) from None


def lepas_nomor(versi, pengguna, alasan):
    """A number that was booked, and perhaps printed for ink, is void."""
    if nomor := Nomor.objects.filter(untuk=kunci_nomor(versi), status=Nomor.Status.DIPESAN).first():
        batalkan(nomor, alasan, pelaku=pengguna.pelaku)
    if versi.tinta_oleh_id:
        langkah.lepas_nomor(versi)
        Versi.objects.filter(pk=versi.pk).update(tanggal_pengesahan=None)


def siap_tanda(versi, pengguna, isian):
    """Book the number; where a passphrase was given, print the letter with it and have it signed."""
    if isian.get("frasa") and massal_dari(versi.dokumen_id):
        raise TransisiDitolak("Surat massal ditandatangani tanpa sertifikat. Kosongkan frasa sandi.")
    nomor = pesan_nomor(versi, pengguna, isian)
    if frasa := isian.pop("frasa", ""):
        from .cetakan_versi import cetak_tertanda  # drags the printer in

        isi = _isi_sah(versi, isian["tanggal"], nomor.teks if nomor else "")
        cetak = partial(cetak_tertanda, versi, isi, pengguna)
        tandai(pengguna, isian, frasa, cetak, {versi.pk: isi}, f"Naskah nomor {nomor.teks}" if nomor else "Naskah")
    return nomor


def ditandatangani(versi, pengguna, isian, nomor):
    """Signed in the portal; with a certificate, where the bytes are there already."""
    mulai(versi, pengguna, isian["tanggal"])
    tertanda = isian.get("berkas_tertanda")
    cara = Cara.ELEKTRONIK if tertanda else Cara.LAYAR
    return _tanda_tangani(versi, pengguna, isian, nomor, cara, tertanda)


def siap_tinta(versi, pengguna, isian, nomor):
    """A print with number and date goes to be signed by hand."""
    Versi.objects.filter(pk=versi.pk).update(tanggal_pengesahan=isian["tanggal"])
    return langkah.disiapkan_tinta(versi, pengguna, isian, nomor.teks if nomor else "")


def nomor_tercetak(versi, pengguna, isian):
    """The number that stands on the paper. It belongs to its year; a paper of another year needs a new print."""
    if not cari(versi.dokumen.naskah.ragam).bernomor:
        return None
    nomor = Nomor.objects.hidup().filter(untuk=kunci_nomor(versi)).first()
    if nomor is None or nomor.tahun != isian["tanggal"].year:
        tahun = nomor.tahun if nomor else isian["tanggal"].year
        raise TransisiDitolak(f"Nomor pada cetakan berlaku untuk tahun {tahun}. Minta pejabat mencetaknya lagi.")
    return nomor


def ditandatangani_tinta(versi, pengguna, isian, nomor):
    """The signed paper is back: its scan is the letter's PDF."""
    return _tanda_tangani(versi, pengguna, isian, nomor, Cara.TINTA, isian["pindaian"].read())


def ditandatangani_luar(versi, pengguna, isian, siap=None):
    """Signed in SRIKANDI, which gave it its number: number, date and signed PDF are taken as they came.

    Asked again here, in the transaction: two may have typed the same number at once.
    """
    if sudah_tercatat(versi.dokumen, isian["nomor"]):
        raise TransisiDitolak(SUDAH_TERCATAT)
    lepas_nomor(versi, pengguna, "Ditandatangani di SRIKANDI dengan nomor dari sana")
    return _tanda_tangani(versi, pengguna, isian, None, Cara.LUAR, isian["pindaian"].read())


def _isi_sah(versi, tanggal, nomor):
    """The content as it is sealed: with number, date, signer and kop."""
    return ke_dict(lengkapi(versi.dokumen.naskah, versi.isi, tanggal=tanggal, nomor=nomor or None))


def _tanda_tangani(versi, pengguna, isian, nomor, cara, pdf=None):
    """Signed: the number is used, the content sealed; `pdf` is the letter from then on, without one it is made once."""
    if nomor is not None:
        pakai(nomor, pelaku=pengguna.pelaku)
    tanggal, teks = isian["tanggal"], nomor.teks if nomor is not None else isian.get("nomor", "")
    isi = _isi_sah(versi, tanggal, teks)
    pastikan_sama(versi, isi, isian)
    kolom = {"isi": isi, "sha256": langkah.sidik(isi), "nomor": teks, "tanggal_pengesahan": tanggal}
    if cara != Cara.TINTA:
        kolom["tinta_oleh"] = None  # it may have been printed for ink before
    Versi.objects.filter(pk=versi.pk).update(**kolom, dikembalikan=False)
    for nama, nilai in kolom.items():
        setattr(versi, nama, nilai)
    Naskah.objects.filter(pk=versi.dokumen_id).update(
        nomor=teks, tanggal=tanggal, cara=cara, judul=judul_dari(isi), **kolom_isi(isi)
    )
    if pdf is None:
        antrekan(versi)
    else:
        simpan_pdf(versi, pdf)
    kabari(versi, pengguna)
    return {"nomor": ["", teks], "cara": ["", str(cara.label)], "sha256": ["", versi.sha256]}


def naskah_dibatalkan(versi, pengguna, isian, siap=None):
    """Called off after it was signed; the register keeps its number, void, with the reason. Its list is over."""
    nomor = Nomor.objects.filter(untuk=kunci_nomor(versi), status=Nomor.Status.TERPAKAI).first()
    if nomor is not None:
        alasan = alasan_luar(versi.dokumen, isian["catatan"])
        batalkan(nomor, alasan, pelaku=pengguna.pelaku, semula=Nomor.Status.TERPAKAI)
    Versi.objects.filter(pk=versi.pk).update(tanggal_akhir=timezone.localdate(), alasan_akhir=isian["catatan"])
    hentikan(versi.dokumen_id)
    kabari(versi, pengguna)
