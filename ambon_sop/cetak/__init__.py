"""HTML to PDF: the only place that knows WeasyPrint. It knows nothing of SOPs, standards or letters.

`cetak(html, …)` lays the page out once, shows the finished boxes to whoever draws on them, and writes the PDF.
What goes in and comes out is picklable. Nothing is fetched but our own assets (`asset:` addresses).
"""

from ambon_sop.cetak.mesin import cetak
from ambon_sop.cetak.nilai import (
    KERTAS,
    PX_PER_MM,
    Aset,
    Bermakna,
    Cetakan,
    HalamanTertata,
    Lampiran,
    Lukisan,
    TataUlang,
)

__all__ = [
    "KERTAS",
    "PX_PER_MM",
    "Aset",
    "Bermakna",
    "Cetakan",
    "HalamanTertata",
    "Lampiran",
    "Lukisan",
    "TataUlang",
    "cetak",
]
