"""What the engine reads: an SOP's symbols and arrows, and the laid-out pages with their cells. Lengths in CSS px."""

import itertools
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

Alamat = tuple[int, str, int]
"""A symbol's address: row number, actor code, n-th symbol (from 1) of that actor in that row."""

Ukur = Callable[[str, float], float]
"""Measures text: (text, font size in px) -> width in px."""


@dataclass(frozen=True, slots=True)
class Kotak:
    """A rectangle; origin top left, y grows downward."""

    x: float
    y: float
    lebar: float
    tinggi: float

    @property
    def kanan(self) -> float:
        return self.x + self.lebar

    @property
    def bawah(self) -> float:
        return self.y + self.tinggi

    @property
    def pusat(self) -> tuple[float, float]:
        return self.x + self.lebar / 2, self.y + self.tinggi / 2

    def beririsan(self, lain: "Kotak", jarak: float = 0.0) -> bool:
        """Whether both overlap, or come nearer to each other than `jarak`."""
        return (
            self.x < lain.kanan + jarak
            and lain.x < self.kanan + jarak
            and self.y < lain.bawah + jarak
            and lain.y < self.bawah + jarak
        )


@dataclass(frozen=True, slots=True)
class Simbol:
    kegiatan: int
    pelaksana: str
    urut: int
    bentuk: str  # mulai, selesai, proses, keputusan

    @property
    def alamat(self) -> Alamat:
        return self.kegiatan, self.pelaksana, self.urut


@dataclass(frozen=True, slots=True)
class Alur:
    nomor: int  # index in the SOP's list of arrows
    dari: Alamat
    ke: Alamat
    label: str | None
    jenis: str  # panah, bersama


@dataclass(frozen=True, slots=True)
class Sop:
    """Actors left to right, rows top to bottom, symbols in their order, arrows whose ends exist."""

    pelaksana: tuple[str, ...]
    kegiatan: tuple[int, ...]
    simbol: tuple[Simbol, ...]
    alur: tuple[Alur, ...]


@dataclass(frozen=True, slots=True)
class Halaman:
    """One laid-out page: the actors' cells by (row, actor), and the free strips above and below its rows.

    Connectors stand in the strips; a drawing on one page needs none. A row that is split over two pages has
    cells on both.
    """

    nomor: int
    lebar: float
    tinggi: float
    sel: Mapping[tuple[int, str], Kotak]
    atas: Kotak | None = None
    bawah: Kotak | None = None


def dari_isi(isi: dict) -> Sop:
    """Read a `sop-ap/1` dict. Without arrows each symbol leads to the next; arrows without an end are left out."""
    simbol = tuple(_simbol(isi))
    ada = {s.alamat for s in simbol}
    alur = tuple(a for a in _alur(isi, simbol) if a.dari in ada and a.ke in ada)
    return Sop(
        pelaksana=tuple(p["kode"] for p in isi["pelaksana"]),
        kegiatan=tuple(k["no"] for k in isi["kegiatan"]),
        simbol=simbol,
        alur=alur,
    )


def _simbol(isi):
    for kegiatan in isi["kegiatan"]:
        hitung = Counter()
        for s in kegiatan["simbol"]:
            hitung[s["pelaksana"]] += 1
            yield Simbol(kegiatan["no"], s["pelaksana"], hitung[s["pelaksana"]], s["bentuk"])


def _alur(isi, simbol):
    if not isi.get("alur"):
        for nomor, (a, b) in enumerate(itertools.pairwise(simbol)):
            yield Alur(nomor, a.alamat, b.alamat, None, "panah")
        return
    for nomor, a in enumerate(isi["alur"]):
        yield Alur(
            nomor,
            _alamat(a["dari"]),
            _alamat(a["ke"]),
            a.get("label") or None,
            a.get("jenis") or "panah",
        )


def _alamat(ujung) -> Alamat:
    return ujung[0], ujung[1], ujung[2] if len(ujung) > 2 else 1
