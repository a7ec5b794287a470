"""Addresses of the public consultation: the staff's under /kerja/layanan/konsultasi/, the public's under /konsultasi/."""

from django.urls import path

from . import views_konsultasi as v

# /kerja/layanan/
kerja = [
    path("konsultasi/<int:pk>/", v.rincian_konsultasi, name="rincian_konsultasi"),
]
