"""A picture that somebody uploads: told by its content, and never unpacked where it is a bomb."""

from django.core.exceptions import ValidationError
from PIL import Image

from ambon_sop.unggahan.berkas import periksa_berkas

AKHIRAN = {"PNG": (".png",), "JPEG": (".jpg", ".jpeg"), "WEBP": (".webp",)}
BATAS_PIKSEL = 50_000_000  # the best telephones send that many; 200 MB of memory
SISI_MINIMUM = 200
RUSAK = (OSError, SyntaxError, ValueError, Image.DecompressionBombError, Image.DecompressionBombWarning)


def periksa_gambar(berkas, jenis, *, batas_mb, batas_piksel=BATAS_PIKSEL, sisi=None):
    """A picture of one of the kinds `jenis` (names of Pillow), its pixels read, as a PIL picture.

    With `sisi` it may come smaller, but not below that many pixels a side: a photograph is then unpacked no further.
    """
    sebutan = " atau ".join(jenis)
    periksa_berkas(berkas, tuple(akhiran for satu in jenis for akhiran in AKHIRAN[satu]), batas_mb)
    try:
        gambar = Image.open(berkas, formats=jenis)
        if gambar.width * gambar.height > batas_piksel:
            batas = batas_piksel // 10**6
            raise ValidationError(f"Gambar ini {gambar.width} × {gambar.height} piksel; batasnya {batas} juta piksel.")
        if min(gambar.size) < SISI_MINIMUM:
            raise ValidationError(f"Gambar terlalu kecil; sisi terpendek paling sedikit {SISI_MINIMUM} piksel.")
        if sisi:
            gambar.draft("RGB", (sisi, sisi))
        gambar.load()
    except RUSAK as salah:
        raise ValidationError(
            f"Berkas ini bukan gambar {sebutan} yang utuh. Simpan ulang, lalu unggah lagi."
        ) from salah
    return gambar
