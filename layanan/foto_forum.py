"""Photographs of a forum: what an upload must be, judged by its content; kept as a JPEG of our own without EXIF."""

import io

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import transaction
from PIL import Image, ImageOps

from ambon_sop.audit.catat import antre, catat

from .models import FotoForum

BATAS_MB = 8
BATAS_SISI = 9000  # px; larger pictures are refused before they are unpacked
SISI_SIMPAN = 1600  # px on the longer side
SISI_MINIMUM = 200
BATAS_FOTO = 12  # of one forum
JENIS = ["JPEG", "PNG", "WEBP"]
RUSAK = (OSError, SyntaxError, ValueError, Image.DecompressionBombError, Image.DecompressionBombWarning)


def baca_foto(berkas):
    """An uploaded file as a PIL picture, upright; ValidationError with words for the person else."""
    if berkas.size > BATAS_MB * 1024 * 1024:
        raise ValidationError(f"Foto ini {berkas.size / 1024 / 1024:.0f} MB; batasnya {BATAS_MB} MB.")
    try:
        with Image.open(berkas, formats=JENIS) as gambar:
            if max(gambar.size) > BATAS_SISI:
                raise ValidationError(f"Foto ini {gambar.width} × {gambar.height} piksel; batasnya {BATAS_SISI}.")
            if min(gambar.size) < SISI_MINIMUM:
                raise ValidationError(f"Foto terlalu kecil; sisi terpendek paling sedikit {SISI_MINIMUM} piksel.")
            return _tanpa_tembus(ImageOps.exif_transpose(gambar))
    except RUSAK as salah:
        raise ValidationError("Berkas ini bukan foto JPEG, PNG, atau WebP yang utuh.") from salah


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
