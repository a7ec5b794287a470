"""What a line would cost if it were alone: tells bad routes from those that cannot be better."""

from copy import copy

from .cari import BELOK, BELOK_PITA, JAUH, Mulai, Pencarian, Tujuan, sisa_belok
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
            self._sisi[garis.nomor] = self._hitung_sisi(garis)
        return self._sisi[garis.nomor]

    def _hitung_sisi(self, garis: Garis) -> dict[int, float]:
        p, hasil = self.papan.petak, {}
        dari, ke = self.papan.benda[garis.dari], self.papan.benda[garis.ke]
        pita = bool(dari.rencana or ke.rencana)
        masuk = [(*p.titik(b.luar), (b.sisi + 2) & 3, harga_masuk(ke, garis, b, False) + b.jarak) for b in ke.tengah]
        for a in dari.tengah:
            x, y = p.titik(a.luar)
            keluar = harga_keluar(dari, garis, a) + a.jarak
            for mx, my, arah, harga in masuk:
                dx = 0.0 if pita else mx - x
                belok = BELOK_PITA[(a.sisi - arah) & 3] if pita else BELOK * sisa_belok(dx, my - y, a.sisi, arah)
                jumlah = keluar + harga + abs(dx) + abs(my - y) + belok
                hasil[a.sisi] = min(jumlah, hasil.get(a.sisi, JAUH))
        return hasil

    def tepat(self, garis: Garis) -> float:
        """On a page with all its symbols and no other line."""
        if garis.nomor not in self._tepat:
            dari, ke = self.papan.benda[garis.dari], self.papan.benda[garis.ke]
            mulai = [Mulai(p.luar, p.sisi, harga_keluar(dari, garis, p) + p.jarak, (p.dalam,)) for p in dari.pintu]
            tujuan = Tujuan(pita=ke.rencana is not None)
            for p in ke.pintu:
                tujuan.pintu[p.luar, (p.sisi + 2) & 3] = (harga_masuk(ke, garis, p, False) + p.jarak, False, p.sisi)
            tujuan.batas = [(*self.papan.petak.titik(p.luar), (p.sisi + 2) & 3) for p in ke.tengah]
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
            p.halang = tuple(bytearray(t) for t in p.tembok)
            p.lewat = ([0] * p.banyak, [0] * p.banyak)
        return self._kosong
