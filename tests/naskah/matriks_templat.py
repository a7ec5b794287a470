"""Who may open which address of templates: rows for tests/test_kebijakan.py."""

from tests.matriks import Baris, keadaan_awal, versi, versi_nomor

# Bagian Organisasi's own drafter is none of the standing cast: of a draft the others see nothing, the pengawas all.
MATRIKS = [
    Baris("templat:daftar", {"berperan": 200}),
    Baris("templat:baru", {}),
    Baris("templat:rincian", {"berperan": 200}, versi("templat_berlaku")),
    Baris("templat:rincian", {"pengawas": 200}, versi("templat_draf")),
    Baris("templat:rincian_versi", {"pengawas": 200}, versi_nomor("templat_draf")),
    Baris("templat:persandingan", {"berperan": 200}, versi("templat_berlaku")),
    Baris("templat:persandingan", {"pengawas": 200}, versi("templat_draf")),
    Baris("templat:penyunting", {}, versi("templat_draf")),
    # What is in force they may see, and read only.
    Baris("templat:penyunting", {"penyusun penyusun_lain": 302}, versi("templat_berlaku")),
    Baris("templat:ubah", {}, versi("templat_draf")),
    Baris("templat:ubah", {}, versi("templat_berlaku")),
    Baris("templat:versi_lanjutan", {}, versi("templat_berlaku"), "POST"),
    Baris("templat:isi_suntingan", {}, versi("templat_draf")),
    Baris("templat:simpan_suntingan", {}, versi("templat_draf"), "POST"),
    Baris("templat:riwayat_sunting", {}, versi("templat_draf")),
    Baris("templat:keadaan_lama", {}, keadaan_awal("templat_draf")),
    Baris("templat:selisih_keadaan", {}, keadaan_awal("templat_draf")),
    Baris("templat:pulihkan", {}, keadaan_awal("templat_draf"), "POST"),
]

# Addresses that open a file which takes long to make.
BERKAS = [
    Baris("templat:pdf", {"pengawas": 200}, versi("templat_draf")),
    Baris("templat:pdf_versi", {"pengawas": 200}, versi_nomor("templat_draf")),
    Baris("templat:pratinjau", {"pengawas": 200}, versi_nomor("templat_draf")),
]
