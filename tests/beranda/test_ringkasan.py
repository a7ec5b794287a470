"""The finding of the summary, its figures, and the offices on the public home."""

import datetime

import pytest
from django.urls import reverse

from ambon_sop.beranda.ringkasan import per_unit, ringkas
from tests.pemeran import masuk
from tests.sop.pabrik import majukan, sop_draf
from tests.tampilan.pemeriksa import periksa_halaman

pytestmark = pytest.mark.django_db


@pytest.fixture
def berlaku(penyusun, verifikator, pengesah):
    hari = {"tanggal": datetime.date(2026, 11, 24)}
    langkah = [("ajukan", penyusun), ("ambil", verifikator), ("setujui", verifikator), ("sahkan", pengesah, hari)]
    return majukan(sop_draf(penyusun, "Penerbitan Kartu"), *langkah)


def test_tanpa_dokumen():
    assert ringkas(per_unit())["kalimat"] == "Belum ada dokumen yang disusun."


def test_kalimat_mengikuti_angka(berlaku, penyusun, penyusun_lain):
    assert ringkas(per_unit())["kalimat"] == "Semua dokumen kota berlaku."
    sop_draf(penyusun, "Rancangan")
    sop_draf(penyusun_lain, "Rancangan Kesehatan")
    jumlah = ringkas(per_unit())
    assert jumlah["kalimat"] == "1 dari 3 dokumen kota sudah berlaku."
    assert (jumlah["jalan"], jumlah["unit_berlaku"], jumlah["unit"], jumlah["menunggu"]) == (2, 1, 2, 0)
    dukcapil = next(u for u in per_unit() if "Kependudukan" in u["nama"])
    assert (dukcapil["persen"], dukcapil["persen_baru"], dukcapil["baru"]) == (50, 50, 1)


def test_halaman_disaring_tanpa_mengubah_kalimatnya(client, berlaku, pimpinan):
    isi = masuk(client, pimpinan).get(reverse("beranda:ringkasan"), {"q": "zzzz"}).content.decode()
    periksa_halaman(isi)
    assert "Semua dokumen kota berlaku." in isi
    assert "Tidak ada yang cocok dengan saringan ini." in isi


def test_beranda_menyebut_kantor_yang_punya_sop_untuk_umum(client, berlaku, penyusun_lain):
    sop_draf(penyusun_lain, "Rancangan Kesehatan")
    isi = client.get("/").content.decode()
    unit = berlaku.dokumen.perangkat_daerah
    assert f"/perangkat-daerah/{unit.slug}/" in isi
    assert "Dinas Kesehatan" not in isi
    assert berlaku.dokumen.judul in client.get("/sop/", {"unit": unit.pk}).content.decode()
