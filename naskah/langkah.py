"""What happens at a step of a template's and of a letter's life. The flows (alur.py) name these."""

from django.utils import timezone

from ambon_sop.alur import langkah
from ambon_sop.alur.kabar import kabari
from ambon_sop.alur.langkah import diteruskan
from ambon_sop.alur.mesin import TransisiDitolak
from ambon_sop.alur.models import Versi
from ambon_sop.alur.pdf import antrekan
from ambon_sop.penomoran.models import Nomor
from ambon_sop.penomoran.terbitkan import NomorDitolak, batalkan, pakai, pesan

from .isi import ke_dict
from .izin import RAHASIA, paraf_berikut
from .lengkapi import lengkapi
from .models import Naskah, Paraf, Templat

__all__ = [
    "diberlakukan",
    "dikembalikan",
    "diparaf",
    "ditandatangani",
    "ditarik",
    "diteruskan",
    "naskah_dibatalkan",
    "pesan_nomor",
    "templat_dicabut",
]


# Templates


def diberlakukan(versi, pengguna, isian, siap=None):
    """In force from today, sealed by its SHA-256; what lists show follows the content."""
    hari_ini = timezone.localdate()
    kolom = {"sha256": langkah.sidik(versi.isi), "tanggal_efektif": hari_ini, "dikembalikan": False}
    Versi.objects.filter(pk=versi.pk).update(**kolom)
    for nama, nilai in kolom.items():
        setattr(versi, nama, nilai)
    Templat.objects.filter(pk=versi.dokumen_id).update(judul=versi.isi["nama"][:300], ragam=versi.isi["ragam"])
    kabari(versi, pengguna)
    return {"sha256": ["", versi.sha256]}


def templat_dicabut(versi, pengguna, isian, siap=None):
    return langkah.dicabut(versi, pengguna, isian)


# Letters


def diparaf(versi, pengguna, isian, siap=None):
    """Initialled by the one whose turn it is; compare and set, so that nobody does it twice."""
    giliran = paraf_berikut(versi)
    belum = Paraf.objects.filter(pk=giliran.pk if giliran else None, pengguna=pengguna, pada__isnull=True)
    if not belum.update(pada=timezone.now(), catatan=isian.get("catatan", "")):
        raise TransisiDitolak("Giliran paraf sudah berpindah. Muat ulang untuk melihat keadaannya.")
    kabari(versi, pengguna)
    return {"paraf": ["", giliran.jabatan]}


def dikembalikan(versi, pengguna, isian, siap=None):
    """Back to the drafter: who initialled must see the new text again, and a booked number is void."""
    _mulai_lagi(versi, pengguna, isian.get("catatan") or "Dikembalikan untuk diperbaiki")
    return langkah.dikembalikan(versi, pengguna, isian)


def ditarik(versi, pengguna, isian, siap=None):
    _mulai_lagi(versi, pengguna, "Ditarik kembali oleh penyusun")


def _mulai_lagi(versi, pengguna, alasan):
    Paraf.objects.filter(naskah=versi.dokumen_id).update(pada=None, catatan="")
    if nomor := Nomor.objects.filter(untuk=_kunci(versi), status=Nomor.Status.DIPESAN).first():
        batalkan(nomor, alasan, pelaku=pengguna.pelaku)


def pesan_nomor(versi, pengguna, isian):
    """Book the number before the transaction that uses it (rancangan.md §2). Asking again gives the same one."""
    naskah = versi.dokumen.naskah
    try:
        return pesan(
            jenis=naskah.ragam,
            perangkat_daerah=versi.dokumen.perangkat_daerah,
            tanggal=isian["tanggal"],
            untuk=_kunci(versi),
            judul=sebutan(naskah),
            klasifikasi=naskah.klasifikasi,
            keamanan=naskah.keamanan,
            pelaku=pengguna.pelaku,
        )
    except NomorDitolak as ditolak:
        raise TransisiDitolak(str(ditolak)) from None


def sebutan(naskah):
    """What register, trail and mail call it: nothing of a secret letter but that it is one."""
    return "Naskah rahasia" if naskah.keamanan in RAHASIA else naskah.judul


def _kunci(versi):
    return f"versi:{versi.pk}"


def ditandatangani(versi, pengguna, isian, nomor):
    """Signed: the number is used; number, date, signer and kop go into the content, which is sealed."""
    pakai(nomor, pelaku=pengguna.pelaku)
    tanggal = isian["tanggal"]
    naskah = versi.dokumen.naskah
    isi = ke_dict(lengkapi(naskah, versi.isi, tanggal=tanggal, nomor=nomor.teks))
    kolom = {"isi": isi, "sha256": langkah.sidik(isi), "nomor": nomor.teks, "tanggal_pengesahan": tanggal}
    Versi.objects.filter(pk=versi.pk).update(**kolom, dikembalikan=False)
    for nama, nilai in kolom.items():
        setattr(versi, nama, nilai)
    Naskah.objects.filter(pk=naskah.pk).update(nomor=nomor.teks, tanggal=tanggal, cara=Naskah.Cara.LAYAR)
    antrekan(versi)
    kabari(versi, pengguna)
    return {"nomor": ["", nomor.teks], "sha256": ["", versi.sha256]}


def naskah_dibatalkan(versi, pengguna, isian, siap=None):
    """Called off after it was signed; the register keeps its number with the reason."""
    Versi.objects.filter(pk=versi.pk).update(tanggal_akhir=timezone.localdate(), alasan_akhir=isian["catatan"])
    kabari(versi, pengguna)
