from django.urls import path

from . import views

app_name = "beranda"
urlpatterns = [
    path("", views.beranda, name="beranda"),
    path("kerja/", views.kotak_masuk, name="kotak_masuk"),
    path("sehat", views.sehat, name="sehat"),
    path("siap", views.siap, name="siap"),
]
