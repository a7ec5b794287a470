"""How much room the drawing needs: known before any layout, so that one layout suffices. Lengths in CSS px."""

from collections import Counter
from dataclasses import dataclass

from .model import Sop, Ukur
from .ukuran import Ukuran


@dataclass(frozen=True, slots=True)
class Kebutuhan:
    """Least column widths by actor, least row heights by row number, height of a connector strip."""

    lebar_kolom: dict[str, float]
    tinggi_baris: dict[int, float]
    pita: float


def kebutuhan(sop: Sop, ukuran: Ukuran, ukur: Ukur) -> Kebutuhan:
    """Least sizes of the actors' cells and strips for this SOP in this medium."""
    return Kebutuhan(
        lebar_kolom={kode: _lebar(sop, ukuran) for kode in sop.pelaksana},
        tinggi_baris={no: _tinggi(sop, ukuran, no) for no in sop.kegiatan},
        pita=ukuran.pita,
    )


def _lebar(sop: Sop, ukuran: Ukuran) -> float:
    """Columns get narrower as actors become many; the symbols shrink with them (`tata_letak.skala`)."""
    lapang = ukuran.simbol["keputusan"][0] + 2 * ukuran.sisi
    if len(sop.pelaksana) <= 6:
        return max(ukuran.kolom, lapang)
    return ukuran.kolom if len(sop.pelaksana) <= 10 else ukuran.kolom_sempit


def _tinggi(sop: Sop, ukuran: Ukuran, no: int) -> float:
    baris = [s for s in sop.simbol if s.kegiatan == no]
    lapis = max(Counter(s.pelaksana for s in baris).values(), default=1)
    tinggi = max((ukuran.simbol[s.bentuk][1] for s in baris), default=0)
    return lapis * (tinggi + 3.5 * ukuran.antara)
