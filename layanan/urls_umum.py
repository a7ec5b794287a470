"""The public addresses of services and offices, and what machines read."""

from django.urls import include, path

from . import kantor, katalog, publik, umpan, urls_mutu, views_penetapan

# /layanan/<slug>/
satu_layanan = [
    path("", publik.publik, name="publik"),
    path("gambar.png", publik.gambar, name="gambar"),
    path("loket/", publik.loket, name="loket"),
    path("pdf/", publik.pdf_publik, name="pdf_publik"),
    path("poster/", publik.poster, name="poster"),
    path("sk/", views_penetapan.sk_publik, name="sk_publik"),
    path("versi/<int:nomor>/", publik.versi_publik, name="versi_publik"),
    *urls_mutu.satu_umum,
]
layanan = [
    path("", katalog.katalog, name="katalog"),
    path("banding/", katalog.banding, name="banding"),
    path("pekerja-loket.js", publik.pekerja_loket, name="pekerja_loket"),
    path("umpan.atom", umpan.umpan, name="umpan"),
    path("tema/<slug:slug>/", katalog.tema, name="tema"),
    path("<slug:slug>/", include(satu_layanan)),
]
perangkat_daerah = [
    path("", kantor.perangkat_daerah, name="perangkat_daerah"),
    path("<slug:slug>/", kantor.kantor, name="kantor"),
    path("<slug:slug>/maklumat/", views_penetapan.maklumat_publik, name="maklumat_publik"),
]
umum = [
    path("layanan/", include(layanan)),
    path("perangkat-daerah/", include(perangkat_daerah)),
    path("robots.txt", umpan.robot, name="robot"),
    path("sitemap.xml", umpan.peta_situs, name="peta_situs"),
]
