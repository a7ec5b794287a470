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

Ruas = tuple[list[int], list[tuple[int, int]]]
"""Edges that run east, and edges that run south, these also as they are counted by columns."""


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
        self.pengguna: dict[tuple[int, int], set[int]] = {}  # arrows that ever ran in a gap, by its first lane
        for sumbu, tempat in enumerate((self.xs, self.ys)):
            for isi in sela[sumbu]:
                self._daftar_sela(sumbu, [bisect_left(tempat, t) for t in isi])
        self._tetangga = tuple(_tetangga(jaga) for jaga in self.jaga)  # the next lane awake, upward and downward
        self.mati = bytearray(self.banyak)  # inside a symbol, or a wall
        # edges on which nothing may run: those east of each node by rows, those south of each node by columns
        self.halang: tuple[bytearray, bytearray]
        self.tembok: tuple[bytes, bytes]  # the same without any arrow or label
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
        self._bangun(sumbu, i)
        sela = self.sela.get((sumbu, i))
        if sela:
            pengguna = self.pengguna.setdefault((sumbu, sela[0]), set())
            pengguna.add(siapa)
            for lain in sela[: len(pengguna) + 1]:
                self._bangun(sumbu, lain)

    def _bangunkan_semua(self, tapak, siapa: int) -> None:
        tapak.terjaga = True
        for n in tapak.sudut:
            self._bangunkan(0, n % self.lebar, siapa)
            self._bangunkan(1, n // self.lebar, siapa)
        if not tapak.sudut:
            n, tegak_lurus = tapak.jejak[0], tapak.arah[0] & 1
            self._bangun(1 - tegak_lurus, n % self.lebar if tegak_lurus else n // self.lebar)

    def _bangun(self, sumbu: int, i: int) -> None:
        if not self.jaga[sumbu][i]:
            self.jaga[sumbu][i] = 1
            _sisipkan(i, *self._tetangga[sumbu])

    def tetangga(self, sumbu: int, juga) -> tuple[list[int], list[int]]:
        """For each lane the next one that is awake, upward and downward; `juga` are awake for this once."""
        naik, turun = self._tetangga[sumbu]
        tidur = [i for i in juga if not self.jaga[sumbu][i]]
        if tidur:
            naik, turun = naik[:], turun[:]
            for i in tidur:
                _sisipkan(i, naik, turun)
        return naik, turun

    def bentengi(self) -> None:
        """Close the edges at what is dead; to be called once all symbols stand."""
        lewat_kolom = b"".join(self.mati[i :: self.lebar] for i in range(self.lebar))
        self.tembok = _sampai(self.mati), _sampai(lewat_kolom)
        self.halang = bytearray(self.tembok[0]), bytearray(self.tembok[1])

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

    def di_bawah(self, kotak: Kotak, longgar: float) -> Ruas:
        """The edges that a box touches."""
        i0, i1, j0, j1 = self.dalam(kotak, longgar)
        lebar, tinggi, banyak = self.lebar, self.tinggi, self.banyak
        datar = [j * lebar + i for j in range(j0, j1 + 1) for i in range(i0 - 1, i1 + 1)]
        tegak = [(banyak + j * lebar + i, i * tinggi + j) for i in range(i0, i1 + 1) for j in range(j0 - 1, j1 + 1)]
        return datar, tegak

    def tutupi(self, ruas: Ruas, tambah: int) -> None:
        """Lay a label over edges (`tambah` 1), or lift it (-1)."""
        tutup, beban = self.tutup, self.beban
        for halang, tembok, isi in zip(self.halang, self.tembok, (((e, e) for e in ruas[0]), ruas[1]), strict=True):
            for e, k in isi:
                tutup[e] += tambah
                beban[e] += tambah
                halang[k] = 1 if beban[e] else tembok[k]

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
        if not tapak.terjaga:
            self._bangunkan_semua(tapak, siapa)
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


def _tetangga(jaga: bytearray) -> tuple[list[int], list[int]]:
    akhir = len(jaga) - 1
    naik, turun = [akhir] * (akhir + 1), [0] * (akhir + 1)
    for i in range(1, akhir):
        if jaga[i]:
            _sisipkan(i, naik, turun)
    return naik, turun


def _sisipkan(i: int, naik: list[int], turun: list[int]) -> None:
    """Let lane `i` be the next one for those between it and its neighbours."""
    bawah, atas = turun[i], naik[i]
    naik[bawah:i] = [i] * (i - bawah)
    turun[i + 1 : atas + 1] = [i] * (atas - i)


def _sampai(mati: bytes) -> bytes:
    """Marks each place that is dead, and the one before it."""
    isi = int.from_bytes(mati, "little")
    return (isi | isi >> 8).to_bytes(len(mati), "little")
