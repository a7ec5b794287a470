"""Each rule fires where it should, and is silent where it should not."""

from datetime import date

import pytest

from layanan.isi import dari_dict
from layanan.kaidah import KAIDAH, WAJIB, SopTerkait, periksa
from layanan.kaidah.hukum import peringkat
from tests.layanan.pabrik import daftar, isi_layanan, paragraf

HARI_INI = date(2026, 11, 24)
SOP = {
    "cepat": SopTerkait("cepat", "SOP Cepat", 135, "2 jam 15 menit"),
    "lambat": SopTerkait("lambat", "SOP Lambat", 900, "2 hari kerja"),
    "buta": SopTerkait("buta", "SOP Buta"),
}
UU, PERMEN = "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik", "Peraturan Menteri PANRB Nomor 15 Tahun 2014"
TARIF = [paragraf("Rp10.000 setiap lembar.")]
BERBAYAR = {"gratis": False, "minimum": 10_000, "maksimum": 10_000}


def isi(komponen=None, **lain):
    """The made service, linked to a quick SOP, with other facts or components."""
    dasar = isi_layanan() | {"sop": ["cepat"]}
    dasar["komponen"] |= {
        "jumlah_pelaksana": [paragraf("3 (tiga) orang")],
        "evaluasi_kinerja_pelaksana": [paragraf("Satu kali setahun")],
    }
    return dari_dict(dasar | {"komponen": dasar["komponen"] | (komponen or {})} | lain)


def keadaan(nama):
    return {"tipe": "keadaan", "keadaan": nama, "isi": [paragraf("Menunggu di loket dua.")]}


# (rule, place, a word of its sentence, components, facts)
TEMUAN = [
    ("nama_terisi", "bidang/nama", "nama layanan", {}, {"nama": " "}),
    ("komponen_penyampaian_terisi", "komponen/persyaratan", "Isi persyaratan.", {"persyaratan": []}, {}),
    ("komponen_penyampaian_terisi", "komponen/biaya_tarif", "biaya", {"biaya_tarif": [paragraf("–")]}, {}),
    ("komponen_pengelolaan_terisi", "komponen/sarana_prasarana", "Sarana", {"sarana_prasarana": [paragraf("")]}, {}),
    (
        "persyaratan_tertutup",
        "komponen/persyaratan",
        "“dan lain-lain”",
        {"persyaratan": [daftar("KTP-el dan lain-lain")]},
        {},
    ),
    ("persyaratan_tertutup", "komponen/persyaratan", "dll", {"persyaratan": [daftar("KTP-el, KK, dll.")]}, {}),
    (
        "persyaratan_tertutup",
        "komponen/persyaratan",
        "diperlukan",
        {"persyaratan": [daftar("Dokumen lain yang diperlukan")]},
        {},
    ),
    (
        "langkah_berurutan",
        "komponen/sistem_mekanisme_prosedur",
        "daftar",
        {"sistem_mekanisme_prosedur": [paragraf("Datang saja.")]},
        {},
    ),
    (
        "langkah_berpelaku",
        "komponen/sistem_mekanisme_prosedur",
        "Langkah 2",
        {"sistem_mekanisme_prosedur": [daftar("Pemohon datang", "Memeriksa berkas")]},
        {},
    ),
    (
        "keadaan_bersyarat",
        "komponen/sistem_mekanisme_prosedur",
        "“anak kembar”",
        {"sistem_mekanisme_prosedur": [daftar("Pemohon datang"), keadaan("anak kembar")]},
        {},
    ),
    (
        "jumlah_pelaksana_berangka",
        "komponen/jumlah_pelaksana",
        "angka",
        {"jumlah_pelaksana": [paragraf("Beberapa orang")]},
        {},
    ),
    (
        "evaluasi_berkala",
        "komponen/evaluasi_kinerja_pelaksana",
        "setahun",
        {"evaluasi_kinerja_pelaksana": [paragraf("Evaluasi internal")]},
        {},
    ),
    ("waktu_tercatat", "bidang/waktu", "terbaca: 1 hari kerja", {}, {"waktu": None}),
    (
        "waktu_sesuai_tulisan",
        "bidang/waktu",
        "Angkanya 1 hari kerja, sedangkan tulisannya paling lama 15 menit",
        {"jangka_waktu": [paragraf("Maksimal 15 (lima belas) menit")]},
        {},
    ),
    (
        "waktu_sesuai_sop",
        "bidang/waktu",
        "1 hari kerja (7 jam 30 menit kerja), sedangkan mutu baku SOP terkait berjumlah 2 hari kerja",
        {},
        {"sop": ["lambat"]},
    ),
    (
        "waktu_sesuai_sop",
        "bidang/waktu",
        "SOP Cepat 2 jam 15 menit; SOP Lambat 2 hari kerja",
        {},
        {"sop": ["cepat", "lambat"]},
    ),
    ("waktu_sesuai_sop", "bidang/sop", "“SOP Buta” tidak dapat dijumlahkan", {}, {"sop": ["buta"]}),
    ("sop_terkait", "bidang/sop", "Kaitkan SOP", {}, {"sop": []}),
    ("sop_terkait", "bidang/sop", "“belum-ada” belum berlaku", {}, {"sop": ["cepat", "belum-ada"]}),
    ("biaya_tercatat", "bidang/biaya", "terbaca: Gratis", {}, {"biaya": None}),
    (
        "biaya_sesuai_tulisan",
        "bidang/biaya",
        "Biaya tercatat Rp10.000, sedangkan tulisannya Gratis",
        {},
        {"biaya": BERBAYAR},
    ),
    ("biaya_sesuai_tulisan", "bidang/biaya", "Gratis, sedangkan tulisannya Rp10.000", {"biaya_tarif": TARIF}, {}),
    ("biaya_berdasar", "komponen/biaya_tarif", "peraturan daerah", {"biaya_tarif": TARIF}, {"biaya": BERBAYAR}),
    ("dasar_hukum_berurutan", "komponen/dasar_hukum", "lebih tinggi", {"dasar_hukum": [daftar(PERMEN, UU)]}, {}),
    (
        "saluran_pengaduan",
        "komponen/penanganan_pengaduan",
        "SP4N-LAPOR!",
        {"penanganan_pengaduan": [daftar("Kotak saran")]},
        {},
    ),
    (
        "saluran_pengaduan",
        "komponen/penanganan_pengaduan",
        "saluran langsung",
        {"penanganan_pengaduan": [daftar("SP4N-LAPOR!")]},
        {},
    ),
    ("standar_ditinjau", "bidang/nama", "1 Januari 2025", {}, {"tanggal_sk": "2025-01-01"}),
]


@pytest.mark.parametrize(("kode", "tempat", "kata", "komponen", "fakta"), TEMUAN)
def test_kaidah_menemukan(kode, tempat, kata, komponen, fakta):
    temuan = [satu for satu in periksa(isi(komponen, **fakta), SOP, HARI_INI) if satu.kode == kode]
    assert [satu.tempat for satu in temuan] == [tempat]
    assert kata in temuan[0].pesan
    assert temuan[0].pesan.endswith(".")


DIAM = [
    ({}, {}),
    ({"dasar_hukum": [daftar(UU, "Sumber yang tidak dikenal", PERMEN)]}, {}),
    ({"biaya_tarif": TARIF, "dasar_hukum": [daftar("Peraturan Daerah tentang Retribusi Daerah")]}, {"biaya": BERBAYAR}),
    ({"biaya_tarif": [paragraf("Rp10.000 (Perda Pajak dan Retribusi)")]}, {"biaya": BERBAYAR}),
    ({"jangka_waktu": [paragraf("Selesai bila berkas lengkap")]}, {}),
    ({"sistem_mekanisme_prosedur": [daftar("Berkas diterima"), keadaan("Kartu Hilang")]}, {}),
    ({"persyaratan": [daftar("Akta lain daripada akta kelahiran"), keadaan("kartu hilang")]}, {}),
    ({"jumlah_pelaksana": [paragraf("Dua petugas loket")]}, {}),
    ({}, {"tanggal_sk": "2026-01-01"}),
    ({}, {"tanggal_sk": "awal tahun"}),
]


@pytest.mark.parametrize(("komponen", "fakta"), DIAM)
def test_kaidah_diam(komponen, fakta):
    assert periksa(isi(komponen, **fakta), SOP, HARI_INI) == []


def test_setiap_kaidah_teruji_dan_menyebut_sumbernya():
    assert {kaidah.kode for kaidah in KAIDAH} == {kode for kode, *_ in TEMUAN}
    assert all(kaidah.sumber and kaidah.cari.__doc__ for kaidah in KAIDAH)


def test_hanya_nama_dan_enam_komponen_yang_menahan():
    wajib = {kaidah.kode for kaidah in KAIDAH if kaidah.berat == WAJIB}
    assert wajib == {"nama_terisi", "komponen_penyampaian_terisi"}


def test_yang_menahan_disebut_lebih_dulu():
    temuan = periksa(isi({"produk_pelayanan": [], "sarana_prasarana": []}, sop=[]), SOP, HARI_INI)
    assert temuan[0].berat == WAJIB
    assert {satu.berat for satu in temuan[1:]} == {"saran"}


@pytest.mark.parametrize(
    ("teks", "harapan"),
    [
        ("Undang-Undang Dasar 1945", 0),
        ("UU 25/2009", 2),
        ("Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022", 2),
        ("PP Nomor 96 Tahun 2012", 3),
        ("Peraturan Presiden Nomor 76 Tahun 2013", 4),
        ("Permendagri 108/2019", 5),
        ("Keputusan Menteri Kesehatan", 5),
        ("Perda Kota Ambon 4/2016", 6),
        ("Peraturan Wali Kota Ambon", 7),
        ("Keputusan Kepala Dinas", 8),
        ("Hasil musyawarah", None),
    ],
)
def test_peringkat_dasar_hukum(teks, harapan):
    assert peringkat(teks) == harapan
