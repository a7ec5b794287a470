"""The content of one SOP, `sop-ap/1`, as a typed value: its shape, not what it means (that is `sop.kaidah`'s).

One shape goes the whole way: editor, database, rules, drawing, PDF attachment, import. What is refused is named
by its path (`kegiatan[3].simbol[0].bentuk`, counted from 0 as in the file) and an Indonesian sentence.
"""

import json
import re
import unicodedata
from datetime import date
from itertools import pairwise
from typing import Annotated, Literal, NamedTuple

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    model_validator,
)
from pydantic_core import InitErrorDetails, PydanticCustomError

FORMAT = "sop-ap/1"
BATAS_BERKAS = 2_000_000  # bytes
BATAS_TEKS = 4_000  # characters
BATAS_BARIS = 500
BATAS_PELAKSANA = 20
BATAS_KEGIATAN = 300
BATAS_SIMBOL = 40  # in one row
BATAS_ALUR = 1_500
BATAS_BUTIR = 100  # in one list
BATAS_KESALAHAN = 50  # told at once
BATAS_JALUR = 120  # an unknown key may be any text

Bentuk = Literal["mulai", "proses", "keputusan", "selesai"]
Jenis = Literal["panah", "bersama"]

# No place in a document, in an XML attribute or on a screen: controls, halves of surrogate pairs, noncharacters,
# and the marks that turn the direction of writing (they make a text show other than it is).
TERLARANG = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufffe\uffff]"
)
GANTI_BARIS = re.compile("\r\n|[\r\x85\u2028\u2029]")
KODE = re.compile(r"[\w.-]{1,32}", re.ASCII)
TANGGAL = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


class IsiDitolak(ValueError):
    """The content is not `sop-ap/1`. `kesalahan` = [(path, sentence), …], in the order of the file."""

    def __init__(self, kesalahan):
        self.kesalahan = kesalahan
        super().__init__("; ".join(f"{jalur}: {pesan}" if jalur else pesan for jalur, pesan in kesalahan))


def _tolak(pesan):
    # The context form keeps pydantic from reading braces in a quoted text as its own.
    return PydanticCustomError("sop_ap", "{pesan}", {"pesan": pesan})


def _bersih(teks):
    teks = unicodedata.normalize("NFC", GANTI_BARIS.sub("\n", teks).replace("\t", " "))
    if salah := TERLARANG.search(teks):
        raise _tolak(f"Tulisan ini memuat tanda yang tidak tampak (U+{ord(salah[0]):04X}). Hapus lalu ketik ulang.")
    return teks


def _teks(teks, batas=BATAS_TEKS):
    teks = _bersih(teks)
    if len(teks) > batas:
        raise _tolak(f"Tulisan ini {_angka(len(teks))} huruf; batasnya {_angka(batas)}. Ringkas dulu.")
    return teks


def _baris(teks):
    return _teks(teks, BATAS_BARIS).replace("\n", " ")


def _kode(teks):
    teks = _bersih(teks)
    if not KODE.fullmatch(teks):
        raise _tolak("Kode hanya boleh huruf, angka, titik, garis bawah, dan tanda hubung, 1–32 huruf.")
    return teks


def _kode_atau_kosong(teks):
    return _kode(teks) if teks else teks


def _tanggal(nilai):
    """An ISO date, exactly; pydantic's own strict date takes no text when a validator ran before it."""
    if not isinstance(nilai, str):
        return nilai
    try:
        if TANGGAL.fullmatch(nilai) and (hari := date.fromisoformat(nilai)).year >= 1900:
            return hari
    except ValueError:
        pass
    raise _tolak(PESAN["date_type"])


class Ujung(NamedTuple):
    """One end of an arrow: the n-th symbol (from 1) of an actor in a row; in the file `[no, kode]` or with `n`."""

    no: int
    kode: str
    n: int = 1


def _ujung(nilai):
    match nilai:
        case [int(no), str(kode)] | [int(no), str(kode), int()] if not isinstance(no, bool):
            n = nilai[2] if len(nilai) == 3 else 1
            if not isinstance(n, bool) and 1 <= no <= 9999 and 1 <= n <= BATAS_SIMBOL:
                return Ujung(no, _kode(kode), n)
    raise _tolak("Ujung panah ditulis [nomor langkah, kode pelaksana], bila perlu diikuti urutan simbolnya.")


def _bila_kosong(nilai):
    """`null` in the file means: not there."""
    return BeforeValidator(lambda masukan: nilai() if masukan is None else masukan)


Teks = Annotated[str, AfterValidator(_teks)]
Baris = Annotated[str, AfterValidator(_baris)]
Kode = Annotated[str, AfterValidator(_kode)]
Tanda = Annotated[str, AfterValidator(_kode_atau_kosong), _bila_kosong(str)]
Tanggal = Annotated[date | None, BeforeValidator(_tanggal)]
Butir = Annotated[list[Teks], Field(max_length=BATAS_BUTIR), _bila_kosong(list)]


class _Bentuk(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class Pengesah(_Bentuk):
    jabatan: Baris | None = None
    nama: Baris | None = None
    nip: Baris | None = None


class Pelaksana(_Bentuk):
    kode: Kode
    nama: Baris
    kelompok: Baris | None = None
    jabatan: Kode | None = None


class Simbol(_Bentuk):
    pelaksana: Kode
    bentuk: Bentuk


class Kegiatan(_Bentuk):
    id: Tanda = ""
    no: Annotated[int, Field(ge=1, le=9999)]
    uraian: Teks
    simbol: Annotated[list[Simbol], Field(max_length=BATAS_SIMBOL), _bila_kosong(list)] = []
    kelengkapan: Butir = []
    waktu: Baris | None = None
    output: Butir = []
    keterangan: Teks | None = None


class Alur(_Bentuk):
    id: Tanda = ""
    dari: Annotated[Ujung, BeforeValidator(_ujung)]
    ke: Annotated[Ujung, BeforeValidator(_ujung)]
    label: Baris | None = None
    jenis: Annotated[Jenis, _bila_kosong(lambda: "panah")] = "panah"


class Isi(_Bentuk):
    format: Literal["sop-ap/1"]
    nama: Baris
    nomor: Baris | None = None
    tanggal_pembuatan: Tanggal = None
    tanggal_revisi: Tanggal = None
    tanggal_efektif: Tanggal = None
    instansi: Baris | None = None
    unit: Baris | None = None
    disahkan_oleh: Annotated[Pengesah, _bila_kosong(dict)] = Field(default_factory=Pengesah)
    dasar_hukum: Butir = []
    kualifikasi_pelaksana: Butir = []
    keterkaitan: Butir = []
    peralatan_perlengkapan: Butir = []
    peringatan: Butir = []
    pencatatan_pendataan: Butir = []
    pelaksana: Annotated[list[Pelaksana], Field(max_length=BATAS_PELAKSANA), _bila_kosong(list)] = []
    kegiatan: Annotated[list[Kegiatan], Field(max_length=BATAS_KEGIATAN), _bila_kosong(list)] = []
    alur: Annotated[list[Alur], Field(max_length=BATAS_ALUR), _bila_kosong(list)] = []

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
            rincian = [InitErrorDetails(type=_tolak(pesan), loc=loc, input=None) for loc, pesan in janggal]
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


PESAN = {
    "missing": "Bagian ini harus ada.",
    "extra_forbidden": f"Kunci ini tidak dikenal dalam {FORMAT}. Hapus atau perbaiki namanya.",
    "string_type": "Isinya harus teks.",
    "string_unicode": "Isinya harus teks UTF-8.",
    "int_type": "Isinya harus bilangan bulat.",
    "int_parsing_size": "Bilangan ini terlalu besar.",
    "greater_than_equal": "Bilangan ini harus sekurang-kurangnya {ge}.",
    "less_than_equal": "Bilangan ini paling besar {le}.",
    "list_type": "Isinya harus daftar, di antara [ dan ].",
    "too_long": "Daftar ini terlalu panjang; batasnya {max_length} butir.",
    "model_type": "Isinya harus objek, di antara {{ dan }}.",
    "date_type": "Isinya harus tanggal yang ada, ditulis tahun-bulan-hari, misalnya 2026-11-24.",
    "literal_error": "Isinya harus salah satu dari: {expected}.",
    "sop_ap": "{pesan}",
}


def _kesalahan(galat):
    """Pydantic's errors in our words: [(path, sentence), …]."""
    semua = [(_jalur(butir["loc"]), _pesan(butir)) for butir in galat.errors(include_url=False, include_input=False)]
    if (lebih := len(semua) - BATAS_KESALAHAN) > 0:
        semua[BATAS_KESALAHAN:] = [("", f"Masih ada {lebih} kesalahan lain.")]
    return semua


def _jalur(loc):
    jalur = "".join(f"[{bagian}]" if isinstance(bagian, int) else f".{bagian}" for bagian in loc).removeprefix(".")
    return jalur if len(jalur) <= BATAS_JALUR else jalur[: BATAS_JALUR - 1] + "…"


def _pesan(butir):
    if butir["type"] == "json_invalid":
        letak = re.search(r"line (\d+) column (\d+)", butir["ctx"]["error"])
        tempat = f" Periksa baris {letak[1]}, huruf ke-{letak[2]}." if letak else ""
        return f"Berkas ini bukan JSON yang utuh.{tempat}"
    konteks = dict(butir.get("ctx", {}))
    if "expected" in konteks:
        konteks["expected"] = konteks["expected"].replace(" or ", ", ").replace("'", "")
    return PESAN.get(butir["type"], f"Isinya tidak sesuai dengan {FORMAT}.").format_map(konteks)


def _angka(bilangan):
    return f"{bilangan:,}".replace(",", ".")


def baca(teks):
    """`Isi` from JSON text (str or UTF-8 bytes). Raises `IsiDitolak`."""
    if len(teks) > BATAS_BERKAS:
        raise IsiDitolak(
            [
                (
                    "",
                    f"Berkas ini {len(teks) / 1e6:.1f} MB; batasnya {BATAS_BERKAS // 10**6} MB.".replace(".", ",", 1),
                )
            ]
        )
    # Windows editors put a mark in front of UTF-8.
    teks = teks.removeprefix(b"\xef\xbb\xbf") if isinstance(teks, bytes) else teks.removeprefix("\ufeff")
    try:
        return Isi.model_validate_json(teks)
    except ValidationError as galat:
        raise IsiDitolak(_kesalahan(galat)) from None


def dari_dict(data):
    """`Isi` from a value as `json.loads` gives it (`Versi.isi`). Raises `IsiDitolak`."""
    try:
        return Isi.model_validate(data)
    except ValidationError as galat:
        raise IsiDitolak(_kesalahan(galat)) from None


def kegiatan_dari_dict(data):
    """The canonical value of one row, from one. Raises `IsiDitolak`."""
    try:
        return Kegiatan.model_validate(data).model_dump(mode="json")
    except ValidationError as galat:
        raise IsiDitolak(_kesalahan(galat)) from None


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
