"""The same content always gives the same drawing, and an edit moves nothing on pages whose rows did not change."""

import json
import os
import subprocess
import sys
from copy import deepcopy
from pathlib import Path
from random import Random

import pytest

from sop.bagan import KERTAS, gambar, ke_json

from .penghalaman import halamankan, ukur
from .sembarang import sembarang

PROGRAM = """
import json
from random import Random
from sop.bagan import KERTAS, gambar, ke_json
from tests.sop.bagan.penghalaman import halamankan, ukur
from tests.sop.bagan.sembarang import sembarang
for benih, baris, pelaksana in ((5, 12, 5), (8, 30, 9)):
    print(json.dumps(ke_json(gambar(*halamankan(sembarang(Random(benih), baris, pelaksana)), KERTAS, ukur))))
"""


def lukis(isi):
    sop, halaman = halamankan(isi)
    return ke_json(gambar(sop, halaman, KERTAS, ukur))["halaman"]


@pytest.fixture(scope="module")
def semestinya():
    return [
        json.loads(json.dumps(lukis(sembarang(Random(benih), baris, pelaksana))))
        for benih, baris, pelaksana in ((5, 12, 5), (8, 30, 9))
    ]


@pytest.mark.parametrize("benih", ["0", "1", "2"])
def test_sama_di_bawah_tiap_pengacakan(benih, semestinya):
    hasil = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env=os.environ | {"PYTHONHASHSEED": benih},
        cwd=Path(__file__).resolve().parents[3],
        capture_output=True,
        text=True,
        check=True,
    )
    assert [json.loads(baris)["halaman"] for baris in hasil.stdout.splitlines()] == semestinya


def test_hasil_tidak_bergantung_pada_yang_digambar_sebelumnya():
    isi = sembarang(Random(11), 14, 5)
    pertama = lukis(isi)
    lukis(sembarang(Random(12), 9, 4))
    assert lukis(isi) == pertama


def panjang(benih):
    """An SOP of several pages whose arrows stay near."""
    isi = sembarang(Random(benih), 40, 6)
    isi["alur"] = [a for a in isi["alur"] if abs(a["dari"][0] - a["ke"][0]) <= 2]
    return isi


@pytest.mark.parametrize("benih", [1, 2, 3, 4])
def test_suntingan_kecil_tidak_menggeser_halaman_lain(benih):
    isi = panjang(benih)
    lama = lukis(isi)
    assert len(lama) > 3
    baru = deepcopy(isi)
    # the last row's symbol becomes another kind: its page changes, no other one
    simbol = baru["kegiatan"][-1]["simbol"][0]
    simbol["bentuk"] = "proses" if simbol["bentuk"] == "selesai" else "selesai"
    hasil = lukis(baru)
    assert hasil[:-1] == lama[:-1]
    assert hasil[-1] != lama[-1]


@pytest.mark.parametrize("benih", [1, 2, 3, 4])
def test_suntingan_teks_tidak_menggeser_apa_pun_di_halamannya_selain_tinggi_barisnya(benih):
    isi = panjang(benih)
    baru = deepcopy(isi)
    for kegiatan in baru["kegiatan"]:
        kegiatan["uraian"] = kegiatan["uraian"].replace("x", "y")
    assert lukis(baru) == lukis(isi)
