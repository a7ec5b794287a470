"""HTML to PDF: the only place that knows WeasyPrint. It knows nothing of SOPs, standards or letters.

`cetak(html, …)` lays the page out once, shows the finished boxes to whoever draws on them, and writes the PDF.
What goes in and comes out is picklable: the web prints in a child process (`anak.py`), with limits of time and memory.
Nothing is fetched but our own assets (`asset:` addresses).
"""

from ambon_sop.cetak.anak import paling_lama, sabar
from ambon_sop.cetak.gagal import CetakGagal, CetakSibuk
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
from ambon_sop.cetak.pintu import cetak, di_sini

__all__ = [
    "KERTAS",
    "PX_PER_MM",
    "Aset",
    "Bermakna",
    "CetakGagal",
    "CetakSibuk",
    "Cetakan",
    "HalamanTertata",
    "Lampiran",
    "Lukisan",
    "TataUlang",
    "cetak",
    "di_sini",
    "paling_lama",
    "sabar",
]
