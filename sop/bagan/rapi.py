"""Evens out the distances: moves every inner segment between its neighbours, without touching the order of lines.

A segment that joins two bends may move sideways until it would come too near to a line, symbol or label beside it.
Segments of merged lines move as one. What ends at a port stays.
"""

import itertools
from bisect import bisect_right
from dataclasses import dataclass, field

from .hasil import Titik
from .jaringan import Jaringan
from .petak import JARAK, SIMBOL, TEPI

DEKAT = JARAK - 0.3  # segments nearer than this lengthwise count as side by side
BEBAS_LABEL = 3.2
BEBAS_SIMBOL = 7.0  # wanted


@dataclass(slots=True)
class Unit:
    """Segments that lie on each other: `letak` is their common x (axis 0) or y (axis 1)."""

    letak: float
    awal: float
    akhir: float
    ruas: list[tuple[int, int]] = field(default_factory=list)  # (line, index of its segment)
    tetap: bool = False
    bawah: list = field(default_factory=list)  # what lies before: (unit or place, least, wanted distance)
    atas: list = field(default_factory=list)


def rapikan(jaringan: Jaringan, kotak_konektor: list, garis_sel: tuple[list[float], list[float]], antara: float):
    """Polylines by line number, after evening out. `garis_sel` are the x and y of all cell borders."""
    titik = {n: [list(t) for t in j.titik] for n, j in jaringan.jalur.items()}
    kotak = [b.kotak for b in jaringan.papan.benda.values() if not b.rencana] + kotak_konektor
    for sumbu in (0, 1):
        unit = _unit(jaringan, titik, sumbu)
        bergerak = [u for u in unit if not u.tetap]
        if bergerak:
            _tetangga(jaringan, unit, bergerak, kotak, titik, sumbu, antara)
            _geser(bergerak, garis_sel[sumbu])
        for u in bergerak:
            for n, k in u.ruas:
                titik[n][k][sumbu] = titik[n][k + 1][sumbu] = u.letak
    return {n: tuple((x, y) for x, y in t) for n, t in titik.items()}


def _unit(jaringan: Jaringan, titik: dict[int, list], sumbu: int) -> list[Unit]:
    ruas = []
    for n, t in titik.items():
        label = jaringan.jalur[n].label
        for k, (a, b) in enumerate(itertools.pairwise(t)):
            if a[sumbu] == b[sumbu]:
                dari, ke = sorted((a[1 - sumbu], b[1 - sumbu]))
                tetap = k == 0 or k == len(t) - 2 or (label is not None and _melekat(label.kotak, a, b))
                ruas.append((a[sumbu], dari, ke, n, k, tetap))
    hasil: list[Unit] = []
    for letak, awal, akhir, n, k, tetap in sorted(ruas):
        u = hasil[-1] if hasil else None
        if u is None or u.letak != letak or awal >= u.akhir - 0.01:
            u = Unit(letak, awal, akhir)
            hasil.append(u)
        u.akhir = max(u.akhir, akhir)
        u.ruas.append((n, k))
        u.tetap |= tetap
    return hasil


def _melekat(label, a, b) -> bool:
    """Whether a label stands beside this segment of its own line."""
    return (
        min(a[0], b[0]) < label.kanan + 4
        and max(a[0], b[0]) > label.x - 4
        and min(a[1], b[1]) < label.bawah + 4
        and max(a[1], b[1]) > label.y - 4
    )


def _tetangga(jaringan, unit, bergerak, kotak, titik, sumbu, antara):
    """Fill in what lies on both sides of each movable unit, with least and wanted distances."""
    for u in bergerak:
        for v in unit:
            if v is not u and v.awal < u.akhir + DEKAT and u.awal < v.akhir + DEKAT:
                (u.bawah if v.letak < u.letak else u.atas).append((v, JARAK - 0.1, antara))
    benda = [(*_rentang(k, sumbu), SIMBOL, BEBAS_SIMBOL) for k in kotak]
    label = [j.label.kotak for j in jaringan.jalur.values() if j.label]
    benda += [(*_rentang(k, sumbu), BEBAS_LABEL, BEBAS_LABEL + 2) for k in label]
    for u in bergerak:
        kepala = jaringan.kepala if any(k == len(titik[n]) - 3 for n, k in u.ruas) else 0.0
        for a, b, dari, ke, sedikit, ingin in benda:
            if dari < u.akhir + 2 and u.awal < ke + 2:
                sedikit = max(sedikit, kepala if ingin == BEBAS_SIMBOL else 0)
                if b <= u.letak:
                    u.bawah.append((b, sedikit, max(ingin, sedikit)))
                else:
                    u.atas.append((a, sedikit, max(ingin, sedikit)))


def _rentang(k, sumbu):
    """A box as (low, high) across the axis and along it."""
    datar, tegak = (k.x, k.kanan), (k.y, k.bawah)
    return (*datar, *tegak) if sumbu == 0 else (*tegak, *datar)


def _geser(bergerak: list[Unit], garis_sel: list[float]) -> None:
    """Let the units settle between their neighbours."""
    for u in bergerak:
        i = bisect_right(garis_sel, u.letak)
        if i > 0:
            u.bawah.append((garis_sel[i - 1], TEPI, 4.0))
        if i < len(garis_sel):
            u.atas.append((garis_sel[i], TEPI, 4.0))
    for putaran in range(4):
        for u in bergerak if putaran % 2 == 0 else reversed(bergerak):
            bawah = max((_letak(v) + s for v, s, _ in u.bawah), default=-1e9)
            atas = min((_letak(v) - s for v, s, _ in u.atas), default=1e9)
            if bawah > atas:
                continue
            ingin_bawah = max((_letak(v) + i for v, _, i in u.bawah), default=-1e9)
            ingin_atas = min((_letak(v) - i for v, _, i in u.atas), default=1e9)
            if ingin_bawah <= ingin_atas:
                letak = min(max(u.letak, ingin_bawah), ingin_atas)
            else:
                letak = (ingin_bawah + ingin_atas) / 2
            u.letak = min(max(letak, bawah), atas)


def _letak(v) -> float:
    return v.letak if isinstance(v, Unit) else v


def titik_temu(titik: dict[int, tuple[Titik, ...]]) -> tuple[Titik, ...]:
    """Where one line's bend lies inside another line's segment: merges and forks, to be drawn as dots."""
    hasil = set()
    for n, t in titik.items():
        for x, y in t[1:-1]:
            for m, lain in titik.items():
                if m != n and any(_di_dalam(x, y, a, b) for a, b in itertools.pairwise(lain)):
                    hasil.add((x, y))
    return tuple(sorted(hasil))


def _di_dalam(x, y, a, b) -> bool:
    if a[0] == b[0] == x:
        return min(a[1], b[1]) < y < max(a[1], b[1])
    return a[1] == b[1] == y and min(a[0], b[0]) < x < max(a[0], b[0])
