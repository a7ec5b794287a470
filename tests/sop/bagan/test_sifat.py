"""Any valid SOP draws, and nothing that a reader needs is missing or loose."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sop.bagan import KERTAS, LAYAR, gambar

from .pemeriksaan import salah, sukar_dibaca
from .penghalaman import halamankan, layar, ukur
from .sembarang import sembarang

benih = st.integers(0, 10**6)


@settings(max_examples=25, deadline=None)
@given(benih, st.integers(1, 10), st.integers(1, 7))
def test_di_kertas(benih, baris, pelaksana):
    sop, halaman = halamankan(sembarang(Random(benih), baris, pelaksana))
    assert salah(sop, gambar(sop, halaman, KERTAS, ukur)) == []


@settings(max_examples=15, deadline=None)
@given(benih, st.integers(1, 10), st.integers(1, 7))
def test_di_layar(benih, baris, pelaksana):
    sop, halaman = layar(sembarang(Random(benih), baris, pelaksana))
    assert salah(sop, gambar(sop, halaman, LAYAR, ukur)) == []


@pytest.mark.parametrize(
    ("benih", "baris", "pelaksana"),
    [
        *((10, 10, 1), (30, 9, 7), (126, 10, 1)),
        *((35, 9, 3), (116, 10, 5), (172, 6, 2), (181, 10, 6), (230, 3, 3), (802, 9, 2)),  # labels had no place
        (680, 10, 4),  # two exits to one target shared a point
    ],
)
@pytest.mark.parametrize(("bagi", "ukuran"), [(halamankan, KERTAS), (layar, LAYAR)], ids=["kertas", "layar"])
def test_yang_padat_pun_terbaca(benih, baris, pelaksana, bagi, ukuran):
    sop, halaman = bagi(sembarang(Random(benih), baris, pelaksana))
    assert sukar_dibaca(gambar(sop, halaman, ukuran, ukur)) == []
