"""Who may open which address of letters: rows for tests/test_kebijakan.py."""

from tests.matriks import Baris, keadaan_awal, milik, versi

PENYUSUN, KANTOR = "penyusun penyusun_lain", "penyusun pemeriksa pengesah pengawas"
PENGATUR = "verifikator verifikator_lain admin"

MATRIKS = [
    Baris("naskah:daftar", {"berperan": 200}),
    Baris("naskah:unduh", {"berperan": 200}, metode="POST"),
    Baris("naskah:baru", {PENYUSUN: 200}),
    Baris("naskah:baru", {PENYUSUN: 422}, metode="POST"),
    Baris("naskah:orang", {PENYUSUN: 200}),
    Baris("naskah:rincian", {KANTOR: 200}, versi("naskah_draf")),
    Baris("naskah:rincian", {"penyusun pengesah": 200}, versi("naskah_rahasia")),
    Baris("naskah:penyunting", {"penyusun": 200}, versi("naskah_draf")),
    Baris("naskah:penyunting", {"penyusun": 302}, versi("naskah_paraf")),
    Baris("naskah:penyunting", {"penyusun": 302}, versi("naskah_draf"), "POST"),
    Baris("naskah:isi_suntingan", {"penyusun": 200}, versi("naskah_draf")),
    Baris("naskah:isi_suntingan", {"penyusun": 409}, versi("naskah_paraf")),
    Baris("naskah:simpan_suntingan", {"penyusun": 415}, versi("naskah_draf"), "POST"),
    Baris("naskah:fakta", {"penyusun": 200}, versi("naskah_draf"), "POST"),
    Baris("naskah:fakta", {"penyusun": 409}, versi("naskah_paraf"), "POST"),
    Baris("naskah:pratinjau", {KANTOR: 415}, versi("naskah_draf"), "POST"),
    Baris("naskah:salin", {"penyusun": 302}, versi("naskah_draf"), "POST"),
    Baris("naskah:disposisi", {"penyusun": 302}, versi("naskah_draf"), "POST"),
    Baris("naskah:docx_srikandi", {}, versi("naskah_draf")),
    Baris("naskah:riwayat_sunting", {"penyusun": 200}, versi("naskah_draf")),
    Baris("naskah:keadaan_lama", {"penyusun": 200}, keadaan_awal("naskah_draf")),
    Baris("naskah:selisih_keadaan", {"penyusun": 200}, keadaan_awal("naskah_draf")),
    Baris("naskah:pulihkan", {"penyusun": 302}, keadaan_awal("naskah_draf"), "POST"),
    Baris("naskah:srikandi", {PENGATUR: 200}),
    Baris("naskah:ubah_srikandi", {PENGATUR: 200}, milik("unit")),
]
# Addresses that open a file which takes long to make.
BERKAS = [
    Baris("naskah:pdf", {KANTOR: 200}, versi("naskah_draf")),
    Baris("naskah:docx", {KANTOR: 200}, versi("naskah_draf")),
]
