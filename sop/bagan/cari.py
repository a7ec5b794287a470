"""The search for one arrow's way over the grid: A* whose bound knows directions."""

from dataclasses import dataclass, field
from heapq import heappop, heappush

from .petak import Petak

BELOK = 75.0  # price of a bend, in px of length
SILANG = 430.0  # price of crossing one arrow
JAUH = 1e18
BELOK_PITA = (0.0, BELOK, 2 * BELOK, BELOK)  # on the way to a strip, by direction relative to that of arrival
LEBIH = 40.0  # prices of ports that count while choosing, not when comparing
KE = tuple((d, d ^ 1, d ^ 3) for d in range(4))  # straight on, and round both corners
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
    batas: list[tuple[float, float, int, float]] = field(default_factory=list)  # x, y, direction of arrival, price
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


@dataclass(frozen=True, slots=True)
class Cara:
    """How to search: only for what costs less than `paling`, looking at no more than `kerja` nodes.

    `penuh`: use also sleeping lanes and all ports; `lunak`: run over other arrows rather than give up.
    """

    paling: float = JAUH
    kerja: int = 10**9
    penuh: bool = False
    lunak: bool = False


BIASA, PENUH, PAKSA = Cara(), Cara(penuh=True), Cara(penuh=True, lunak=True)


class Pencarian:
    """One search. A state is `node * 4 + direction of arrival`."""

    def __init__(self, petak: Petak, tujuan: Tujuan, cara: Cara = BIASA):
        self.p, self.t, self.cara, self.lunak = petak, tujuan, cara, cara.lunak
        self.kerja = 0  # nodes looked at
        self.terbaik: dict[int, float] = {}
        self.asal: dict[int, int] = {}
        self.awalan: dict[int, tuple[int, ...]] = {}
        self.antre: list[tuple[float, float, int]] = []
        self.akhir: tuple[float, int, tuple[int, ...]] | None = None
        self.pintu = {n for n, _ in tujuan.pintu}
        self.henti = self.pintu | tujuan.gabung.keys()
        self.batas = _batas_pita(petak, *tujuan.batas[0][1:3]) if tujuan.pita else _batas(petak, tujuan.batas)
        self.tetangga = self._lajur(cara.penuh)

    def _lajur(self, penuh: bool):
        """The next lane from each lane, by direction: those awake, and those on which the target lies."""
        p = self.p
        if penuh:
            tujuan = range(p.lebar), range(p.tinggi)
        elif self.t.pita:
            tujuan = (), {n // p.lebar for n in self.pintu}
        else:
            tujuan = {n % p.lebar for n in self.pintu}, {n // p.lebar for n in self.pintu}
        timur, barat = p.tetangga(0, tujuan[0])
        selatan, utara = p.tetangga(1, tujuan[1])
        return timur, selatan, barat, utara

    def jalan(self, mulai: list[Mulai]) -> tuple[float, list[int]] | None:
        """Cheapest way as (price, nodes), or None."""
        antre, terbaik, paling, sisa = self.antre, self.terbaik, self.cara.paling + LEBIH, self.cara.kerja
        for m in mulai:
            s = m.simpul * 4 + m.arah
            if m.harga < terbaik.get(s, JAUH):
                terbaik[s], self.asal[s], self.awalan[s] = m.harga, -1, m.awalan
                heappush(antre, (m.harga + self.batas(s), -m.harga, s))
        henti, lanjut = self.henti, self.lanjut_lunak if self.lunak else self.pelanjut(paling)
        while antre:
            f, g, s = heappop(antre)
            sisa -= 1
            if f >= paling or not sisa:
                break
            if -g > terbaik[s]:
                continue
            if s >> 2 in henti:
                berhenti = self.tiba(s, -g)
                if self.akhir:
                    paling = min(paling, self.akhir[0])
                if berhenti:
                    continue
            lanjut(s, -g)
        self.kerja = self.cara.kerja - sisa
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
        for e in KE[d]:
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

    def pelanjut(self, paling: float):
        """The function that goes on from a state to its neighbours: ahead or round a corner, over free edges."""
        # The search spends its time in it; hence the names bound beforehand.
        p, terbaik, asal, antre, batas = self.p, self.terbaik, self.asal, self.antre, self.batas
        sudut, lewat, lebar, tinggi, xs, ys = p.sudut, p.lewat, p.lebar, p.tinggi, p.xs, p.ys
        timur, selatan, barat, utara = self.tetangga
        ada_datar, ada_tegak = (h.find for h in p.halang)

        def lanjut(s, g):
            n, d = s >> 2, s & 3
            if sudut[n]:
                return
            silang = lewat[1 - (d & 1)][n]
            belok, ke = g + BELOK, KE[d]
            if silang or lewat[d & 1][n]:
                ke = ke[:1]
            # Where turning is free of others, it also shows which arrivals here are of no use.
            elif terbaik.get(s ^ 1, JAUH) <= g - BELOK or terbaik.get(s ^ 3, JAUH) <= g - BELOK:
                return
            j, i = divmod(n, lebar)
            for e in ke:
                if e & 1:
                    k, c = (selatan if e == 1 else utara)[j], i * tinggi
                    m, jarak = n + (k - j) * lebar, ys[k] - ys[j]
                    terhalang = ada_tegak(1, c + j, c + k) if e == 1 else ada_tegak(1, c + k, c + j)
                else:
                    k = (barat if e else timur)[i]
                    m, jarak = n + k - i, xs[k] - xs[i]
                    terhalang = ada_datar(1, m, n) if e else ada_datar(1, n, m)
                if terhalang >= 0:
                    continue
                t = (g + silang * SILANG if e == d else belok) + (jarak if jarak > 0 else -jarak)
                sm = m * 4 + e
                if t < terbaik.get(sm, JAUH):
                    terbaik[sm], asal[sm] = t, s
                    f = t + batas(sm)
                    if f < paling:
                        heappush(antre, (f, -t, sm))

        return lanjut

    def lanjut_lunak(self, s, g):
        """The same over whatever is in the way, at its price."""
        p, n, d, terbaik = self.p, s >> 2, s & 3, self.terbaik
        for e in KE[d]:
            m = n + p.langkah[e]
            if p.mati[m]:
                continue
            jarak = abs(p.x[m] - p.x[n]) + abs(p.y[m] - p.y[n])
            t = g + self.harga_simpul(n, d, e) + p.beban[n + p.ruas0[e]] * TABRAK + jarak
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
    tabel = [[(gx, gy, harga, _BELOK[d, gd]) for gx, gy, gd, harga in tujuan] for d in range(4)]

    def batas(s):
        n, b = s >> 2, JAUH
        x, y = xs[n], ys[n]
        for gx, gy, h, belok in tabel[s & 3]:
            if gx > x:
                h, k = h + gx - x, 3
            elif gx < x:
                h, k = h + x - gx, 6
            else:
                k = 0
            if gy > y:
                h, k = h + gy - y, k + 1
            elif gy < y:
                h, k = h + y - gy, k + 2
            h += belok[k]
            if h < b:
                b = h
        return b

    return batas


def _batas_pita(petak: Petak, tujuan: float, arah: int):
    """The same where any place on a line counts as arrival."""
    ys = petak.y
    belok = [BELOK_PITA[(d - arah) & 3] for d in range(4)]
    return lambda s: abs(tujuan - ys[s >> 2]) + belok[s & 3]


_BELOK = {
    (d, tuju): [BELOK * sisa_belok(dx, dy, d, tuju) for dx in (0, 1, -1) for dy in (0, 1, -1)]
    for d in range(4)
    for tuju in range(4)
}
