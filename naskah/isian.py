"""The blanks of a template: what kind of value each takes, and the check of a value against its blank. Pure.

A blank stands in a text as `[kunci]`, or with a form of it as `[kunci.terbilang]`. Nothing else in a text has a
meaning: there is no language in which a person could program.
"""

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from ambon_sop.blok import model as blok
from ambon_sop.blok.bentuk import (
    BATAS_TEKS,
    Baris,
    IsiDitolak,
    Objek,
    Teks,
    bersih,
    bila_kosong,
    tolak,
)

TOKEN = re.compile(r"\[([a-z][a-z0-9_]{0,31})(?:\.([a-z_]{1,20}))?\]")
KUNCI = re.compile(r"[a-z][a-z0-9_]{0,31}")
BATAS_ULANG = 500  # repetitions of one blank: persons, addressees, rows
BATAS_RUPIAH = 10**15

TIPE = {
    "teks": "Teks satu baris",
    "paragraf": "Paragraf, daftar, dan tabel",
    "tanggal": "Tanggal",
    "angka": "Angka",
    "uang": "Uang (rupiah)",
    "orang": "Orang",
    "daftar_orang": "Daftar orang",
    "tabel": "Tabel",
    "pilihan": "Pilihan",
}
# In which forms a value can be written; the first is what `[kunci]` alone gives. `kotak` shows every choice with its
# box, ticked or not.
BENTUK = {
    "teks": ("teks", "kapital"),
    "paragraf": ("blok",),
    "tanggal": ("panjang", "hari", "terbilang"),
    "angka": ("angka", "terbilang"),
    "uang": ("rupiah", "terbilang"),
    "orang": ("nama", "pangkat", "nip", "jabatan", "lengkap"),
    "daftar_orang": ("blok",),
    "tabel": ("blok",),
    "pilihan": ("teks", "kapital", "kotak"),
}
# What the system gives and nobody fills in. `pejabat` is the post in whose name the letter goes: that of the a.n., else
# the signer's own.
SISTEM = {
    "nomor": ("teks",),
    "tanggal": ("panjang", "hari", "terbilang"),
    "tempat": ("teks",),
    "tahun": ("teks",),
    "unit": ("teks", "kapital"),
    "jabatan": ("teks", "kapital"),
    "pejabat": ("teks", "kapital"),
    "penanda_tangan": ("nama", "pangkat", "nip", "jabatan"),
    "keamanan": ("teks",),
}


def _kunci(teks):
    if not KUNCI.fullmatch(teks):
        raise tolak("Kode isian hanya huruf kecil, angka, dan garis bawah, mulai dengan huruf, paling panjang 32.")
    if teks in SISTEM:
        raise tolak(f"Kode {teks} dipakai sistem. Beri kode lain.")
    return teks


Kunci = Annotated[str, AfterValidator(_kunci)]


class Isian(Objek):
    """One blank. `kolom` names the columns of a table, `opsi` the choices; `bawaan` is text, also for a date (ISO)."""

    kunci: Kunci
    label: Baris
    tipe: Literal[tuple(TIPE)] = "teks"
    wajib: bool = True
    berulang: bool = False
    petunjuk: Annotated[Teks, bila_kosong(str)] = ""
    bawaan: Annotated[Teks, bila_kosong(str)] = ""
    opsi: Annotated[list[Baris], Field(max_length=50), bila_kosong(list)] = []
    kolom: Annotated[list[Baris], Field(max_length=12), bila_kosong(list)] = []

    @model_validator(mode="after")
    def _masuk_akal(self):
        if self.berulang and self.tipe not in ("teks", "pilihan", "tanggal", "uang"):
            raise tolak(f"Isian {self.label} tidak dapat berulang. Pilih daftar orang atau tabel.")
        if self.tipe == "pilihan" and len(self.opsi) < 2:
            raise tolak(f"Isian {self.label} memerlukan sekurang-kurangnya dua pilihan.")
        if self.tipe == "tabel" and not self.kolom:
            raise tolak(f"Isian {self.label} memerlukan nama kolom.")
        return self


class Orang(Objek):
    """A person as the letter names them; copied, not linked: a letter stays as it was."""

    nama: Baris = ""
    pangkat: Annotated[Baris, bila_kosong(str)] = ""
    nip: Annotated[Baris, bila_kosong(str)] = ""
    jabatan: Annotated[Baris, bila_kosong(str)] = ""


def periksa_nilai(isian, nilai):
    """The value in its canonical JSON form. Raises ValueError with a sentence where it does not fit its blank."""
    if nilai is None:
        return None
    if isian.berulang:
        if not isinstance(nilai, list) or len(nilai) > BATAS_ULANG:
            raise ValueError(f"{isian.label}: paling banyak {BATAS_ULANG} butir.")
        return [_satu(isian, satu) for satu in nilai]
    return _satu(isian, nilai)


def _satu(isian, nilai):
    try:
        return _PERIKSA[isian.tipe](isian, nilai)
    except IsiDitolak as ditolak:
        raise ValueError(f"{isian.label}: {ditolak.kesalahan[0][1]}") from None
    except (ValueError, TypeError, AttributeError) as salah:
        pesan = getattr(salah, "message_template", "") and str(salah)
        raise ValueError(pesan or f"{isian.label}: isinya bukan {TIPE[isian.tipe].lower()}.") from None


def _teks(isian, nilai):
    if not isinstance(nilai, str) or len(nilai) > BATAS_TEKS:
        raise ValueError
    return bersih(nilai)


def _pilihan(isian, nilai):
    if nilai not in ("", *isian.opsi):
        raise ValueError
    return nilai


def _tanggal(isian, nilai):
    return date.fromisoformat(nilai).isoformat()


def _bilangan(isian, nilai):
    if isinstance(nilai, bool) or not isinstance(nilai, int) or not 0 <= nilai <= BATAS_RUPIAH:
        raise ValueError
    return nilai


def _orang(isian, nilai):
    return Orang.model_validate(nilai).model_dump()


def _daftar_orang(isian, nilai):
    if not isinstance(nilai, list) or len(nilai) > BATAS_ULANG:
        raise ValueError
    return [_orang(isian, satu) for satu in nilai]


def _tabel(isian, nilai):
    if not isinstance(nilai, list) or len(nilai) > BATAS_ULANG:
        raise ValueError
    if not all(isinstance(baris, list) for baris in nilai):
        raise ValueError
    # Cells beyond the columns are left out, but looked at: the edit that brought them is kept as it came.
    return [[_teks(isian, sel) for sel in baris][: len(isian.kolom)] for baris in nilai]


def _paragraf(isian, nilai):
    return blok.ke_daftar(blok.dari_daftar(nilai))


_PERIKSA = {
    "teks": _teks,
    "paragraf": _paragraf,
    "tanggal": _tanggal,
    "angka": _bilangan,
    "uang": _bilangan,
    "orang": _orang,
    "daftar_orang": _daftar_orang,
    "tabel": _tabel,
    "pilihan": _pilihan,
}


def kosong(nilai):
    """Whether nothing has been filled in; zero is something, persons without a name are nobody."""
    if isinstance(nilai, list):
        return all(isinstance(satu, dict) and satu.get("nama") == "" for satu in nilai)
    return nilai is None or nilai == "" or (isinstance(nilai, dict) and not nilai.get("nama"))
