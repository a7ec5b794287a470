"""The contents of a template, `templat-naskah/1`, and of a letter, `naskah/1`, as typed values: shape, not meaning.

A letter carries the template that it was made with, so that it can be read, printed and exported for ever without
asking what became of the template since.
"""

import json
from typing import Annotated, Any, Literal

from pydantic import Field, field_validator, model_validator

from ambon_sop.blok import bentuk
from ambon_sop.blok.bentuk import Baris, IsiDitolak, Kode, Objek, Tanggal, bila_kosong, tolak
from ambon_sop.blok.polos import baris_teks

from .bagian import SatuBagian
from .isian import BENTUK as BENTUK_ISIAN
from .isian import SISTEM, TOKEN, Isian, periksa_nilai

__all__ = ["FORMAT_NASKAH", "FORMAT_TEMPLAT", "IsiDitolak", "IsiNaskah", "IsiTemplat"]

FORMAT_TEMPLAT, FORMAT_NASKAH = "templat-naskah/1", "naskah/1"
BATAS_BAGIAN, BATAS_ISIAN = 60, 60

HURUF, UKURAN_HURUF = ("Arial", "Bookman Old Style"), (10, 11, 12, 13)  # pt
KERTAS = {"A4": (210, 297), "F4": (215, 330), "A5": (148, 210)}  # mm, upright
# The axis of secrecy, apart from that of urgency (Peraturan ANRI on classification; the letters stand in the number).
KEAMANAN = {"B": "Biasa", "T": "Terbatas", "R": "Rahasia", "SR": "Sangat rahasia"}
SIFAT_PENANDA = {"definitif": "", "plt": "Plt.", "plh": "Plh.", "pj": "Pj.", "pjs": "Pjs."}
GOLONGAN = {
    "kepala_daerah": "Kepala daerah",
    "wakil": "Wakil kepala daerah",
    "sekda": "Sekretaris daerah",
    "lain": "Lain",
}
KOP = {
    "kepala_daerah": "Kepala daerah (lambang negara)",
    "perangkat_daerah": "Perangkat daerah (lambang kota)",
    "tanpa": "Tanpa kop",
}


class IsiTemplat(Objek):
    """A template: the parts of one kind of letter with their fixed text, and the blanks in it."""

    format: Literal["templat-naskah/1"] = FORMAT_TEMPLAT
    ragam: Kode
    nama: Baris
    kop: Literal[tuple(KOP)] = "perangkat_daerah"
    kertas: Literal[tuple(KERTAS)] = "A4"
    lanskap: bool = False
    huruf: Literal[HURUF] = "Arial"
    ukuran: Literal[UKURAN_HURUF] = 11
    bagian: Annotated[list[SatuBagian], Field(max_length=BATAS_BAGIAN)]
    isian: Annotated[list[Isian], Field(max_length=BATAS_ISIAN), bila_kosong(list)] = []

    @field_validator("ragam")
    @classmethod
    def _ragam_dikenal(cls, kode):
        from .ragam import RAGAM  # here: its table is made of values of this module

        if kode not in RAGAM:
            raise tolak("Jenis naskah ini tidak dikenal.")
        return kode

    @model_validator(mode="after")
    def _satu_satu(self):
        for nama, semua in (("bagian", [b.id for b in self.bagian]), ("isian", [i.kunci for i in self.isian])):
            if kembar := next((satu for satu in semua if semua.count(satu) > 1), None):
                raise tolak(f"Kode {nama} {kembar} dipakai dua kali.")
        return self

    @property
    def isian_dari(self):
        return {satu.kunci: satu for satu in self.isian}


class Penanda(Objek):
    """Who signs and by what right, copied when the letter is signed (Permendagri 1/2023, Pasal 44; penanda.py).

    `an` is the post on whose behalf (a.n.), `ub` the post between (u.b.); `jabatan_asli` the own post of a Plt. or Plh.
    `polos` is the name without titles.
    """

    jabatan: Annotated[Baris, bila_kosong(str)] = ""
    golongan: Literal[tuple(GOLONGAN)] = "lain"
    sifat: Literal[tuple(SIFAT_PENANDA)] = "definitif"
    an: Annotated[Baris, bila_kosong(str)] = ""
    ub: Annotated[Baris, bila_kosong(str)] = ""
    jabatan_asli: Annotated[Baris, bila_kosong(str)] = ""
    nama: Annotated[Baris, bila_kosong(str)] = ""
    polos: Annotated[Baris, bila_kosong(str)] = ""
    pangkat: Annotated[Baris, bila_kosong(str)] = ""
    nip: Annotated[Baris, bila_kosong(str)] = ""


class BarisKop(Objek):
    teks: Baris
    ukuran: Annotated[int, Field(ge=8, le=20)] = 14
    tebal: bool = False


class Kop(Objek):
    """The head of the first page as it is printed. `lambang` says which emblem; the picture comes as an asset."""

    baris: Annotated[list[BarisKop], Field(max_length=6), bila_kosong(list)] = []
    alamat: Annotated[list[Baris], Field(max_length=4), bila_kosong(list)] = []
    lambang: Literal["negara", "kota", "tanpa"] = "kota"
    letak: Literal["kiri", "tengah"] = "kiri"
    garis: Literal["tunggal", "ganda", "tanpa"] = "ganda"


class Asal(Objek):
    """The template's address and version."""

    slug: Baris
    versi: Annotated[int, Field(ge=1)]


class IsiNaskah(Objek):
    """A letter. Number, date, signers and kop are written into it when it is signed; until then they may be empty."""

    format: Literal["naskah/1"] = FORMAT_NASKAH
    templat: IsiTemplat
    asal: Asal | None = None
    hal: Annotated[Baris, bila_kosong(str)] = ""
    unit: Annotated[Baris, bila_kosong(str)] = ""
    tempat: Annotated[Baris, bila_kosong(str)] = "Ambon"
    tanggal: Tanggal = None
    nomor: Baris | None = None
    klasifikasi: Annotated[Baris, bila_kosong(str)] = ""
    keamanan: Literal[tuple(KEAMANAN)] = "B"
    kop: Kop | None = None
    penanda: Annotated[list[Penanda], Field(max_length=4), bila_kosong(list)] = []
    nilai: Annotated[dict[Kode, Any], Field(max_length=BATAS_ISIAN), bila_kosong(dict)] = {}

    @model_validator(mode="after")
    def _nilai_sesuai(self):
        isian = self.templat.isian_dari
        for kunci, nilai in self.nilai.items():
            if kunci not in isian:
                raise tolak(f"Templat ini tidak punya isian {kunci}.")
            try:
                self.nilai[kunci] = periksa_nilai(isian[kunci], nilai)
            except ValueError as salah:
                raise tolak(str(salah)) from None
        return self


def baca_templat(teks):
    return bentuk.baca(IsiTemplat, teks, FORMAT_TEMPLAT)


def templat_dari_dict(data):
    """`IsiTemplat` from a value as `json.loads` gives it (`Versi.isi`). Raises `IsiDitolak`."""
    return bentuk.dari_dict(IsiTemplat, data, FORMAT_TEMPLAT)


def baca_naskah(teks):
    return bentuk.baca(IsiNaskah, teks, FORMAT_NASKAH)


def naskah_dari_dict(data):
    """`IsiNaskah` from a value as `json.loads` gives it (`Versi.isi`). Raises `IsiDitolak`."""
    return bentuk.dari_dict(IsiNaskah, data, FORMAT_NASKAH)


def ke_dict(isi):
    """The canonical JSON value as the database keeps it."""
    return isi.model_dump(mode="json")


def tulis(isi):
    """The JSON text, for export and attachment."""
    return json.dumps(ke_dict(isi), ensure_ascii=False, indent=1) + "\n"


def teks_bagian(bagian):
    """Every text of a part in which blanks may stand, in reading order."""
    data = bagian.model_dump()
    if bagian.tipe in ("isi", "konsiderans"):
        yield from baris_teks(bagian.blok)
    yield from _teks_dalam({k: v for k, v in data.items() if k not in ("id", "tipe", "syarat", "blok")})


def _teks_dalam(nilai):
    if isinstance(nilai, str):
        yield nilai
    elif isinstance(nilai, dict):
        for satu in nilai.values():
            yield from _teks_dalam(satu)
    elif isinstance(nilai, list):
        for satu in nilai:
            yield from _teks_dalam(satu)


def isian_terpakai(templat):
    """The blanks that some part uses: {key: [id of a part, …]}; system's and unknown ones too."""
    pakai = {}
    for bagian in templat.bagian:
        kunci = {cocok[1] for teks in teks_bagian(bagian) for cocok in TOKEN.finditer(teks)}
        kunci |= {k for k in (getattr(bagian, "isian", None), bagian.syarat and bagian.syarat.isian) if k}
        kunci |= {k.isian for k in getattr(bagian, "kolom", []) if k.isian}
        for satu in kunci:
            pakai.setdefault(satu, []).append(bagian.id)
    return pakai


def bentuk_dikenal(templat, kunci):
    """In which forms this blank can be written, the default first; () where the template has no such blank."""
    if kunci in SISTEM:
        return SISTEM[kunci]
    isian = templat.isian_dari.get(kunci)
    return BENTUK_ISIAN[isian.tipe] if isian else ()
