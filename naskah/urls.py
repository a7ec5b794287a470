"""Addresses of letters (/kerja/naskah/); the public has none of them. Templates: urls_templat.py."""

from django.urls import include, path

from . import urls_tata, views

app_name = "naskah"

naskah = [
    path("", views.daftar, name="daftar"),
    path("<int:pk>/", views.rincian, name="rincian"),
]
urlpatterns = [
    path("kerja/naskah/", include(naskah)),
    path("kerja/naskah/agenda/", include(urls_tata.agenda)),
    path("kerja/tata-naskah/kop/", include(urls_tata.kop)),
    path("kerja/tata-naskah/klasifikasi/", include(urls_tata.klasifikasi)),
    path("kerja/tata-naskah/kewenangan/", include(urls_tata.kewenangan)),
    path("kerja/tata-naskah/pengaturan/", include(urls_tata.pengaturan)),
]
