"""/kerja/nomor/"""

from django.urls import include, path

from . import views

app_name = "penomoran"
pola = [
    path("", views.pola, name="pola"),
    path("tambah/", views.tambah_pola, name="tambah_pola"),
    path("<int:pk>/", views.ubah_pola, name="ubah_pola"),
]
urlpatterns = [
    path("", views.daftar, name="daftar"),
    path("unduh/", views.unduh, name="unduh"),
    path("pola/", include(pola)),
]
