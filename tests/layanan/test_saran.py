"""What the wording says of time, cost and themes, as offices really write it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ambon_sop.blok import dari_daftar
from layanan.isi import SATUAN, baca
from layanan.models import Topik
from layanan.saran import baca_biaya, baca_waktu, saran_fakta
from layanan.topik import PETUNJUK, usul_topik
from tests.layanan.kasus import FOLDER

WAKTU = [
    ("7 (tujuh) hari kerja sejak berkas lengkap", (7, 7, "hari_kerja")),
    ("Maksimal 15 (lima belas) menit terhitung persyaratan lengkap", (None, 15, "menit")),
    ("60 (enam puluh) menit jika berkas telah lengkap", (60, 60, "menit")),
    ("1 x 24 jam", (1, 1, "hari")),
    ("3x24 jam", (3, 3, "hari")),
    ("paling lambat 14 (empat belas) hari kerja", (None, 14, "hari_kerja")),
    ("1 - 20 Hari Kerja", (1, 20, "hari_kerja")),
    ("1 (satu) sampai dengan 3 (tiga) hari kerja", (1, 3, "hari_kerja")),
    ("5 s/d 7 hari", (5, 7, "hari")),
    ("30 menit - 3 jam", (None, 3, "jam")),
    ("½ jam", (30, 30, "menit")),
    ("1,5 jam", (90, 90, "menit")),
    ("2 jam 30 menit", (150, 150, "menit")),
    ("2 Hari 1 Jam 40 Menit", (2, 3, "hari")),
    ("Pemeriksaan maksimal 5 menit, pelayanan maksimal 6 jam", (None, 6, "jam")),
    ("tiga hari kerja", (3, 3, "hari_kerja")),
    ("Selesai pada hari yang sama", (1, 1, "hari")),
    ("Sesuai kebutuhan", None),
    ("3 hari kerja. Izin berlaku selama 5 tahun.", (3, 3, "hari_kerja")),
    ("Bagi anak berumur 17 tahun: 1 hari kerja", (1, 1, "hari_kerja")),
    ("Diajukan paling lambat 7 hari sebelum acara", None),
    ("Lebih dari 60 hari", None),
    ("99999 hari", None),
    ("Paling lama 168 jam 30 menit", (None, 169, "jam")),
    ("166 jam 39 menit", (9999, 9999, "menit")),
    ("168 jam 90 menit", (169, 170, "jam")),
    ("9999 jam 30 menit", None),
    ("9998 hari 1 jam", (9998, 9999, "hari")),
    ("9999 hari 1 jam", None),
    ("", None),
]


@pytest.mark.parametrize(("teks", "harapan"), WAKTU)
def test_waktu_terbaca(teks, harapan):
    waktu = baca_waktu(teks)
    assert (waktu and (waktu.minimum, waktu.maksimum, waktu.satuan)) == harapan


@given(
    st.sampled_from(["", "paling lama ", "1 hari kerja, "]),
    st.lists(st.tuples(st.integers(0, 9999), st.sampled_from(sorted(SATUAN.values()))), min_size=1, max_size=5),
    st.sampled_from([" ", " dan ", ", ", " - "]),
)
def test_susunan_lama_apa_pun_terbaca_tanpa_galat(awal, sebutan, sambung):
    """However long a sum is, what comes of it fits a standard (`Waktu` refuses the rest by raising)."""
    baca_waktu(awal + sambung.join(f"{angka} {satuan}" for angka, satuan in sebutan))


TABEL = {
    "tipe": "tabel",
    "kepala": ["No", "Jenis", "Tarif (R.p)"],
    "baris": [["1", "A", "15.000"], ["2", "B", "sesuai Perda"]],
}
TANPA_KEPALA = {"tipe": "tabel", "kepala": [], "baris": [["2026", "Rp5.000"], ["2027", "Rp7.500"]]}
BIAYA = [
    ("Gratis", (True, None, None)),
    ("Rp. 0; / gratis", (True, None, None)),
    ("Rp. 0,- (GRATIS)", (True, None, None)),
    ("Tidak dipungut biaya", (True, None, None)),
    ("Rp10.000", (False, 10_000, 10_000)),
    ("Rp. 10.000,00", (False, 10_000, 10_000)),
    ("Rp 150.000,-", (False, 150_000, 150_000)),
    ("Rp10,000", (False, 10_000, 10_000)),
    ("Rp10.000–50.000", (False, 10_000, 50_000)),
    ("Rp25 ribu sampai Rp1,5 juta", (False, 25_000, 1_500_000)),
    ("Peserta JKN gratis; pasien umum Rp10.000", (False, 0, 10_000)),
    (TABEL, (False, 15_000, 15_000)),
    (TANPA_KEPALA, (False, 5_000, 7_500)),
    ("Sesuai peraturan daerah", None),
    ("Rp9999999999999999", None),
]


@pytest.mark.parametrize(("isi", "harapan"), BIAYA)
def test_biaya_terbaca(isi, harapan):
    blok = isi if isinstance(isi, dict) else {"tipe": "paragraf", "teks": isi}
    biaya = baca_biaya(dari_daftar([blok]))
    assert (biaya and (biaya.gratis, biaya.minimum, biaya.maksimum)) == harapan


def test_tabel_di_dalam_daftar_dan_keadaan_terbaca():
    blok = [
        {"tipe": "daftar", "gaya": "angka", "butir": [{"teks": "Umum", "anak": [TABEL]}]},
        {"tipe": "keadaan", "keadaan": "warga asing", "isi": [{"tipe": "paragraf", "teks": "Rp90.000"}]},
    ]
    biaya = baca_biaya(dari_daftar(blok))
    assert (biaya.minimum, biaya.maksimum) == (15_000, 90_000)


def test_nama_keadaan_bukan_janji_waktu():
    komponen = {
        "jangka_waktu": [
            {"tipe": "paragraf", "teks": "1 hari kerja"},
            {
                "tipe": "keadaan",
                "keadaan": "terlambat lebih dari 60 hari",
                "isi": [{"tipe": "paragraf", "teks": "3 hari kerja"}],
            },
        ]
    }
    isi = baca(f'{{"format": "standar-pelayanan/1", "nama": "Akta", "komponen": {json.dumps(komponen)}}}')
    assert saran_fakta(isi)["waktu"].maksimum == 3


@pytest.mark.parametrize(
    ("nama", "keadaan", "harapan"),
    [
        ("Penerbitan Kutipan Akta Kelahiran", [], ["kependudukan", "lahir"]),
        ("Penggantian Kartu", ["kartu hilang"], ["kehilangan"]),
        ("Surat Keterangan Tidak Mampu", [], ["sosial", "kelurahan", "kesulitan"]),
        ("Pelayanan IGD", ["jenazah tidak ditemukan"], ["kesehatan", "sakit"]),
        ("Rapat Umum", [], []),
    ],
)
def test_topik_terbaca(nama, keadaan, harapan):
    assert usul_topik(nama, keadaan) == harapan


@pytest.mark.django_db
def test_setiap_topik_yang_diusulkan_ada():
    assert set(PETUNJUK) == set(Topik.objects.values_list("slug", flat=True))


KASUS = {
    "pahandut-nikah": (None, "gratis"),
    "rsud-ciamis-igd": ((None, 6, "jam"), (15_000, 120_000)),
    "sippn-batubara-sktm": ((60, 60, "menit"), "gratis"),
    "surabaya-kia": ((7, 7, "hari_kerja"), "gratis"),
    "tasikmalaya-nkv": ((2, 3, "hari"), "gratis"),
    "tasikmalaya-skkh": ((1, 2, "hari"), "gratis"),
    "tayu-sktm": ((None, 15, "menit"), "gratis"),
}


@pytest.mark.parametrize(("nama", "harapan"), KASUS.items())
def test_kasus_terbaca(nama, harapan):
    berkas = FOLDER / f"{nama}.json"
    if not berkas.exists():
        pytest.skip("kasus tidak ada")
    saran = saran_fakta(baca(berkas.read_bytes()))
    waktu, biaya = saran["waktu"], saran["biaya"]
    assert (waktu and (waktu.minimum, waktu.maksimum, waktu.satuan)) == harapan[0]
    assert ("gratis" if biaya.gratis else (biaya.minimum, biaya.maksimum)) == harapan[1]


@pytest.mark.parametrize("teks", [" ", "1 ", "satu (", "Rp1 - ", "\n"])
def test_teks_panjang_tetap_cepat_dibaca(teks):
    """Patterns that look back at every blank would need minutes for this."""
    panjang = teks * (20_000 // len(teks))
    assert baca_waktu(panjang) is None
    baca_biaya(dari_daftar([{"tipe": "paragraf", "teks": panjang[:4000]}] * 5))
