"""A Word or Excel file that somebody uploads (ECMA-376: parts of XML in a ZIP): no macros, nothing foreign, no bomb."""

import zipfile
import zlib

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse
from django.core.exceptions import ValidationError

from ambon_sop.unggahan.berkas import MB, periksa_berkas

BATAS_MB = 10
BATAS_BAGIAN = 2_000
BATAS_URAIAN = 60 * MB  # of all parts together
BATAS_KALI = 200  # unpacked ÷ packed; long tables reach some sixty
LAYAK_DIUKUR = MB  # unpacked; below it the ratio says nothing
# Programs, and files within the file.
BERPROGRAM = ("vbaproject", "vbadata", "activex", "/embeddings/", "oleobject", "macrosheets", "dialogsheets")
TERKUNCI = 1
# A link is only followed by who clicks on it; all else that lies outside would be fetched.
BOLEH_DI_LUAR = ("/hyperlink", "/externalLinkPath")
HUBUNGAN = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
# What zipfile and the XML parser say of a damaged one: RuntimeError of a password or an unknown packing, KeyError of a
# part that is missing, zlib.error of a byte that flipped within a part.
RUSAK = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, SyntaxError, ValueError, EOFError, OSError)
RUSAK += (RuntimeError, KeyError)


def periksa_docx(berkas, batas_mb=BATAS_MB):
    """Pass a whole .docx."""
    _periksa(berkas, ".docx", "Word", "word/document.xml", batas_mb)


def periksa_xlsx(berkas, batas_mb=BATAS_MB):
    """Pass a whole .xlsx."""
    _periksa(berkas, ".xlsx", "Excel", "xl/workbook.xml", batas_mb)


def _periksa(berkas, akhiran, program, utama, batas_mb):
    periksa_berkas(berkas, (akhiran,), batas_mb, "Kecilkan gambar di dalamnya.")
    try:
        with zipfile.ZipFile(berkas) as paket:
            _periksa_ukuran(paket.infolist())
            _periksa_nama(paket.namelist(), utama)
            for nama in paket.namelist():
                if nama.lower().endswith((".xml", ".rels")):
                    _periksa_bagian(paket, nama)
    except DefusedXmlException:
        raise ValidationError("Berkas ini memuat DTD, yang tidak dipakai Word dan Excel. Simpan ulang.") from None
    except RUSAK:
        raise ValidationError(f"Berkas ini bukan berkas {program} ({akhiran}) yang utuh. Simpan ulang.") from None
    finally:
        berkas.seek(0)


def _periksa_ukuran(bagian):
    """By what the ZIP itself says; `zipfile` unpacks no part further than that."""
    uraian = sum(satu.file_size for satu in bagian)
    padat = sum(satu.compress_size for satu in bagian)
    if len(bagian) > BATAS_BAGIAN or uraian > BATAS_URAIAN or uraian > max(LAYAK_DIUKUR, BATAS_KALI * padat):
        raise ValidationError("Isi berkas ini terlalu besar setelah dibuka. Pisahkan menjadi beberapa berkas.")
    if any(satu.flag_bits & TERKUNCI for satu in bagian):
        raise ValidationError("Berkas ini terkunci kata sandi. Simpan ulang tanpa kata sandi.")


def _periksa_nama(nama_nama, utama):
    kecil = [f"/{nama.lower()}" for nama in nama_nama]
    if utama not in nama_nama or "[Content_Types].xml" not in nama_nama or len(set(kecil)) < len(kecil):
        raise ValueError("The main parts are missing, or one name stands twice.")
    if any("\\" in nama or ".." in nama.split("/") or nama.startswith("//") for nama in kecil):
        raise ValueError("A part lies outside the package.")
    if any(kata in nama for nama in kecil for kata in BERPROGRAM):
        raise ValidationError("Berkas ini memuat makro atau berkas lain. Simpan ulang tanpa itu.")


def _periksa_bagian(paket, nama):
    """XML that is whole, without entities of its own, that has nothing fetched and runs nothing."""
    with paket.open(nama) as isi:
        for _, unsur in iterparse(isi, forbid_dtd=True):
            if unsur.tag == HUBUNGAN and unsur.get("TargetMode") == "External":
                if not unsur.get("Type", "").endswith(BOLEH_DI_LUAR):
                    raise ValidationError(
                        "Berkas ini mengambil isi dari tempat lain. Sematkan isinya, lalu simpan ulang."
                    )
            elif "macroEnabled" in unsur.get("ContentType", ""):
                raise ValidationError("Berkas ini memuat makro. Simpan ulang tanpa makro.")
            unsur.clear()
