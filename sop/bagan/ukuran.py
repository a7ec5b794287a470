"""Sizes of the drawing in CSS px, for the screen and for paper (tampilan.md, "Flowchart")."""

from dataclasses import dataclass

MM = 96 / 25.4


@dataclass(frozen=True, slots=True)
class Ukuran:
    """Sizes of one medium. `simbol` and `konektor` are (width, height) at full scale."""

    simbol: dict[str, tuple[float, float]]
    konektor: tuple[float, float]
    garis: float  # line weight of symbols and arrows
    kepala: tuple[float, float]  # arrow head: length, width
    huruf: float  # label font
    kolom: float  # least width of an actor's column
    kolom_sempit: float  # the same where there are more than ten actors
    antara: float  # wanted distance between two lines, or a line and a symbol
    tepi: float  # wanted distance between a line and a cell's border
    sisi: float  # free space left and right of the widest symbol in the narrowest column
    pita: float  # height of a connector strip


LAYAR = Ukuran(
    simbol={
        "proses": (52, 28),
        "mulai": (52, 24),
        "selesai": (52, 24),
        "keputusan": (56, 36),
    },
    konektor=(36, 30),
    garis=1.5,
    kepala=(8, 9),
    huruf=12,
    kolom=76,
    kolom_sempit=72,
    antara=8,
    tepi=4,
    sisi=10,
    pita=44,
)

KERTAS = Ukuran(
    simbol={
        "proses": (14 * MM, 7.5 * MM),
        "mulai": (14 * MM, 6.5 * MM),
        "selesai": (14 * MM, 6.5 * MM),
        "keputusan": (15 * MM, 9.5 * MM),
    },
    konektor=(9.5 * MM, 7 * MM),
    garis=0.35 * MM,
    kepala=(2.2 * MM, 2.4 * MM),
    huruf=8 * 96 / 72,
    kolom=17 * MM,
    kolom_sempit=14 * MM,
    antara=2 * MM,
    tepi=1 * MM,
    sisi=2.25 * MM,
    pita=10 * MM,
)
