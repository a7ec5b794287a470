"""Published and made-up SOPs before the independent checker, where both lie beside the checkout."""

import importlib.util
import json
from pathlib import Path
from random import Random

import pytest

from sop.bagan import KERTAS, LAYAR, gambar, ke_json

from .penghalaman import halamankan, layar, ukur

BERSAMA = Path(__file__).resolve().parents[4] / "shared"
KASUS = sorted((BERSAMA / "data" / "kasus" / "sop").glob("*.json"))
PERIKSA = BERSAMA / "periksa"

pytestmark = pytest.mark.skipif(not KASUS, reason="kasus tidak ada di samping checkout")


def muat(nama):
    spek = importlib.util.spec_from_file_location(nama, PERIKSA / f"{nama}.py")
    modul = importlib.util.module_from_spec(spek)
    spek.loader.exec_module(modul)
    return modul


@pytest.fixture(scope="module")
def pemeriksa():
    return muat("periksa_bagan")


@pytest.mark.parametrize("berkas", KASUS, ids=lambda b: b.stem)
@pytest.mark.parametrize(("bagi", "ukuran"), [(halamankan, KERTAS), (layar, LAYAR)], ids=["kertas", "layar"])
def test_sop_terbit_tanpa_cacat_dan_tanpa_silang(berkas, bagi, ukuran, pemeriksa):
    isi = json.loads(berkas.read_text())
    sop, halaman = bagi(isi)
    hasil = pemeriksa.periksa(isi, json.loads(json.dumps(ke_json(gambar(sop, halaman, ukuran, ukur)))))
    assert hasil["salah"] == []
    assert hasil["silang"] == 0


@pytest.mark.parametrize(("benih", "baris", "pelaksana"), [(81, 15, 6), (7, 20, 10), (3, 30, 12), (4, 25, 14)])
def test_sop_sulit_tanpa_cacat(benih, baris, pelaksana, pemeriksa):
    isi = muat("kasus_sulit").kasus("Sulit", baris, pelaksana, Random(benih))
    sop, halaman = halamankan(isi)
    hasil = pemeriksa.periksa(isi, json.loads(json.dumps(ke_json(gambar(sop, halaman, KERTAS, ukur)))))
    assert hasil["salah"] == []
