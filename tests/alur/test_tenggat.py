"""Working days: due dates and how long a stage took."""

from datetime import date, datetime, timedelta

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from ambon_sop.alur.models import Versi
from ambon_sop.alur.status import Status
from ambon_sop.alur.tenggat import (
    TENGGAT_VERIFIKASI,
    batas_lewat,
    kerja,
    lama_hari_kerja,
    selisih_hari_kerja,
    tambah_hari_kerja,
    tenggat,
)
from ambon_sop.tampilan.tulisan import WIT

HARI = st.dates(date(2026, 1, 1), date(2027, 12, 31))


@pytest.mark.parametrize(
    ("awal", "banyak", "hasil"),
    [
        (date(2026, 11, 24), 1, date(2026, 11, 25)),
        (date(2026, 11, 27), 1, date(2026, 11, 30)),  # Friday → Monday
        (date(2026, 11, 28), 1, date(2026, 11, 30)),  # Saturday → Monday
        (date(2026, 11, 24), 5, date(2026, 12, 1)),
        (date(2026, 11, 30), -1, date(2026, 11, 27)),
    ],
)
def test_menambah_hari_kerja(awal, banyak, hasil):
    assert tambah_hari_kerja(awal, banyak) == hasil


@given(HARI, st.integers(0, 40))
def test_selisih_membalik_penambahan(awal, banyak):
    assert selisih_hari_kerja(awal, tambah_hari_kerja(awal, banyak)) == banyak


@given(HARI, HARI)
def test_selisih_sama_dengan_menghitung_satu_satu(a, b):
    a, b = min(a, b), max(a, b)
    assert selisih_hari_kerja(a, b) == sum(kerja(a + timedelta(i)) for i in range(1, (b - a).days + 1))


@pytest.mark.parametrize(
    ("awal", "akhir", "lama"),
    [
        ((2026, 11, 24, 8), (2026, 11, 24, 20), 0.5),
        ((2026, 11, 27, 12), (2026, 11, 30, 12), 1.0),  # over a week-end
        ((2026, 11, 28, 9), (2026, 11, 29, 9), 0.0),  # within a week-end
        ((2026, 11, 28, 9), (2026, 11, 30, 12), 0.5),
        ((2026, 11, 27, 12), (2026, 11, 28, 9), 0.5),
        ((2026, 11, 24, 8), (2026, 11, 24, 7), 0.0),
    ],
)
def test_lama_dengan_pecahan(awal, akhir, lama):
    assert lama_hari_kerja(datetime(*awal, tzinfo=WIT), datetime(*akhir, tzinfo=WIT)) == pytest.approx(lama)


@given(HARI, st.integers(0, 40))
def test_batas_lewat_sama_dengan_tenggatnya(hari_ini, mundur):
    """The queue's filter and the words beside a row say the same."""
    diajukan = hari_ini - timedelta(days=mundur)
    lewat = tambah_hari_kerja(diajukan, TENGGAT_VERIFIKASI) < hari_ini
    assert lewat == (diajukan < batas_lewat(hari_ini).date())


def test_tenggat_dalam_kata():
    versi = Versi(status=Status.DIVERIFIKASI, diajukan_pada=timezone.now() - timedelta(days=30))
    assert tenggat(versi).kata.startswith("Lewat ")
    versi.diajukan_pada = timezone.now()
    assert tenggat(versi).sisa == TENGGAT_VERIFIKASI
    versi.status = Status.DISETUJUI
    assert tenggat(versi) is None
