"""The lines of one page on its grid: drawing one, laying it, lifting it, and what it costs."""

import itertools
from collections import Counter, defaultdict
from dataclasses import dataclass

from . import pintu as ujung
from .batas_bawah import BatasBawah
from .cari import BELOK, SILANG, TAK_TERBATAS, Pencarian
from .hasil import Label, Titik
from .konektor import SELA, Rencana
from .label import letakkan, paksa, ukur_label
from .model import Kotak, Ukur
from .papan import Benda, Garis, Papan, Pintu
from .ukuran import Ukuran

SESAK = 60.0
LEBIH = 75.0  # prices of ports that count while choosing, not when comparing
TANPA_LABEL = 3000.0
BEBAS_LABEL = 3.0  # from a label to the lines that come after it


@dataclass(slots=True, eq=False)
class Jalur:
    """A routed line."""

    garis: Garis
    jejak: list[int]
    dasar: float  # price of its own shape: length, bends, ports
    pintu_keluar: int
    pintu_masuk: int
    label: Label | None = None
    cacat: bool = False  # its label found no free place


class Jaringan:
    """The lines of one page on its grid."""

    def __init__(self, papan: Papan, ukuran: Ukuran, ukur: Ukur):
        self.papan, self.petak = papan, papan.petak
        self.ukuran, self.ukur = ukuran, ukur
        self.kepala = ukuran.kepala[0] + 0.8
        self.jalur: dict[int, Jalur] = {}
        self.kerja = 0  # nodes that searches have looked at
        self.batas_bawah = BatasBawah(papan)
        self.menuju = defaultdict(dict)
        self.berasal = defaultdict(dict)
        self.banyak_keluar = Counter(g.dari for g in papan.garis)
        ys = self.petak.ys
        self.batas = Kotak(papan.kolom[0], ys[1] - 3, papan.kolom[1] - papan.kolom[0], ys[-2] - ys[1] + 6)
        self.benda = [b.kotak for b in papan.benda.values()]
        self.lebar_teks = {r.kunci: ukur(r.teks, ukuran.huruf * 0.9) for r in papan.konektor}

    def pintu(self, benda: Benda, lunak: bool) -> list[Pintu]:
        """The ports that a line may use: all of a symbol's, of a connector's those clear of its neighbours."""
        r = benda.rencana
        if r is None:
            return benda.pintu
        if self.menuju[r.kunci] or self.berasal[r.kunci]:
            return []
        xs, lebar = self.petak.x, r.lebar + SELA
        lain = [self.tempat(q) for q in self.papan.konektor if q.di_bawah == r.di_bawah]
        lain = [x for x in lain if x is not None]
        return [p for p in benda.pintu if lunak or all(abs(xs[p.luar] - x) >= lebar for x in lain)]

    def sesak(self, benda: Benda, pintu: Pintu) -> float:
        """Price of standing so near to another connector that its text or one's own finds no room."""
        r = benda.rencana
        if r is None:
            return 0.0
        x = self.petak.x[pintu.luar]
        for q in self.papan.konektor:
            if q.di_bawah == r.di_bawah and q is not r:
                lain = self.tempat(q)
                if lain is not None and abs(lain - x) < r.lebar + SELA + self.lebar_teks[(r if lain > x else q).kunci]:
                    return SESAK
        return 0.0

    def tempat(self, r: Rencana) -> float | None:
        """Where a connector stands: where its first line meets it."""
        for j in (self.menuju if r.arah == "keluar" else self.berasal)[r.kunci].values():
            return self.petak.x[j.jejak[-1 if r.arah == "keluar" else 0]]
        return None

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

    def titik(self, garis: Garis, jejak: list[int]) -> list[Titik]:
        """The polyline of a route, clipped to the borders of what it joins, corners only."""
        p = [self.petak.titik(n) for n in jejak]
        p[0] = _tepi(self.papan.benda[garis.dari].kotak, p[0], p[1])
        p[-1] = _tepi(self.papan.benda[garis.ke].kotak, p[-1], p[-2])
        sudut = [
            b for a, b, c in zip(p, p[1:], p[2:], strict=False) if not (a[0] == b[0] == c[0] or a[1] == b[1] == c[1])
        ]
        return [p[0], *sudut, p[-1]]

    def terbaik(self, g: Garis, paling: float | None = None, kerja=TAK_TERBATAS, larang=frozenset()) -> Jalur | None:
        """The cheapest route whose label finds a place: exits where it finds none are tried last.

        `larang`: sides of its symbol on which it must not leave.
        """
        pilihan = []
        while True:
            jalur = self.tarik(g, larang, paling=paling, kerja=kerja)
            if jalur is None:
                break
            if not jalur.cacat:
                return jalur
            pilihan.append(jalur)
            larang |= {jalur.pintu_keluar}
        return pilihan[0] if pilihan else None

    def tarik(self, garis: Garis, larang=frozenset(), *, lunak=False, paling: float | None = None, kerja=TAK_TERBATAS):
        """Find a route for a line, with its label; None if there is none (for less than `paling`)."""
        if garis.dari == garis.ke:  # it must not come back where it left
            sisi = [s for s in range(4) if s not in larang]
            hasil = [self._jejak(garis, frozenset(range(4)) - {s}, frozenset({s}), lunak, paling, kerja) for s in sisi]
            hasil = min((h for h in hasil if h), default=None)
        else:
            hasil = self._jejak(garis, larang, frozenset(), lunak, paling, kerja)
        if hasil is None:
            return None
        jejak, p = hasil[1], self.petak
        masuk = (p.arah(jejak[-2], jejak[-1]) + 2) & 3
        jalur = Jalur(garis, jejak, self._dasar(garis, jejak), p.arah(jejak[0], jejak[1]), masuk)
        if garis.label:
            self._beri_label(jalur)
        return jalur

    def _jejak(self, garis, larang, larang_masuk, lunak, paling, kerja) -> tuple[float, list[int]] | None:
        mulai, tujuan = ujung.awal(self, garis, larang, lunak), ujung.akhir(self, garis, larang_masuk, lunak)
        if not lunak:
            cari = Pencarian(self.petak, tujuan, kerja=kerja)
            hasil = cari.jalan(mulai, 1e9 if paling is None else paling + LEBIH)
            self.kerja += kerja - cari.kerja
            if hasil or paling is not None:
                return hasil
        return Pencarian(self.petak, tujuan, penuh=True, lunak=lunak).jalan(mulai)

    def _dasar(self, garis: Garis, jejak: list[int]) -> float:
        titik = self.titik(garis, jejak)
        harga = BELOK * (len(titik) - 2) + sum(abs(c - a) + abs(d - b) for (a, b), (c, d) in itertools.pairwise(titik))
        dari, ke = self.papan.benda[garis.dari], self.papan.benda[garis.ke]
        keluar = next(p for p in dari.pintu if p.dalam == jejak[0] and p.luar == jejak[1])
        masuk = next(p for p in ke.pintu if p.dalam == jejak[-1] and p.luar == jejak[-2])
        return harga + ujung.harga_keluar(dari, garis, keluar) + ujung.harga_masuk(ke, garis, masuk, False)

    def _beri_label(self, jalur: Jalur) -> None:
        g = jalur.garis
        titik = self.titik(g, jalur.jejak)
        ukuran_label = ukur_label(g.label, self.ukuran, self.ukur)
        x, y = titik[0]
        rintang = [k for k in self.benda if k.x < x + 110 and k.kanan > x - 110 and k.y < y + 80 and k.bawah > y - 80]
        rintang += [j.label.kotak for j in self.jalur.values() if j.label]
        ruas = [r for j in self.jalur.values() for r in self.ruas(j)]
        jalur.label = letakkan(ukuran_label, g.label, titik, rintang, ruas, self.batas)
        if jalur.label is None:
            jalur.label, jalur.cacat = paksa(ukuran_label, g.label, titik, self.batas), True

    def ruas(self, jalur: Jalur):
        titik = self.titik(jalur.garis, jalur.jejak)
        return list(itertools.pairwise(titik))

    def pasang(self, jalur: Jalur) -> None:
        g = jalur.garis
        self.jalur[g.nomor] = self.menuju[g.ke][g.nomor] = self.berasal[g.dari][g.nomor] = jalur
        self.petak.pakai(jalur.jejak, g.nomor)
        if jalur.label:
            self.petak.tutupi(jalur.label.kotak, BEBAS_LABEL, 1)

    def cabut(self, jalur: Jalur) -> None:
        g = jalur.garis
        del self.jalur[g.nomor], self.menuju[g.ke][g.nomor], self.berasal[g.dari][g.nomor]
        self.petak.lepas(jalur.jejak, g.nomor)
        if jalur.label:
            self.petak.tutupi(jalur.label.kotak, BEBAS_LABEL, -1)

    def silang(self, jejak: list[int]) -> int:
        """Crossings of a route with the lines that are laid."""
        p, jumlah = self.petak, 0
        for a, n, b in zip(jejak, jejak[1:], jejak[2:], strict=False):
            if b - n == n - a:
                jumlah += p.lewat[1 - (p.arah(a, n) & 1)][n]
        return jumlah

    def harga(self, jalur: Jalur) -> float:
        return jalur.dasar + SILANG * self.silang(jalur.jejak) + TANPA_LABEL * jalur.cacat

    def silangan(self, jalur: list[Jalur]) -> int:
        """Crossings that any of these laid lines takes part in, those between two of them once."""
        sendiri = {j.garis.nomor for j in jalur}
        dalam = luar = 0
        for j in jalur:
            for a, n, b in zip(j.jejak, j.jejak[1:], j.jejak[2:], strict=False):
                if b - n == n - a:
                    lain = self.petak.lewat[1 - (self.petak.arah(a, n) & 1)][n]
                    if lain:
                        milik = sum(m in sendiri for m in self.petak.pemakai[n] if m != j.garis.nomor)
                        dalam, luar = dalam + min(milik, lain), luar + lain - min(milik, lain)
        return luar + dalam // 2


def _tepi(kotak: Kotak, dalam: Titik, luar: Titik) -> Titik:
    """Where the step from inside to outside meets the border."""
    if dalam[0] == luar[0]:
        return dalam[0], kotak.y if luar[1] < dalam[1] else kotak.bawah
    return (kotak.x if luar[0] < dalam[0] else kotak.kanan), dalam[1]
