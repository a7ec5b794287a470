"""What a line would cost if it were alone: tells bad routes from those that cannot be better."""

from copy import copy

from .cari import BELOK, JAUH, Mulai, Pencarian, Tujuan, sisa_belok
from .papan import Garis, Papan
from .petak import Petak
from .pintu import harga_keluar, harga_masuk


class BatasBawah:
    """Least prices of a page's lines, each computed once."""

    def __init__(self, papan: Papan):
        self.papan = papan
        self._kasar: dict[int, float] = {}
        self._sisi: dict[int, dict[int, float]] = {}
        self._tepat: dict[int, float] = {}
        self._jejak: dict[int, list[int]] = {}
        self._kosong: Petak | None = None

    def kasar(self, garis: Garis) -> float:
        """On a page without anything else, seen from the middle of each side."""
        if garis.nomor not in self._kasar:
            self._kasar[garis.nomor] = min(self.sisi(garis).values())
        return self._tepat.get(garis.nomor, self._kasar[garis.nomor])

    def sisi(self, garis: Garis) -> dict[int, float]:
        """The same for each side on which the line may leave."""
        if garis.nomor not in self._sisi:
            p, hasil = self.papan.petak, {}
            dari, ke = self.papan.benda[garis.dari], self.papan.benda[garis.ke]
            masuk = [(b, harga_masuk(ke, garis, b, False) + b.jarak) for b in ke.pintu if b.tengah]
            for a in dari.pintu:
                if a.tengah:
                    xa, ya = p.titik(a.luar)
                    keluar = harga_keluar(dari, garis, a) + a.jarak
                    for b, harga in masuk:
                        dx, dy = p.x[b.luar] - xa, p.y[b.luar] - ya
                        harga += keluar + abs(dx) + abs(dy) + BELOK * sisa_belok(dx, dy, a.sisi, (b.sisi + 2) & 3)
                        hasil[a.sisi] = min(harga, hasil.get(a.sisi, JAUH))
            self._sisi[garis.nomor] = hasil
        return self._sisi[garis.nomor]

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
            hasil = Pencarian(self._petak_kosong(), tujuan).jalan(mulai)
            self._tepat[garis.nomor] = max(hasil[0] if hasil else 0.0, self.kasar(garis))
            self._jejak[garis.nomor] = hasil[1] if hasil else []
        return self._tepat[garis.nomor]

    def jejak(self, garis: Garis) -> list[int]:
        """The route that costs `tepat`."""
        self.tepat(garis)
        return self._jejak[garis.nomor]

    def _petak_kosong(self) -> Petak:
        if self._kosong is None:
            p = self._kosong = copy(self.papan.petak)
            p.beban, p.sudut = [0] * (2 * p.banyak), [0] * p.banyak
            p.lewat = ([0] * p.banyak, [0] * p.banyak)
        return self._kosong
