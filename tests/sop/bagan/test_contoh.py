"""The project's own examples, on paper in both sizes and on the screen: nothing wrong, nothing hard to read."""

import json
from pathlib import Path

import pytest

import sop
from sop.bagan import KERTAS, LAYAR, gambar

from .pemeriksaan import salah, silangan, sukar_dibaca
from .penghalaman import halamankan, layar, ukur

CONTOH = sorted(p for p in (Path(sop.__file__).parent / "contoh").glob("*.json") if p.name != "daftar.json")
A4 = (1122.5, 793.7)
BAGI = {
    "F4": (halamankan, KERTAS),
    "A4": (lambda isi: halamankan(isi, *A4), KERTAS),
    "layar": (layar, LAYAR),
}


@pytest.mark.parametrize("berkas", CONTOH, ids=lambda b: b.stem)
@pytest.mark.parametrize("tempat", BAGI)
def test_contoh_tergambar_bersih(berkas, tempat):
    bagi, ukuran = BAGI[tempat]
    data, halaman = bagi(json.loads(berkas.read_text()))
    hasil = gambar(data, halaman, ukuran, ukur)
    assert salah(data, hasil) == []
    assert sukar_dibaca(hasil) == []
    assert sum(silangan(g) for g in hasil) <= 1
