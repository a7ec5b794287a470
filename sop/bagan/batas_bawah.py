"""What a line would cost if it were alone: tells bad routes from those that cannot be better."""

from copy import copy

from .cari import BELOK, Mulai, Tujuan, cari, sisa_belok
from .papan import Garis, Papan
from .petak import Petak
from .pintu import harga_keluar, harga_masuk


class BatasBawah:
    """Least prices of a page's lines, each computed once."""

    def __init__(self, papan: Papan):
        self.papan = papan
        self._kasar: dict[int, float] = {}
        self._tepat: dict[int, float] = {}
        self._kosong: Petak | None = None

    def kasar(self, garis: Garis) -> float:
        """On a page without anything else, seen from the middle of each side."""
        if garis.nomor not in self._kasar:
            p = self.papan.petak
            dari, ke = self.papan.benda[garis.dari], self.papan.benda[garis.ke]
            self._kasar[garis.nomor] = min(
                harga_keluar(dari, garis, a)
                + a.jarak
                + harga_masuk(ke, garis, b, False)
                + b.jarak
                + abs(dx)
                + abs(dy)
                + BELOK * sisa_belok(dx, dy, a.sisi, (b.sisi + 2) & 3)
                for a in dari.pintu
                if a.tengah
                for b in ke.pintu
                if b.tengah
                for dx, dy in [(p.x[b.luar] - p.x[a.luar], p.y[b.luar] - p.y[a.luar])]
            )
        return self._tepat.get(garis.nomor, self._kasar[garis.nomor])

    def tepat(self, garis: Garis) -> float:
        """On a page with all its symbols and no other line."""
        if garis.nomor not in self._tepat:
            dari, ke = self.papan.benda[garis.dari], self.papan.benda[garis.ke]
            mulai = [Mulai(p.luar, p.sisi, harga_keluar(dari, garis, p) + p.jarak, (p.dalam,)) for p in dari.pintu]
            tujuan = Tujuan(pita=ke.rencana is not None)
            for p in ke.pintu:
                arah = (p.sisi + 2) & 3
                tujuan.pintu[p.luar, arah] = (harga_masuk(ke, garis, p, False) + p.jarak, False, p.sisi)
                if p.tengah:
                    tujuan.batas.append((*self.papan.petak.titik(p.luar), arah))
            hasil = cari(self._petak_kosong(), mulai, tujuan)
            self._tepat[garis.nomor] = max(hasil[0] if hasil else 0.0, self.kasar(garis))
        return self._tepat[garis.nomor]

    def _petak_kosong(self) -> Petak:
        if self._kosong is None:
            p = self._kosong = copy(self.papan.petak)
            p.beban, p.sudut = [0] * (2 * p.banyak), [0] * p.banyak
            p.lewat = ([0] * p.banyak, [0] * p.banyak)
        return self._kosong
