"""Addresses of templates, /kerja/templat/…; the public has none of them."""

from django.urls import include, path

from . import api_templat, views_riwayat_templat, views_templat

app_name = "templat"

# /kerja/templat/<pk>/
satu_templat = [
    path("", views_templat.rincian, name="rincian"),
    path("ubah/", views_templat.ubah, name="ubah"),
    path("pdf/", views_templat.pdf, name="pdf"),
    path("versi-baru/", views_templat.versi_lanjutan, name="versi_lanjutan"),
    path("persandingan/", views_templat.persandingan, name="persandingan"),
    path("sunting/", views_templat.penyunting, name="penyunting"),
    path("sunting/isi/", api_templat.isi, name="isi_suntingan"),
    path("sunting/simpan/", api_templat.simpan_suntingan, name="simpan_suntingan"),
    path("riwayat/", views_riwayat_templat.riwayat_sunting, name="riwayat_sunting"),
    path("riwayat/<int:urut>/", views_riwayat_templat.keadaan_lama, name="keadaan_lama"),
    path("riwayat/<int:urut>/selisih/", views_riwayat_templat.selisih_keadaan, name="selisih_keadaan"),
    path("riwayat/<int:urut>/pulihkan/", views_riwayat_templat.pulihkan, name="pulihkan"),
    path("versi/<int:nomor>/", views_templat.rincian, name="rincian_versi"),
    path("versi/<int:nomor>/pdf/", views_templat.pdf, name="pdf_versi"),
    path("versi/<int:nomor>/pratinjau/", views_templat.pratinjau, name="pratinjau"),
]
urlpatterns = [
    path("", views_templat.daftar, name="daftar"),
    path("baru/", views_templat.baru, name="baru"),
    path("<int:pk>/", include(satu_templat)),
]
