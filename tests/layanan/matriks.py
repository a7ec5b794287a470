"""Who may open which address of Standar Pelayanan: rows for tests/test_kebijakan.py."""

from tests.layanan import matriks_api, matriks_konsultasi, matriks_mutu
from tests.matriks import Baris, keadaan_awal, slug, versi, versi_nomor

MATRIKS = [
    Baris("layanan:katalog", {"semua": 200}),
    Baris("layanan:publik", {"semua": 200}, slug("layanan_berlaku")),
    Baris("layanan:publik", {"semua": 404}, slug("layanan_draf")),
    Baris("layanan:pdf_publik", {"semua": 404}, slug("layanan_draf")),
    Baris("layanan:daftar", {"berperan": 200}),
    Baris("layanan:baru", {"penyusun penyusun_lain": 200}),
    Baris("layanan:rincian", {"penyusun pemeriksa pengesah pengawas": 200}, versi("layanan_draf")),
    Baris("layanan:rincian_versi", {"penyusun pemeriksa pengesah pengawas": 200}, versi_nomor("layanan_draf")),
    Baris("layanan:ubah", {"penyusun": 200}, versi("layanan_draf")),
    Baris("layanan:penyunting", {"penyusun": 200}, versi("layanan_draf")),
    Baris("layanan:persandingan", {"penyusun pemeriksa pengesah pengawas": 200}, versi("layanan_draf")),
    Baris("layanan:isi_suntingan", {"penyusun": 200}, versi("layanan_draf")),
    Baris("layanan:isi_suntingan", {"penyusun": 409}, versi("layanan_disetujui")),
    Baris("layanan:simpan_suntingan", {"penyusun": 415}, versi("layanan_draf"), "POST"),
    Baris("layanan:cari_sop", {"penyusun": 200}, versi("layanan_draf")),
    Baris("layanan:rumusan", {"penyusun penyusun_lain": 200}),
    Baris("layanan:riwayat_sunting", {"penyusun": 200}, versi("layanan_draf")),
    Baris("layanan:keadaan_lama", {"penyusun": 200}, keadaan_awal("layanan_draf")),
    Baris("layanan:selisih_keadaan", {"penyusun": 200}, keadaan_awal("layanan_draf")),
    Baris("layanan:pulihkan", {"penyusun": 302}, keadaan_awal("layanan_draf"), "POST"),
    Baris("layanan:daftar_sk", {"berperan": 200}),
    Baris("layanan:maklumat", {"penyusun penyusun_lain verifikator verifikator_lain pengesah pengesah_lain": 200}),
    Baris("layanan:maklumat_baru", {"pengesah pengesah_lain": 200}),
    Baris("layanan:maklumat_baru", {"pengesah pengesah_lain": 422}, metode="POST"),
    Baris("layanan:maklumat_publik", {"semua": 404}, lambda d: {"slug": "bukan-unit"}),
    Baris("layanan:versi_lanjutan", {"penyusun": 302}, versi("layanan_berlaku"), "POST"),
    *matriks_api.MATRIKS,
    *matriks_konsultasi.MATRIKS,
    *matriks_mutu.MATRIKS,
]

# Addresses that open a file which takes long to make.
BERKAS = [
    Baris("layanan:pdf", {"penyusun pemeriksa pengesah pengawas": 200}, versi("layanan_draf")),
    Baris("layanan:pdf_versi", {"penyusun pemeriksa pengesah pengawas": 200}, versi_nomor("layanan_draf")),
    Baris("layanan:pdf_publik", {"semua": 200}, slug("layanan_berlaku")),
    Baris("layanan:sk", {"berperan": 200}, lambda d: {"pk": d.layanan_berlaku.sk.get().pk}),
    Baris("layanan:sk_publik", {"semua": 200}, slug("layanan_berlaku")),
    Baris("layanan:maklumat_publik", {"semua": 200}, lambda d: {"slug": d.maklumat.perangkat_daerah.slug}),
    *matriks_konsultasi.BERKAS,
    *matriks_mutu.BERKAS,
]
