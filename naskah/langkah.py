"""What happens at a step of a template's and of a letter's life. The flows (alur.py) name these."""

from django.utils import timezone

from ambon_sop.alur import langkah
from ambon_sop.alur.kabar import kabari
from ambon_sop.alur.mesin import TransisiDitolak
from ambon_sop.alur.models import Versi
from ambon_sop.alur.status import Status

from .izin import paraf_berikut
from .models import Naskah, Paraf, Templat
from .penandatanganan import lepas_nomor
from .periksa import periksa_fakta
from .rahasia import alasan_luar

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


def diajukan(versi, pengguna, isian, siap=None):
    """Handed in with the facts as they are now: another window may have kept others since the button was drawn."""
    naskah = Naskah.objects.get(pk=versi.dokumen_id)
    if naskah.paraf.exists() != (versi.status == Status.PARAF):
        raise TransisiDitolak("Pemaraf naskah ini baru saja diubah. Muat ulang untuk melihat langkah berikutnya.")
    for _, pesan in periksa_fakta(naskah):
        raise TransisiDitolak(pesan)
    return langkah.diteruskan(versi, pengguna, isian)


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
    alasan = alasan_luar(versi.dokumen, isian.get("catatan"))
    _mulai_lagi(versi, pengguna, alasan or "Dikembalikan untuk diperbaiki")
    return langkah.dikembalikan(versi, pengguna, isian)


def ditarik(versi, pengguna, isian, siap=None):
    _mulai_lagi(versi, pengguna, "Ditarik kembali oleh penyusun")


def _mulai_lagi(versi, pengguna, alasan):
    Paraf.objects.filter(naskah=versi.dokumen_id).update(pada=None, catatan="")
    lepas_nomor(versi, pengguna, alasan)
