"""Dates, times and figures as Indonesians write them (tampilan.md §5)."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ambon_sop.tampilan import tulisan

HARI = date(2026, 11, 24)


@pytest.mark.parametrize(
    "teks",
    ["24-11-2026", "24/11/2026", "24.11.2026", "24 November 2026", "24 nov 2026", " 24  NOVEMBER 2026 ", "2026-11-24"],
)
def test_tanggal_terbaca(teks):
    assert tulisan.baca(teks) == HARI


@pytest.mark.parametrize("teks", ["", "31-2-2026", "24 Novembre 2026", "11/24/2026", "24-11-26", "besok", "0-1-2026"])
def test_tanggal_yang_salah_ditolak(teks):
    with pytest.raises(ValueError, match=r".*"):
        tulisan.baca(teks)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_yang_ditulis_terbaca_kembali(hari):
    assert tulisan.baca(tulisan.panjang(hari)) == tulisan.baca(tulisan.pendek(hari)) == hari


def test_waktu_ditunjukkan_dalam_wit():
    malam_utc = datetime(2026, 11, 23, 23, 5, tzinfo=UTC)
    assert tulisan.panjang_dan_jam(malam_utc) == "24 November 2026, pukul 08.05 WIT"


def test_tahun_hilang_bila_tahun_ini():
    assert tulisan.tanpa_tahun(HARI, date(2026, 1, 1)) == "24 November"
    assert tulisan.tanpa_tahun(HARI, date(2027, 1, 1)) == "24 November 2026"


@pytest.mark.parametrize(
    ("nilai", "kata"), [(0, "0"), (6214, "6.214"), (85.1, "85,1"), (Decimal("1234.50"), "1.234,50"), (-1000, "-1.000")]
)
def test_angka(nilai, kata):
    assert tulisan.angka(nilai) == kata


def test_nip_dan_kode_berkelompok():
    assert tulisan.berkelompok("198001012005011003", (8, 6, 1, 3)) == "19800101 200501 1 003"
    assert tulisan.berkelompok("K7QM4T2D", (4,), "-") == "K7QM-4T2D"
