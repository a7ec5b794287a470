"""Addresses of services: the staff's under /kerja/layanan/, the public's under /layanan/."""

from django.urls import include, path

from . import publik, urls_konsultasi, views, views_penetapan

app_name = "layanan"

# /kerja/layanan/<pk>/
satu_layanan = [
    path("", views.rincian, name="rincian"),
    path("ubah/", views.ubah, name="ubah"),
    path("pdf/", views.pdf, name="pdf"),
    path("versi-baru/", views.versi_lanjutan, name="versi_lanjutan"),
    path("versi/<int:nomor>/", views.rincian, name="rincian_versi"),
    path("versi/<int:nomor>/pdf/", views.pdf, name="pdf_versi"),
]
kerja = [
    path("", views.daftar, name="daftar"),
    path("baru/", views.baru, name="baru"),
    path("sk/", views_penetapan.daftar_sk, name="daftar_sk"),
    path("sk/<int:pk>/", views_penetapan.sk, name="sk"),
    path("maklumat/", views_penetapan.maklumat, name="maklumat"),
    path("maklumat/baru/", views_penetapan.maklumat_baru, name="maklumat_baru"),
    *urls_konsultasi.kerja,
    path("<int:pk>/", include(satu_layanan)),
]
# /layanan/<slug>/
umum = [
    path("", publik.katalog, name="katalog"),
    path("<slug:slug>/", publik.publik, name="publik"),
    path("<slug:slug>/pdf/", publik.pdf_publik, name="pdf_publik"),
    path("<slug:slug>/sk/", views_penetapan.sk_publik, name="sk_publik"),
]
urlpatterns = [
    path("perangkat-daerah/<slug:slug>/maklumat/", views_penetapan.maklumat_publik, name="maklumat_publik"),
    path("kerja/layanan/", include(kerja)),
    path("layanan/", include(umum)),
]
