"""Texts side by side, line by line, for every kind's matriks persandingan. Pure.

Lines are told apart by their words, not by their numbers: an item that comes in makes no change of those behind it.
What stands elsewhere with the same words has moved. Words are compared within a line (perkata.py).
"""

from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import count

from ambon_sop.blok import Daftar, Keadaan, Paragraf
from ambon_sop.blok.polos import penanda
from ambon_sop.blok.sebaris import tanpa_tanda

from .perkata import baru_saja, lama_saja, per_kata

BARU, HAPUS, UBAH, PINDAH = "+", "−", "≠", "↕"
SEBUTAN = {BARU: "baru", HAPUS: "dihapus", UBAH: "berubah", PINDAH: "pindah"}
MIRIP = 0.5  # from this share of common letters on, a line was reworded and not replaced
BATAS_BANDING = 800  # comparisons of lines in one stretch; where much changed, only the next ones are looked at


@dataclass(frozen=True)
class Baris:
    """One line of a component: its level, what stands before it (`2.`, `b.`, `–`), its words, of what sort it is."""

    lekuk: int
    tanda: str
    teks: str
    sort: str

    @property
    def kunci(self):
        return (self.lekuk, self.sort, self.teks)


@dataclass(frozen=True)
class Beda:
    """One row of the matrix: `tanda` one of the signs or "", the line on either side (None: not there)."""

    tanda: str
    kata: str
    dulu: Baris | None
    kini: Baris | None

    @property
    def lama(self):
        return lama_saja(self._potong())

    @property
    def baru(self):
        return baru_saja(self._potong())

    def _potong(self):
        if self.tanda == PINDAH:
            return per_kata(self.kini.teks, self.kini.teks)
        return per_kata(self.dulu.teks if self.dulu else "", self.kini.teks if self.kini else "")


@dataclass(frozen=True)
class Kelompok:
    """What stands together (a component, a part): its rows, and whether anything in it changed.

    `rupa_saja`: only bold or italic did.
    """

    judul: str
    baris: list
    berubah: bool
    rupa_saja: bool = False


@dataclass(frozen=True)
class Perbandingan:
    """Two whole contents."""

    fakta: list
    kelompok: list
    sebutan: str  # what a group is called in a sentence

    @property
    def hitungan(self):
        """{"baris baru": 1, …} of those that occur."""
        tanda = [b.tanda for k in self.kelompok for b in k.baris]
        return {f"baris {kata}": tanda.count(t) for t, kata in SEBUTAN.items() if t in tanda}

    @property
    def banyak(self):
        """How many changes there are."""
        rupa = sum(k.rupa_saja for k in self.kelompok)
        return sum(bool(f.tanda) for f in self.fakta) + sum(self.hitungan.values()) + rupa

    @property
    def kalimat(self):
        """`2 komponen: 1 baris baru, 3 baris berubah`."""
        kena = sum(k.berubah for k in self.kelompok)
        rincian = ", ".join(f"{banyak} {apa}" for apa, banyak in self.hitungan.items())
        return f"{kena} {self.sebutan}{': ' if rincian else ''}{rincian}" if kena else ""


def sandingkan(lama, baru):
    """The rows of two lists of `Baris`: [Beda, …]."""
    return _pindah(list(_sandingkan(lama, baru)))


def sanding_kelompok(judul, lama, baru, *, sama):
    """A group whose lines were `lama` and are `baru`; `sama`: whether the contents are the same to the letter."""
    semua = sandingkan(lama, baru)
    return Kelompok(judul, semua, not sama, not sama and not any(satu.tanda for satu in semua))


def sanding_fakta(kata, lama, baru):
    """One fact before and after, as one row."""
    tanda = "" if lama == baru else BARU if not lama else HAPUS if not baru else UBAH
    return Beda(tanda, kata, Baris(0, "", lama, "") if lama else None, Baris(0, "", baru, "") if baru else None)


def baris_blok(blok, lekuk=0):
    """The lines of these blocks, as blok.polos counts them."""
    for satu in blok:
        if isinstance(satu, Paragraf):
            yield Baris(lekuk, "", tanpa_tanda(satu.teks), "paragraf")
        elif isinstance(satu, Daftar):
            for urut, butir in zip(count(1), satu.butir, strict=False):
                tanda = "–" if satu.gaya == "butir" else penanda(satu.gaya, urut)
                yield Baris(lekuk, tanda, tanpa_tanda(butir.teks), satu.gaya)
                yield from baris_blok(butir.anak, lekuk + 1)
        elif isinstance(satu, Keadaan):
            yield Baris(lekuk, "", f"Bila {satu.keadaan}:", "keadaan")
            yield from baris_blok(satu.isi, lekuk + 1)
        else:
            for sel in [satu.kepala, *satu.baris] if satu.kepala else satu.baris:
                yield Baris(lekuk, "", " | ".join(tanpa_tanda(s) for s in sel), "tabel")


def _sandingkan(a, b):
    """Rows in reading order; in a stretch that changed, lines that are alike stand beside each other."""
    pencocok = SequenceMatcher(None, [s.kunci for s in a], [s.kunci for s in b], autojunk=False)
    for apa, i, j, k, m in pencocok.get_opcodes():
        if apa == "equal":
            yield from (Beda("", "", dulu, kini) for dulu, kini in zip(a[i:j], b[k:m], strict=True))
        else:
            yield from _potongan(a[i:j], b[k:m])


def _potongan(dulu, kini):
    sisa = list(dulu)
    jangkauan = max(1, BATAS_BANDING // max(1, len(kini)))
    for satu in kini:
        letak = _paling_mirip(sisa[:jangkauan], satu)
        if letak is None:
            yield Beda(BARU, "", None, satu)
            continue
        yield from (Beda(HAPUS, "", hilang, None) for hilang in sisa[:letak])
        yield Beda(UBAH, "", sisa[letak], satu)
        sisa = sisa[letak + 1 :]
    yield from (Beda(HAPUS, "", hilang, None) for hilang in sisa)


def _paling_mirip(sisa, kini):
    """The index of the old line that this one rewords; None where there is none among the next ones."""
    nilai = [_kemiripan(s.teks, kini.teks) for s in sisa]
    return nilai.index(max(nilai)) if nilai and max(nilai) >= MIRIP else None


def _kemiripan(lama, baru):
    pencocok = SequenceMatcher(None, lama, baru, autojunk=False)
    # Both are upper bounds, and far cheaper.
    return min(pencocok.real_quick_ratio(), pencocok.quick_ratio()) >= MIRIP and pencocok.ratio()


def _pindah(semua):
    """A line that went here and came there is one line that moved."""
    hilang = {}
    for letak, satu in enumerate(semua):
        if satu.tanda == HAPUS and satu.dulu.teks:
            hilang.setdefault(satu.dulu.teks, []).append(letak)
    buang = set()
    for letak, satu in enumerate(semua):
        if satu.tanda == BARU and hilang.get(satu.kini.teks):
            asal = hilang[satu.kini.teks].pop(0)
            semua[letak] = replace(satu, tanda=PINDAH, dulu=semua[asal].dulu)
            buang.add(asal)
    return [satu for letak, satu in enumerate(semua) if letak not in buang]
