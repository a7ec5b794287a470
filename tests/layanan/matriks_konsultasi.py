"""Who may open which address of the public consultation: rows for tests/test_kebijakan.py."""

from tests.matriks import Baris, alur, milik

KANTOR = "penyusun pemeriksa pengesah"
ORGANISASI = "verifikator verifikator_lain"
PEMBACA = f"{KANTOR} {ORGANISASI} pengawas"
PENGELOLA = f"penyusun {ORGANISASI}"
SATU = milik("konsultasi")

MATRIKS = [
    Baris("layanan:konsultasi", {"semua": 200}),
    Baris("layanan:konsultasi_satu", {"semua": 200}, lambda d: {"slug": d.konsultasi.slug}),
    Baris("layanan:konsultasi_satu", {"semua": 404}, lambda d: {"slug": d.layanan_draf.dokumen.slug}),
    Baris(
        "layanan:tanda_terima",
        {"semua": 200},
        lambda d: {"slug": d.konsultasi.slug, "kode": d.tanggapan.kode},
    ),
    Baris("layanan:tanda_terima", {"semua": 404}, lambda d: {"slug": d.konsultasi.slug, "kode": "A" * 12}),
    Baris("layanan:daftar_konsultasi", {f"{PEMBACA} penyusun_lain pengesah_lain": 200}),
    Baris("layanan:rincian_konsultasi", {PEMBACA: 200}, SATU),
    Baris("layanan:tanggapan_lisan", {PENGELOLA: 200}, SATU),
    Baris("layanan:tanggapan_periksa", {PENGELOLA: 200}, milik("tanggapan")),
    Baris("layanan:tanggapan_jawab", {"penyusun": 200}, milik("tanggapan")),
    Baris("layanan:berita_acara_baru", {PENGELOLA: 200}, milik("konsultasi_ditutup")),
    Baris("layanan:berita_acara_pindaian", {PENGELOLA: 200}, milik("berita_acara")),
    Baris("layanan:berita_acara_batal", {PENGELOLA: 302}, milik("berita_acara"), "POST"),
    Baris("layanan:forum_baru", {f"{PENGELOLA} penyusun_lain": 200}),
    Baris("layanan:forum", {PEMBACA: 200}, milik("forum")),
    Baris("layanan:forum_ubah", {PENGELOLA: 200}, milik("forum")),
    Baris("layanan:forum_foto", {PENGELOLA: 422}, milik("forum"), "POST"),
    Baris("layanan:forum_pindaian", {PENGELOLA: 422}, milik("forum"), "POST"),
    Baris("layanan:forum_pindaian_unduh", {}, milik("forum")),
    Baris("layanan:foto", {PEMBACA: 200}, milik("foto_forum")),
    Baris("layanan:foto_hapus", {PENGELOLA: 302}, milik("foto_forum"), "POST"),
    Baris("alur:transisi", {"verifikator": 200}, alur("layanan_konsultasi", "tutup_konsultasi")),
]

# Addresses that open a file which takes long to make.
BERKAS = [
    Baris("layanan:berita_acara", {PEMBACA: 200}, milik("berita_acara")),
]
