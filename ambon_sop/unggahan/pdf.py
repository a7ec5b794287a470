"""A PDF that somebody uploads, mostly a scan: it must be readable, and neither act nor carry another file."""

import pikepdf
from django.core.exceptions import ValidationError

from ambon_sop.unggahan.berkas import periksa_berkas

BATAS_MB = 10
BATAS_URAIAN = 64_000_000  # bytes that one compressed part may unpack to
BATAS_HALAMAN = 300
BATAS_OBJEK = 50_000  # a scan has some ten per page
# What acts, or carries another file. A page to open at, a link, a bookmark are harmless.
KUNCI_BERBAHAYA = {"/JS", "/JavaScript", "/EmbeddedFiles", "/EF", "/XFA"}
TINDAKAN_BERBAHAYA = {"/JavaScript", "/Launch", "/ImportData", "/SubmitForm", "/Rendition"}
RUPA_BERBAHAYA = {"/FileAttachment", "/RichMedia", "/Screen", "/Movie", "/3D"}


pikepdf.settings.set_qpdf_limits(flate_max_memory=BATAS_URAIAN)


def periksa_pdf(berkas, batas_mb=BATAS_MB):
    """Pass a readable PDF of a sane size."""
    periksa_berkas(berkas, (".pdf",), batas_mb, "Pindai ulang dengan 150 dpi.")
    if berkas.read(5) != b"%PDF-":
        raise ValidationError("Berkas ini bukan PDF. Simpan pindaian sebagai PDF, lalu unggah lagi.")
    berkas.seek(0)
    try:
        with pikepdf.open(berkas) as pdf:
            _periksa_isi(pdf)
    except pikepdf.PasswordError:
        raise ValidationError("PDF ini terkunci kata sandi. Simpan ulang tanpa kata sandi.") from None
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, RuntimeError):
        # A broken file fails wherever pikepdf first touches what is broken, each time in another way.
        raise ValidationError("PDF ini rusak atau terpotong. Pindai ulang, lalu unggah lagi.") from None
    finally:
        berkas.seek(0)


def _periksa_isi(pdf):
    if not 1 <= len(pdf.pages) <= BATAS_HALAMAN:
        raise ValidationError(f"PDF ini {len(pdf.pages)} halaman; paling banyak {BATAS_HALAMAN}.")
    if len(pdf.objects) > BATAS_OBJEK or any(map(_berbahaya, pdf.objects)):
        raise ValidationError("PDF ini memuat program atau lampiran. Pindai ulang kertasnya menjadi PDF biasa.")


def _berbahaya(objek):
    """Whether an object, or what is written within it, acts or carries a file."""
    if isinstance(objek, pikepdf.Array):
        isi = list(objek)
    elif isinstance(objek, pikepdf.Dictionary | pikepdf.Stream):
        if (
            KUNCI_BERBAHAYA & set(objek.keys())
            or str(objek.get("/S", "")) in TINDAKAN_BERBAHAYA
            or str(objek.get("/Subtype", "")) in RUPA_BERBAHAYA
        ):
            return True
        isi = [nilai for _, nilai in objek.items()]
    else:
        return False
    # What stands elsewhere in the file has its own turn.
    return any(_berbahaya(satu) for satu in isi if isinstance(satu, pikepdf.Object) and not satu.is_indirect)
