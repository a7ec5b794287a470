"""The values that go into printing and come out of it. Lengths are CSS px (1/96 in), origin top left, y downward."""

from dataclasses import dataclass, field
from datetime import datetime

PX_PER_MM = 96 / 25.4
# Upright, in mm. F4 (folio) is the usual paper of local governments.
KERTAS = {"F4": (215, 330), "A4": (210, 297)}


@dataclass(frozen=True)
class Aset:
    """One file that the HTML may name as `asset:NAMA`: an uploaded emblem, a QR."""

    isi: bytes
    jenis: str  # MIME type


@dataclass(frozen=True)
class Lampiran:
    """A file carried inside the PDF."""

    nama: str
    isi: bytes
    keterangan: str
    waktu: datetime
    hubungan: str = "Unspecified"  # the AFRelationship of PDF/A-3: Source, Data, Alternative …


@dataclass(frozen=True)
class HalamanTertata:
    """One laid-out page: where each element with a `data-kotak` came to lie, as (x, y, width, height)."""

    nomor: int
    lebar: float
    tinggi: float
    kotak: dict[str, tuple[float, float, float, float]]


@dataclass(frozen=True)
class Bermakna:
    """A drawing that says something by itself: in an archival PDF's tags a figure, inside the element of a cell."""

    halaman: int
    kotak: str  # the cell's `data-kotak`
    operator: str  # PDF operators in px
    letak: tuple[float, float, float, float]  # what it covers: x, y, width, height
    teks: str  # the same in words


@dataclass(frozen=True)
class Lukisan:
    """What is drawn over the pages: PDF operators in px by page number, and what the drawer wants to bring home."""

    operator: dict[int, str] = field(default_factory=dict)
    bermakna: tuple[Bermakna, ...] = ()
    bekal: object = None


@dataclass(frozen=True)
class TataUlang:
    """The drawer's answer when the layout does not serve it: lay this HTML out instead."""

    html: str


@dataclass(frozen=True)
class Cetakan:
    """The finished PDF, the pages as they were laid out, the drawer's own result, and pictures of the pages (PNG)."""

    pdf: bytes
    halaman: tuple[HalamanTertata, ...]
    bekal: object = None
    potret: tuple[bytes, ...] = ()
