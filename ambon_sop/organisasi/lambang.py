"""The city's emblem, uploaded by the Admin: checked by its content, stored as a picture of our own making."""

import io

from django.core.cache import cache
from django.core.files.base import ContentFile
from django.db import DatabaseError, transaction
from django.urls import reverse

from ambon_sop.audit.catat import catat
from ambon_sop.cetak import Aset
from ambon_sop.organisasi.models import Lambang
from ambon_sop.unggahan import periksa_gambar

BATAS_MB = 1
BATAS_PIKSEL = 16_000_000
SISI_SIMPAN = 1200  # px; 30 mm at 1000 dpi, more than any printer shows
KUNCI, MASA_SINGGAHAN = "lambang-kini", 60  # seconds until another process shows a new emblem


def baca_png(berkas):
    """An uploaded file as a PIL picture; ValidationError (in words for the Admin) unless it really is a usable PNG."""
    return periksa_gambar(berkas, ["PNG"], batas_mb=BATAS_MB, batas_piksel=BATAS_PIKSEL).convert("RGBA")


def simpan_lambang(gambar, oleh):
    """Store the picture afresh: its pixels and nothing else of the uploaded file. Returns the Lambang."""
    gambar.thumbnail((SISI_SIMPAN, SISI_SIMPAN))
    keluar = io.BytesIO()
    gambar.save(keluar, "PNG", optimize=True)
    with transaction.atomic():
        lambang = Lambang(lebar=gambar.width, tinggi=gambar.height)
        lambang.gambar.save("lambang.png", ContentFile(keluar.getvalue()), save=False)
        lambang.save()
        catat("unggah_lambang", lambang, pelaku=oleh.pelaku, perubahan={"berkas": ["", lambang.gambar.name]})
    cache.delete(KUNCI)
    return lambang


def lambang_kini():
    """The emblem in use, or None."""
    return Lambang.objects.first()


def lambang_kota():
    """The emblem as an Aset for print, or None: then the plain placeholder stands in its place."""
    lambang = lambang_kini()
    if lambang is None:
        return None
    with lambang.gambar.open("rb") as berkas:
        return Aset(berkas.read(), "image/png")


def alamat_lambang():
    """The address of the emblem in use for screens, or "". Asked on every page, so it is kept for a minute."""
    alamat = cache.get(KUNCI)
    if alamat is None:
        try:
            lambang = lambang_kini()
        except DatabaseError:
            return ""  # the error page must come out even when the database is what failed
        alamat = reverse("organisasi:gambar_lambang", args=[lambang.pk]) if lambang else ""
        cache.set(KUNCI, alamat, MASA_SINGGAHAN)
    return alamat
