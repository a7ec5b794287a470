"""A scan that somebody uploads: what it must be, judged by its content."""

import pikepdf
from django.core.exceptions import ValidationError

BATAS_MB = 10
BATAS_HALAMAN = 300
BERBAHAYA = ("/JavaScript", "/EmbeddedFiles")


def periksa_pindaian(berkas):
    """Pass an uploaded file that is a readable PDF of a sane size; ValidationError with words for the person else."""
    if berkas.size > BATAS_MB * 1024 * 1024:
        besar = round(berkas.size / 1024 / 1024)
        raise ValidationError(f"Berkas ini {besar} MB; batasnya {BATAS_MB} MB. Pindai ulang dengan 150 dpi.")
    berkas.seek(0)
    if not berkas.read(5) == b"%PDF-":
        raise ValidationError("Berkas ini bukan PDF. Simpan pindaian sebagai PDF, lalu unggah lagi.")
    berkas.seek(0)
    try:
        with pikepdf.open(berkas) as pdf:
            if not 1 <= len(pdf.pages) <= BATAS_HALAMAN:
                raise ValidationError(f"PDF ini {len(pdf.pages)} halaman; paling banyak {BATAS_HALAMAN}.")
            nama = pdf.Root.get("/Names", {})
            if "/OpenAction" in pdf.Root or any(kunci in nama for kunci in BERBAHAYA):
                raise ValidationError("PDF ini memuat program atau lampiran. Pindai ulang kertasnya menjadi PDF biasa.")
    except pikepdf.PasswordError:
        raise ValidationError("PDF ini terkunci kata sandi. Simpan ulang tanpa kata sandi.") from None
    except pikepdf.PdfError:
        raise ValidationError("PDF ini rusak atau terpotong. Pindai ulang, lalu unggah lagi.") from None
    finally:
        berkas.seek(0)
