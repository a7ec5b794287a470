"""BLOK as typed values: paragraphs, lists, tables, and what holds in one situation (`keadaan`) only."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, TypeAdapter, ValidationError, model_validator

from ambon_sop.blok.bentuk import Baris, IsiDitolak, Objek, Teks, bila_kosong, kesalahan, tolak

BATAS_BLOK = 200  # in one list of blocks
BATAS_BUTIR = 200
BATAS_BARIS_TABEL = 300
BATAS_KOLOM = 12
BATAS_DALAM = 6  # lists within lists; offices use three, what is imported may have more
BATAS_KEADAAN = 80  # letters of a situation's name

Gaya = Literal["angka", "huruf", "butir"]


class Paragraf(Objek):
    tipe: Literal["paragraf"] = "paragraf"
    teks: Teks


class Butir(Objek):
    teks: Teks
    anak: Annotated[list["Blok"], Field(max_length=BATAS_BLOK), bila_kosong(list)] = []


class Daftar(Objek):
    tipe: Literal["daftar"] = "daftar"
    gaya: Gaya = "angka"
    butir: Annotated[list[Butir], Field(max_length=BATAS_BUTIR)]


class Tabel(Objek):
    """`kepala` may be empty; every row has as many cells as the widest, missing ones are empty."""

    tipe: Literal["tabel"] = "tabel"
    kepala: Annotated[list[Teks], Field(max_length=BATAS_KOLOM), bila_kosong(list)] = []
    baris: Annotated[list[Annotated[list[Teks], Field(max_length=BATAS_KOLOM)]], Field(max_length=BATAS_BARIS_TABEL)]


def _nama_keadaan(teks):
    teks = " ".join(teks.split())
    if not teks:
        raise tolak("Beri nama keadaannya, misalnya terlambat melapor.")
    if len(teks) > BATAS_KEADAAN:
        raise tolak(f"Nama keadaan paling panjang {BATAS_KEADAAN} huruf.")
    return teks


class Keadaan(Objek):
    """What holds only for an applicant in this situation. Situations do not stand within each other."""

    tipe: Literal["keadaan"] = "keadaan"
    keadaan: Annotated[Baris, AfterValidator(_nama_keadaan)]
    isi: Annotated[list["Blok"], Field(max_length=BATAS_BLOK)]

    @model_validator(mode="after")
    def _tidak_bersarang(self):
        if any(isinstance(satu, Keadaan) for satu in _semua(self.isi)):
            raise tolak("Keadaan tidak dapat berada di dalam keadaan lain.")
        return self


Blok = Annotated[Paragraf | Daftar | Tabel | Keadaan, Field(discriminator="tipe")]


def _tidak_terlalu_dalam(blok):
    if kedalaman(blok) > BATAS_DALAM:
        raise tolak(f"Daftar ini bertingkat lebih dari {BATAS_DALAM}. Ringkas tingkatnya.")
    return blok


DaftarBlok = Annotated[
    list[Blok], Field(max_length=BATAS_BLOK), bila_kosong(list), AfterValidator(_tidak_terlalu_dalam)
]

for _model in (Butir, Daftar, Keadaan):
    _model.model_rebuild()
_ADAPTER = TypeAdapter(DaftarBlok)


def anak(blok):
    """The lists of blocks that stand within a block."""
    if isinstance(blok, Daftar):
        return [butir.anak for butir in blok.butir]
    return [blok.isi] if isinstance(blok, Keadaan) else []


def _semua(daftar):
    for blok in daftar:
        yield blok
        for bawah in anak(blok):
            yield from _semua(bawah)


def kedalaman(daftar):
    """How many lists stand within each other at most."""
    return max(
        (isinstance(b, Daftar) + max(map(kedalaman, anak(b)), default=0) for b in daftar),
        default=0,
    )


def dari_daftar(data, format_isi="blok"):
    """[Blok, …] from a value as `json.loads` gives it. Raises `IsiDitolak`."""
    try:
        return _ADAPTER.validate_python(data)
    except (ValidationError, RecursionError) as galat:
        if isinstance(galat, RecursionError):
            raise IsiDitolak([("", "Daftar ini bertingkat terlalu dalam. Ringkas tingkatnya.")]) from None
        raise IsiDitolak(kesalahan(galat, format_isi)) from None


def ke_daftar(blok):
    """The canonical JSON value of blocks: every key, in the format's order."""
    return _ADAPTER.dump_python(blok, mode="json")
