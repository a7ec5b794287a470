"""What people upload: judged by content, name and size before anything else reads it; never served as a page of ours.

Each `periksa_…` takes an uploaded file, raises ValidationError with words for the person, and leaves the file at its
beginning. `periksa_gambar` returns the picture, `bersihkan_svg` the drawing written anew, `baca_xlsx` the rows of a
sheet. `jawaban_unggahan` serves what was kept.
"""

from ambon_sop.unggahan.gambar import periksa_gambar
from ambon_sop.unggahan.lembar import baca_xlsx
from ambon_sop.unggahan.paket import periksa_docx, periksa_xlsx
from ambon_sop.unggahan.pdf import periksa_pdf
from ambon_sop.unggahan.sajian import jawaban_unggahan
from ambon_sop.unggahan.svg import bersihkan_svg

__all__ = [
    "baca_xlsx", "bersihkan_svg", "jawaban_unggahan", "periksa_docx", "periksa_gambar", "periksa_pdf", "periksa_xlsx",
]  # fmt: skip
