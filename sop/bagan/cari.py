"""The search for one arrow's way over the grid: A* whose bound knows directions."""

from dataclasses import dataclass, field
from heapq import heappop, heappush

from .petak import Petak

BELOK = 50.0  # price of a bend, in px of length
SILANG = 450.0  # price of crossing one arrow
JAUH = 1e18
TAK_TERBATAS = 10**9
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


class Pencarian:
    """One search. A state is `node * 4 + direction of arrival`.

    `penuh`: use also sleeping lanes; `lunak`: run over other arrows rather than give up; `kerja`: give up after so
    many nodes.
    """

    def __init__(self, petak: Petak, tujuan: Tujuan, *, penuh=False, lunak=False, kerja=TAK_TERBATAS):
        self.p, self.t, self.lunak, self.kerja = petak, tujuan, lunak, kerja
        self.terbaik: dict[int, float] = {}
        self.asal: dict[int, int] = {}
        self.awalan: dict[int, tuple[int, ...]] = {}
        self.antre: list[tuple[float, float, int]] = []
        self.akhir: tuple[float, int, tuple[int, ...]] | None = None
        self.pintu = {n for n, _ in tujuan.pintu}
        self.henti = self.pintu | tujuan.gabung.keys()
        self.batas = _batas_pita(petak, *tujuan.batas[0][1:]) if tujuan.pita else _batas(petak, tujuan.batas)
        tidur = petak.bangun if penuh else petak.tidur
        langkah = [(e, petak.langkah[e], petak.ruas0[e], tidur[e & 1], petak.y if e & 1 else petak.x) for e in range(4)]
        self.arah = [(langkah[d], langkah[d ^ 1], langkah[d ^ 3]) for d in range(4)]

    def jalan(self, mulai: list[Mulai], paling: float = 1e9) -> tuple[float, list[int]] | None:
        """Cheapest way as (price, nodes), or None if there is none for less than `paling`."""
        antre, terbaik = self.antre, self.terbaik
        for m in mulai:
            s = m.simpul * 4 + m.arah
            if m.harga < terbaik.get(s, JAUH):
                terbaik[s], self.asal[s], self.awalan[s] = m.harga, -1, m.awalan
                heappush(antre, (m.harga + self.batas(s), -m.harga, s))
        henti, lanjut = self.henti, self.lanjut_lunak if self.lunak else self.lanjut
        while antre:
            f, g, s = heappop(antre)
            self.kerja -= 1
            if f >= paling or not self.kerja:
                break
            if -g > terbaik[s]:
                continue
            if s >> 2 in henti and self.tiba(s, -g):
                paling = min(paling, self.akhir[0]) if self.akhir else paling
                continue
            if self.akhir and self.akhir[0] < paling:
                paling = self.akhir[0]
            lanjut(s, -g)
        return self.akhir and (self.akhir[0], self.susun())

    def tiba(self, s, g):
        """End here where the way may; True where it must not go on."""
        n = s >> 2
        if n in self.pintu:
            self.masuk(s, g)
        if n not in self.t.gabung:
            return False
        self.bergabung(s, g, *self.t.gabung[n])
        return not self.lunak

    def masuk(self, s, g):
        """Step into the target."""
        n, d = s >> 2, s & 3
        for e in (d, d ^ 1, d ^ 3):
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
        """Go on to the neighbours: straight ahead, or round a corner, over free edges only."""
        p, n, d, terbaik = self.p, s >> 2, s & 3, self.terbaik
        if p.sudut[n]:
            return
        mati, beban, henti = p.mati, p.beban, self.henti
        lewat = p.lewat[1 - (d & 1)][n]
        lurus = g + lewat * SILANG
        # Where turning is free of others, it also shows which arrivals here are of no use.
        belok = 0.0 if lewat or p.lewat[d & 1][n] else g + BELOK
        if belok and (terbaik.get(s ^ 1, JAUH) <= g - BELOK or terbaik.get(s ^ 3, JAUH) <= g - BELOK):
            return
        for e, langkah, ruas, tidur, tempat in self.arah[d] if belok else self.arah[d][:1]:
            m, isi = n + langkah, beban[n + ruas]
            while tidur[m] and not isi and not mati[m] and m not in henti:
                isi = beban[m + ruas]
                m += langkah
            if isi or mati[m]:
                continue
            t = (lurus if e == d else belok) + abs(tempat[m] - tempat[n])
            sm = m * 4 + e
            if t < terbaik.get(sm, JAUH):
                terbaik[sm] = t
                self.asal[sm] = s
                heappush(self.antre, (t + self.batas(sm), -t, sm))

    def lanjut_lunak(self, s, g):
        """The same over whatever is in the way, at its price."""
        p, n, d, terbaik = self.p, s >> 2, s & 3, self.terbaik
        for e, langkah, ruas, tidur, tempat in self.arah[d]:
            m, isi = n + langkah, p.beban[n + ruas]
            while tidur[m] and m not in self.henti and not p.mati[m]:
                isi += p.beban[m + ruas]
                m += langkah
            if p.mati[m]:
                continue
            t = g + self.harga_simpul(n, d, e) + isi * TABRAK + abs(tempat[m] - tempat[n])
            sm = m * 4 + e
            if t < terbaik.get(sm, JAUH):
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
