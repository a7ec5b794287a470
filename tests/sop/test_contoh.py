"""The worked examples: of the project's own, complete, and without a fault that the rules could find."""

import json
from datetime import date
from pathlib import Path

import pytest

import ambon_sop.organisasi
import sop
from sop.isi import baca, tulis
from sop.kaidah import jumlah, periksa

FOLDER = Path(sop.__file__).parent / "contoh"
DAFTAR = json.loads((FOLDER / "daftar.json").read_text())
CONTOH = {butir["berkas"]: baca((FOLDER / butir["berkas"]).read_bytes()) for butir in DAFTAR}

tiap_contoh = pytest.mark.parametrize("berkas", CONTOH)


@tiap_contoh
def test_contoh_tidak_ditegur_satu_kaidah_pun(berkas):
    assert periksa(CONTOH[berkas], date(2026, 11, 24)) == []


@tiap_contoh
def test_contoh_tertulis_dalam_bentuk_bakunya(berkas):
    assert (FOLDER / berkas).read_text() == tulis(CONTOH[berkas])


@tiap_contoh
def test_contoh_adalah_draf_tanpa_nama_orang(berkas):
    isi = CONTOH[berkas]
    assert (isi.nomor, isi.tanggal_efektif, isi.disahkan_oleh.nama, isi.disahkan_oleh.nip) == (None,) * 4


@tiap_contoh
def test_lama_seluruhnya_terhitung(berkas):
    assert jumlah(CONTOH[berkas]).menit


def test_setiap_berkas_terdaftar_pada_unit_yang_ada():
    assert {p.name for p in FOLDER.glob("*.json")} == {"daftar.json", *CONTOH}
    data = json.loads((Path(ambon_sop.organisasi.__file__).parent / "data" / "ambon.json").read_text())
    unit = {u["slug"] for u in data["perangkat_daerah"]}
    assert {butir["perangkat_daerah"] for butir in DAFTAR} <= unit
    assert {butir["sampai"] for butir in DAFTAR} == {"draf", "diajukan", "disetujui", "berlaku"}


def kembali(isi):
    return [a for a in isi.alur if a.ke.no < a.dari.no]


def test_contoh_memuat_ragam_yang_perlu_ditunjukkan():
    semua = CONTOH.values()
    keluar = [
        sum(a.dari.no == k.no and a.jenis == "panah" for a in isi.alur)
        for isi in semua
        for k in isi.kegiatan
        if any(s.bentuk == "keputusan" for s in k.simbol)
    ]
    assert len(CONTOH) >= 7
    assert sum(bool(kembali(isi)) for isi in semua) >= 2
    assert max(len(isi.kegiatan) for isi in semua) >= 24
    assert any(p.kelompok for isi in semua for p in isi.pelaksana)
    assert any(a.jenis == "bersama" for isi in semua for a in isi.alur)
    assert max(keluar) == 3
    assert min(len(isi.kegiatan) for isi in semua) <= 4
    assert any(not isi.alur for isi in semua)
