"""Addresses of templates (/kerja/templat/) and letters (/kerja/naskah/); the public has none of them."""

from django.urls import include, path

from . import views

app_name = "naskah"

templat = [
    path("", views.daftar_templat, name="daftar_templat"),
    path("<int:pk>/", views.rincian_templat, name="rincian_templat"),
]
naskah = [
    path("", views.daftar, name="daftar"),
    path("<int:pk>/", views.rincian, name="rincian"),
]
urlpatterns = [path("kerja/templat/", include(templat)), path("kerja/naskah/", include(naskah))]
