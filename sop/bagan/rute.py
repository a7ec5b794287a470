"""Routes all lines of one page: short ones first; those that find no way push others aside, which go again."""

from collections import Counter

from .cari import PAKSA
from .jaringan import Jalur, Jaringan
from .model import Ukur
from .papan import Garis, Papan
from .perbaikan import perbaiki
from .saingan import korban_paksaan
from .sesak import lapangkan
from .ukuran import Ukuran

ULANG = 4  # how often one line may be pushed aside by others


def rute(papan: Papan, ukuran: Ukuran, ukur: Ukur) -> tuple[Jaringan, list[Jalur]]:
    """The page's grid, and its lines in the order of `papan.garis`."""
    jaringan = Jaringan(papan, ukuran, ukur)
    _gambar_semua(jaringan, sorted(papan.garis, key=lambda g: _urutan(papan, g)))
    perbaiki(jaringan)
    lapangkan(jaringan)
    return jaringan, [jaringan.jalur[g.nomor] for g in papan.garis]


def _urutan(papan: Papan, g: Garis):
    """Straight neighbours first, then labelled exits, then the rest; short before long."""
    (x1, y1), (x2, y2) = papan.benda[g.dari].kotak.pusat, papan.benda[g.ke].kotak.pusat
    if papan.benda[g.dari].rencana or papan.benda[g.ke].rencana:
        x1 = x2
    lurus = abs(x1 - x2) < 1 or abs(y1 - y2) < 1
    jauh = abs(x1 - x2) + abs(y1 - y2)
    return (0 if lurus and jauh < 160 else 1, 0 if g.label else 1, jauh, g.nomor)


def _gambar_semua(jaringan: Jaringan, garis: list[Garis]) -> None:
    antre, terdesak = list(garis), Counter()
    while antre:
        g = antre.pop(0)
        jalur = jaringan.terbaik(g)
        if jalur is None:
            jalur = jaringan.tarik(g, PAKSA)
            for korban in korban_paksaan(jaringan, jalur):
                if terdesak[korban] < ULANG:
                    terdesak[korban] += 1
                    jaringan.cabut(jaringan.jalur[korban])
                    antre.append(jaringan.papan.garis[korban])
        jaringan.pasang(jalur)
