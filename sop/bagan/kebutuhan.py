"""How much room the drawing needs: known before any layout, so that one layout suffices. Lengths in CSS px."""

from collections import Counter
from dataclasses import dataclass

from .model import Sop, Ukur
from .tata_letak import skala_lebar
from .tepi import SISI_DALAM, ruang_tepi
from .ukuran import Ukuran

LAPANG = {1: 10, 2: 2, 3: 1}
"""Additional width by number of columns, in units of the room beside a symbol."""


@dataclass(frozen=True, slots=True)
class Kebutuhan:
    """Least column widths by actor, least row heights by row number, height of a connector strip."""

    lebar_kolom: dict[str, float]
    tinggi_baris: dict[int, float]
    pita: float


def kebutuhan(sop: Sop, ukuran: Ukuran, ukur: Ukur) -> Kebutuhan:
    """Least sizes of the actors' cells and strips for this SOP in this medium."""
    skala = skala_lebar(_lebar(len(sop.pelaksana), ukuran), ukuran)
    return Kebutuhan(
        lebar_kolom=_lebar_kolom(sop, ukuran, ukur),
        tinggi_baris={no: _tinggi(sop, ukuran, no, skala) for no in sop.kegiatan},
        pita=ukuran.pita - (1 - skala) * ukuran.konektor[1],
    )


def _lebar_kolom(sop: Sop, ukuran: Ukuran, ukur: Ukur) -> dict[str, float]:
    """Columns get narrower as actors become many, and the symbols with them; the outer ones must hold labels."""
    lebar = _lebar(len(sop.pelaksana), ukuran)
    hasil = dict.fromkeys(sop.pelaksana, lebar)
    simbol = ukuran.simbol["keputusan"][0] * skala_lebar(lebar, ukuran)
    for kode, ruang in ruang_tepi(sop, ukuran, ukur).items():
        dalam = ruang if len(sop.pelaksana) == 1 else simbol / 2 + SISI_DALAM
        hasil[kode] = max(lebar, ruang + dalam) if ruang else lebar
    return hasil


def _lebar(banyak: int, ukuran: Ukuran) -> float:
    """Few columns have room for more lanes; many must do with the least."""
    if banyak <= 6:
        lapang = ukuran.simbol["keputusan"][0] + 2 * ukuran.sisi
        return max(ukuran.kolom, lapang + LAPANG.get(banyak, 0) * ukuran.sisi)
    return ukuran.kolom if banyak <= 10 else ukuran.kolom_sempit


def _tinggi(sop: Sop, ukuran: Ukuran, no: int, skala: float) -> float:
    """Symbols of one cell stand below each other; labels and lines that turn in the row need room beside them."""
    baris = [s for s in sop.simbol if s.kegiatan == no]
    lapis = max(Counter(s.pelaksana for s in baris).values(), default=1)
    tinggi = skala * max((ukuran.simbol[s.bentuk][1] for s in baris), default=0)
    sela = 4.5 if any(s.bentuk == "keputusan" for s in baris) else 3.5
    garis = sum((a.dari[0] == no) + (a.ke[0] == no) for a in sop.alur)
    ramai = max(0, garis - 2 * len(baris) - 2)
    return lapis * (tinggi + sela * ukuran.antara) + min(ramai, 12) * ukuran.antara / 2
