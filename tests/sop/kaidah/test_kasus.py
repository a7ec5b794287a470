"""What the rules say of the published SOPs, compared one by one with `catatan_transkripsi`: no false alarm is left.

Per case: the findings on drawing, actors and conditions; the steps without an active verb in front; the sum of times.
"""

import json

import pytest

from sop.isi import baca
from sop.kaidah import jumlah, periksa
from tests.sop.kasus import BERKAS, perlu_kasus, tiap_kasus

UMUM = {"identitas_terisi", "keterkaitan_terisi", "kata_kerja_di_awal", "mutu_baku_terisi", "waktu_terbaca"}

HARAPAN = {
    "bps-001": ([], [], "Tidak dapat dihitung: waktu langkah 3 kosong atau tidak terbaca."),
    "bps-023": (["mulai_tunggal simbol/k1/p1/1", "syarat_jadi_keputusan kegiatan/k1/uraian"], [5], "27 menit"),
    "bps-026": (["keputusan_berlabel alur/a6", "keputusan_berlabel alur/a7"], [2, 4], "3 jam"),
    "bps-028": (
        ["pelaku_di_kolomnya kegiatan/k8/uraian"],
        [7, 8],
        "8 hari kerja 4 jam 25 menit (1 hari kerja = 7,5 jam)",
    ),
    "bps-048": (
        ["keputusan_berlabel alur/a9", "keputusan_berlabel alur/a10"],
        [],
        "Tidak dapat dihitung: waktu langkah 12 kosong atau tidak terbaca.",
    ),
    "bps-051": (
        [
            "simbol_terjangkau simbol/k1/p2/1",
            "simbol_sampai_selesai simbol/k1/p1/1",
            "proses_satu_jalan simbol/k2/p2/1",
            "mulai_tunggal simbol/k1/p1/1",
        ],
        [1, 2, 3, 10],
        "Tidak dapat dihitung: belum ada jalan dari simbol mulai ke simbol selesai.",
    ),
    "bps-060": ([], [1, 2, 3, 4, 5], "17 hari kerja (1 hari kerja = 7,5 jam; 1 minggu = 5 hari kerja)"),
    "bps-069": (
        ["proses_satu_jalan alur/a5"],
        [1, 2, 3, 4, 5, 6],
        "Tidak dapat dihitung: waktu langkah 6 kosong atau tidak terbaca.",
    ),
    "bps-111": (
        [
            "pelaksana_dipakai pelaksana/p1",
            "pelaksana_dipakai pelaksana/p2",
            "keterkaitan_lain bidang/keterkaitan",
            "mulai_tunggal simbol/k1/p4/1",
        ],
        [],
        "20 hari kerja (1 hari kerja = 7,5 jam; 1 minggu = 5 hari kerja)",
    ),
    "bps-122": (
        ["proses_satu_jalan simbol/k1/p2/1"],
        [2, 3],
        "64 hari kerja (1 hari kerja = 7,5 jam; 1 minggu = 5 hari kerja; 1 bulan = 20 hari kerja)",
    ),
    "bps-255": (
        ["simbol_sampai_selesai simbol/k7/p2/1", "proses_satu_jalan simbol/k7/p1/1"],
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
        "Tidak dapat dihitung: waktu langkah 4, 6, 7, 9, 11, dan 15 kosong atau tidak terbaca.",
    ),
    "bps-268": (
        ["pelaku_di_kolomnya kegiatan/k7/uraian", "syarat_jadi_keputusan kegiatan/k5/uraian"],
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
        "Tidak dapat dihitung: waktu langkah 12 kosong atau tidak terbaca.",
    ),
    "bps-308": ([], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15], "25 hari kerja (1 hari kerja = 7,5 jam)"),
    "bps-326": (
        [],
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 11],
        "Tidak dapat dihitung: waktu langkah 10 dan 11 kosong atau tidak terbaca.",
    ),
    "bps-330": ([], [1, 2, 3, 4, 6, 7], "Tidak dapat dihitung: waktu langkah 7 kosong atau tidak terbaca."),
    "bps-341": (
        [
            "keputusan_berlabel alur/a6",
            "keputusan_berlabel alur/a7",
            "keputusan_berlabel alur/a11",
            "keputusan_berlabel alur/a12",
            "keputusan_berlabel alur/a9",
            "keputusan_berlabel alur/a10",
        ],
        [1, 2, 3, 4, 5],
        "Tidak dapat dihitung: waktu langkah 5 kosong atau tidak terbaca.",
    ),
    "bps-capaian-kinerja": (
        ["proses_satu_jalan simbol/k7/KP/1", "mulai_tunggal simbol/k1/TK/1"],
        [11, 12, 13, 14],
        "14–251 hari kerja (1 hari kerja = 7,5 jam)",
    ),
    "bps-surat-keluar": (["syarat_jadi_keputusan kegiatan/k9/uraian"], [9], "2 jam 45 menit sampai 5 jam 15 menit"),
    "bps-transfer-persediaan": (
        ["syarat_jadi_keputusan kegiatan/k2/uraian"],
        [1],
        "Tidak dapat dihitung: waktu langkah 1 kosong atau tidak terbaca.",
    ),
    "poso-akta-kelahiran": (
        ["mulai_ada simbol/k1/JFU/1", "selesai_ada simbol/k9/KS/1", "syarat_jadi_keputusan kegiatan/k2/uraian"],
        [1, 2, 3, 4, 5, 6, 7, 8, 9],
        "Tidak dapat dihitung: waktu langkah 1–9 kosong atau tidak terbaca.",
    ),
    "rudenim-deteni": (
        [],
        [1, 2, 3, 4, 5, 7, 9, 10],
        "Tidak dapat dihitung: waktu langkah 8 kosong atau tidak terbaca.",
    ),
    "tasikmalaya-produk-hewan": (
        [
            "mulai_ada simbol/k1/PM/1",
            "selesai_ada simbol/k15/PM/1",
            "keputusan_bercabang simbol/k8/DH/1",
            "pelaksana_dipakai pelaksana/FP",
        ],
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
        "Tidak dapat dihitung: waktu langkah 1–15 kosong atau tidak terbaca.",
    ),
}


@tiap_kasus
def test_temuan_kasus_nyata(berkas):
    isi = baca(berkas.read_text())
    temuan = periksa(isi)
    if berkas.stem not in HARAPAN:
        pytest.skip("kasus baru, belum dibandingkan")
    gambar, tanpa_kata_kerja, waktu = HARAPAN[berkas.stem]
    assert [f"{t.kode} {t.tempat}" for t in temuan if t.kode not in UMUM] == gambar
    assert [t.tempat for t in temuan if t.kode == "kata_kerja_di_awal"] == [
        f"kegiatan/k{no}/uraian" for no in tanpa_kata_kerja
    ]
    assert jumlah(isi).teks == waktu


@perlu_kasus
def test_identitas_yang_kosong_di_kasus_ditemukan():
    for berkas in BERKAS:
        data = json.loads(berkas.read_text())
        ditegur = {t.tempat for t in periksa(baca(berkas.read_text())) if t.kode == "identitas_terisi"}
        for bidang in ("dasar_hukum", "peringatan", "tanggal_pembuatan", "unit"):
            assert (f"bidang/{bidang}" in ditegur) == (not data[bidang])
