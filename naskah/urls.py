"""Addresses of letters (/kerja/naskah/); the public has none of them. Templates: urls_templat.py."""

from django.urls import include, path

from . import urls_naskah, urls_tata

app_name = "naskah"

urlpatterns = [
    path("kerja/naskah/", include(urls_naskah.naskah)),
    path("kerja/naskah/agenda/", include(urls_tata.agenda)),
    path("kerja/tata-naskah/kop/", include(urls_tata.kop)),
    path("kerja/tata-naskah/klasifikasi/", include(urls_tata.klasifikasi)),
    path("kerja/tata-naskah/srikandi/", include(urls_naskah.srikandi)),
    path("kerja/tata-naskah/kewenangan/", include(urls_tata.kewenangan)),
    path("kerja/tata-naskah/pengaturan/", include(urls_tata.pengaturan)),
]
