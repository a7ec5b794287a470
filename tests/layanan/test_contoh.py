"""The worked services: of the project's own, complete, and without a fault that the rules could find."""

import json
from datetime import date
from pathlib import Path

import pytest
from django.utils.text import slugify

import ambon_sop.organisasi
import layanan
import sop
from ambon_sop.beranda.contoh import akun_contoh
from ambon_sop.blok import Tabel, daftar_keadaan
from ambon_sop.organisasi.kanal import kanal_dari
from ambon_sop.organisasi.muat import muat
from layanan.isi import baca, tulis
from layanan.kaidah import SopTerkait, periksa
from layanan.models import StandarPelayanan, SuratKeputusan, Tanggapan, Topik
from layanan.pemuatan import muat_contoh
from sop.isi import baca as baca_sop
from sop.kaidah import jumlah

FOLDER = Path(layanan.__file__).parent / "contoh"
DAFTAR = json.loads((FOLDER / "daftar.json").read_text())
CONTOH = {butir["berkas"]: baca((FOLDER / butir["berkas"]).read_bytes()) for butir in DAFTAR}
SARAN_BIASA = {"sop_terkait"}  # not every service has an SOP in the portal yet

tiap_contoh = pytest.mark.parametrize("berkas", CONTOH)


@pytest.fixture(scope="module")
def sop_contoh():
    """The worked SOPs as if all of them were in force."""
    folder = Path(sop.__file__).parent / "contoh"
    semua = [baca_sop(p.read_bytes()) for p in folder.glob("*.json") if p.name != "daftar.json"]
    total = {slugify(satu.nama): (satu.nama, jumlah(satu)) for satu in semua}
    return {slug: SopTerkait(slug, nama, t.menit, t.teks) for slug, (nama, t) in total.items()}


@tiap_contoh
def test_contoh_tidak_ditegur_satu_kaidah_pun(berkas, sop_contoh):
    temuan = periksa(CONTOH[berkas], sop_contoh, date(2026, 11, 24))
    boleh = set() if CONTOH[berkas].sop else SARAN_BIASA
    assert [satu for satu in temuan if satu.kode not in boleh] == []


@tiap_contoh
def test_contoh_tertulis_dalam_bentuk_bakunya(berkas):
    assert (FOLDER / berkas).read_text() == tulis(CONTOH[berkas])


def test_setiap_berkas_terdaftar_pada_unit_yang_ada():
    assert {p.name for p in FOLDER.glob("*.json")} == {"daftar.json", *CONTOH}
    data = json.loads((Path(ambon_sop.organisasi.__file__).parent / "data" / "ambon.json").read_text())
    assert {butir["perangkat_daerah"] for butir in DAFTAR} <= {u["slug"] for u in data["perangkat_daerah"]}
    assert {butir["sampai"] for butir in DAFTAR} == {"draf", "diajukan", "konsultasi", "berlaku"}


def test_contoh_memuat_ragam_yang_perlu_ditunjukkan():
    semua = CONTOH.values()
    assert sum(butir["sampai"] == "berlaku" for butir in DAFTAR) >= 10
    assert sum(any(isinstance(b, Tabel) for b in isi.komponen.biaya_tarif) for isi in semua) >= 3
    assert max(len(daftar_keadaan(isi.komponen.persyaratan)) for isi in semua) >= 5
    assert sum(bool(isi.sop) for isi in semua) >= 4
    assert {isi.waktu.satuan for isi in semua} == {"menit", "hari_kerja"}


@pytest.mark.django_db
def test_dimuat_dua_kali_tanpa_berubah():
    muat()
    pemeran = {peran: akun.pengguna for peran, akun in akun_contoh().items()}

    assert muat_contoh(pemeran) == len(DAFTAR)
    keadaan = {layanan.judul: layanan.versi_terbaru.status for layanan in StandarPelayanan.objects.all()}
    assert keadaan == {CONTOH[butir["berkas"]].nama: butir["sampai"] for butir in DAFTAR}
    dukcapil = SuratKeputusan.objects.get(perangkat_daerah__slug="disdukcapil")
    assert dukcapil.versi.count() == sum(butir["perangkat_daerah"] == "disdukcapil" for butir in DAFTAR)
    for butir in DAFTAR:
        satu = StandarPelayanan.objects.get(judul=CONTOH[butir["berkas"]].nama)
        assert (satu.ringkasan, satu.pemohon) == (butir["ringkasan"], butir["pemohon"])
        assert {t.slug for t in satu.topik.all()} == set(butir["topik"])
    assert Tanggapan.objects.count() == sum(len(butir.get("tanggapan", ())) for butir in DAFTAR) >= 4
    assert all(kanal_dari(satu.perangkat_daerah).loket for satu in StandarPelayanan.objects.all())
    assert Topik.objects.filter(layanan=None).count() < Topik.objects.count() / 2

    assert muat_contoh(pemeran) == 0
    assert StandarPelayanan.objects.count() == len(DAFTAR)
