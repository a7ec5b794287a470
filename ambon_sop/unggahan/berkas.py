"""What holds for every uploaded file: its size, and the ending of its name."""

from django.core.exceptions import ValidationError

MB = 1024 * 1024


def periksa_berkas(berkas, akhiran, batas_mb, saran=""):
    """Pass a file whose name ends in one of `akhiran` and that is not larger than `batas_mb`."""
    if berkas.size > batas_mb * MB:
        besar = f"{berkas.size / MB:.1f}".replace(".", ",")
        raise ValidationError(f"Berkas ini {besar} MB; batasnya {batas_mb} MB. {saran}".strip())
    if not berkas.name.lower().endswith(akhiran):
        raise ValidationError(f"Nama berkas ini tidak berakhiran {' atau '.join(akhiran)}. Pilih berkas yang lain.")
    berkas.seek(0)
