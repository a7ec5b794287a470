"""Addresses of the home, the inbox, search and verification."""

from django.urls import path

from . import panduan, privasi, views, views_bukti

app_name = "beranda"
urlpatterns = [
    path("", views.beranda, name="beranda"),
    path("privasi/", privasi.privasi, name="privasi"),
    path("cari/", views.cari, name="cari"),
    path("periksa/", views.periksa_kode, name="periksa_kode"),
    path("periksa/berkas/", views_bukti.periksa_berkas, name="periksa_berkas"),
    path("periksa/<str:kode>/", views.periksa, name="periksa"),
    path("kunci-audit/", views_bukti.kunci_audit, name="kunci_audit"),
    path("kerja/", views.kotak_masuk, name="kotak_masuk"),
    path("kerja/panduan/", panduan.panduan, name="panduan"),
    path("kerja/ringkasan/", views.ringkasan, name="ringkasan"),
    path("sehat", views.sehat, name="sehat"),
    path("siap", views.siap, name="siap"),
]
