"""The shape of what people write: cleaned texts, dates, and refusals in words. Every content model is made of these.

What is refused is named by its path (`kegiatan[3].simbol[0].bentuk`, counted from 0 as in the file) and an Indonesian
sentence.
"""

import re
import unicodedata
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic_core import PydanticCustomError

BATAS_BERKAS = 2_000_000  # bytes
BATAS_TEKS = 4_000  # characters
BATAS_BARIS = 500
BATAS_BUTIR = 100  # in one list
BATAS_KESALAHAN = 50  # told at once
BATAS_JALUR = 120  # an unknown key may be any text

# No place in a document, in an XML attribute or on a screen: controls, halves of surrogate pairs, noncharacters,
# and the marks that turn the direction of writing (they make a text show other than it is).
TERLARANG = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufffe\uffff]"
)
GANTI_BARIS = re.compile("\r\n|[\r\x85\u2028\u2029]")
KODE = re.compile(r"[\w.-]{1,32}", re.ASCII)
TANGGAL = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


class IsiDitolak(ValueError):
    """The content has not its format's shape. `kesalahan` = [(path, sentence), …], in the order of the file."""

    def __init__(self, kesalahan):
        self.kesalahan = kesalahan
        super().__init__("; ".join(f"{jalur}: {pesan}" if jalur else pesan for jalur, pesan in kesalahan))


def tolak(pesan):
    """The error that a validator raises, with its sentence."""
    # The context form keeps pydantic from reading braces in a quoted text as its own.
    return PydanticCustomError("bentuk", "{pesan}", {"pesan": pesan})


def bersih(teks):
    teks = unicodedata.normalize("NFC", GANTI_BARIS.sub("\n", teks).replace("\t", " "))
    if salah := TERLARANG.search(teks):
        raise tolak(f"Tulisan ini memuat tanda yang tidak tampak (U+{ord(salah[0]):04X}). Hapus lalu ketik ulang.")
    return teks


def _teks(teks, batas=BATAS_TEKS):
    teks = bersih(teks)
    if len(teks) > batas:
        raise tolak(f"Tulisan ini {_angka(len(teks))} huruf; batasnya {_angka(batas)}. Ringkas dulu.")
    return teks


def _baris(teks):
    return _teks(teks, BATAS_BARIS).replace("\n", " ")


def kode(teks):
    teks = bersih(teks)
    if not KODE.fullmatch(teks):
        raise tolak("Kode hanya boleh huruf, angka, titik, garis bawah, dan tanda hubung, 1–32 huruf.")
    return teks


def _tanggal(nilai):
    """An ISO date, exactly; pydantic's own strict date takes no text when a validator ran before it."""
    if not isinstance(nilai, str):
        return nilai
    try:
        if TANGGAL.fullmatch(nilai) and (hari := date.fromisoformat(nilai)).year >= 1900:
            return hari
    except ValueError:
        pass
    raise tolak(PESAN["date_type"])


def bila_kosong(nilai):
    """`null` in the file means: not there."""
    return BeforeValidator(lambda masukan: nilai() if masukan is None else masukan)


Teks = Annotated[str, AfterValidator(_teks)]
Baris = Annotated[str, AfterValidator(_baris)]
Kode = Annotated[str, AfterValidator(kode)]
Tanggal = Annotated[date | None, BeforeValidator(_tanggal)]
Butir = Annotated[list[Teks], Field(max_length=BATAS_BUTIR), bila_kosong(list)]


class Objek(BaseModel):
    """The base of every part: no unknown key, nothing guessed."""

    model_config = ConfigDict(extra="forbid", strict=True)


PESAN = {
    "missing": "Bagian ini harus ada.",
    "extra_forbidden": "Kunci ini tidak dikenal dalam {format}. Hapus atau perbaiki namanya.",
    "string_type": "Isinya harus teks.",
    "string_unicode": "Isinya harus teks UTF-8.",
    "bool_type": "Isinya harus true atau false.",
    "int_type": "Isinya harus bilangan bulat.",
    "int_parsing_size": "Bilangan ini terlalu besar.",
    "greater_than_equal": "Bilangan ini harus sekurang-kurangnya {ge}.",
    "less_than_equal": "Bilangan ini paling besar {le}.",
    "list_type": "Isinya harus daftar, di antara [ dan ].",
    "too_long": "Daftar ini terlalu panjang; batasnya {max_length} butir.",
    "too_short": "Daftar ini harus punya sekurang-kurangnya {min_length} butir.",
    "model_type": "Isinya harus objek, di antara {{ dan }}.",
    "model_attributes_type": "Isinya harus objek, di antara {{ dan }}.",
    "date_type": "Isinya harus tanggal yang ada, ditulis tahun-bulan-hari, misalnya 2026-11-24.",
    "literal_error": "Isinya harus salah satu dari: {expected}.",
    "union_tag_invalid": "Tipenya harus salah satu dari: {expected_tags}.",
    "union_tag_not_found": "Bagian ini harus menyebut tipenya.",
    "bentuk": "{pesan}",
}


def kesalahan(galat, format_isi):
    """Pydantic's errors in our words: [(path, sentence), …]. `format_isi` names the format, `sop-ap/1`."""
    semua = [
        (_jalur(butir["loc"]), _pesan(butir, format_isi))
        for butir in galat.errors(include_url=False, include_input=False)
    ]
    if (lebih := len(semua) - BATAS_KESALAHAN) > 0:
        semua[BATAS_KESALAHAN:] = [("", f"Masih ada {lebih} kesalahan lain.")]
    return semua


def _jalur(loc):
    jalur = "".join(f"[{bagian}]" if isinstance(bagian, int) else f".{bagian}" for bagian in loc).removeprefix(".")
    return jalur if len(jalur) <= BATAS_JALUR else jalur[: BATAS_JALUR - 1] + "…"


def _pesan(butir, format_isi):
    if butir["type"] == "json_invalid":
        letak = re.search(r"line (\d+) column (\d+)", butir["ctx"]["error"])
        tempat = f" Periksa baris {letak[1]}, huruf ke-{letak[2]}." if letak else ""
        return f"Berkas ini bukan JSON yang utuh.{tempat}"
    konteks = dict(butir.get("ctx", {})) | {"format": format_isi}
    for kunci in ("expected", "expected_tags"):
        if kunci in konteks:
            konteks[kunci] = konteks[kunci].replace(" or ", ", ").replace("'", "")
    return PESAN.get(butir["type"], "Isinya tidak sesuai dengan {format}.").format_map(konteks)


def _angka(bilangan):
    return f"{bilangan:,}".replace(",", ".")


def baca(model, teks, format_isi):
    """A value of `model` from JSON text (str or UTF-8 bytes). Raises `IsiDitolak`."""
    if len(teks) > BATAS_BERKAS:
        pesan = f"Berkas ini {len(teks) / 1e6:.1f} MB; batasnya {BATAS_BERKAS // 10**6} MB.".replace(".", ",", 1)
        raise IsiDitolak([("", pesan)])
    # Windows editors put a mark in front of UTF-8.
    teks = teks.removeprefix(b"\xef\xbb\xbf") if isinstance(teks, bytes) else teks.removeprefix("\ufeff")
    try:
        return model.model_validate_json(teks)
    except ValidationError as galat:
        raise IsiDitolak(kesalahan(galat, format_isi)) from None


def dari_dict(model, data, format_isi):
    """A value of `model` from a value as `json.loads` gives it. Raises `IsiDitolak`."""
    try:
        return model.model_validate(data)
    except ValidationError as galat:
        raise IsiDitolak(kesalahan(galat, format_isi)) from None
