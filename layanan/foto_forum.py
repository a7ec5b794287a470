"""Photographs of a forum: what an upload must be, judged by its content; kept as a JPEG of our own without EXIF."""

import io

from django.core.files.base import ContentFile
from django.db import transaction
from PIL import Image, ImageOps

from ambon_sop.audit.catat import antre, catat
from ambon_sop.unggahan import periksa_gambar

from .models import FotoForum

BATAS_MB = 8
SISI_SIMPAN = 1600  # px on the longer side
BATAS_FOTO = 12  # of one forum
JENIS = ["JPEG", "PNG", "WEBP"]


def baca_foto(berkas):
    """An uploaded file as a PIL picture, upright; ValidationError with words for the person else."""
    gambar = periksa_gambar(berkas, JENIS, batas_mb=BATAS_MB, sisi=SISI_SIMPAN)
    return _tanpa_tembus(ImageOps.exif_transpose(gambar))


def _tanpa_tembus(gambar):
    """On white, where a picture has holes."""
    if gambar.mode not in ("RGBA", "LA", "P"):
        return gambar.convert("RGB")
    gambar = gambar.convert("RGBA")
    alas = Image.new("RGB", gambar.size, "white")
    alas.paste(gambar, mask=gambar.getchannel("A"))
    return alas


def simpan_foto(forum, gambar, keterangan, pengguna):
    """Keep the picture afresh: its pixels and nothing else of the uploaded file (no place, no camera)."""
    gambar.thumbnail((SISI_SIMPAN, SISI_SIMPAN))
    # A new picture: what an uploaded file carries beside its pixels stays with the old one.
    bersih = Image.frombytes("RGB", gambar.size, gambar.tobytes())
    keluar = io.BytesIO()
    bersih.save(keluar, "JPEG", quality=82, optimize=True)
    with transaction.atomic():
        antre()
        foto = FotoForum(forum=forum, keterangan=keterangan, lebar=bersih.width, tinggi=bersih.height)
        foto.gambar.save("foto.jpg", ContentFile(keluar.getvalue()), save=False)
        foto.save()
        catat("unggah_foto", forum, pelaku=pengguna.pelaku, perubahan={"foto": ["", foto.gambar.name]})
    return foto


def hapus_foto(foto, pengguna):
    with transaction.atomic():
        antre()
        nama, simpanan = foto.gambar.name, foto.gambar.storage
        catat("hapus_foto", foto.forum, pelaku=pengguna.pelaku, perubahan={"foto": [nama, ""]})
        foto.delete()
        transaction.on_commit(lambda: simpanan.delete(nama))
