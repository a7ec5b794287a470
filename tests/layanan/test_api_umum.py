"""Open data: what is in force, for anybody's program, in every shape that is promised."""

import csv
from io import BytesIO, StringIO

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from ambon_sop.alur.models import Dokumen, Versi
from ambon_sop.audit.catat import catat
from layanan.api_umum import lembar
from layanan.fakta import kolom
from layanan.isi import KOMPONEN, dari_dict
from layanan.models import StandarPelayanan, Topik
from layanan.pencarian import indeks_versi
from tests.layanan.pabrik import layanan_draf, paragraf

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _tanpa_sisa():
    cache.clear()


def berlakukan(versi, **lain):
    """The service in force, without its way there (which tests/layanan/test_alur.py walks)."""
    Versi.objects.filter(pk=versi.pk).update(status="berlaku", isi=versi.isi)
    Dokumen.objects.filter(pk=versi.dokumen_id).update(versi_berlaku=versi)
    StandarPelayanan.objects.filter(pk=versi.dokumen_id).update(**kolom(dari_dict(versi.isi)) | lain)
    indeks_versi(Versi.objects.select_related("dokumen").get(pk=versi.pk))
    return StandarPelayanan.objects.get(pk=versi.dokumen_id)


@pytest.fixture
def kartu(penyusun):
    return berlakukan(layanan_draf(penyusun, "Penerbitan Kartu Uji"), ringkasan="Kartu bagi warga.", nomor="1/SK/2026")


@pytest.fixture
def berbayar(penyusun):
    versi = layanan_draf(penyusun, "Izin Reklame")
    versi.isi["biaya"] = {"gratis": False, "minimum": 10_000, "maksimum": 50_000}
    versi.isi["waktu"] = {"minimum": 2, "maksimum": 3, "satuan": "minggu"}
    layanan = berlakukan(versi, alamat_daring="https://contoh.go.id/ajukan", keliling=True)
    layanan.topik.set(Topik.objects.filter(slug__in=["usaha", "membuka-usaha"]))
    return layanan


def ambil(client, nama="daftar", data=None, slug=None, **kepala):
    alamat = reverse(f"api_umum:{nama}", args=[slug] if slug else None)
    return client.get(alamat, data, headers=kepala)


def nama(jawaban):
    assert jawaban.status_code == 200, jawaban.content
    return [satu["nama"] for satu in jawaban.json()["hasil"]]


def test_yang_tidak_berlaku_atau_tertutup_tidak_ada(client, kartu, penyusun):
    layanan_draf(penyusun, "Masih Draf")
    tertutup = berlakukan(layanan_draf(penyusun, "Tertutup", publik=False))
    assert nama(ambil(client)) == ["Penerbitan Kartu Uji"]
    tidak_ada = ambil(client, "rincian", slug=tertutup.slug)
    assert tidak_ada.status_code == 404
    assert tidak_ada.json()["pesan"] == "Layanan ini tidak ada, atau tidak berlaku lagi."


@pytest.mark.parametrize(
    ("saringan", "harapan"),
    [
        ({}, ["Izin Reklame", "Penerbitan Kartu Uji"]),
        ({"gratis": "true"}, ["Penerbitan Kartu Uji"]),
        ({"gratis": "false"}, ["Izin Reklame"]),
        ({"daring": "true"}, ["Izin Reklame"]),
        ({"daring": "false"}, ["Penerbitan Kartu Uji"]),
        ({"sehari": "true"}, ["Penerbitan Kartu Uji"]),
        ({"tema": "usaha"}, ["Izin Reklame"]),
        ({"tema": "usaha", "peristiwa": "membuka-usaha", "unit": "disdukcapil"}, ["Izin Reklame"]),
        ({"tema": "tidak-ada"}, []),
        ({"unit": "dpmptsp"}, []),
        ({"q": "penerbtan"}, ["Penerbitan Kartu Uji"]),
        ({"q": "reklame", "gratis": "true"}, []),
        ({"q": "\x00"}, []),
        ({"q": "   "}, ["Izin Reklame", "Penerbitan Kartu Uji"]),
        ({"halaman": "9999"}, []),
    ],
)
def test_saringan(client, kartu, berbayar, saringan, harapan):
    assert nama(ambil(client, data=saringan)) == harapan


@pytest.mark.parametrize(
    ("saringan", "bidang", "pesan"),
    [
        ({"halaman": "0"}, "halaman", "Bilangan ini harus sekurang-kurangnya 1."),
        ({"per_halaman": "1000"}, "per_halaman", "Bilangan ini paling besar 100."),
        ({"halaman": "satu"}, "halaman", "Isinya harus bilangan bulat."),
        ({"gratis": "mungkin"}, "gratis", "Isinya harus true atau false."),
        ({"q": "x" * 101}, "q", "Paling panjang 100 huruf."),
        ({"unit": "a' OR 1=1"}, "unit", "Hanya huruf, angka, titik, garis bawah, dan tanda hubung."),
    ],
)
def test_yang_tidak_terbaca_dijawab_422_di_isiannya(client, saringan, bidang, pesan):
    jawaban = ambil(client, data=saringan)
    assert (jawaban.status_code, jawaban.json()["di"]) == (422, {bidang: pesan})


def test_salah_ketik_disebut_perbaikannya(client, kartu):
    assert ambil(client, data={"q": "penerbtan"}).json()["diperbaiki"] == "penerbitan"
    assert ambil(client, data={"q": "penerbitan"}).json()["diperbaiki"] == ""


def test_halaman_bertaut_ke_sebelum_dan_sesudahnya(client, kartu, berbayar):
    pertama = ambil(client, data={"per_halaman": 1})
    isi = pertama.json()
    assert (isi["jumlah"], isi["sebelumnya"]) == (2, None)
    assert pertama["Link"] == f'<{isi["berikutnya"]}>; rel="next"'
    kedua = client.get(isi["berikutnya"])
    assert nama(kedua) == ["Penerbitan Kartu Uji"]
    assert kedua.json()["berikutnya"] is None
    assert 'rel="prev"' in kedua["Link"]


def test_rincian_memuat_keempat_belas_komponen(client, kartu):
    isi = ambil(client, "rincian", slug=kartu.slug).json()
    assert [satu["kunci"] for satu in isi["komponen"]] == list(KOMPONEN)
    assert isi["keadaan"] == ["kartu hilang"]
    assert isi["waktu"]["teks"] == "1 hari kerja"
    assert isi["biaya"]["teks"] == "Gratis"
    assert isi["url"].endswith(reverse("layanan:publik", args=[kartu.slug]))


def test_sippn_menurut_urutannya(client, kartu):
    isi = ambil(client, "sippn", slug=kartu.slug).json()
    urutan = ["judul_layanan", "instansi", "nomor_sk", "persyaratan", "sistem_mekanisme_prosedur"]
    assert list(isi) == [*urutan, "waktu_penyelesaian", "biaya_tarif", "produk_pelayanan", "pengaduan_layanan"]
    assert isi["nomor_sk"] == "1/SK/2026"
    [kepala, baris] = csv.reader(StringIO(ambil(client, "sippn_csv").content.decode("utf-8-sig")))
    assert dict(zip(kepala, baris, strict=True)) == isi


def test_unit_dan_topik_menghitung_layanannya(client, berbayar):
    unit = {satu["slug"]: satu["banyak_layanan"] for satu in ambil(client, "unit").json()}
    assert (unit["disdukcapil"], sum(unit.values())) == (1, 1)
    topik = {satu["slug"]: satu for satu in ambil(client, "topik").json()}
    assert (topik["usaha"]["banyak_layanan"], topik["kesehatan"]["banyak_layanan"]) == (1, 0)
    assert nama(client.get(topik["membuka-usaha"]["url_layanan"])) == ["Izin Reklame"]


SEMUA = ["daftar", "unit", "topik", "openapi-json", "ttl", "jsonld", "csv", "xlsx", "sippn_csv"]


@pytest.mark.parametrize("satu", SEMUA)
def test_ber_etag_dan_terbuka_bagi_situs_lain(client, kartu, satu):
    jawaban = ambil(client, satu)
    assert jawaban["Access-Control-Allow-Origin"] == "*"
    assert jawaban["Cache-Control"] == "public, no-cache"
    assert not jawaban.cookies
    tetap = ambil(client, satu, **{"If-None-Match": jawaban["ETag"]})
    assert (tetap.status_code, tetap.content, tetap["ETag"]) == (304, b"", jawaban["ETag"])
    assert tetap["Access-Control-Allow-Origin"] == "*"
    assert client.head(reverse(f"api_umum:{satu}")).status_code == 200
    assert client.post(reverse(f"api_umum:{satu}")).status_code == 405


def test_peramban_situs_lain_boleh_menanyakan_etag(client):
    izin = client.options(reverse("api_umum:daftar"))
    assert (izin.status_code, izin["Access-Control-Allow-Headers"]) == (204, "If-None-Match")
    assert izin["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("satu", ["daftar", "ttl", "csv"])
def test_etag_berganti_begitu_isinya_berganti(client, kartu, satu):
    semula = ambil(client, satu)
    StandarPelayanan.objects.filter(pk=kartu.pk).update(ringkasan="Kalimat baru.")
    catat("ubah", kartu)
    baru = ambil(client, satu, **{"If-None-Match": semula["ETag"]})
    assert baru.status_code == 200
    assert "Kalimat baru." in baru.content.decode()


def test_dimampatkan_bila_diminta(client, kartu):
    for satu in ("daftar", "ttl"):
        mampat = ambil(client, satu, **{"Accept-Encoding": "gzip"})
        assert mampat["Content-Encoding"] == "gzip"
        assert "Accept-Encoding" in mampat["Vary"]
        lagi = ambil(client, satu, **{"Accept-Encoding": "gzip", "If-None-Match": mampat["ETag"]})
        assert lagi.status_code == 304


def test_berkas_katalog_dibuat_sekali_saja(client, kartu):
    ambil(client, "ttl")
    with CaptureQueriesContext(
        connection,
    ) as pertanyaan:
        ambil(client, "ttl")
    assert not any("layanan_topik" in satu["sql"] for satu in pertanyaan)


@pytest.mark.parametrize("satu", ["daftar", "jsonld", "csv"])
def test_banyaknya_pertanyaan_tidak_tumbuh_bersama_katalog(client, kartu, penyusun, satu):
    def hitung():
        cache.clear()
        with CaptureQueriesContext(connection) as pertanyaan:
            ambil(client, satu)
        return len(pertanyaan)

    semula = hitung()
    for nomor in range(3):
        berlakukan(layanan_draf(penyusun, f"Layanan {nomor}"))
    assert hitung() == semula


RUMUS = '=HYPERLINK("http://jahat")'


def test_tidak_ada_sel_yang_menjadi_rumus(client, penyusun):
    versi = layanan_draf(penyusun, RUMUS)
    versi.isi["komponen"]["persyaratan"] = [paragraf("+62 @SUM(1)")]
    berlakukan(versi)
    [kepala, baris] = csv.reader(StringIO(ambil(client, "csv").content.decode("utf-8-sig")))
    assert tuple(kepala) == lembar.KEPALA
    assert (baris[1], baris[kepala.index("persyaratan")]) == (f"'{RUMUS}", "'+62 @SUM(1)")
    halaman = load_workbook(BytesIO(ambil(client, "xlsx").content)).active
    assert {sel.data_type for baris in halaman for sel in baris} <= {"s", "n"}
    assert halaman.cell(2, 2).value == f"'{RUMUS}"


def test_halaman_penjelasan_memuat_setiap_alamat_tanpa_pihak_luar(client):
    halaman = client.get(reverse("api_umum:api-root"))
    isi = halaman.content.decode().replace("<wbr>", "")
    uraian = ambil(client, "openapi-json").json()
    assert uraian["openapi"].startswith("3.")
    assert len(uraian["paths"]) >= 12
    assert all(jalur in isi for jalur in uraian["paths"])
    assert "<script" not in isi.replace('<script type="module" src="/static/', "")
    assert "per_halaman" in isi
