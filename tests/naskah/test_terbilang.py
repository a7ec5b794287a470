"""Numbers, money and dates in words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naskah import terbilang as t

TABEL = {
    0: "nol", 1: "satu", 10: "sepuluh", 11: "sebelas", 12: "dua belas", 19: "sembilan belas", 20: "dua puluh",
    21: "dua puluh satu", 99: "sembilan puluh sembilan", 100: "seratus", 101: "seratus satu", 110: "seratus sepuluh",
    111: "seratus sebelas", 200: "dua ratus", 999: "sembilan ratus sembilan puluh sembilan", 1000: "seribu",
    1001: "seribu satu", 1100: "seribu seratus", 2026: "dua ribu dua puluh enam", 10_000: "sepuluh ribu",
    11_000: "sebelas ribu", 100_000: "seratus ribu", 101_000: "seratus satu ribu", 1_000_000: "satu juta",
    1_500_000: "satu juta lima ratus ribu", 1_001_000: "satu juta seribu", 10**9: "satu miliar", 10**12: "satu triliun",
    1_002_003_004: "satu miliar dua juta tiga ribu empat",
}  # fmt: skip
NILAI = {satuan: n for n, satuan in enumerate(t.SATUAN)}
KALI = {"triliun": 10**12, "miliar": 10**9, "juta": 10**6, "ribu": 1000}


def baca(kata):
    """The number back from its words, by another way than they were made."""
    jumlah = kini = 0
    for satu in kata.replace("seratus", "satu ratus").replace("seribu", "satu ribu").split():
        if satu in NILAI:
            kini += NILAI[satu]
        elif satu == "belas":
            kini += 10
        elif satu in ("puluh", "ratus"):
            satuan = kini % 10
            kini += satuan * ((10 if satu == "puluh" else 100) - 1)
        else:
            jumlah, kini = jumlah + kini * KALI[satu], 0
    return jumlah + kini


def test_tabel():
    assert {n: t.terbilang(n) for n in TABEL} == TABEL


@given(st.integers(min_value=0, max_value=10**15 - 1))
def test_terbaca_kembali(bilangan):
    assert baca(t.terbilang(bilangan)) == bilangan


@pytest.mark.parametrize(
    ("hasil", "harap"),
    [
        (t.rupiah(1_500_000), "Rp1.500.000"),
        (t.uang_terbilang(1_500_000), "satu juta lima ratus ribu rupiah"),
        (t.panjang(date(2026, 12, 5)), "5 Desember 2026"),
        (t.hari(date(2026, 11, 24)), "Selasa"),
        (
            t.tanggal_terbilang(date(2026, 11, 24)),
            "Selasa tanggal dua puluh empat bulan November tahun dua ribu dua puluh enam",
        ),
        (" ".join(t.romawi(n) for n in (1, 4, 9, 14, 40, 99)), "I IV IX XIV XL XCIX"),
        (" ".join(t.urutan(n) for n in (1, 10, 11, 12, 21)), "KESATU KESEPULUH KESEBELAS KEDUA BELAS KEDUA PULUH SATU"),
    ],
)
def test_bentuk_lain(hasil, harap):
    assert hasil == harap
