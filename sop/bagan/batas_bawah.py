"""What a line would cost if it were alone: tells bad routes from those that cannot be better."""

from copy import copy

from .cari import BELOK, BELOK_PITA, JAUH, Mulai, Pencarian, Tujuan, sisa_belok
from .papan import Garis, Papan, Pintu
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
        return self._tepat.get(garis.nomor) or self.termurah(garis)

    def termurah(self, garis: Garis) -> float:
        """On a page without anything at all."""
        if garis.nomor not in self._kasar:
            self._kasar[garis.nomor] = min(self.sisi(garis).values())
        return self._kasar[garis.nomor]

    def sisi(self, garis: Garis) -> dict[int, float]:
        """The same for each side on which the line may leave."""
        if garis.nomor not in self._sisi:
            self._sisi[garis.nomor] = self._hitung_sisi(garis)
        return self._sisi[garis.nomor]

    def _hitung_sisi(self, garis: Garis) -> dict[int, float]:
        hasil: dict[int, float] = {}
        ke = self.papan.benda[garis.ke].tengah
        for a in self.papan.benda[garis.dari].tengah:
            harga = min((self.harga(garis, a, b) for b in ke), default=JAUH)
            hasil[a.sisi] = min(harga, hasil.get(a.sisi, JAUH))
        return hasil

    def harga(self, garis: Garis, keluar: Pintu, masuk: Pintu) -> float:
        """Least price from port to port; of a connector as if it stood where it suits best."""
        p, dari, ke = self.papan.petak, self.papan.benda[garis.dari], self.papan.benda[garis.ke]
        arah = (masuk.sisi + 2) & 3
        dx, dy = p.x[masuk.luar] - p.x[keluar.luar], p.y[masuk.luar] - p.y[keluar.luar]
        harga = harga_keluar(dari, garis, keluar) + keluar.jarak + harga_masuk(ke, garis, masuk, False) + masuk.jarak
        if dari.rencana or ke.rencana:
            return harga + abs(dy) + BELOK_PITA[(keluar.sisi - arah) & 3]
        return harga + abs(dx) + abs(dy) + BELOK * sisa_belok(dx, dy, keluar.sisi, arah)

    def tepat(self, garis: Garis) -> float:
        """On a page with all its symbols and no other line."""
        if garis.nomor not in self._tepat:
            dari, ke = self.papan.benda[garis.dari], self.papan.benda[garis.ke]
            mulai = [Mulai(p.luar, p.sisi, harga_keluar(dari, garis, p) + p.jarak, (p.dalam,)) for p in dari.pintu]
            tujuan = Tujuan(pita=ke.rencana is not None)
            for p in ke.pintu:
                tujuan.pintu[p.luar, (p.sisi + 2) & 3] = (harga_masuk(ke, garis, p, False) + p.jarak, False, p.sisi)
            tujuan.batas = [(*self.papan.petak.titik(p.luar), (p.sisi + 2) & 3, 0.0) for p in ke.tengah]
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
