"""Drawings as they are really printed: laid out by WeasyPrint, with the shipped fonts."""

import json
from pathlib import Path

import pytest

import sop
from sop.bagan import dari_isi, ke_json
from sop.dokumen import Keadaan, cetak_sop
from sop.isi import baca, ke_dict

from .pemeriksaan import salah, silangan, sukar_dibaca
from .test_kasus import KASUS, PERIKSA, muat

CONTOH = Path(sop.__file__).parent / "contoh"


def cetak(berkas, kertas):
    isi = baca(berkas.read_bytes())
    return dari_isi(ke_dict(isi)), cetak_sop(isi, Keadaan(kertas=kertas)).gambar


@pytest.mark.parametrize(
    ("nama", "kertas"),
    [
        ("penerbitan-kutipan-akta-kelahiran", "F4"),
        ("penerbitan-izin-penyelenggaraan-reklame", "A4"),
        ("pengesahan-surat-keterangan-ahli-waris", "F4"),
    ],
)
def test_contoh_tercetak_bersih(nama, kertas):
    data, gambar = cetak(CONTOH / f"{nama}.json", kertas)
    assert salah(data, gambar) == []
    assert sukar_dibaca(gambar) == []
    # On A4 the cut before step 19 lets a connector come down where the step's line leads across the whole page.
    assert sum(silangan(g) for g in gambar) <= (kertas == "A4")


@pytest.mark.skipif(not (KASUS and PERIKSA.exists()), reason="kasus tidak ada di samping checkout")
@pytest.mark.parametrize(
    ("nama", "kertas"),
    [("rudenim-deteni", "F4"), ("bps-051", "A4"), ("tasikmalaya-produk-hewan", "F4"), ("bps-341", "A4")],
)
def test_sop_terbit_tercetak_tanpa_cacat(nama, kertas):
    [berkas] = [b for b in KASUS if b.stem == nama]
    hasil = json.loads(json.dumps(ke_json(cetak(berkas, kertas)[1])))
    putusan = muat("periksa_bagan").periksa(json.loads(berkas.read_text()), hasil)
    assert putusan["salah"] == []
    assert putusan["silang"] == 0
