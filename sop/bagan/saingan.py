"""Which lines are in each other's way."""

from itertools import pairwise

from .jaringan import Jalur, Jaringan
from .konektor import SELA, Rencana
from .label import BEBAS, dekat
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
    for a, n, b in zip(jalur.jejak, jalur.jejak[1:], jalur.jejak[2:], strict=False):
        if b - n == n - a and p.lewat[1 - (p.arah(a, n) & 1)][n]:
            hasil.update(p.pemakai[n])
    return hasil - {jalur.garis.nomor}


def terusik(jaringan: Jaringan, jalur: Jalur) -> set[int]:
    """Laid lines that cannot stay, or are crossed, where this route comes to lie."""
    hasil = di_jalan(jaringan, jalur.jejak) | _bersentuhan(jaringan, jalur)
    if jalur.label:
        k = jalur.label.kotak
        for n, j in jaringan.jalur.items():
            if any(dekat(k, r, BEBAS) for r in jaringan.ruas(j)) or (j.label and k.beririsan(j.label.kotak, 1.0)):
                hasil.add(n)
    return hasil


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


def _bersentuhan(jaringan: Jaringan, jalur: Jalur) -> set[int]:
    """Lines whose connectors would stand where this one's comes to stand."""
    hasil = set()
    for kunci, simpul in ((jalur.garis.dari, jalur.jejak[0]), (jalur.garis.ke, jalur.jejak[-1])):
        r = jaringan.papan.benda[kunci].rencana
        for q in jaringan.papan.konektor if r else ():
            if q is not r and q.di_bawah == r.di_bawah and _bertemu(jaringan.tempat(q), jaringan.petak.x[simpul], r):
                hasil.update(jaringan.menuju[q.kunci] or jaringan.berasal[q.kunci])
    return hasil


def _bertemu(letak: float | None, x: float, r: Rencana) -> bool:
    return letak is not None and abs(letak - x) < r.lebar + SELA
