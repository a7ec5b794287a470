"""Review notes: pinned on a place of the content, answered, settled. The audit trail keeps each deed."""

from django.db import transaction
from django.utils import timezone

from ambon_sop.audit.catat import catat

from .jenis import jenis_dari
from .kabar import kabari_disebut
from .mesin import TransisiDitolak
from .models import CatatanTinjauan, Versi
from .rahasia import kata_luar
from .sebutan import disebut
from .tempat import SELURUHNYA

BATAS_KUTIPAN, BATAS_SEBUTAN = (CatatanTinjauan._meta.get_field(b).max_length for b in ("kutipan", "sebutan"))


def letak(versi, alamat, kutipan="", sebutan=""):
    """The `Tempat` at this address as the version is now; a copy of a paper has but one, the whole."""
    if not alamat or versi.isi is None:
        return SELURUHNYA
    return jenis_dari(versi.dokumen.jenis).tempat(versi.isi, alamat, kutipan, sebutan)


@transaction.atomic
def beri_catatan(versi, pengguna, *, teks, tempat="", menahan=False):
    """A new note at a place of the version; it keeps the words for the place and the text that it is about.

    TransisiDitolak where the version has passed on since it was read: the engine and this wait for each other's row.
    """
    if Versi.objects.select_for_update().filter(pk=versi.pk, status=versi.status).only("pk").first() is None:
        raise TransisiDitolak("Dokumen ini sudah berpindah tahap. Muat ulang untuk melihat keadaannya.")
    di = letak(versi, tempat)
    catatan = CatatanTinjauan.objects.create(
        versi=versi,
        oleh=pengguna,
        teks=teks,
        tempat=tempat,
        sebutan=di.kata[:BATAS_SEBUTAN],
        kutipan=di.teks[:BATAS_KUTIPAN],
        menahan=menahan,
    )
    catat("catatan", versi, pelaku=pengguna.pelaku, perubahan={
        "catatan": ["", kata_luar(versi, teks)], "tempat": ["", di.kata],
    })  # fmt: skip
    kabari_disebut(catatan, pengguna, disebut(versi, teks))
    return catatan


@transaction.atomic
def balas(induk, pengguna, teks):
    """An answer under a note."""
    balasan = CatatanTinjauan.objects.create(
        versi=induk.versi, induk=induk, tempat=induk.tempat, oleh=pengguna, teks=teks
    )
    catat("balas", induk.versi, pelaku=pengguna.pelaku, perubahan={"balasan": ["", kata_luar(induk.versi, teks)]})
    kabari_disebut(induk, pengguna, disebut(induk.versi, teks))
    return balasan


@transaction.atomic
def tandai(catatan, pengguna, *, selesai):
    """Settle a note, or open it again. One that is so already stays as it is."""
    if selesai == (catatan.selesai_pada is not None):
        return
    catatan.selesai_pada, catatan.selesai_oleh = (timezone.now(), pengguna) if selesai else (None, None)
    catatan.save(update_fields=["selesai_pada", "selesai_oleh"])
    tindakan = "catatan_selesai" if selesai else "catatan_dibuka"
    teks = kata_luar(catatan.versi, catatan.teks)
    catat(tindakan, catatan.versi, pelaku=pengguna.pelaku, perubahan={"catatan": [teks, teks]})


def terbuka(versi):
    """The notes that nobody has settled yet."""
    return versi.catatan.filter(induk=None, selesai_pada=None)


def bernomor(versi):
    """The notes of a version with their answers, each with its `nomor` (from 1, by age) and its `letak` of now."""
    catatan = versi.catatan.filter(induk=None).select_related("oleh", "selesai_oleh").prefetch_related("balasan__oleh")
    catatan = list(catatan)
    for nomor, satu in enumerate(catatan, 1):
        satu.nomor = nomor
        satu.letak = letak(versi, satu.tempat, satu.kutipan, satu.sebutan)
    return catatan
