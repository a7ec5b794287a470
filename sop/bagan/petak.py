"""The grid of lanes on which arrows run, and who uses it.

Lanes keep the distances that a reader needs: from each other, from cell borders, from symbols. What is drawn on
them can therefore only go wrong where two arrows share an edge or meet at a corner, and the grid knows both.

A node is `j * lebar + i`; a direction is 0 east, 1 south, 2 west, 3 north; an edge is the node at its west or north
end, plus the number of nodes if it runs south.
"""

from bisect import bisect_left, bisect_right

from .model import Kotak

JARAK = 4.2  # least distance of two lanes
TEPI = 2.4  # least distance of a lane from a cell's border
SIMBOL = 2.8  # least distance of a lane from a symbol


def lajur(awal: float, akhir: float, tepi_awal: float, tepi_akhir: float, paling: int, nyaman: float) -> list[float]:
    """Up to `paling` lanes between two limits, `nyaman` apart where there is room, else as near as allowed."""
    ruang = akhir - tepi_akhir - awal - tepi_awal
    if ruang < 0:
        return []
    banyak = min(paling, int(ruang / JARAK) + 1)
    sela = min(nyaman, ruang / (banyak - 1)) if banyak > 1 else 0.0
    sisa = ruang - sela * (banyak - 1)
    mulai = awal + tepi_awal + (sisa / 2 if banyak == 1 else min(sisa / 2, nyaman / 4))
    return [mulai + sela * i for i in range(banyak)]


class Petak:
    """Lanes of one page: `xs`, `ys` are their places; the outermost ones are walls.

    To keep the search small, of each gap's lanes (`sela`) only as many are awake as are in use, and one more.
    """

    def __init__(self, xs: list[float], ys: list[float], sela: tuple[list[list[float]], list[list[float]]]):
        self.xs = [xs[0] - 1000, *xs, xs[-1] + 1000]
        self.ys = [ys[0] - 1000, *ys, ys[-1] + 1000]
        self.lebar, self.tinggi = len(self.xs), len(self.ys)
        self.banyak = self.lebar * self.tinggi
        self.langkah = (1, self.lebar, -1, -self.lebar)
        self.ruas0 = (0, self.banyak, -1, self.banyak - self.lebar)  # edge = node + ruas0[direction]
        self.x = self.xs * self.tinggi  # by node
        self.y = [y for y in self.ys for _ in self.xs]
        self.jaga = bytearray(b"\1") * self.lebar, bytearray(b"\1") * self.tinggi  # lanes awake: north-south, east-west
        self.sela: dict[tuple[int, int], list[int]] = {}  # the gap of a lane (axis, index), in order of waking
        self._tetangga: dict[bytes, tuple[list[int], list[int]]] = {}
        self.pengguna: dict[tuple[int, int], set[int]] = {}  # arrows that ever ran in a gap, by its first lane
        for sumbu, tempat in enumerate((self.xs, self.ys)):
            for isi in sela[sumbu]:
                self._daftar_sela(sumbu, [bisect_left(tempat, t) for t in isi])
        self.mati = bytearray(self.banyak)  # inside a symbol, or a wall
        # edges on which nothing may run: those east of each node by rows, those south of each node by columns
        self.halang = (bytearray(self.banyak), bytearray(self.banyak))
        self.tembok: tuple[bytes, bytes] = (b"", b"")  # the same without any arrow or label
        self.tutup = [0] * (2 * self.banyak)  # labels over an edge
        self.beban = [0] * (2 * self.banyak)  # how many arrows and labels hold an edge
        self.guna: list[tuple] = [()] * (2 * self.banyak)  # arrows on an edge
        self.lewat = ([0] * self.banyak, [0] * self.banyak)  # arrows straight through a node: east-west, north-south
        self.sudut = [0] * self.banyak  # arrows that turn at a node
        self.pemakai: dict[int, list[int]] = {}  # arrows at a node
        for j in range(self.tinggi):
            self.mati[j * self.lebar] = self.mati[(j + 1) * self.lebar - 1] = 1
        for i in range(self.lebar):
            self.mati[i] = self.mati[self.banyak - 1 - i] = 1

    def _daftar_sela(self, sumbu: int, lajur_sela: list[int]) -> None:
        for urut, i in enumerate(lajur_sela):
            self.sela[sumbu, i] = lajur_sela
            self.jaga[sumbu][i] = not urut

    def _bangunkan(self, sumbu: int, i: int, siapa: int) -> None:
        """Wake a lane that is used, and one more of its gap than arrows use it."""
        self.jaga[sumbu][i] = 1
        sela = self.sela.get((sumbu, i))
        if sela:
            pengguna = self.pengguna.setdefault((sumbu, sela[0]), set())
            pengguna.add(siapa)
            for lain in sela[: len(pengguna) + 1]:
                self.jaga[sumbu][lain] = 1

    def tetangga(self, sumbu: int, juga) -> tuple[list[int], list[int]]:
        """For each lane the next one that is awake, upward and downward; `juga` are awake for this once."""
        jaga = bytearray(self.jaga[sumbu])
        for i in juga:
            jaga[i] = 1
        kunci = bytes(jaga)
        if kunci not in self._tetangga:
            self._tetangga[kunci] = self._hitung_tetangga(jaga)
        return self._tetangga[kunci]

    def _hitung_tetangga(self, jaga: bytearray) -> tuple[list[int], list[int]]:
        akhir = len(jaga) - 1
        jaga[0] = jaga[akhir] = 1
        naik, turun, kini = [akhir] * (akhir + 1), [0] * (akhir + 1), 0
        for i in range(1, akhir + 1):
            turun[i] = kini
            if jaga[i]:
                naik[kini:i] = [i] * (i - kini)
                kini = i
        return naik, turun

    def bentengi(self) -> None:
        """Close the edges at what is dead; to be called once all symbols stand."""
        datar, tegak, lebar, tinggi = *self.halang, self.lebar, self.tinggi
        for n, mati in enumerate(self.mati):
            if mati:
                j, i = divmod(n, lebar)
                datar[n] = datar[n - 1] = 1
                tegak[i * tinggi + j] = tegak[i * tinggi + j - 1] = 1
        self.tembok = bytes(datar), bytes(tegak)

    def _bebani(self, e: int, tambah: int) -> None:
        self.beban[e] = isi = self.beban[e] + tambah
        if e < self.banyak:
            self.halang[0][e] = 1 if isi else self.tembok[0][e]
        else:
            j, i = divmod(e - self.banyak, self.lebar)
            e = i * self.tinggi + j
            self.halang[1][e] = 1 if isi else self.tembok[1][e]

    def titik(self, simpul: int) -> tuple[float, float]:
        return self.xs[simpul % self.lebar], self.ys[simpul // self.lebar]

    def dalam(self, kotak: Kotak, longgar: float = 0.0) -> tuple[int, int, int, int]:
        """Lane indices inside a box: first and last column, first and last row (last < first where none)."""
        return (
            bisect_left(self.xs, kotak.x - longgar),
            bisect_right(self.xs, kotak.kanan + longgar) - 1,
            bisect_left(self.ys, kotak.y - longgar),
            bisect_right(self.ys, kotak.bawah + longgar) - 1,
        )

    def matikan(self, kotak: Kotak, longgar: float) -> None:
        i0, i1, j0, j1 = self.dalam(kotak, longgar)
        for j in range(j0, j1 + 1):
            self.mati[j * self.lebar + i0 : j * self.lebar + i1 + 1] = b"\1" * (i1 - i0 + 1)

    def tutupi(self, kotak: Kotak, longgar: float, tambah: int) -> None:
        """Lay a label over the edges that its box touches (`tambah` 1), or lift it (-1)."""
        i0, i1, j0, j1 = self.dalam(kotak, longgar)
        for j in range(j0, j1 + 1):
            for i in range(i0 - 1, i1 + 1):
                self._tutup(j * self.lebar + i, tambah)
        for i in range(i0, i1 + 1):
            for j in range(j0 - 1, j1 + 1):
                self._tutup(self.banyak + j * self.lebar + i, tambah)

    def _tutup(self, e: int, tambah: int) -> None:
        self.tutup[e] += tambah
        self._bebani(e, tambah)

    def arah(self, a: int, b: int) -> int:
        """Direction from node `a` to its neighbour `b`."""
        return self.langkah.index(b - a)

    def pakai(self, tapak, siapa: int) -> None:
        """Lay an arrow's footprint (a `Tapak`) on the grid."""
        guna, beban, (datar, tegak) = self.guna, self.beban, self.halang
        for e in tapak.datar:
            guna[e] += (siapa,)
            beban[e] += 1
            datar[e] = 1
        for e, k in tapak.tegak:
            guna[e] += (siapa,)
            beban[e] += 1
            tegak[k] = 1
        for n in tapak.sudut:
            self._bangunkan(0, n % self.lebar, siapa)
            self._bangunkan(1, n // self.lebar, siapa)
        if not tapak.sudut:
            n, tegak_lurus = tapak.jejak[0], tapak.arah[0] & 1
            self.jaga[1 - tegak_lurus][n % self.lebar if tegak_lurus else n // self.lebar] = 1
        self._hitung(tapak, 1)
        for n in tapak.jejak[1:-1]:
            self.pemakai.setdefault(n, []).append(siapa)

    def lepas(self, tapak, siapa: int) -> None:
        """Take an arrow off the grid."""
        guna, beban, (datar, tegak), tembok = self.guna, self.beban, self.halang, self.tembok
        for e in tapak.datar:
            guna[e] = () if len(guna[e]) == 1 else tuple(n for n in guna[e] if n != siapa)
            beban[e] -= 1
            datar[e] = 1 if beban[e] else tembok[0][e]
        for e, k in tapak.tegak:
            guna[e] = () if len(guna[e]) == 1 else tuple(n for n in guna[e] if n != siapa)
            beban[e] -= 1
            tegak[k] = 1 if beban[e] else tembok[1][k]
        self._hitung(tapak, -1)
        for n in tapak.jejak[1:-1]:
            self.pemakai[n].remove(siapa)

    def _hitung(self, tapak, tambah: int) -> None:
        for lewat, simpul in zip(self.lewat, tapak.lurus, strict=True):
            for n in simpul:
                lewat[n] += tambah
        for n in tapak.sudut:
            self.sudut[n] += tambah

    def silang(self, tapak) -> int:
        """Crossings of a footprint with the arrows that are laid."""
        datar, tegak = self.lewat
        return sum([tegak[n] for n in tapak.lurus[0]]) + sum([datar[n] for n in tapak.lurus[1]])
