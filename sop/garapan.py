"""The working copy of an SOP under edit: rows and arrows are found by id, and arrows hold on to their rows.

In the file an arrow's end names a row by number, which changes whenever a row is added, moved or deleted. Here an end
is `[id, kode, n]`; an end whose row does not exist keeps its number and stays outside the rows.
"""

from collections import Counter
from itertools import pairwise

from sop.isi import IsiDitolak, dari_dict, ke_dict


class SuntinganDitolak(ValueError):
    """An edit that cannot be made; `str()` is the sentence for the person."""


def salin(nilai):
    """A deep copy of a JSON value, four times as quick as `copy.deepcopy`."""
    if isinstance(nilai, dict):
        return {kunci: salin(satu) for kunci, satu in nilai.items()}
    if isinstance(nilai, list):
        return [salin(satu) for satu in nilai]
    return nilai


class Garapan:
    """Mutable. `isi` is a canonical `sop-ap/1` value and is not touched."""

    def __init__(self, isi):
        self.isi = salin(isi)
        self.pelaksana = self.isi["pelaksana"]
        self.kegiatan = self.isi["kegiatan"]
        self.alur = self.isi["alur"]
        self._akhir = max((k["no"] for k in self.kegiatan), default=0)
        id_baris = {k["no"]: k["id"] for k in self.kegiatan}
        for ujung in self.semua_ujung():
            no, kode, *n = ujung
            ujung[:] = [id_baris.get(no, no), kode, *(n or [1])]

    def hasil(self):
        """The canonical value again. Raises `SuntinganDitolak` where the edit broke the shape."""
        nomor = {k["id"]: k["no"] for k in self.kegiatan}
        for ujung in self.semua_ujung():
            ujung[0] = nomor.get(ujung[0], ujung[0])
        try:
            return ke_dict(dari_dict(self.isi))
        except IsiDitolak as ditolak:
            raise SuntinganDitolak(ditolak.kesalahan[0][1]) from None

    def cari_pelaksana(self, kode):
        return _cari(self.pelaksana, "kode", kode, "Pelaksana")

    def cari_kegiatan(self, id_baris):
        return _cari(self.kegiatan, "id", id_baris, "Langkah")

    def cari_alur(self, id_alur):
        return _cari(self.alur, "id", id_alur, "Panah")

    def semua_ujung(self):
        return [alur[sisi] for alur in self.alur for sisi in ("dari", "ke")]

    def nomori(self):
        """Rows 1…n; ends without a row stay as far behind the last row as they were."""
        banyak = len(self.kegiatan)
        for ujung in self.semua_ujung():
            if isinstance(ujung[0], int):
                lepas = ujung[0] + banyak - self._akhir if ujung[0] > self._akhir else ujung[0]
                ujung[0] = lepas if lepas > banyak else banyak + ujung[0]
        for urut, kegiatan in enumerate(self.kegiatan, 1):
            kegiatan["no"] = urut
        self._akhir = banyak

    def letak_simbol(self, id_baris, kode, n):
        """Index in the row's list of the n-th symbol (from 1) of an actor."""
        letak = [i for i, s in enumerate(self.cari_kegiatan(id_baris)["simbol"]) if s["pelaksana"] == kode]
        if not 1 <= n <= len(letak):
            raise SuntinganDitolak("Simbol itu tidak ada lagi. Muat ulang halaman ini.")
        return letak[n - 1]

    def urut_simbol(self, id_baris, letak):
        """The opposite: the symbol at this index is its actor's n-th."""
        simbol = self.cari_kegiatan(id_baris)["simbol"]
        return sum(s["pelaksana"] == simbol[letak]["pelaksana"] for s in simbol[: letak + 1])

    def ujung(self, nilai):
        """A checked end `[id, kode, n]` of an edit; there must be a symbol."""
        match nilai:
            case [str(id_baris), str(kode)] | [str(id_baris), str(kode), int()]:
                n = nilai[2] if len(nilai) == 3 else 1
                self.letak_simbol(id_baris, kode, n)
                return [id_baris, kode, n]
        raise SuntinganDitolak("Panah harus berujung pada sebuah simbol. Tarik ke simbol tujuannya.")

    def berujung_simbol(self, ujung):
        try:
            return self.ujung(ujung) == ujung
        except SuntinganDitolak:
            return False

    def geser_ujung(self, id_baris, kode, mulai, langkah):
        """Renumber the ends at an actor's symbols from the `mulai`-th on, after one came or went."""
        for ujung in self.semua_ujung():
            if ujung[:2] == [id_baris, kode] and ujung[2] >= mulai:
                ujung[2] += langkah

    def cabut_alur(self, kena):
        """Take out the arrows with an end for which `kena(ujung)`; what they were: [{posisi, id, dari, …}]."""
        tercabut = [
            {"posisi": i, **salin(alur)} for i, alur in enumerate(self.alur) if kena(alur["dari"]) or kena(alur["ke"])
        ]
        self.alur[:] = [alur for alur in self.alur if not (kena(alur["dari"]) or kena(alur["ke"]))]
        return tercabut

    def tersirat(self):
        """The arrows that hold when none is written, with ends by row id."""
        simpul = []
        for kegiatan in self.kegiatan:
            urut = Counter()
            for simbol in kegiatan["simbol"]:
                kode = simbol["pelaksana"]
                urut[kode] += 1
                simpul.append([kegiatan["id"], kode, urut[kode]])
        return [
            {"id": f"a{n}", "dari": [*dari], "ke": [*ke], "label": None, "jenis": "panah"}
            for n, (dari, ke) in enumerate(pairwise(simpul), 1)
        ]


def _cari(daftar, kunci, nilai, sebutan):
    for butir in daftar:
        if butir[kunci] == nilai:
            return butir
    raise SuntinganDitolak(f"{sebutan} itu tidak ada lagi, mungkin dihapus orang lain. Muat ulang halaman ini.")
