"""Addresses of kop, classification, authority and settings, under /kerja/tata-naskah/, and of the offices' register."""

from django.urls import path

from . import views_agenda, views_tata

kop = [
    path("", views_tata.daftar_kop, name="daftar_kop"),
    path("lambang-negara/", views_tata.lambang_negara, name="lambang_negara"),
    path("lambang/<int:pk>/", views_tata.gambar_lambang, name="gambar_lambang"),
    path("<int:pk>/<slug:jenis>/", views_tata.kop, name="kop"),
    path("<int:pk>/<slug:jenis>/contoh.png", views_tata.gambar_kop, name="gambar_kop"),
    path("<int:pk>/<slug:jenis>/ubah/", views_tata.ubah_kop, name="ubah_kop"),
]
klasifikasi = [
    path("", views_tata.daftar_klasifikasi, name="klasifikasi"),
    path("cari/", views_tata.cari_klasifikasi, name="cari_klasifikasi"),
    path("impor/", views_tata.impor_klasifikasi, name="impor_klasifikasi"),
]
kewenangan = [
    path("", views_tata.daftar_kewenangan, name="kewenangan"),
    path("<slug:ragam>/", views_tata.ubah_kewenangan, name="ubah_kewenangan"),
]
agenda = [
    path("", views_agenda.daftar_agenda, name="daftar_agenda"),
    path("unduh/", views_agenda.unduh_agenda, name="unduh_agenda"),
]
pengaturan = [path("", views_tata.pengaturan, name="pengaturan")]
