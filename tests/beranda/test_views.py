"""The public home, verification and search; the inbox of the staff."""

import pytest
from django.urls import reverse

from ambon_sop.alur.status import Status
from tests.pemeran import masuk
from tests.sop.pabrik import majukan, sop_draf
from tests.tampilan.pemeriksa import periksa_halaman

pytestmark = pytest.mark.django_db


@pytest.fixture
def berlaku(sahkan):
    return sahkan("Penerbitan Kartu Identitas Anak")


@pytest.fixture
def sahkan(penyusun, verifikator, pengesah):
    import datetime

    def jalankan(nama, publik=True):
        hari = {"tanggal": datetime.date(2026, 11, 24)}
        versi = sop_draf(penyusun, nama, publik)
        langkah = [("ajukan", penyusun), ("ambil", verifikator), ("setujui", verifikator), ("sahkan", pengesah, hari)]
        return majukan(versi, *langkah)

    return jalankan


def isi(jawaban):
    teks = jawaban.content.decode()
    periksa_halaman(teks)
    return teks


@pytest.mark.parametrize("kata", ["kartu identitas", "kartu identias anak", "kia kartu"])
def test_pencarian_menemukan_juga_yang_salah_ketik(client, berlaku, kata):
    assert "Anak" in isi(client.get(reverse("beranda:cari"), {"q": kata}))


def test_yang_tidak_untuk_umum_hanya_ditemukan_pegawai(client, sahkan, penyusun_lain):
    sahkan("Pengamanan Arsip Rahasia", publik=False)
    alamat = reverse("beranda:cari")
    assert "Pengamanan" not in isi(client.get(alamat, {"q": "arsip"}))
    masuk(client, penyusun_lain)
    assert "Pengamanan" in isi(client.get(alamat, {"q": "arsip"}))


def test_draf_unit_lain_tidak_ditemukan(client, penyusun, penyusun_lain):
    sop_draf(penyusun, "Rancangan Tertutup")
    masuk(client, penyusun_lain)
    assert "Rancangan" not in isi(client.get(reverse("beranda:cari"), {"q": "tertutup"}))


def test_yang_dicabut_tidak_ditemukan_lagi(client, berlaku, pengesah):
    majukan(berlaku, ("cabut", pengesah, {"catatan": "Sudah usang."}))
    assert "Belum ada dokumen dengan kata itu." in isi(client.get(reverse("beranda:cari"), {"q": "kartu"}))
    vonis = isi(client.get(reverse("beranda:periksa", args=[berlaku.kode])))
    assert "Dokumen ini dicabut" in vonis
    assert "Sudah usang." in vonis
    jawaban = client.get(reverse("sop:publik", args=[berlaku.dokumen.slug]))
    assert jawaban.status_code == 410
    assert "SOP ini dicabut" in isi(jawaban)


def test_kode_draf_tidak_dikenal(client, penyusun):
    versi = sop_draf(penyusun)
    jawaban = client.get(reverse("beranda:periksa", args=[versi.kode]))
    assert jawaban.status_code == 404
    assert "Kode ini tidak dikenal" in isi(jawaban)


@pytest.mark.parametrize("kode", ["<script>", "' OR 1=1", "x" * 200, "%00", "..", "٣٤٥"])
def test_kode_ngawur_bukan_galat(client, db, kode):
    assert client.get("/periksa/", {"kode": kode}).status_code in (200, 302)


def test_kode_boleh_ditulis_dengan_pemisah(client, berlaku):
    k = berlaku.kode
    jawaban = client.get(reverse("beranda:periksa", args=[f"{k[:4]}-{k[4:8]}-{k[8:]}".lower()]))
    assert "Dokumen ini masih berlaku" in isi(jawaban)


@pytest.mark.parametrize("banyak", [1, 60])
def test_kotak_masuk_tetap_banyak_kueri(client, penyusun, verifikator, banyak, django_assert_max_num_queries):
    for i in range(banyak):
        majukan(sop_draf(penyusun, f"SOP ke-{i}"), ("ajukan", penyusun))
    masuk(client, verifikator)
    with django_assert_max_num_queries(20):
        teks = isi(client.get(reverse("beranda:kotak_masuk")))
    assert f"{banyak} di antrean Bagian Organisasi" in teks


def test_tugas_berpindah_meja(client, penyusun, verifikator):
    versi = majukan(sop_draf(penyusun), ("ajukan", penyusun), ("ambil", verifikator))
    versi = majukan(versi, ("kembalikan", verifikator, {"catatan": "Lengkapi."}))
    assert (versi.status, versi.dikembalikan) == (Status.DRAF, True)
    masuk(client, penyusun)
    assert "Dikembalikan" in isi(client.get(reverse("beranda:kotak_masuk")))
