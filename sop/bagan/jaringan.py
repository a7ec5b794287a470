"""The lines of one page on its grid: drawing one, laying it, lifting it, and what it costs."""

import itertools
from collections import Counter, defaultdict
from dataclasses import dataclass

from . import pintu as ujung
from .batas_bawah import BatasBawah
from .cari import BELOK, BIASA, LEBIH, PENUH, SILANG, Cara, Pencarian
from .hasil import Label, Titik
from .konektor import SELA, Rencana
from .label import dekat, letakkan, paksa, ukur_label
from .model import Kotak, Ukur
from .papan import Benda, Garis, Papan, Pintu
from .petak import Ruas
from .pola import Lurus, pola
from .tapak import Tapak
from .ukuran import Ukuran

SESAK = 60.0  # price of a connector without room for its text
BERTINDIH = 2000.0  # price of a connector on another one, where a line is forced
DUA_ARAH = 40.0  # price of entering a symbol on a side where it is left, or the other way round
TANPA_LABEL = 3000.0
BEBAS_LABEL = 3.0  # from a label to the lines that come after it


@dataclass(slots=True, eq=False)
class Jalur:
    """A routed line."""

    garis: Garis
    tapak: Tapak
    titik: list[Titik]
    dasar: float  # price of its own shape: length, bends, ports
    pintu_keluar: int
    pintu_masuk: int
    label: Label | None = None
    cacat: bool = False  # its label found no free place
    tutupan: Ruas = ((), ())  # what its label covers

    @property
    def jejak(self) -> list[int]:
        return self.tapak.jejak


class Jaringan:
    """The lines of one page on its grid."""

    def __init__(self, papan: Papan, ukuran: Ukuran, ukur: Ukur):
        self.papan, self.petak = papan, papan.petak
        self.ukuran, self.ukur = ukuran, ukur
        self.kepala = ukuran.kepala[0] + 0.8
        self.jalur: dict[int, Jalur] = {}
        self.teliti = False  # look for places of labels pixel by pixel
        self.kerja = 0  # nodes that searches have looked at
        self.lurus: dict[int, list[Lurus]] = {}  # by line: its ways that need no search
        self.batas_bawah = BatasBawah(papan)
        self.menuju = defaultdict(dict)
        self.berasal = defaultdict(dict)
        self.banyak_keluar = Counter(g.dari for g in papan.garis)
        ys = self.petak.ys
        self.batas = Kotak(papan.kolom[0], ys[1] - 3, papan.kolom[1] - papan.kolom[0], ys[-2] - ys[1] + 6)
        self.benda = [b.kotak for b in papan.benda.values()]
        self.lebar_teks = {r.kunci: ukur(r.teks, ukuran.huruf * 0.9) for r in papan.konektor}

    def pintu(self, benda: Benda, cara: Cara, semua: bool, lawan: set[int]) -> list[tuple[Pintu, float]]:
        """The ports that a line may use, and what their place costs.

        Of a symbol's sides the middle, and the rest where the middle is held, or `semua`; of a connector's those on
        lanes awake and clear of its neighbours. `lawan`: sides where lines go the other way, in or out.
        """
        r = benda.rencana
        if r is None:
            beban, ruas0 = self.petak.beban, self.petak.ruas0
            ramai = {p.sisi for p in benda.pintu if p.tengah and beban[p.dalam + ruas0[p.sisi]]}
            return [
                (p, p.jarak + DUA_ARAH * (p.sisi in lawan)) for p in benda.pintu if p.tengah or semua or p.sisi in ramai
            ]
        if self.menuju[r.kunci] or self.berasal[r.kunci]:
            return []
        jaga, banyak, lain = self.petak.jaga[0], self.petak.lebar, self._tetangga(r)
        pintu = benda.pintu if cara.penuh else [p for p in benda.pintu if jaga[p.luar % banyak]]
        hasil = []
        for p in pintu:
            jarak = [(self.petak.x[p.luar] - x, *perlu) for x, *perlu in lain]
            bebas = all(abs(j) >= lebar for j, lebar, _, _ in jarak)
            if bebas or cara.lunak:
                sesak = any(-kiri < j < kanan for j, _, kiri, kanan in jarak)
                hasil.append((p, p.jarak + SESAK * sesak + (0.0 if bebas else BERTINDIH)))
        return hasil

    def _tetangga(self, r: Rencana) -> list[tuple[float, float, float, float]]:
        """Other connectors in the same strip: their places and the distances that they ask.

        At least, and with room for the text between them: one's own to the left of a neighbour, else the neighbour's.
        """
        lebar = r.lebar + SELA
        lain = [(self.tempat(q), q.kunci) for q in self.papan.konektor if q.di_bawah == r.di_bawah]
        kiri = lebar + self.lebar_teks[r.kunci]
        return [(x, lebar, kiri, lebar + self.lebar_teks[kunci]) for x, kunci in lain if x is not None]

    def muat(self, r: Rencana, x: float) -> bool:
        """Whether a connector stands nowhere yet and has room for its text at `x`."""
        if self.menuju[r.kunci] or self.berasal[r.kunci]:
            return False
        return not any(-kiri < x - lain < kanan for lain, _, kiri, kanan in self._tetangga(r))

    def tempat(self, r: Rencana) -> float | None:
        """Where a connector stands: where its first line meets it."""
        for j in (self.menuju if r.arah == "keluar" else self.berasal)[r.kunci].values():
            return self.petak.x[j.jejak[-1 if r.arah == "keluar" else 0]]
        return None

    def sisi_masuk(self, benda: Benda) -> set[int]:
        return {j.pintu_masuk for j in self.menuju[benda.kunci].values()}

    def sisi_keluar(self, benda: Benda) -> set[int]:
        return {j.pintu_keluar for j in self.berasal[benda.kunci].values()}

    def masuk(self, garis: Garis) -> list[Jalur]:
        """Lines of the same kind that lead to the same target."""
        return [j for j in self.menuju[garis.ke].values() if j.garis.alur[0].jenis == garis.alur[0].jenis]

    def keluar(self, garis: Garis) -> list[Jalur]:
        return [j for j in self.berasal[garis.dari].values() if j.garis.alur[0].jenis == garis.alur[0].jenis]

    def serumpun(self, siapa, sisi: str, garis: Garis) -> bool:
        """Whether all these lines share an end with `garis`, and its kind."""
        milik = getattr(garis, sisi)
        jenis = garis.alur[0].jenis
        return all(
            getattr(self.papan.garis[n], sisi) == milik and self.papan.garis[n].alur[0].jenis == jenis for n in siapa
        )

    def panjang(self, a: int, b: int) -> float:
        (x1, y1), (x2, y2) = self.petak.titik(a), self.petak.titik(b)
        return abs(x1 - x2) + abs(y1 - y2)

    def titik(self, garis: Garis, tapak: Tapak) -> list[Titik]:
        """The polyline of a route, clipped to the borders of what it joins, corners only."""
        t, jejak = self.petak.titik, tapak.jejak
        awal = _tepi(self.papan.benda[garis.dari].kotak, t(jejak[0]), t(jejak[1]))
        akhir = _tepi(self.papan.benda[garis.ke].kotak, t(jejak[-1]), t(jejak[-2]))
        return [awal, *(t(n) for n in tapak.sudut), akhir]

    def terbaik(self, g: Garis, cara: Cara = BIASA, larang=frozenset()) -> Jalur | None:
        """The cheapest route whose label finds a place; without `cara` by all means.

        `larang`: sides of its symbol on which it must not leave.
        """
        hasil = self._terbaik(g, cara, larang)
        if cara is BIASA and (hasil is None or hasil.cacat):
            return self._terbaik(g, PENUH, larang) or hasil
        return hasil

    def _terbaik(self, g: Garis, cara: Cara, larang: frozenset[int]) -> Jalur | None:
        """Exits where the label finds no place are tried last."""
        pilihan = []
        while jalur := self.tarik(g, cara, larang):
            if not jalur.cacat:
                return jalur
            pilihan.append(jalur)
            larang |= {jalur.pintu_keluar}
        return pilihan[0] if pilihan else None

    def tarik(self, garis: Garis, cara: Cara, larang=frozenset()) -> Jalur | None:
        """Find a route for a line, with its label; None if there is none in that way."""
        if garis.dari == garis.ke:  # it must not come back where it left
            sisi = [s for s in range(4) if s not in larang]
            hasil = [self._jejak(garis, frozenset(range(4)) - {s}, frozenset({s}), cara) for s in sisi]
            hasil = min((h for h in hasil if h), default=None)
        else:
            hasil = self._jejak(garis, larang, frozenset(), cara)
        if hasil is None:
            return None
        tapak = Tapak(self.petak, hasil[1])
        titik = self.titik(garis, tapak)
        jalur = Jalur(garis, tapak, titik, self._dasar(garis, titik, tapak.jejak), tapak.arah[0], tapak.arah[-1] ^ 2)
        if garis.label:
            self._beri_label(jalur)
        return jalur

    def _jejak(self, garis, larang, larang_masuk, cara: Cara) -> tuple[float, list[int]] | None:
        if not cara.penuh and garis.dari != garis.ke:
            hasil = pola(self, garis, larang)
            if hasil:
                return hasil if hasil[0] < cara.paling + LEBIH else None
        mulai, tujuan = ujung.awal(self, garis, larang, cara), ujung.akhir(self, garis, larang_masuk, cara)
        cari = Pencarian(self.petak, tujuan, cara)
        hasil = cari.jalan(mulai)
        self.kerja += cari.kerja
        return hasil

    def _dasar(self, garis: Garis, titik: list[Titik], jejak: list[int]) -> float:
        harga = BELOK * (len(titik) - 2) + sum(abs(c - a) + abs(d - b) for (a, b), (c, d) in itertools.pairwise(titik))
        dari, ke = self.papan.benda[garis.dari], self.papan.benda[garis.ke]
        keluar = next(p for p in dari.pintu if p.dalam == jejak[0] and p.luar == jejak[1])
        masuk = next(p for p in ke.pintu if p.dalam == jejak[-1] and p.luar == jejak[-2])
        return harga + ujung.harga_keluar(dari, garis, keluar) + ujung.harga_masuk(ke, garis, masuk, False)

    def _beri_label(self, jalur: Jalur) -> None:
        g, titik = jalur.garis, jalur.titik
        ukuran_label = ukur_label(g.label, self.ukuran, self.ukur)
        x, y = titik[0]
        sekitar = Kotak(x - 110, y - 80, 220, 160)
        rintang = [k for k in self.benda if k.beririsan(sekitar)]
        rintang += [j.label.kotak for j in self.jalur.values() if j.label]
        ruas = [r for j in self.jalur.values() for r in itertools.pairwise(j.titik) if dekat(sekitar, r, 0.0)]
        jalur.label = letakkan(ukuran_label, g.label, titik, rintang, ruas, self.batas, self.teliti)
        if jalur.label is None:
            jalur.label, jalur.cacat = paksa(ukuran_label, g.label, titik, rintang, ruas, self.batas), True
        jalur.tutupan = self.petak.di_bawah(jalur.label.kotak, BEBAS_LABEL)

    def pasang(self, jalur: Jalur) -> None:
        g = jalur.garis
        self.jalur[g.nomor] = self.menuju[g.ke][g.nomor] = self.berasal[g.dari][g.nomor] = jalur
        self.petak.pakai(jalur.tapak, g.nomor)
        if jalur.label:
            self.petak.tutupi(jalur.tutupan, 1)

    def cabut(self, jalur: Jalur) -> None:
        g = jalur.garis
        del self.jalur[g.nomor], self.menuju[g.ke][g.nomor], self.berasal[g.dari][g.nomor]
        self.petak.lepas(jalur.tapak, g.nomor)
        if jalur.label:
            self.petak.tutupi(jalur.tutupan, -1)

    def harga(self, jalur: Jalur) -> float:
        return jalur.dasar + SILANG * self.petak.silang(jalur.tapak) + TANPA_LABEL * jalur.cacat

    def silangan(self, jalur: list[Jalur]) -> int:
        """Crossings that any of these laid lines takes part in, those between two of them once."""
        sendiri = {j.garis.nomor for j in jalur}
        dalam = luar = 0
        for j in jalur:
            for sumbu, simpul in enumerate(j.tapak.lurus):
                for n in simpul:
                    if lain := self.petak.lewat[1 - sumbu][n]:
                        milik = sum(m in sendiri for m in self.petak.pemakai[n] if m != j.garis.nomor)
                        dalam, luar = dalam + min(milik, lain), luar + lain - min(milik, lain)
        return luar + dalam // 2


def _tepi(kotak: Kotak, dalam: Titik, luar: Titik) -> Titik:
    """Where the step from inside to outside meets the border."""
    if dalam[0] == luar[0]:
        return dalam[0], kotak.y if luar[1] < dalam[1] else kotak.bawah
    return (kotak.x if luar[0] < dalam[0] else kotak.kanan), dalam[1]
