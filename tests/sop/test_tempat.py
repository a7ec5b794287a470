"""Places of an SOP in words, and found again after edits."""

import pytest

from sop.suntingan import terapkan
from sop.tempat import cari, daftar
from tests.sop.pabrik import isi_sop

KATA = [
    ("", "Seluruh dokumen", ""),
    ("bidang/nama", "Nama SOP", "Penerbitan Surat Uji"),
    ("bidang/disahkan_oleh.jabatan", "Disahkan oleh", "Kepala Dinas Kependudukan dan Pencatatan Sipil"),
    ("bidang/peringatan", "Peringatan", "Bila tidak dijalankan, pelayanan terlambat"),
    ("bidang/peringatan/1", "Peringatan, butir 1", "Bila tidak dijalankan, pelayanan terlambat"),
    ("pelaksana/p2", "Pelaksana Petugas Loket", "Petugas Loket"),
    ("kegiatan/k2", "Langkah 2", "Memeriksa kelengkapan"),
    ("kegiatan/k2/output", "Langkah 2, output", "Berkas lengkap"),
    ("simbol/k2/p1", "Langkah 2, kolom Pemohon", ""),
    ("simbol/k2/p2/1", "Langkah 2, simbol Petugas Loket", "Keputusan · Ya → 3 Petugas Loket · Tidak → 1 Pemohon"),
    ("alur/a3", "Panah “Tidak” dari langkah 2 ke 1", "Panah “Tidak” dari langkah 2 ke 1"),
]
HILANG = [
    "bidang/peringatan/9", "bidang/asing", "pelaksana/p9", "kegiatan/k9", "kegiatan/k9/uraian", "kegiatan/k2/asing",
    "simbol/k2/p9/1", "simbol/k2/p2/7", "simbol/k2/p2/x", "simbol/k2", "alur/a99", "asing/x", "kegiatan",
]  # fmt: skip


@pytest.mark.parametrize(("alamat", "kata", "teks"), KATA)
def test_tempat_dalam_kata(alamat, kata, teks):
    tempat = cari(isi_sop(), alamat)
    assert (tempat.alamat, tempat.kata, tempat.teks, tempat.hilang) == (alamat, kata, teks, "")


@pytest.mark.parametrize("alamat", HILANG)
def test_yang_tidak_ada_dikatakan(alamat):
    tempat = cari(isi_sop(), alamat, sebutan="Langkah 9, kegiatan")
    assert (tempat.alamat, tempat.kata) == ("", "Langkah 9, kegiatan")
    assert tempat.hilang.startswith(
        ("Langkah ini", "Simbol ini", "Panah ini", "Butir ini", "Pelaksana ini", "Bagian ini")
    )


def test_catatan_mengikuti_langkahnya():
    isi = terapkan(isi_sop(), {"op": "kegiatan_pindah", "id": "k3", "setelah": None}).isi
    assert cari(isi, "kegiatan/k3/waktu").kata == "Langkah 1, waktu"
    isi = terapkan(isi, {"op": "kegiatan_hapus", "id": "k3"}).isi
    assert cari(isi, "kegiatan/k3/waktu").hilang == "Langkah ini sudah dihapus."


@pytest.mark.parametrize(
    ("butir", "alamat"),
    [
        (["UU 25 Tahun 2009", "Perda 1"], "bidang/dasar_hukum/1"),
        (["Perda 1", "UU 25 Tahun 2009"], "bidang/dasar_hukum/2"),
        (["Perda 1", "UU 25 Tahun 2009 tentang Pelayanan"], "bidang/dasar_hukum/2"),
        (["Perda 1"], ""),
    ],
)
def test_butir_ditemukan_lagi_dari_kutipannya(butir, alamat):
    isi = isi_sop() | {"dasar_hukum": butir}
    assert cari(isi, "bidang/dasar_hukum/1", "UU 25 Tahun 2009").alamat == alamat


def test_setiap_tempat_dalam_daftar_ada():
    isi = isi_sop()
    semua = [satu for _, kelompok in daftar(isi) for satu in kelompok]
    assert len(semua) == 40
    assert all((cari(isi, alamat).alamat, cari(isi, alamat).kata) == (alamat, kata) for alamat, kata in semua)


def test_panah_tersirat_punya_tempat():
    isi = isi_sop() | {"alur": []}
    assert cari(isi, "alur/a1").kata == "Panah dari langkah 1 ke 2"
