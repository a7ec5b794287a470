"""Two texts word by word: what stayed, what is new, what is gone. Pure."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

KATA = re.compile(r"\s+|[^\s]+")
# Where less than this share of the words stayed, word by word is a puzzle: the whole text is gone, the whole is new.
CUKUP_SAMA = 0.34


@dataclass(frozen=True)
class Potong:
    """A piece of text: `jenis` is "sama", "baru" or "hapus"."""

    jenis: str
    teks: str

    @property
    def awal(self):
        """The blanks before the words: they carry no underline."""
        return self.teks[: len(self.teks) - len(self.teks.lstrip())]

    @property
    def inti(self):
        return self.teks.strip() or self.teks[len(self.awal) :]

    @property
    def akhir(self):
        return self.teks[len(self.awal) + len(self.inti) :]


def per_kata(lama, baru):
    """The pieces in reading order, what is gone before what came in its place: [Potong, …]."""
    if lama == baru:
        return [Potong("sama", baru)] if baru else []
    if not lama or not baru:
        return [Potong("baru", baru) if baru else Potong("hapus", lama)]
    a, b = KATA.findall(lama), KATA.findall(baru)
    pencocok = SequenceMatcher(None, a, b, autojunk=False)
    if not any(k.strip() for blok in pencocok.get_matching_blocks() for k in a[blok.a : blok.a + blok.size]):
        return [Potong("hapus", lama), Potong("baru", baru)]
    if pencocok.ratio() < CUKUP_SAMA:
        return [Potong("hapus", lama), Potong("baru", baru)]
    potong = []
    for tanda, i, j, k, m in pencocok.get_opcodes():
        if tanda == "equal":
            potong.append(Potong("sama", "".join(a[i:j])))
            continue
        potong += [Potong("hapus", "".join(a[i:j]))] if i < j else []
        potong += [Potong("baru", "".join(b[k:m]))] if k < m else []
    return _rapat(potong)


def _rapat(potong):
    """A blank between two changes belongs to them: one long change reads better than many of one word."""
    hasil = []
    for i, satu in enumerate(potong):
        di_antara = satu.jenis == "sama" and not satu.teks.strip() and 0 < i < len(potong) - 1
        hasil += [Potong("hapus", satu.teks), Potong("baru", satu.teks)] if di_antara else [satu]
    urut = []
    for satu in hasil:
        if satu.jenis == "sama" or not urut or urut[-1]["sama"]:
            urut.append({"sama": satu.teks if satu.jenis == "sama" else "", "hapus": "", "baru": ""})
        if satu.jenis != "sama":
            urut[-1][satu.jenis] += satu.teks
    return [Potong(jenis, k[jenis]) for k in urut for jenis in ("sama", "hapus", "baru") if k[jenis]]


def lama_saja(potong):
    """The old text, with what is gone from it."""
    return [p for p in potong if p.jenis != "baru"]


def baru_saja(potong):
    """The new text, with what came into it."""
    return [p for p in potong if p.jenis != "hapus"]
