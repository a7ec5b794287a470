"""Dates, times and figures as Indonesians read them (tampilan.md §5, "Words"). Pure; times are shown in WIT."""

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

WIT = ZoneInfo("Asia/Jayapura")
BULAN = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
BULAN_PENDEK = "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des".split()
ANGKA = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
KATA = re.compile(r"(\d{1,2})\s+([a-z]+)\.?\s+(\d{4})", re.IGNORECASE)
ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def ke_wit(waktu):
    """A moment in WIT; a plain date stays what it is."""
    if isinstance(waktu, datetime) and waktu.tzinfo is not None:
        return waktu.astimezone(WIT)
    return waktu


def panjang(hari):
    """`24 November 2026`."""
    hari = ke_wit(hari)
    return f"{hari.day} {BULAN[hari.month - 1]} {hari.year}"


def pendek(hari):
    """`24 Nov 2026`, for tables."""
    hari = ke_wit(hari)
    return f"{hari.day} {BULAN_PENDEK[hari.month - 1]} {hari.year}"


def tanpa_tahun(hari, hari_ini):
    """`24 November` within this year, else with the year; for the inbox."""
    hari = ke_wit(hari)
    kata = f"{hari.day} {BULAN[hari.month - 1]}"
    return kata if hari.year == hari_ini.year else f"{kata} {hari.year}"


def jam(waktu):
    """`pukul 09.00 WIT`."""
    return f"pukul {ke_wit(waktu):%H.%M} WIT"


def panjang_dan_jam(waktu):
    """`24 November 2026, pukul 09.00 WIT`."""
    return f"{panjang(waktu)}, {jam(waktu)}"


def _nomor_bulan(kata):
    """Full or short Indonesian month name to 1…12, or None."""
    for nomor, (lengkap, singkat) in enumerate(zip(BULAN, BULAN_PENDEK, strict=True), start=1):
        if kata.lower() in (lengkap.lower(), singkat.lower()):
            return nomor
    return None


def baca(teks):
    """A date written `24-11-2026`, `24/11/2026`, `24 November 2026` or ISO (the native picker); else ValueError."""
    teks = " ".join(teks.split())
    if cocok := ANGKA.fullmatch(teks):
        hari, bulan, tahun = (int(bagian) for bagian in cocok.groups())
    elif cocok := ISO.fullmatch(teks):
        tahun, bulan, hari = (int(bagian) for bagian in cocok.groups())
    elif (cocok := KATA.fullmatch(teks)) and (bulan := _nomor_bulan(cocok[2])):
        hari, tahun = int(cocok[1]), int(cocok[3])
    else:
        raise ValueError(teks)
    return date(tahun, bulan, hari)


def angka(nilai):
    """`6.214` and `85,1`: thousands by a point, decimals by a comma."""
    bulat, _, pecahan = f"{nilai:,}".partition(".")
    bulat = bulat.replace(",", ".")
    return f"{bulat},{pecahan}" if pecahan else bulat


def berkelompok(teks, ukuran, pemisah=" "):
    """Characters in groups: sizes repeat with the last one, so (4,) gives fours and (8, 6, 1, 3) an NIP."""
    bagian, sisa, urut = [], teks, 0
    while sisa:
        panjang_bagian = ukuran[min(urut, len(ukuran) - 1)]
        bagian.append(sisa[:panjang_bagian])
        sisa, urut = sisa[panjang_bagian:], urut + 1
    return pemisah.join(bagian)
