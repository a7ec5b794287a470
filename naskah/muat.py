"""Does the letter fit? If it runs over by a few lines, its spacing is drawn in before a page is added.

`ambon_sop.cetak` calls `Pemuat` in the printing process once a layout stands: at most three layouts are made.
"""

from dataclasses import dataclass, field

from ambon_sop.cetak import PX_PER_MM, Lukisan, TataUlang
from naskah.html import gaya

MM_PER_PT = 25.4 / 72
SISA = 0.4  # of a page: more than that is a page of its own
UTAMA = ("kop", "bagian", "lembar")


@dataclass
class Pemuat:
    """Chooses the step of drawing in. It remembers what it has seen, so make one for every print."""

    naskah: object  # html.Naskah
    tangga: tuple  # of gaya.Rapat
    halaman: gaya.Halaman
    langkah: int = 0
    semula: int = 0  # pages at the usual setting, annexes apart
    dicoba: list = field(default_factory=list)

    def __call__(self, halaman, huruf):
        ruas = _ruas(halaman)
        banyak = sum(map(len, ruas))
        self.dicoba.append(self.langkah)
        if len(self.dicoba) == 1:
            self.semula = banyak
            self.langkah = self._perkiraan(ruas)
            return self._coba()
        if banyak < self.semula or self.langkah == 0:
            return Lukisan(bekal=self.langkah)
        # The guess was a little too bold: once more at the tightest, else leave it as it was.
        terakhir = len(self.tangga) - 1
        self.langkah = terakhir if self.langkah < terakhir and len(self.dicoba) == 2 else 0
        return self._coba()

    def _coba(self):
        """Lay out at the chosen step, unless nothing is to be changed."""
        if self.langkah or len(self.dicoba) > 1:
            return TataUlang(self.naskah.html(self.langkah))
        return Lukisan(bekal=0)

    def _perkiraan(self, ruas):
        """The first step at which some part should need one page less; 0 where even the tightest would not do."""
        lebih = [
            (satu, halaman) for satu, halaman in zip(self.naskah.ruas, ruas, strict=False) if self._sedikit(halaman)
        ]
        for langkah, rapat in enumerate(self.tangga[1:], 1):
            if any(self._cukup(satu, halaman, rapat, satu is self.naskah.ruas[0]) for satu, halaman in lebih):
                return langkah
        return 0

    def _sedikit(self, halaman):
        """Whether no more than some lines and the signature stand on the last page of several."""
        return len(halaman) > 1 and halaman[-1][1] - halaman[-1][0] < SISA * self.halaman.tinggi_isi(2)

    def _cukup(self, ruas, halaman, rapat, pertama):
        longgar = self.tangga[0]
        tinggi = sum(bawah - atas for atas, bawah in halaman)
        ruang = sum(self.halaman.tinggi_isi(nomor + (not pertama)) for nomor in range(1, len(halaman)))
        baris = rapat.spasi / longgar.spasi * (rapat.huruf / longgar.huruf) ** 1.6
        return (tinggi - _jarak(ruas, longgar)) * baris + _jarak(ruas, rapat) <= ruang


def _jarak(ruas, rapat):
    """What is no text, in mm."""
    return ruas.celah * rapat.alinea * MM_PER_PT + ruas.ruang * rapat.ruang + rapat.bawah_kop


def _ruas(halaman):
    """For each stretch between forced page breaks, up to the first annex: (top, bottom) of what stands on its pages."""
    ruas = [[]]
    for satu in halaman:
        nama = [n.partition("/")[0] for n in satu.kotak]
        if "lampiran" in nama:
            break
        if "lembar" in nama:
            ruas.append([])
        kotak = [letak for n, letak in zip(nama, satu.kotak.values(), strict=True) if n in UTAMA]
        if kotak:
            atas, bawah = min(y for _, y, _, _ in kotak), max(y + tinggi for _, y, _, tinggi in kotak)
            ruas[-1].append((atas / PX_PER_MM, bawah / PX_PER_MM))
    return ruas
