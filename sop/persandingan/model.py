"""What a comparison of two contents gives: lines of the identity, rows of the flow, and one drawing of both."""

from dataclasses import dataclass, field

from ambon_sop.alur.perkata import Potong
from sop import bagan

BARU, HAPUS, UBAH, PINDAH = "+", "−", "≠", "↕"


@dataclass(frozen=True)
class Beda:
    """One line: its sign ("" where nothing changed), the part in words, the old and the new text in pieces."""

    tanda: str
    kata: str
    lama: list[Potong]
    baru: list[Potong]


@dataclass
class Langkah:
    """One row of the flow, of either content.

    `no` counts the rows of both, for the drawing; `nomor` is what stands in the table. `sel` = {column: [item in
    pieces, …]}; `rincian` says each change in words: [(sign, sentence), …].
    """

    id: str
    no: int
    nomor: int
    asal: str  # BARU, HAPUS or "" where both have it
    pindah: bool
    sel: dict[str, list[list[Potong]]]
    rincian: list[tuple[str, str]] = field(default_factory=list)

    @property
    def tanda(self):
        """The sign in the gutter; a row may be moved and changed."""
        if self.asal:
            return self.asal
        lain = any(tanda != PINDAH for tanda, _ in self.rincian)
        return (PINDAH if self.pindah else "") + (UBAH if lain else "")


@dataclass(frozen=True)
class Gabungan:
    """One drawing of both contents: `sop` for the engine, and which of its symbols and arrows are new or gone."""

    sop: bagan.Sop
    simbol_baru: frozenset
    simbol_hapus: frozenset
    panah_baru: frozenset
    panah_hapus: frozenset


@dataclass(frozen=True)
class Pelaksana:
    """A column of the drawing: `asal` as of a row."""

    kode: str
    nama: str
    asal: str


@dataclass(frozen=True)
class Perbandingan:
    identitas: list[Beda]
    pelaksana: list[Beda]
    kolom: list[Pelaksana]
    langkah: list[Langkah]
    gabungan: Gabungan
    hitungan: dict[str, int]  # words such as "panah baru" -> how many, in the order of the sentence
    waktu: tuple[str, str]  # the sum of times, old and new

    @property
    def banyak(self):
        """How many changes there are; 0 where both say the same."""
        return sum(self.hitungan.values())

    def __bool__(self):
        return self.banyak > 0
