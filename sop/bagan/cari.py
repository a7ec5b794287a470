"""The search for one arrow's way over the grid: A* whose bound knows directions."""

from dataclasses import dataclass, field
from heapq import heappop, heappush

from .petak import Petak

BELOK = 50.0  # price of a bend, in px of length
SILANG = 160.0  # price of crossing one arrow
TABRAK = 900.0  # price of using what another arrow or label holds (only when nothing else is left)


@dataclass(slots=True)
class Mulai:
    """A first step: arrival at `simpul` in direction `arah` after `awalan` (nodes before it)."""

    simpul: int
    arah: int
    harga: float
    awalan: tuple[int, ...]


@dataclass(slots=True)
class Tujuan:
    """Ways to arrive: `pintu` by (node, direction) of the step into the target, `gabung` by node of an arrow
    that already leads there."""

    pintu: dict[tuple[int, int], tuple[float, bool, int]] = field(default_factory=dict)
    gabung: dict[int, tuple[int, float, bool, tuple[int, ...]]] = field(default_factory=dict)
    batas: list[tuple[float, float, int]] = field(default_factory=list)  # x, y, direction of arrival


def sisa_belok(dx: float, dy: float, d: int, tuju: int) -> int:
    """Least number of bends from a step in direction `d` to an arrival in direction `tuju`, (dx, dy) away."""
    maju = (dx, dy, -dx, -dy)[tuju]
    geser = dy if tuju in (0, 2) else dx
    beda = (d - tuju) % 4
    if beda == 0:
        if maju < 0:
            return 4
        return 2 if geser else 0
    if beda == 2:
        return 2 if geser else 4
    searah = (dx, dy, -dx, -dy)[d]
    return 1 if searah >= 0 and maju >= 0 else 3


def cari(petak: Petak, mulai: list[Mulai], tujuan: Tujuan, lunak: bool = False) -> tuple[float, list[int]] | None:
    """Cheapest way as (price, nodes), or None. `lunak`: run over other arrows rather than give up."""
    return _Pencarian(petak, tujuan, lunak).jalan(mulai)


class _Pencarian:
    def __init__(self, petak: Petak, tujuan: Tujuan, lunak: bool):
        self.p, self.t, self.lunak = petak, tujuan, lunak
        self.terbaik: dict[int, float] = {}
        self.asal: dict[int, int] = {}
        self.awalan: dict[int, tuple[int, ...]] = {}
        self.antre: list[tuple[float, float, int]] = []
        self.akhir: tuple[float, int, tuple[int, ...]] | None = None

    def jalan(self, mulai):
        for m in mulai:
            if self.dorong(m.simpul * 4 + m.arah, m.harga, -1):
                self.awalan[m.simpul * 4 + m.arah] = m.awalan
        antre, terbaik = self.antre, self.terbaik
        while antre:
            f, g, s = heappop(antre)
            if self.akhir and f >= self.akhir[0]:
                break
            if -g > terbaik[s]:
                continue
            self.tiba(s, -g)
            self.lanjut(s, -g)
        return self.akhir and (self.akhir[0], self.susun())

    def dorong(self, s, g, asal):
        if g >= self.terbaik.get(s, 1e18):
            return False
        self.terbaik[s] = g
        self.asal[s] = asal
        heappush(self.antre, (g + self.batas(s), -g, s))
        return True

    def batas(self, s):
        n, d = s >> 2, s & 3
        x, y = self.p.xs[n % self.p.lebar], self.p.ys[n // self.p.lebar]
        b = 1e18
        for gx, gy, gd in self.t.batas:
            dx, dy = gx - x, gy - y
            h = abs(dx) + abs(dy) + BELOK * sisa_belok(dx, dy, d, gd)
            if h < b:
                b = h
        return b

    def tiba(self, s, g):
        """Step into the target, or join an arrow that leads there."""
        n, d = s >> 2, s & 3
        gabung = self.t.gabung.get(n)
        if gabung:
            arah, sisa, lurus, ekor = gabung
            if (d - arah) % 4 != 2 and not (lurus and d != arah):
                self.selesai(g + sisa + (BELOK if d != arah else 0), s, ekor)
            return
        for e in (d, (d + 1) & 3, (d + 3) & 3):
            pintu = self.t.pintu.get((n, e))
            if pintu is None or (pintu[1] and e != d):
                continue
            harga = self.harga_simpul(n, d, e)
            ruas = self.harga_ruas(n + self.p.ruas0[e])
            if harga is not None and ruas is not None:
                self.selesai(g + pintu[0] + harga + ruas, s, (n + self.p.langkah[e],))

    def selesai(self, g, s, ekor):
        if self.akhir is None or g < self.akhir[0]:
            self.akhir = (g, s, ekor)

    def lanjut(self, s, g):
        p, n, d = self.p, s >> 2, s & 3
        if n in self.t.gabung and not self.lunak:
            return
        for e in (d, (d + 1) & 3, (d + 3) & 3):
            m = n + p.langkah[e]
            if p.mati[m]:
                continue
            ruas = self.harga_ruas(n + p.ruas0[e])
            if ruas is None:
                continue
            harga = self.harga_simpul(n, d, e)
            if harga is None:
                continue
            jauh = abs(p.xs[m % p.lebar] - p.xs[n % p.lebar]) + abs(p.ys[m // p.lebar] - p.ys[n // p.lebar])
            self.dorong(m * 4 + e, g + jauh + ruas + harga, s)

    def harga_ruas(self, e):
        """Price of an edge beyond its length; None where it is taken."""
        milik, tutup = self.p.guna[e], self.p.tutup[e]
        if not milik and not tutup:
            return 0.0
        return TABRAK * (len(milik) + tutup) if self.lunak else None

    def harga_simpul(self, n, d, e):
        """Price of passing a node from direction `d` into `e`; None where another arrow forbids it."""
        p = self.p
        if d == e:
            harga = p.lewat[1 - (d & 1)][n] * SILANG
            if p.sudut[n]:
                return harga + TABRAK if self.lunak else None
            return harga
        if p.sudut[n] or p.lewat[0][n] or p.lewat[1][n]:
            return BELOK + TABRAK if self.lunak else None
        return BELOK

    def susun(self):
        _, s, ekor = self.akhir
        jejak, kini = [], s
        while kini != -1:
            jejak.append(kini >> 2)
            awal, kini = kini, self.asal[kini]
        return [*self.awalan[awal], *reversed(jejak), *ekor]
