"""Addresses of the pages of units and of the city's emblem."""

from django.urls import include, path

from ambon_sop.organisasi import views, views_kanal

# /kerja/organisasi/<pk>/
satu_unit = [
    path("", views.rincian, name="rincian"),
    path("ubah/", views.ubah, name="ubah"),
    path("kanal/", views_kanal.kanal_unit, name="kanal_unit"),
    path("jabatan/tambah/", views.jabatan_tambah, name="jabatan_tambah"),
    path("jabatan/<int:jabatan_pk>/", views.jabatan_ubah, name="jabatan_ubah"),
    path("pejabat/tambah/", views.pejabat_tambah, name="pejabat_tambah"),
    path("pejabat/<int:pejabat_pk>/akhiri/", views.pejabat_akhiri, name="pejabat_akhiri"),
]

app_name = "organisasi"
urlpatterns = [
    path("lambang/<int:pk>.png", views.gambar_lambang, name="gambar_lambang"),
    path("kerja/organisasi/", views.daftar, name="daftar"),
    path("kerja/organisasi/tambah/", views.tambah, name="tambah"),
    path("kerja/kanal/", views_kanal.kanal, name="kanal"),
    path("kerja/lambang/", views.lambang, name="lambang"),
    path("kerja/organisasi/<int:pk>/", include(satu_unit)),
]
