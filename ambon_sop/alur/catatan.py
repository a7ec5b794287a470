"""Review notes: written where the reader stands, answered, settled. The audit trail keeps each deed."""

from django.db import transaction
from django.utils import timezone

from ambon_sop.audit.catat import catat

from .models import CatatanTinjauan


@transaction.atomic
def beri_catatan(versi, pengguna, *, teks, tempat="", kutipan="", menahan=False):
    """A new note at a place of the version."""
    catatan = CatatanTinjauan.objects.create(
        versi=versi, oleh=pengguna, teks=teks, tempat=tempat, kutipan=kutipan[:300], menahan=menahan
    )
    catat("catatan", versi, pelaku=pengguna.pelaku, perubahan={"catatan": ["", teks], "tempat": ["", tempat]})
    return catatan


@transaction.atomic
def balas(induk, pengguna, teks):
    """An answer under a note."""
    balasan = CatatanTinjauan.objects.create(
        versi=induk.versi, induk=induk, tempat=induk.tempat, oleh=pengguna, teks=teks
    )
    catat("balas", induk.versi, pelaku=pengguna.pelaku, perubahan={"balasan": ["", teks]})
    return balasan


@transaction.atomic
def tandai(catatan, pengguna, *, selesai):
    """Settle a note, or open it again."""
    catatan.selesai_pada, catatan.selesai_oleh = (timezone.now(), pengguna) if selesai else (None, None)
    catatan.save(update_fields=["selesai_pada", "selesai_oleh"])
    tindakan = "catatan_selesai" if selesai else "catatan_dibuka"
    catat(tindakan, catatan.versi, pelaku=pengguna.pelaku, perubahan={"catatan": [catatan.teks, catatan.teks]})


def terbuka(versi):
    """The notes that nobody has settled yet."""
    return versi.catatan.filter(induk=None, selesai_pada=None)
