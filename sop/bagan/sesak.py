"""The last resort for labels that found no place: everything around their exit is drawn anew, in many ways.

This is rare, and a label in the way of something is a fault; so it may take its time.
"""

from collections.abc import Iterator
from itertools import pairwise, permutations

from .hasil import Titik
from .jaringan import Jalur, Jaringan
from .label import jarak_titik
from .model import Kotak
from .perbaikan import coba

SEKITAR = 60.0  # how near a line must come to an exit to be in its label's way
PUTARAN = 2
KERJA = 6000  # work of one search
PEKERJAAN = 40_000  # work on one page


def lapangkan(jaringan: Jaringan) -> None:
    """Find a place for the labels that have none."""
    jaringan.teliti = True
    batas = jaringan.kerja + PEKERJAAN
    for _ in range(PUTARAN):
        for n in _cacat(jaringan):
            for usaha in _usaha(jaringan, n):
                if jaringan.kerja > batas or not jaringan.jalur[n].cacat:
                    break
                coba(jaringan, *usaha, kerja=KERJA)


def _cacat(jaringan: Jaringan) -> list[int]:
    return sorted(n for n, j in jaringan.jalur.items() if j.cacat)


def _usaha(jaringan: Jaringan, n: int) -> Iterator[tuple]:
    """What may help: another exit, a line nearby elsewhere, other exits for the whole symbol, all of this."""
    yield ([[jaringan.jalur[n]]] * 4, None, [(s,) for s in range(4)])
    dekat = _sekitar(jaringan, jaringan.jalur[n])
    for m in dekat:
        kini, j = jaringan.jalur[n], jaringan.jalur[m]
        yield ([[kini, j], [j, kini]],)
    for lain in ([], *([m] for m in dekat if jaringan.jalur[m].garis.dari != jaringan.jalur[n].garis.dari)):
        yield from _bagian(jaringan, n, lain)


def _bagian(jaringan: Jaringan, n: int, lain: list[int]) -> Iterator[tuple]:
    """Distributions of sides to the exits of a symbol, the likeliest first, each in all orders; then other lines."""
    saudara = sorted(jaringan.berasal[jaringan.jalur[n].garis.dari])
    if not 1 < len(saudara) <= 3:
        return
    sisi = {m: jaringan.batas_bawah.sisi(jaringan.papan.garis[m]) for m in saudara}
    bagi = [dict(zip(saudara, b, strict=True)) for b in permutations(range(4), len(saudara))]
    bagi = [b for b in bagi if all(s in sisi[m] for m, s in b.items())]
    for b in sorted(bagi, key=lambda b: sum(sisi[m][s] for m, s in b.items())):
        urutan = [[*u, *lain] for u in permutations(saudara)]
        yield [[jaringan.jalur[m] for m in u] for u in urutan], None, [[b.get(m) for m in u] for u in urutan]


def _sekitar(jaringan: Jaringan, kini: Jalur) -> list[int]:
    """Lines that come near an exit, or whose labels do; the nearest first."""
    jauh = {}
    for m, j in jaringan.jalur.items():
        kotak = [_kotak(*r) for r in pairwise(j.titik)] + ([j.label.kotak] if j.label else [])
        jauh[m] = min(jarak_titik(k, kini.titik[0]) for k in kotak)
    return sorted((m for m in jauh if m != kini.garis.nomor and jauh[m] < SEKITAR), key=lambda m: (jauh[m], m))


def _kotak(a: Titik, b: Titik) -> Kotak:
    return Kotak(min(a[0], b[0]), min(a[1], b[1]), abs(a[0] - b[0]), abs(a[1] - b[1]))
