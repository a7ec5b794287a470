"""Where and when an office serves: `PerangkatDaerah.kanal` as a typed value, and its opening hours read and written.

UU 25/2009 Pasal 21 and PermenPAN-RB 15/2014 ask for place, hours and ways to complain; they belong to the office, not
to the frozen wording of one standard. Pure but for the field that it is kept in.
"""

import re
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field

from ambon_sop.blok.bentuk import Baris, IsiDitolak, Objek, Teks, dari_dict, tolak

FORMAT = "kanal"
HARI = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
NAMA_HARI = dict(zip(HARI, "Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split(), strict=True))
TERBANYAK = 6  # places of one sort
JAM = re.compile(r"([01]?\d|2[0-3])[.:]([0-5]\d)|24[.:]00")
RENTANG = re.compile(r"(\d{1,2}[.:]\d{2})\s*(?:–|-|—|s\.?/?d\.?|sampai)\s*(\d{1,2}[.:]\d{2})", re.IGNORECASE)
SAMPAI_HARI = re.compile(r"\s*(?:–|-|—|\bs\.?/?d\.?(?=\s)|\bsampai\b)\s*", re.IGNORECASE)
SEPANJANG = re.compile(r"setiap hari|tiap hari|senin\s*[–-]\s*minggu", re.IGNORECASE)
CONTOH_JAM = "Senin–Kamis 08.00–15.00"


def _jam(teks):
    if not re.fullmatch(r"\d{2}\.\d{2}", teks) or not JAM.fullmatch(teks):
        raise tolak("Tulis jam seperti 08.00.")
    return teks


def _alamat_web(teks):
    bagian = urlsplit(teks)
    if bagian.scheme not in ("http", "https") or not bagian.hostname:
        raise tolak("Tulis alamat lengkap, misalnya https://layanan.ambon.go.id.")
    return teks


Jam = Annotated[str, AfterValidator(_jam)]
AlamatWeb = Annotated[Baris, AfterValidator(_alamat_web)]


class Buka(Objek):
    """On these days, from one time to another."""

    hari: Annotated[list[Literal[HARI]], Field(min_length=1, max_length=7)]
    dari: Jam
    sampai: Jam


class Loket(Objek):
    nama: Baris
    alamat: Baris = ""
    buka: Annotated[list[Buka], Field(max_length=14)] = []
    keterangan: Baris = ""


class Daring(Objek):
    nama: Baris
    alamat: AlamatWeb


class Keliling(Objek):
    """A service that comes: where, and when in words."""

    tempat: Baris
    jadwal: Baris = ""


class Pengaduan(Objek):
    """Who takes complaints in the office: named by post, never by person (rancangan: no private contacts)."""

    jabatan: Baris = ""
    telepon: Baris = ""
    whatsapp: Baris = ""
    email: Baris = ""


class Kanal(Objek):
    loket: Annotated[list[Loket], Field(max_length=TERBANYAK)] = []
    daring: Annotated[list[Daring], Field(max_length=TERBANYAK)] = []
    keliling: Annotated[list[Keliling], Field(max_length=TERBANYAK)] = []
    telepon: Baris = ""
    whatsapp: Baris = ""
    email: Baris = ""
    pengaduan: Pengaduan = Field(default_factory=Pengaduan)
    catatan: Teks = ""


def kanal_dari(unit):
    """The `Kanal` of a unit; an empty one where nothing was entered, or what is there is not of this shape."""
    try:
        return dari_dict(Kanal, unit.kanal or {}, FORMAT)
    except IsiDitolak:
        return Kanal()


def ke_dict(kanal):
    """As the database keeps it."""
    return kanal.model_dump(mode="json")


def baca_jam(teks):
    """[Buka, …] from lines such as `Senin–Kamis 08.00–12.00, 13.00–15.00`. ValueError names the line."""
    hasil = []
    for baris in filter(str.strip, teks.replace(";", "\n").splitlines()):
        rentang = list(RENTANG.finditer(baris))
        hari = _baca_hari(baris[: rentang[0].start()]) if rentang else None
        if re.search(r"\btutup\b", baris, re.IGNORECASE) and not rentang:
            continue  # a day that is not named is closed anyway
        if not hari:
            raise ValueError(f"“{baris.strip()[:60]}” tidak terbaca. Tulis seperti: {CONTOH_JAM}.")
        for satu in rentang:
            dari, sampai = (jam.replace(":", ".").zfill(5) for jam in satu.groups())
            if not (JAM.fullmatch(dari) and JAM.fullmatch(sampai)) or dari >= sampai:
                raise ValueError(f"Jam pada “{baris.strip()[:60]}” keliru. Jam tutup harus sesudah jam buka.")
            hasil.append(Buka(hari=hari, dari=dari, sampai=sampai))
    return hasil


def _baca_hari(teks):
    """The days that stand before the hours: one, a range, or several by commas; None where a word is no day."""
    teks = teks.strip(" :,.").casefold().replace("jum'at", "jumat").replace("jum’at", "jumat")
    if SEPANJANG.fullmatch(teks):
        return list(HARI)
    semua = []
    for bagian in re.split(r"\s*(?:,|&|\bdan\b)\s*", teks):
        ujung = SAMPAI_HARI.split(bagian)
        if len(ujung) > 2 or any(hari not in HARI for hari in ujung):
            return None
        awal, akhir = HARI.index(ujung[0]), HARI.index(ujung[-1])
        semua += HARI[awal : akhir + 1] if awal <= akhir else [*HARI[awal:], *HARI[: akhir + 1]]
    return list(dict.fromkeys(semua))


def tulis_jam(buka):
    """The lines that `baca_jam` reads."""
    return "\n".join(f"{hari} {jam}" for hari, jam in baris_jam(buka) if jam)


def baris_jam(buka):
    """[(`Senin–Kamis`, `08.00–15.00`), …]: days with the same hours together, in the order of the week."""
    menurut = {}
    for satu in HARI:
        rentang = sorted((b.dari, b.sampai) for b in buka if satu in b.hari)
        menurut[satu] = ", ".join(f"{dari}–{sampai}" for dari, sampai in rentang)
    hasil = []
    for satu, jam in menurut.items():
        if hasil and hasil[-1][1] == jam:
            hasil[-1][0].append(satu)
        else:
            hasil.append([[satu], jam])
    return [(_kata_hari(hari), jam) for hari, jam in hasil]


def _kata_hari(hari):
    nama = [NAMA_HARI[satu] for satu in hari]
    return nama[0] if len(nama) == 1 else f"{nama[0]}{', ' if len(nama) == 2 else '–'}{nama[-1]}"


def nomor_internasional(nomor):
    """`+62911…` digits for `tel:` and wa.me, without the plus; "" where it is no number."""
    angka = "".join(h for h in nomor if h.isascii() and h.isdigit())
    if angka.startswith("0"):
        angka = "62" + angka[1:]
    return angka if 5 <= len(angka) <= 15 else ""
