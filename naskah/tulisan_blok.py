"""Blocks as text that a person can write without a script, and back: a line each, three blanks for each level. Pure.

`1. `, `a. `, `- ` begin an item; ` | ` stands between the cells of a row, a line `---` below the head of a table; a
backslash at the end of a line says that the paragraph goes on.
"""

import re

from ambon_sop.blok.model import Daftar, Keadaan, Paragraf
from ambon_sop.blok.polos import LEKUK, penanda

PENANDA = re.compile(r"(?:(\d{1,3})[.)]|([a-z]{1,2})[.)]|[-–•])\s+")
SEL, BAWAH_KEPALA, SAMBUNG = " | ", "---", "\\\n"


def ke_teks(blok, lekuk=""):
    """[Blok, …] as text."""
    return "\n".join(_tulis(blok, lekuk))


def _tulis(blok, lekuk):
    for satu in blok:
        if isinstance(satu, Paragraf):
            yield lekuk + _teks(satu.teks)
        elif isinstance(satu, Daftar):
            for urut, butir in enumerate(satu.butir, 1):
                yield f"{lekuk}{penanda(satu.gaya, urut)} {_teks(butir.teks)}"
                yield from _tulis(butir.anak, lekuk + LEKUK)
        elif isinstance(satu, Keadaan):
            yield from _tulis(satu.isi, lekuk)
        else:
            if satu.kepala:
                yield from (lekuk + SEL.join(map(_teks, satu.kepala)), lekuk + BAWAH_KEPALA)
            for baris in satu.baris:
                yield lekuk + SEL.join(map(_teks, baris))


def _teks(teks):
    return teks.replace("\n", SAMBUNG)


def dari_teks(teks):
    """The canonical JSON value of blocks that such a text writes."""
    baris = [satu.rstrip() for satu in _sambung(teks)]
    akar = []
    tumpuk = [akar]  # the list of blocks at each level
    for satu in baris:
        if not satu.strip():
            continue
        dalam = min((len(satu) - len(satu.lstrip())) // len(LEKUK), len(tumpuk) - 1)
        del tumpuk[dalam + 1 :]
        _satu(tumpuk, satu.strip())
    return akar


def _sambung(teks):
    """Lines; one that ends in a backslash goes on in the next."""
    return [satu.replace("\0", "\n") for satu in teks.replace("\r\n", "\n").replace(SAMBUNG, "\0").split("\n")]


def _satu(tumpuk, teks):
    wadah = tumpuk[-1]
    cocok = PENANDA.match(teks)
    dalam_tabel = bool(wadah) and wadah[-1]["tipe"] == "tabel"
    if cocok and not (SEL in teks and (dalam_tabel or teks[cocok.end() :].startswith("| "))):
        butir = {"teks": teks[cocok.end() :], "anak": []}
        gaya = "angka" if cocok[1] else "huruf" if cocok[2] else "butir"
        if wadah and wadah[-1]["tipe"] == "daftar" and wadah[-1]["gaya"] == gaya:
            wadah[-1]["butir"].append(butir)
        else:
            wadah.append({"tipe": "daftar", "gaya": gaya, "butir": [butir]})
        tumpuk.append(butir["anak"])
    elif teks == BAWAH_KEPALA and dalam_tabel and len(wadah[-1]["baris"]) == 1:
        wadah[-1]["kepala"] = wadah[-1]["baris"].pop()
    elif SEL in teks:
        if not dalam_tabel:
            wadah.append({"tipe": "tabel", "kepala": [], "baris": []})
        wadah[-1]["baris"].append([sel.strip() for sel in teks.split(SEL)])
    else:
        wadah.append({"tipe": "paragraf", "teks": teks})
