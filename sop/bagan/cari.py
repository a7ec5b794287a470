"""The search for one arrow's way over the grid: A* whose bound knows directions."""

from dataclasses import dataclass, field
from heapq import heappop, heappush

from .petak import Petak

BELOK = 50.0  # price of a bend, in px of length
SILANG = 300.0  # price of crossing one arrow
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
    pita: bool = False  # the target may be anywhere on a horizontal line: x of `batas` means nothing


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


def cari(petak: Petak, mulai: list[Mulai], tujuan: Tujuan, paling=1e9, penuh: bool = False, lunak: bool = False):
    """Cheapest way as (price, nodes), or None if there is none for less than `paling`.

    `penuh`: use also sleeping lanes; `lunak`: run over other arrows rather than give up.
    """
    return _Pencarian(petak, tujuan, petak.bangun if penuh else petak.tidur, lunak).jalan(mulai, paling)


class _Pencarian:
    """A state is `node * 4 + direction of arrival`."""

    def __init__(self, petak: Petak, tujuan: Tujuan, tidur, lunak: bool):
        self.p, self.t, self.tidur, self.lunak = petak, tujuan, tidur, lunak
        self.terbaik: dict[int, float] = {}
        self.asal: dict[int, int] = {}
        self.awalan: dict[int, tuple[int, ...]] = {}
        self.antre: list[tuple[float, float, int]] = []
        self.akhir: tuple[float, int, tuple[int, ...]] | None = None
        self.henti = {n for n, _ in tujuan.pintu} | tujuan.gabung.keys()
        self.batas = _batas_pita(petak, *tujuan.batas[0][1:]) if tujuan.pita else _batas(petak, tujuan.batas)

    def jalan(self, mulai, paling):
        antre, terbaik = self.antre, self.terbaik
        for m in mulai:
            s = m.simpul * 4 + m.arah
            if m.harga < terbaik.get(s, 1e18):
                terbaik[s], self.asal[s], self.awalan[s] = m.harga, -1, m.awalan
                heappush(antre, (m.harga + self.batas(s), -m.harga, s))
        pintu, gabung, lanjut = {n for n, _ in self.t.pintu}, self.t.gabung, self.lanjut
        while antre:
            f, g, s = heappop(antre)
            if f > paling or (self.akhir and f >= self.akhir[0]):
                break
            n = s >> 2
            if -g > terbaik[s]:
                continue
            if n in pintu:
                self.masuk(s, -g)
            if n in gabung:
                self.bergabung(s, -g, *gabung[n])
                if not self.lunak:
                    continue
            lanjut(s, -g)
        return self.akhir and (self.akhir[0], self.susun())

    def masuk(self, s, g):
        """Step into the target."""
        n, d = s >> 2, s & 3
        for e in (d, (d + 1) & 3, (d + 3) & 3):
            pintu = self.t.pintu.get((n, e))
            if pintu is None or (pintu[1] and e != d):
                continue
            harga, isi = self.harga_simpul(n, d, e), self.p.beban[n + self.p.ruas0[e]]
            if harga is not None and (self.lunak or not isi):
                self.selesai(g + pintu[0] + harga + isi * TABRAK, s, (n + self.p.langkah[e],))

    def bergabung(self, s, g, arah, sisa, lurus, ekor):
        """Join an arrow that leads to the target."""
        d = s & 3
        if (d - arah) % 4 != 2 and not (lurus and d != arah):
            self.selesai(g + sisa + (BELOK if d != arah else 0), s, ekor)

    def selesai(self, g, s, ekor):
        if self.akhir is None or g < self.akhir[0]:
            self.akhir = (g, s, ekor)

    def lanjut(self, s, g):
        """Go on to the neighbours: straight ahead, or round a corner."""
        p, n, d, terbaik = self.p, s >> 2, s & 3, self.terbaik
        mati, beban, x, y = p.mati, p.beban, p.x, p.y
        lurus, belok = self.harga_simpul(n, d, d), self.harga_simpul(n, d, d ^ 1)
        for e in (d, d ^ 1, d ^ 3):
            harga = lurus if e == d else belok
            if harga is None:
                continue
            langkah, ruas, tidur = p.langkah[e], p.ruas0[e], self.tidur[e & 1]
            m, isi = n + langkah, beban[n + ruas]
            while tidur[m] and m not in self.henti and not mati[m]:
                isi += beban[m + ruas]
                m += langkah
            if mati[m] or (isi and not self.lunak):
                continue
            t = g + harga + isi * TABRAK + abs(x[m] - x[n] + y[m] - y[n])
            sm = m * 4 + e
            if t < terbaik.get(sm, 1e18):
                terbaik[sm] = t
                self.asal[sm] = s
                heappush(self.antre, (t + self.batas(sm), -t, sm))

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
        """All nodes of the way, also those of sleeping lanes that it passes."""
        _, s, ekor = self.akhir
        jejak, kini = [], s
        while kini != -1:
            n, awal = kini >> 2, kini
            kini = self.asal[kini]
            jejak.append(n)
            if kini != -1:
                langkah = self.p.langkah[awal & 3]
                while n - langkah != kini >> 2:
                    n -= langkah
                    jejak.append(n)
        return [*self.awalan[awal], *reversed(jejak), *ekor]


def _batas(petak: Petak, tujuan):
    """Lower bound of the price from a state to the nearest way of arrival."""
    xs, ys = petak.x, petak.y
    tabel = [(gx, gy, [_BELOK[d, gd] for d in range(4)]) for gx, gy, gd in tujuan]

    def batas(s):
        n, d = s >> 2, s & 3
        x, y, b = xs[n], ys[n], 1e18
        for gx, gy, belok in tabel:
            dx, dy = gx - x, gy - y
            h = (dx if dx > 0 else -dx) + (dy if dy > 0 else -dy)
            if h < b:
                h += belok[d][3 * (1 if dx > 0 else 2 if dx < 0 else 0) + (1 if dy > 0 else 2 if dy < 0 else 0)]
                if h < b:
                    b = h
        return b

    return batas


def _batas_pita(petak: Petak, tujuan: float, arah: int):
    """The same where any place on a line counts as arrival."""
    ys = petak.y
    belok = [BELOK * (0, 1, 2, 1)[(d - arah) % 4] for d in range(4)]
    return lambda s: abs(tujuan - ys[s >> 2]) + belok[s & 3]


_BELOK = {
    (d, tuju): [BELOK * sisa_belok(dx, dy, d, tuju) for dx in (0, 1, -1) for dy in (0, 1, -1)]
    for d in range(4)
    for tuju in range(4)
}
