"""Does the letter fit? If it runs over by a few lines, its spacing is drawn in before a page is added.

`ambon_sop.cetak` calls `Pemuat` in the printing process once a layout stands: at most three layouts are made.
"""

from dataclasses import dataclass, field

from ambon_sop.cetak import PX_PER_MM, Lukisan, TataUlang
from naskah.html import gaya

MM_PER_PT = 25.4 / 72


@dataclass
class Pemuat:
    """Chooses the step of drawing in. It remembers what it has seen, so make one for every print."""

    naskah: object  # html.Naskah
    tangga: tuple  # of gaya.Rapat
    halaman: gaya.Halaman
    langkah: int = 0
    semula: int = 0  # pages of the body at the usual setting
    dicoba: list = field(default_factory=list)

    def __call__(self, halaman, huruf):
        utama = _utama(halaman)
        if not self.dicoba:
            self.semula = len(utama)
        self.dicoba.append(self.langkah)
        pas = len(utama) < self.semula
        terakhir = len(self.tangga) - 1
        if pas or self.semula < 2 or (self.dicoba[1:] and self.langkah == 0):
            return Lukisan(bekal=self.langkah)
        if len(self.dicoba) == 1:
            self.langkah = self._perkiraan(utama)
        else:
            # The guess was a little too bold: once more at the tightest, else leave it as it was.
            self.langkah = terakhir if self.langkah < terakhir and len(self.dicoba) == 2 else 0
        return TataUlang(self.naskah.html(self.langkah)) if self.langkah else self._selesai()

    def _selesai(self):
        """Back to the usual setting, unless nothing else was laid out."""
        return TataUlang(self.naskah.html()) if len(self.dicoba) > 1 else Lukisan(bekal=0)

    def _perkiraan(self, utama):
        """The first step at which the body should need one page less; 0 where even the tightest would not do."""
        tinggi = sum(bawah - atas for atas, bawah in utama)
        ruang = sum(self.halaman.tinggi_isi(nomor) for nomor in range(1, self.semula))
        longgar = self.tangga[0]
        tetap = self._jarak(longgar)
        for langkah, rapat in enumerate(self.tangga[1:], 1):
            baris = rapat.spasi / longgar.spasi * (rapat.huruf / longgar.huruf) ** 1.6
            if (tinggi - tetap) * baris + self._jarak(rapat) <= ruang:
                return langkah
        return 0

    def _jarak(self, rapat):
        """What is no text, in mm."""
        n = self.naskah
        return n.celah * rapat.alinea * MM_PER_PT + n.ruang * rapat.ruang + rapat.bawah_kop


def _utama(halaman):
    """(top, bottom) of what stands on each page of the body, in mm, up to the first sheet that begins a new page."""
    hasil = []
    for satu in halaman:
        kotak = [(y, y + tinggi) for nama, (_, y, _, tinggi) in satu.kotak.items() if _milik_utama(nama)]
        if any(nama.startswith("lembar/") for nama in satu.kotak) or not kotak:
            break
        hasil.append((min(atas for atas, _ in kotak) / PX_PER_MM, max(bawah for _, bawah in kotak) / PX_PER_MM))
    return hasil


def _milik_utama(nama):
    return nama == "kop" or nama.startswith("bagian/")
