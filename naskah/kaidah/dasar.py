"""What the rules of letters share: their sources, and the texts that they look at. Pure."""

from ambon_sop.blok import model as blok
from ambon_sop.blok.kaidah import PRAKTIK, SARAN, WAJIB, Kaidah, Temuan, kaidah
from ambon_sop.blok.polos import baris_teks

__all__ = [
    "PASAL_44", "PRAKTIK", "PUEBI", "SARAN", "TEKNIK", "TND", "WAJIB", "Kaidah", "Temuan", "kaidah", "kutip",
    "teks_nilai",
]  # fmt: skip

TND = "Permendagri 1/2023"
PASAL_44 = "Permendagri 1/2023 Pasal 44"
TEKNIK = "UU 12/2011, Lampiran II"
PUEBI = "Ejaan bahasa Indonesia (EYD)"
PANJANG_KUTIPAN = 40


def kutip(teks):
    """“The text, cut to a length that reads well …”"""
    teks = " ".join(teks.split())
    return f"“{teks}”" if len(teks) <= PANJANG_KUTIPAN else f"“{teks[:PANJANG_KUTIPAN].rstrip()} …”"


def teks_nilai(isi):
    """(key, text) of every wording that somebody wrote into a letter."""
    for isian in isi.templat.isian:
        nilai = isi.nilai.get(isian.kunci)
        if nilai is not None:
            yield from ((isian.kunci, teks) for teks in _teks(isian, nilai))


def _teks(isian, nilai):
    if isian.tipe == "paragraf":
        return baris_teks(blok.dari_daftar(nilai))
    if isian.tipe == "tabel":
        return [sel for baris in nilai for sel in baris]
    if isian.tipe == "teks":
        return nilai if isian.berulang else [nilai]
    return []
