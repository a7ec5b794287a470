"""Every list with every parameter it knows, and values that no page of ours links to: never an error page."""

import pytest
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.perlawanan.halaman import formulir_dari
from tests.perlawanan.nilai import JANGGAL, TANDA, nilai_janggal

pytestmark = pytest.mark.django_db
# Beside what its filter form names.
SELALU = "halaman antrean urut q kertas hitungan persis kode unit next tempat kutipan induk tahun lihat".split()
URUTAN = "- --judul judul -unit status sejak nama efektif dipesan waktu persen pk".split()
DAFTAR = [
    ("beranda:beranda", "tamu"),
    ("beranda:cari", "tamu"),
    ("beranda:cari", "verifikator"),
    ("beranda:periksa_kode", "tamu"),
    ("beranda:kotak_masuk", "verifikator"),
    ("beranda:kotak_masuk", "penyusun"),
    ("beranda:ringkasan", "pimpinan"),
    ("sop:daftar_publik", "tamu"),
    ("sop:daftar", "penyusun"),
    ("layanan:katalog", "tamu"),
    ("layanan:banding", "tamu"),
    ("layanan:perangkat_daerah", "tamu"),
    ("audit:daftar", "pengawas"),
    ("penomoran:daftar", "verifikator"),
    ("penomoran:pola", "admin"),
    ("akun:daftar", "admin"),
    ("akun:pejabat_sementara", "verifikator"),
    ("akun:pengesah", "admin"),
    ("organisasi:daftar", "admin"),
    ("account_login", "tamu"),
    ("naskah:klasifikasi", "penyusun"),
    ("naskah:daftar", "penyusun"),
    ("naskah:daftar_kop", "penyusun"),
    ("naskah:daftar_agenda", "pengawas"),
    ("naskah:orang", "penyusun"),
    ("naskah:srikandi", "verifikator"),
    ("naskah:baru", "penyusun"),
    ("naskah:cari_klasifikasi", "penyusun"),
    ("naskah:kewenangan", "penyusun"),
    ("templat:daftar", "verifikator"),
]


# All of them in `make tangguh`.
SEBAGIAN = [pytest.param(*d, marks=[pytest.mark.tangguh] if n % 3 else []) for n, d in enumerate(DAFTAR)]


@pytest.mark.parametrize(("nama", "siapa"), SEBAGIAN)
def test_setiap_parameter(dunia, pembuka, nama, siapa):
    assert dunia.berlaku.nomor
    assert dunia.diverifikasi.pk
    client, alamat = pembuka(siapa), reverse(nama)
    bidang = [b for f in formulir_dari(client.get(alamat).content.decode(), "get") for b in f.bidang]
    bidang = list(dict.fromkeys(bidang + SELALU))

    def minta(pilihan):
        jawaban = client.get(alamat, pilihan)
        assert jawaban.status_code in (200, 302), (jawaban.status_code, pilihan)
        assert not any(tanda.encode() in jawaban.content for tanda in TANDA), pilihan

    for nilai in JANGGAL:
        minta(dict.fromkeys(bidang, nilai))

    @settings(max_examples=10, database=None, suppress_health_check=list(HealthCheck))
    @given(st.dictionaries(st.sampled_from(bidang), nilai_janggal | st.sampled_from(URUTAN), max_size=4))
    def sembarang(pilihan):
        minta(pilihan)

    sembarang()
