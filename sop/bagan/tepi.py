"""Room for labels at the outer edges: the only place where a drawing lacks it, and known before any layout.

An exit that leaves the first or last column outward can put its label nowhere but between its symbol's middle and
the table's edge. So that half of the column must hold the label; the symbols then stand off its middle.
"""

from .label import DEKAT, ukur_label
from .model import Alur, Kotak, Sop, Ukur
from .petak import SIMBOL, TEPI
from .ukuran import Ukuran

SISI_DALAM = SIMBOL + TEPI + 0.2
"""Least room between a symbol and its column's inner border: one lane."""


def utama(keluar: list[Alur]) -> Alur:
    """Of a symbol's exits the one that goes down by preference: Ya, else the first."""
    return next((a for a in keluar if (a.label or "").strip().lower() in ("ya", "y", "yes")), keluar[0])


def ruang_tepi(sop: Sop, ukuran: Ukuran, ukur: Ukur) -> dict[str, float]:
    """Width that the outer half of the first and last column needs, by actor; 0 where it has no such exit.

    A decision with three exits and its entry needs also its outer point: there the label stands beyond the symbol.
    A column that is both first and last holds its returns beside the labels, and cannot send them to a neighbour.
    """
    hasil = {}
    for kode in {sop.pelaksana[0], sop.pelaksana[-1]} if sop.pelaksana else ():
        lebar = 0.0
        for s in sop.simbol:
            if s.pelaksana == kode and s.bentuk == "keputusan":
                label = [a.label for a in sop.alur if a.dari == s.alamat and a.label]
                if len(label) > 1:
                    titik_luar = len(label) > 2 or len(sop.pelaksana) == 1
                    simbol = ukuran.simbol["keputusan"][0] / 2 if titik_luar else 0.0
                    lebar = max([lebar, *(simbol + ukur_label(t, ukuran, ukur)[1] for t in label)])
        hasil[kode] = lebar + 2 * DEKAT + TEPI + 5.0 if lebar else 0.0
    return hasil


def tengah_kolom(kotak: Kotak, ruang: float, lebar_simbol: float, kiri: bool) -> float:
    """The x on which a column's symbols are centred: its middle, or further inward for the sake of labels.

    `kiri`: the outer edge is the left one.
    """
    setengah = kotak.lebar / 2
    luar = min(max(setengah, ruang), max(setengah, kotak.lebar - lebar_simbol / 2 - SISI_DALAM))
    return kotak.x + luar if kiri else kotak.kanan - luar
