"""Each rule fires where it should, and is silent where it should not."""

import pytest

from naskah.contoh import UKURAN, isi_contoh
from naskah.isi import ke_dict, naskah_dari_dict, templat_dari_dict
from naskah.kaidah import KAIDAH_NASKAH, KAIDAH_TEMPLAT, WAJIB, periksa_naskah, periksa_templat
from naskah.ragam import RAGAM


@pytest.mark.parametrize("kode", RAGAM)
def test_templat_baku_dan_contohnya_tanpa_temuan(kode):
    assert periksa_templat(RAGAM[kode].templat()) == []
    for ukuran in UKURAN:
        assert periksa_naskah(isi_contoh(kode, ukuran)) == []


# --- templates: (rule, kind, part or blank that is changed, its change, place, a word of the sentence) ----------------
TEKS = {"tipe": "paragraf", "teks": ""}
TEMPLAT = [
    ("isian_dikenal", "memo", "isi", {"blok": [TEKS | {"teks": "Kepada [entah]."}]}, "bagian/isi", "[entah]"),
    ("wujud_dikenal", "memo", "isi", {"judul": "[dari.nip]"}, "bagian/isi", "Yang ada: teks, kapital"),
    (
        "isian_berblok_sendiri", "memo", "isi", {"blok": [TEKS | {"teks": "Yaitu [isi]"}]}, "bagian/isi",
        "alinea sendiri",
    ),
    (
        "syarat_dikenal", "memo", "isi", {"syarat": {"isian": "entah", "banding": "diisi"}}, "bagian/isi", "[entah]",
    ),
    (
        "syarat_dikenal", "memo", "isi", {"syarat": {"isian": "kepada", "banding": "lebih", "nilai": "tiga"}},
        "bagian/isi", "dengan angka",
    ),
    ("sumber_sesuai", "keputusan", "diktum", {"isian": "tentang"}, "bagian/diktum", "Tentang tidak cocok untuk diktum"),
    ("sumber_sesuai", "keputusan", "diktum", {"isian": "entah"}, "bagian/diktum", "[entah]"),
    ("sumber_sesuai", "surat_tugas", "pelaksana", {"isian": "untuk"}, "bagian/pelaksana", "tidak cocok"),
    ("ada_tanda_tangan", "memo", "tanda", {"syarat": {"isian": "dari", "banding": "diisi"}}, "bagian", "tanda tangan"),
    (
        "penanda_dikenal", "memo", "tanda", {"kolom": [{"penanda": 0}, {"penanda": 1}]}, "bagian/tanda", "satu pejabat",
    ),
    ("penanda_dikenal", "lembar_disposisi", "paraf", {"kolom": [{"penanda": 0}]}, "bagian/paraf", "tidak ditanda"),
    ("ada_nomor", "surat_kuasa", "judul", {"nomor": False}, "bagian", "[nomor]"),
    ("bagian_lengkap", "surat_dinas", "tembusan", None, "bagian", "tembusan"),
    ("isian_dipakai", "surat_dinas", "tembusan", None, "isian/tembusan", "tidak dipakai"),
    ("judul_kapital", "memo", "judul", {"teks": "Memo"}, "bagian/judul", "huruf kapital"),
    ("judul_kapital", "pengumuman", "judul", {"tentang": "[tentang]"}, "bagian/judul", "[tentang.kapital]"),
    ("tanpa_kepada_yth", "surat_dinas", "tujuan", {"awalan": "Kepada Yth."}, "bagian/tujuan", "Yth. saja"),
]  # fmt: skip


@pytest.mark.parametrize(("kode", "ragam", "bagian", "ubah", "tempat", "kata"), TEMPLAT)
def test_templat(kode, ragam, bagian, ubah, tempat, kata):
    templat = ke_dict(RAGAM[ragam].templat())
    templat["bagian"] = [
        satu | (ubah or {}) if satu["id"] == bagian else satu
        for satu in templat["bagian"]
        if ubah is not None or satu["id"] != bagian
    ]
    temuan = [satu for satu in periksa_templat(templat_dari_dict(templat)) if satu.kode == kode]
    assert [satu.tempat for satu in temuan] == [tempat]
    assert kata in temuan[0].pesan


def test_urutan_bagian():
    templat = ke_dict(RAGAM["surat_dinas"].templat())
    tempat, kepala, *sisa = templat["bagian"]
    temuan = periksa_templat(templat_dari_dict(templat | {"bagian": [kepala, tempat, *sisa]}))
    assert [(satu.kode, satu.tempat, satu.pesan) for satu in temuan] == [
        ("urutan_bagian", "bagian/tempat", "Tempat dan tanggal seharusnya di atas Rincian berlabel.")
    ]


# --- letters: (rule, kind, values, facts of the signer, place or None where silent, a word of the sentence) ---
def alinea(teks):
    return [{"tipe": "paragraf", "teks": teks}]


NASKAH = [
    ("isian_wajib", "surat_dinas", {"pembuka": ""}, {}, "isian/pembuka", "Isi Alinea pembuka."),
    ("isian_wajib", "surat_tugas", {"pelaksana": [{"nip": "1"}]}, {}, "isian/pelaksana", "Isi Yang ditugaskan."),
    (
        "orang_bernama", "surat_tugas", {"pelaksana": [{"jabatan": "Analis"}, {"nama": "Budi"}, {"nip": "1"}]}, {},
        "isian/pelaksana", "Isi nama orang 1 dan 3 pada Yang ditugaskan.",
    ),
    ("orang_bernama", "surat_tugas", {"pelaksana": [{"nama": "Budi"}, {}]}, {}, None, ""),
    ("pokok_tanpa_titik", "surat_dinas", {"hal": "Undangan."}, {}, "isian/hal", "Hapus titik"),
    ("yth_ditulis_sendiri", "surat_dinas", {"kepada": ["Kepada Yth. Camat"]}, {}, "isian/kepada", "tertulis sendiri"),
    ("tanpa_sapaan", "surat_dinas", {"kepada": ["Bapak Camat Sirimau"]}, {}, "isian/kepada", "jabatannya saja"),
    ("tanpa_sapaan", "surat_dinas", {"kepada": ["Yth. Bapak/Ibu Lurah"]}, {}, "isian/kepada", "jabatannya saja"),
    ("tanpa_sapaan", "surat_dinas", {"kepada": ["Ibukota Jaya"]}, {}, None, ""),
    ("lampiran_terbilang", "surat_dinas", {"lampiran": "1 berkas"}, {}, "isian/lampiran", "1 (satu) berkas"),
    ("lampiran_terbilang", "surat_dinas", {"lampiran": "-"}, {}, None, ""),
    ("jumlah_sesuai", "surat_dinas", {"lampiran": "2 (tiga) berkas"}, {}, "isian/lampiran", "2 (dua)"),
    (
        "jumlah_sesuai", "memo", {"isi": alinea("sebanyak 1.500 (seribu lima) orang")}, {}, "isian/isi",
        "seribu lima ratus",
    ),
    ("jumlah_sesuai", "memo", {"isi": alinea("Pasal 5 (ayat kedua), 1.500 (seribu lima ratus)")}, {}, None, ""),
    ("tembusan_tanpa_keterangan", "surat_dinas", {"tembusan": ["Arsip"]}, {}, "isian/tembusan", "jabatannya saja"),
    (
        "tembusan_tanpa_keterangan", "surat_dinas", {"tembusan": ["Wali Kota (sebagai laporan)"]}, {}, "isian/tembusan",
        "tanpa laporan",
    ),
    (
        "tembusan_tanpa_keterangan", "surat_dinas",
        {"tembusan": ["Kepala Dinas Perpustakaan dan Kearsipan"]}, {}, None, "",
    ),
    ("tanggal_lengkap", "memo", {"isi": alinea("sampai 24-11-2026")}, {}, "isian/isi", "24 November 2026"),
    ("tanggal_lengkap", "memo", {"isi": alinea("sampai 24/11/2026")}, {}, "isian/isi", "24 November 2026"),
    ("tanggal_lengkap", "memo", {"isi": alinea("sampai 05 Desember 2026")}, {}, "isian/isi", "05 Desember 2026"),
    ("tanggal_lengkap", "memo", {"isi": alinea("sampai 5 Des 2026")}, {}, "isian/isi", "5 Des 2026"),
    ("tanggal_lengkap", "memo", {"isi": alinea("Nomor 000.1.2.3/BU/15/06/2026, 25 Desember 2026")}, {}, None, ""),
    ("hari_sesuai_tanggal", "memo", {"isi": alinea("Rabu, 24 November 2026")}, {}, "isian/isi", "hari Selasa"),
    ("hari_sesuai_tanggal", "memo", {"isi": alinea("Senin, 31 November 2026")}, {}, "isian/isi", "tidak ada"),
    ("hari_sesuai_tanggal", "memo", {"isi": alinea("Selasa tanggal 24 November 2026")}, {}, None, ""),
    ("pukul_dengan_titik", "memo", {"isi": alinea("pukul 09:00 WIT")}, {}, "isian/isi", "pukul 09.00 WIT"),
    ("pukul_dengan_titik", "memo", {"isi": alinea("skala 1:50 pada pukul 09.00 WIT")}, {}, None, ""),
    ("menimbang_bahwa", "keputusan", {"menimbang": ["perlu ditetapkan;"]}, {}, "isian/menimbang", "dengan bahwa"),
    (
        "lampiran_disebut", "surat_dinas", {"lampiran": "", "kepada": ["Camat"] * 6}, {}, "isian/lampiran",
        "halaman lampiran",
    ),
    ("lampiran_disebut", "surat_dinas", {"lampiran": "", "kepada": ["Camat"] * 5}, {}, None, ""),
    ("nama_tanpa_gelar", "keputusan", {}, {"polos": ""}, "fakta/penanda", "tanpa gelar"),
    ("nama_tanpa_gelar", "sertifikat", {}, {"polos": "Hj. Contoh"}, "fakta/penanda", "tanpa gelar"),
    ("nama_tanpa_gelar", "keputusan", {}, {"polos": "H. Contoh Pejabat"}, None, ""),
    ("nama_tanpa_gelar", "surat_dinas", {}, {"polos": ""}, None, ""),
    ("pangkat_dan_nip", "surat_dinas", {}, {"pangkat": "", "nip": ""}, "fakta/penanda", "pangkat dan NIP"),
    ("pangkat_dan_nip", "surat_dinas", {}, {"golongan": "kepala_daerah", "pangkat": "", "nip": ""}, None, ""),
    ("kop_sesuai_penanda", "edaran", {}, {"golongan": "sekda"}, "fakta/penanda", "wali kota"),
    ("kop_sesuai_penanda", "surat_dinas", {}, {"golongan": "wakil"}, "fakta/penanda", "kop kepala daerah"),
]  # fmt: skip


@pytest.mark.parametrize(("kode", "ragam", "nilai", "penanda", "tempat", "kata"), NASKAH)
def test_naskah(kode, ragam, nilai, penanda, tempat, kata):
    isi = ke_dict(isi_contoh(ragam))
    isi["nilai"] |= nilai
    isi["penanda"] = [satu | penanda for satu in isi["penanda"]]
    temuan = [satu for satu in periksa_naskah(naskah_dari_dict(isi)) if satu.kode == kode]
    assert [satu.tempat for satu in temuan] == ([tempat] if tempat else [])
    assert not tempat or kata in temuan[0].pesan


def test_setiap_kaidah_teruji_dan_bersumber():
    teruji = {satu[0] for satu in (*TEMPLAT, *NASKAH)} | {"urutan_bagian"}
    assert {satu.kode for satu in (*KAIDAH_NASKAH, *KAIDAH_TEMPLAT)} == teruji
    assert all(satu.sumber and satu.cari.__doc__ for satu in (*KAIDAH_NASKAH, *KAIDAH_TEMPLAT))


def test_yang_wajib_di_depan():
    isi = ke_dict(isi_contoh("surat_dinas"))
    isi["nilai"] |= {"hal": "Undangan.", "pembuka": ""}
    assert [satu.berat == WAJIB for satu in periksa_naskah(naskah_dari_dict(isi))] == [True, False]
