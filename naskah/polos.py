"""A `Lembaran` as plain text, a line for each line of it: to see that nothing is lost. Pure."""

from dataclasses import fields

from .lembaran import Lembaran, Potong


def polos(lembaran):
    """The whole letter below its kop, as one text."""
    return "\n".join(baris_polos(lembaran))


def baris_polos(lembaran: Lembaran):
    """The lines of that text, in reading order."""
    for simpul in lembaran.simpul:
        yield from _baris(simpul)


def _baris(nilai):
    if isinstance(nilai, str):
        yield nilai
    elif isinstance(nilai, tuple):
        if nilai and all(isinstance(satu, Potong) for satu in nilai):
            yield "".join(satu.teks for satu in nilai)
        else:
            for satu in nilai:
                yield from _baris(satu)
    elif hasattr(nilai, "__dataclass_fields__"):
        for bidang in fields(nilai):
            if bidang.name not in BUKAN_TEKS:
                yield from _baris(getattr(nilai, bidang.name))


BUKAN_TEKS = {"bagian", "letak", "gaya", "tanda", "kunci", "lebar", "garis"}  # fields that are no wording
