"""Addresses of services: the staff's under /kerja/layanan/, the public's under /layanan/."""

from django.urls import include, path

from . import api, urls_konsultasi, urls_mutu, urls_umum, views, views_penetapan, views_riwayat, views_sorotan

app_name = "layanan"

# /kerja/layanan/<pk>/
satu_layanan = [
    path("", views.rincian, name="rincian"),
    path("ubah/", views.ubah, name="ubah"),
    path("pdf/", views.pdf, name="pdf"),
    path("versi-baru/", views.versi_lanjutan, name="versi_lanjutan"),
    path("persandingan/", views.persandingan, name="persandingan"),
    path("sunting/", views.penyunting, name="penyunting"),
    path("sunting/isi/", api.isi, name="isi_suntingan"),
    path("sunting/simpan/", api.simpan_suntingan, name="simpan_suntingan"),
    path("sunting/sop/", api.cari_sop, name="cari_sop"),
    path("riwayat/", views_riwayat.riwayat_sunting, name="riwayat_sunting"),
    path("riwayat/<int:urut>/", views_riwayat.keadaan_lama, name="keadaan_lama"),
    path("riwayat/<int:urut>/selisih/", views_riwayat.selisih_keadaan, name="selisih_keadaan"),
    path("riwayat/<int:urut>/pulihkan/", views_riwayat.pulihkan, name="pulihkan"),
    path("versi/<int:nomor>/", views.rincian, name="rincian_versi"),
    path("versi/<int:nomor>/pdf/", views.pdf, name="pdf_versi"),
    *urls_mutu.satu_layanan,
]
kerja = [
    path("", views.daftar, name="daftar"),
    path("baru/", views.baru, name="baru"),
    path("rumusan/", api.rumusan, name="rumusan"),
    path("sorotan/", views_sorotan.sorotan, name="sorotan"),
    path("sk/", views_penetapan.daftar_sk, name="daftar_sk"),
    path("sk/<int:pk>/", views_penetapan.sk, name="sk"),
    path("maklumat/", views_penetapan.maklumat, name="maklumat"),
    path("maklumat/baru/", views_penetapan.maklumat_baru, name="maklumat_baru"),
    *urls_mutu.kerja,
    *urls_konsultasi.kerja,
    path("<int:pk>/", include(satu_layanan)),
]
urlpatterns = [
    path("konsultasi/", include(urls_konsultasi.umum)),
    path("kerja/layanan/", include(kerja)),
    *urls_umum.umum,
]
