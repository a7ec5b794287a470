"""Blocks as plain text: for search, rules, export, and what is compared word by word."""

from itertools import count

from ambon_sop.blok.model import Daftar, Keadaan, Paragraf
from ambon_sop.blok.sebaris import tanpa_tanda

LEKUK = "   "


def penanda(gaya, urut):
    """What stands before the n-th item (from 1): `1.`, `a.`, `-`."""
    if gaya == "butir":
        return "-"
    return f"{urut}." if gaya == "angka" else f"{huruf(urut)}."


def huruf(urut):
    """1 → a, 26 → z, 27 → aa."""
    teks = ""
    while urut:
        urut, sisa = divmod(urut - 1, 26)
        teks = chr(97 + sisa) + teks
    return teks


def polos(blok):
    """The whole as one text, an item or a row a line, indented by level."""
    return "\n".join(baris_teks(blok))


def baris_teks(blok, lekuk=""):
    """The lines of that text."""
    for satu in blok:
        if isinstance(satu, Paragraf):
            yield lekuk + tanpa_tanda(satu.teks)
        elif isinstance(satu, Daftar):
            yield from _daftar(satu, lekuk)
        elif isinstance(satu, Keadaan):
            yield f"{lekuk}Bila {satu.keadaan}:"
            yield from baris_teks(satu.isi, lekuk + LEKUK)
        else:
            for baris in [satu.kepala, *satu.baris] if satu.kepala else satu.baris:
                yield lekuk + " | ".join(tanpa_tanda(sel) for sel in baris)


def _daftar(daftar, lekuk):
    for urut, butir in zip(count(1), daftar.butir, strict=False):
        yield f"{lekuk}{penanda(daftar.gaya, urut)} {tanpa_tanda(butir.teks)}"
        yield from baris_teks(butir.anak, lekuk + LEKUK)
