"""Which lines are in each other's way."""

from collections.abc import Iterable
from itertools import combinations, pairwise

from .jaringan import Jalur, Jaringan
from .konektor import SELA
from .label import BEBAS, dekat
from .model import Kotak
from .papan import Garis


def akur(jaringan: Jaringan, g: Garis, lain: int) -> bool:
    """Whether line number `lain` may share a stretch with `g`: they merge or fork."""
    h = jaringan.papan.garis[lain]
    return g.nomor == lain or g.ke == h.ke or (g.dari == h.dari and not g.label and not h.label)


def sekitar(jaringan: Jaringan, n: int) -> set[int]:
    """Lines that may have to move for line `n` to get a better route."""
    g = jaringan.papan.garis[n]
    hasil = {*jaringan.menuju[g.dari], *jaringan.berasal[g.ke], *jaringan.berasal[g.dari]}
    hasil |= penyilang(jaringan, jaringan.jalur[n]) | di_jalan(jaringan, jaringan.batas_bawah.jejak(g))
    return {m for m in hasil if not akur(jaringan, g, m)}


def penyilang(jaringan: Jaringan, jalur: Jalur) -> set[int]:
    """Lines that cross this laid one."""
    p, hasil = jaringan.petak, set()
    for sumbu, simpul in enumerate(jalur.tapak.lurus):
        for n in simpul:
            if p.lewat[1 - sumbu][n]:
                hasil.update(p.pemakai[n])
    return hasil - {jalur.garis.nomor}


def terusik(jaringan: Jaringan, jalur: Jalur, lain: Iterable[Jalur]) -> list[int]:
    """Which of other lines (lifted ones) could not lie beside this route, or would be crossed by it."""
    simpul, ruas = set(jalur.jejak), list(pairwise(jalur.titik))
    return [
        j.garis.nomor
        for j in lain
        if not simpul.isdisjoint(j.jejak)
        or (j.label and any(dekat(j.label.kotak, r, BEBAS) for r in ruas))
        or (jalur.label and _menyentuh(jalur.label.kotak, j))
        or _bersentuhan(jaringan, jalur, j)
    ]


def _menyentuh(label: Kotak, j: Jalur) -> bool:
    if j.label and label.beririsan(j.label.kotak, 1.0):
        return True
    return any(dekat(label, r, BEBAS) for r in pairwise(j.titik))


def _bersentuhan(jaringan: Jaringan, a: Jalur, b: Jalur) -> bool:
    """Whether two connectors of these lines would stand on each other."""
    letak = [
        (r.di_bawah, jaringan.petak.x[n], r.lebar)
        for j in (a, b)
        for kunci, n in ((j.garis.dari, j.jejak[0]), (j.garis.ke, j.jejak[-1]))
        if (r := jaringan.papan.benda[kunci].rencana)
    ]
    return any(p[0] == q[0] and abs(p[1] - q[1]) < p[2] + SELA for p, q in combinations(letak, 2))


def korban_paksaan(jaringan: Jaringan, jalur: Jalur) -> list[int]:
    """Laid lines over which a forced route runs, or on whose connectors its own one stands.

    Those that it may merge with are no victims, but for their labels and their points of a decision.
    """
    g, lain = jalur.garis, [j for n, j in jaringan.jalur.items() if n != jalur.garis.nomor]
    hasil = di_jalan(jaringan, jalur.jejak)
    hasil.update(j.garis.nomor for j in lain if _bersentuhan(jaringan, jalur, j))
    hasil = {n for n in hasil if not akur(jaringan, g, n)}
    hasil.update(j.garis.nomor for j in lain if j.label and _menembus(jalur, j.label.kotak))
    if jaringan.papan.benda[g.dari].bentuk == "keputusan":
        hasil.update(j.garis.nomor for j in lain if j.garis.dari == g.dari and j.jejak[:2] == jalur.jejak[:2])
    return sorted(hasil)


def _menembus(jalur: Jalur, label: Kotak) -> bool:
    return any(dekat(label, r, 1.0) for r in pairwise(jalur.titik))


def di_jalan(jaringan: Jaringan, jejak: list[int]) -> set[int]:
    """Lines and labels on the edges and nodes of a route."""
    p, hasil = jaringan.petak, set()
    for k, (a, b) in enumerate(pairwise(jejak)):
        ruas = a + p.ruas0[p.arah(a, b)]
        hasil.update(p.guna[ruas])
        if p.tutup[ruas]:
            hasil.update(_pemilik_label(jaringan, a, b))
        if k:
            hasil.update(p.pemakai.get(a, ()))
    return hasil


def _pemilik_label(jaringan: Jaringan, a: int, b: int):
    ruas = jaringan.petak.titik(a), jaringan.petak.titik(b)
    return (n for n, j in jaringan.jalur.items() if j.label and dekat(j.label.kotak, ruas, 3.0))
