"""The flow of an SOP as a graph.

Symbols joined by a line without a head (`bersama`) are one knot: one step, done together.
"""

from collections import defaultdict
from functools import cached_property

from sop.isi import rangkaian, simpul_simbol


class Graf:
    """Knots are named by their first symbol, an `Ujung(no, kode, n)`."""

    def __init__(self, isi):
        bentuk = [simbol.bentuk for kegiatan in isi.kegiatan for simbol in kegiatan.simbol]
        self.bentuk = dict(zip(simpul_simbol(isi), bentuk, strict=True))
        self.alur = rangkaian(isi)
        self.lepas = [a for a in self.alur if a.dari not in self.bentuk or a.ke not in self.bentuk]
        utuh = [a for a in self.alur if a.dari in self.bentuk and a.ke in self.bentuk]
        # A joint line across rows is no joint step; it can only mean an arrow.
        self.bersama = [a for a in utuh if a.jenis == "bersama" and a.dari.no == a.ke.no]
        self.simpul_dari = self._gabung()
        self.panah = [a for a in utuh if a not in self.bersama]
        self.keluar, self.masuk = defaultdict(list), defaultdict(list)
        for panah in self.panah:
            self.keluar[self.simpul_dari[panah.dari]].append(panah)
            self.masuk[self.simpul_dari[panah.ke]].append(panah)

    def _gabung(self):
        """Symbol → the knot that it belongs to."""
        induk = {simbol: simbol for simbol in self.bentuk}

        def akar(simbol):
            while induk[simbol] != simbol:
                simbol = induk[simbol]
            return simbol

        for garis in self.bersama:
            satu, dua = sorted((akar(garis.dari), akar(garis.ke)))
            induk[dua] = satu
        return {simbol: akar(simbol) for simbol in self.bentuk}

    @cached_property
    def simpul(self):
        """The knots, in the order of the table."""
        return list(dict.fromkeys(self.simpul_dari.values()))

    @cached_property
    def anggota(self):
        """Knot → its symbols."""
        anggota = defaultdict(list)
        for simbol, simpul in self.simpul_dari.items():
            anggota[simpul].append(simbol)
        return anggota

    def berbentuk(self, bentuk):
        """The symbols of this shape, in order."""
        return [simbol for simbol, ini in self.bentuk.items() if ini == bentuk]

    def sesudah(self, simpul):
        return [self.simpul_dari[panah.ke] for panah in self.keluar[simpul]]

    def sebelum(self, simpul):
        return [self.simpul_dari[panah.dari] for panah in self.masuk[simpul]]

    @cached_property
    def putaran(self):
        """Knot → a name of the loop it is in (strongly connected component, after Kosaraju)."""
        nama = {}
        urutan, _ = _telusur(self.simpul, {simpul: self.sesudah(simpul) for simpul in self.simpul})
        for akar in reversed(urutan):
            if akar not in nama:
                satu_putaran = jelajah([akar], lambda s: [t for t in self.sebelum(s) if t not in nama])
                nama.update(dict.fromkeys(satu_putaran, akar))
        return nama

    @cached_property
    def terjangkau(self):
        """The knots to which a way leads from a start."""
        return jelajah((self.simpul_dari[s] for s in self.berbentuk("mulai")), self.sesudah)

    @cached_property
    def sampai(self):
        """The knots from which a way leads to an end."""
        return jelajah((self.simpul_dari[s] for s in self.berbentuk("selesai")), self.sebelum)


def jelajah(awal, tetangga):
    """Everything to which `tetangga(simpul)` leads from `awal`, itself included."""
    dikunjungi = set(awal)
    antrean = list(dikunjungi)
    while antrean:
        for berikut in tetangga(antrean.pop()):
            if berikut not in dikunjungi:
                dikunjungi.add(berikut)
                antrean.append(berikut)
    return dikunjungi


def urutan_maju(graf):
    """(knots in an order in which every forward arrow leads onward, knot → next knots by forward arrows).

    Not forward are the arrows that return to where the way, walked from the start, has already been.
    """
    maju = {simpul: sorted(set(graf.sesudah(simpul))) for simpul in graf.simpul}
    mulai = [graf.simpul_dari[simbol] for simbol in graf.berbentuk("mulai")]
    selesai, balik = _telusur([*mulai, *graf.simpul], maju)
    for simpul, tujuan in balik:
        maju[simpul].remove(tujuan)
    return selesai[::-1], maju


def _telusur(simpul, tetangga):
    """Depth first, without recursion: (knots as they were left, arrows that led back into the way just walked)."""
    keadaan, selesai, balik = {}, [], []
    for akar in simpul:
        if akar in keadaan:
            continue
        keadaan[akar] = "jalan"
        tumpukan = [(akar, iter(tetangga[akar]))]
        while tumpukan:
            kini, sisa = tumpukan[-1]
            berikut = next(sisa, None)
            if berikut is None:
                tumpukan.pop()
                keadaan[kini] = "selesai"
                selesai.append(kini)
            elif berikut not in keadaan:
                keadaan[berikut] = "jalan"
                tumpukan.append((berikut, iter(tetangga[berikut])))
            elif keadaan[berikut] == "jalan":
                balik.append((kini, berikut))
    return selesai, balik
