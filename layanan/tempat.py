"""The places of a service standard that a note can be pinned on, by address, in words. Pure.

Addresses are those of `layanan.suntingan` (`bidang/nama`, `komponen/persyaratan`), and one of reading:
`komponen/persyaratan/2`, the second line of what stands there (as `blok.baris_teks` counts them, from 1).
"""

from difflib import SequenceMatcher

from ambon_sop.alur.tempat import SELURUHNYA, Tempat
from ambon_sop.blok import baris_teks, dari_daftar

from .fakta import kata_biaya, kata_waktu
from .isi import KOMPONEN, Biaya, Waktu

BIDANG = {"nama": "Nama layanan", "waktu": "Waktu", "biaya": "Biaya", "sop": "SOP terkait"}
MIRIP = 0.6  # from this share of common letters on, a line that was reworded is still that line
BATAS_PILIHAN = 60  # lines of one component offered in a select


def cari(isi, alamat, kutipan="", sebutan=""):
    """The `Tempat` at an address of content `isi` (a dict). `kutipan`, the text that a note was about, finds a line
    again after others came or went; `sebutan` names a place that is gone."""
    match alamat.split("/") if alamat else []:
        case []:
            return SELURUHNYA
        case ["bidang", bidang] if bidang in BIDANG:
            return Tempat(alamat, BIDANG[bidang], teks_bidang(isi, bidang))
        case ["komponen", kunci] if kunci in KOMPONEN:
            return Tempat(alamat, KOMPONEN[kunci], "\n".join(baris(isi, kunci)))
        case ["komponen", kunci, urut] if kunci in KOMPONEN and urut.isdecimal():
            if (letak := _letak(baris(isi, kunci), int(urut) - 1, kutipan)) is not None:
                kata = f"{KOMPONEN[kunci]}, baris {letak + 1}"
                return Tempat(f"komponen/{kunci}/{letak + 1}", kata, baris(isi, kunci)[letak])
    return Tempat("", sebutan or "Bagian", "", "Bagian ini sudah tidak ada.")


def daftar(isi):
    """Every place, for a select without JavaScript: [(group, [(address, words), …]), …]."""
    kelompok = [("Fakta", [(f"bidang/{bidang}", judul) for bidang, judul in BIDANG.items()])]
    for kunci, judul in KOMPONEN.items():
        butir = [(f"komponen/{kunci}", judul)]
        butir += [
            (f"komponen/{kunci}/{n}", f"Baris {n}: {teks.strip()[:60]}")
            for n, teks in enumerate(baris(isi, kunci)[:BATAS_PILIHAN], 1)
        ]
        kelompok.append((judul, butir))
    return kelompok


def baris(isi, kunci):
    """The lines of a component, without their indent."""
    return [teks.strip() for teks in baris_teks(dari_daftar(isi["komponen"][kunci]))]


def teks_bidang(isi, bidang):
    """A fact in words."""
    nilai = isi[bidang]
    if bidang == "waktu":
        return kata_waktu(Waktu.model_validate(nilai)) if nilai else ""
    if bidang == "biaya":
        return kata_biaya(Biaya.model_validate(nilai)) if nilai else ""
    return ", ".join(nilai) if isinstance(nilai, list) else nilai or ""


def _letak(semua, letak, kutipan):
    """Index of the line: where it stood if it still says the same, else the most similar one; None where none is."""
    if not kutipan:
        return letak if 0 <= letak < len(semua) else None
    if 0 <= letak < len(semua) and semua[letak] == kutipan:
        return letak
    nilai = [SequenceMatcher(None, kutipan, teks, autojunk=False).ratio() for teks in semua]
    calon = [i for i, mirip in enumerate(nilai) if mirip >= MIRIP and mirip == max(nilai)]
    return min(calon, key=lambda i: abs(i - letak), default=None)
