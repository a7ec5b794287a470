"""The content of one SOP, `sop-ap/1`, as a typed value: its shape, not what it means (that is `sop.kaidah`'s).

One shape goes the whole way: editor, database, rules, drawing, PDF attachment, import. What is refused is named
by its path (`kegiatan[3].simbol[0].bentuk`, counted from 0 as in the file) and an Indonesian sentence.
"""

import json
from itertools import pairwise
from typing import Annotated, Literal, NamedTuple

from pydantic import AfterValidator, BeforeValidator, Field, ValidationError, model_validator
from pydantic_core import InitErrorDetails

from ambon_sop.blok import bentuk
from ambon_sop.blok.bentuk import (
    BATAS_BERKAS,
    BATAS_TEKS,
    Baris,
    Butir,
    IsiDitolak,
    Kode,
    Objek,
    Tanggal,
    Teks,
    bila_kosong,
    kesalahan,
    kode,
    tolak,
)

__all__ = [
    "BATAS_BERKAS",
    "BATAS_TEKS",
    "FORMAT",
    "Isi",
    "IsiDitolak",
    "Ujung",
    "baca",
    "dari_dict",
    "ke_dict",
    "tulis",
]

FORMAT = "sop-ap/1"
BATAS_PELAKSANA = 20
BATAS_KEGIATAN = 300
BATAS_SIMBOL = 40  # in one row
BATAS_ALUR = 1_500

Bentuk = Literal["mulai", "proses", "keputusan", "selesai"]
Jenis = Literal["panah", "bersama"]


def _kode_atau_kosong(teks):
    return kode(teks) if teks else teks


class Ujung(NamedTuple):
    """One end of an arrow: the n-th symbol (from 1) of an actor in a row; in the file `[no, kode]` or with `n`."""

    no: int
    kode: str
    n: int = 1


def _ujung(nilai):
    match nilai:
        case [int(no), str(siapa)] | [int(no), str(siapa), int()] if not isinstance(no, bool):
            n = nilai[2] if len(nilai) == 3 else 1
            if not isinstance(n, bool) and 1 <= no <= 9999 and 1 <= n <= BATAS_SIMBOL:
                return Ujung(no, kode(siapa), n)
    raise tolak("Ujung panah ditulis [nomor langkah, kode pelaksana], bila perlu diikuti urutan simbolnya.")


Tanda = Annotated[str, AfterValidator(_kode_atau_kosong), bila_kosong(str)]


class Pengesah(Objek):
    jabatan: Baris | None = None
    nama: Baris | None = None
    nip: Baris | None = None


class Pelaksana(Objek):
    kode: Kode
    nama: Baris
    kelompok: Baris | None = None
    jabatan: Kode | None = None


class Simbol(Objek):
    pelaksana: Kode
    bentuk: Bentuk


class Kegiatan(Objek):
    id: Tanda = ""
    no: Annotated[int, Field(ge=1, le=9999)]
    uraian: Teks
    simbol: Annotated[list[Simbol], Field(max_length=BATAS_SIMBOL), bila_kosong(list)] = []
    kelengkapan: Butir = []
    waktu: Baris | None = None
    output: Butir = []
    keterangan: Teks | None = None


class Alur(Objek):
    id: Tanda = ""
    dari: Annotated[Ujung, BeforeValidator(_ujung)]
    ke: Annotated[Ujung, BeforeValidator(_ujung)]
    label: Baris | None = None
    jenis: Annotated[Jenis, bila_kosong(lambda: "panah")] = "panah"


class Isi(Objek):
    format: Literal["sop-ap/1"]
    nama: Baris
    nomor: Baris | None = None
    tanggal_pembuatan: Tanggal = None
    tanggal_revisi: Tanggal = None
    tanggal_efektif: Tanggal = None
    instansi: Baris | None = None
    unit: Baris | None = None
    disahkan_oleh: Annotated[Pengesah, bila_kosong(dict)] = Field(default_factory=Pengesah)
    dasar_hukum: Butir = []
    kualifikasi_pelaksana: Butir = []
    keterkaitan: Butir = []
    peralatan_perlengkapan: Butir = []
    peringatan: Butir = []
    pencatatan_pendataan: Butir = []
    pelaksana: Annotated[list[Pelaksana], Field(max_length=BATAS_PELAKSANA), bila_kosong(list)] = []
    kegiatan: Annotated[list[Kegiatan], Field(max_length=BATAS_KEGIATAN), bila_kosong(list)] = []
    alur: Annotated[list[Alur], Field(max_length=BATAS_ALUR), bila_kosong(list)] = []

    @model_validator(mode="before")
    @classmethod
    def _buang_catatan_kasus(cls, data):
        """Where a case came from is no part of an SOP."""
        if isinstance(data, dict):
            return {kunci: nilai for kunci, nilai in data.items() if kunci not in ("sumber", "catatan_transkripsi")}
        return data

    @model_validator(mode="after")
    def _tandai(self):
        _beri_id(self.kegiatan, "k")
        _beri_id(self.alur, "a")
        if janggal := [*_janggal(self)]:
            rincian = [InitErrorDetails(type=tolak(pesan), loc=loc, input=None) for loc, pesan in janggal]
            raise ValidationError.from_exception_data("Isi", rincian)
        return self


def _beri_id(butir, awalan):
    dipakai = {b.id for b in butir}
    urut = 0
    for b in butir:
        urut += 1
        if b.id:
            continue
        while f"{awalan}{urut}" in dipakai:
            urut += 1
        b.id = f"{awalan}{urut}"
        dipakai.add(b.id)


def _janggal(isi):
    """What must be unique and is not, and symbols without a column: (path, sentence)."""
    for daftar, bidang, sebutan in (
        ("pelaksana", "kode", "Kode"),
        ("kegiatan", "no", "Nomor"),
        ("kegiatan", "id", "Id"),
        ("alur", "id", "Id"),
    ):
        sudah = set()
        for i, butir in enumerate(getattr(isi, daftar)):
            nilai = getattr(butir, bidang)
            if nilai in sudah:
                yield (
                    (daftar, i, bidang),
                    f"{sebutan} {nilai} sudah dipakai. Beri yang lain.",
                )
            sudah.add(nilai)
    kolom = {pelaksana.kode for pelaksana in isi.pelaksana}
    for i, kegiatan in enumerate(isi.kegiatan):
        for j, simbol in enumerate(kegiatan.simbol):
            if simbol.pelaksana not in kolom:
                jalur = ("kegiatan", i, "simbol", j, "pelaksana")
                yield jalur, f"Pelaksana {simbol.pelaksana} tidak ada di daftar pelaksana."


def baca(teks):
    """`Isi` from JSON text (str or UTF-8 bytes). Raises `IsiDitolak`."""
    return bentuk.baca(Isi, teks, FORMAT)


def dari_dict(data):
    """`Isi` from a value as `json.loads` gives it (`Versi.isi`). Raises `IsiDitolak`."""
    return bentuk.dari_dict(Isi, data, FORMAT)


def kegiatan_dari_dict(data):
    """The canonical value of one row, from one. Raises `IsiDitolak`."""
    try:
        return Kegiatan.model_validate(data).model_dump(mode="json")
    except ValidationError as galat:
        raise IsiDitolak(kesalahan(galat, FORMAT)) from None


def ke_dict(isi):
    """The canonical JSON value: every key, in the format's order; an arrow's end names `n` only where it is needed."""
    data = isi.model_dump(mode="json")
    banyak = {}
    for kegiatan in isi.kegiatan:
        for simbol in kegiatan.simbol:
            banyak[kegiatan.no, simbol.pelaksana] = banyak.get((kegiatan.no, simbol.pelaksana), 0) + 1
    for alur in data["alur"]:
        for sisi in ("dari", "ke"):
            no, kode, n = alur[sisi]
            alur[sisi] = [no, kode, n] if n > 1 or banyak.get((no, kode), 0) > 1 else [no, kode]
    return data


def tulis(isi):
    """The canonical JSON text, for export; `baca(tulis(isi)) == isi`."""
    return json.dumps(ke_dict(isi), ensure_ascii=False, indent=1) + "\n"


def rangkaian(isi):
    """The arrows: the written ones, or where none is written each symbol to the next (ids `a1`, `a2` …)."""
    if isi.alur:
        return isi.alur
    simpul = simpul_simbol(isi)
    return [Alur(id=f"a{urut}", dari=dari, ke=ke) for urut, (dari, ke) in enumerate(pairwise(simpul), 1)]


def simpul_simbol(isi):
    """Where each symbol stands, in order: [Ujung, …]."""
    simpul = []
    for kegiatan in isi.kegiatan:
        urut = {}
        for simbol in kegiatan.simbol:
            urut[simbol.pelaksana] = urut.get(simbol.pelaksana, 0) + 1
            simpul.append(Ujung(kegiatan.no, simbol.pelaksana, urut[simbol.pelaksana]))
    return simpul


def kosong(nama, instansi, unit, jabatan_pengesah):
    """A new draft: its identity, and nothing yet."""
    return Isi(
        format=FORMAT,
        nama=nama,
        instansi=instansi,
        unit=unit,
        disahkan_oleh=Pengesah(jabatan=jabatan_pengesah),
    )
