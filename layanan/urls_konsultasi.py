"""Addresses of the consultation: the staff's under /kerja/layanan/, the public's under /konsultasi/."""

from django.urls import path

from . import views_berita_acara as b
from . import views_forum as f
from . import views_konsultasi as v
from . import views_konsultasi_kerja as k

# /kerja/layanan/
kerja = [
    path("konsultasi/", k.daftar_konsultasi, name="daftar_konsultasi"),
    path("konsultasi/<int:pk>/", k.rincian_konsultasi, name="rincian_konsultasi"),
    path("konsultasi/<int:pk>/lisan/", k.tanggapan_lisan, name="tanggapan_lisan"),
    path("konsultasi/<int:pk>/berita-acara/", b.berita_acara_baru, name="berita_acara_baru"),
    path("tanggapan/<int:pk>/periksa/", k.tanggapan_periksa, name="tanggapan_periksa"),
    path("tanggapan/<int:pk>/jawab/", k.tanggapan_jawab, name="tanggapan_jawab"),
    path("berita-acara/<int:pk>/", b.berita_acara, name="berita_acara"),
    path("berita-acara/<int:pk>/batal/", b.berita_acara_batal, name="berita_acara_batal"),
    path("berita-acara/<int:pk>/pindaian/", b.berita_acara_pindaian, name="berita_acara_pindaian"),
    path("forum/baru/", f.forum_baru, name="forum_baru"),
    path("forum/<int:pk>/", f.forum, name="forum"),
    path("forum/<int:pk>/ubah/", f.forum_ubah, name="forum_ubah"),
    path("forum/<int:pk>/foto/", f.forum_foto, name="forum_foto"),
    path("forum/<int:pk>/pindaian/", f.forum_pindaian_unduh, name="forum_pindaian_unduh"),
    path("forum/<int:pk>/pindaian/unggah/", f.forum_pindaian, name="forum_pindaian"),
    path("foto-forum/<int:pk>/", f.foto, name="foto"),
    path("foto-forum/<int:pk>/hapus/", f.foto_hapus, name="foto_hapus"),
]
# /konsultasi/
umum = [
    path("", v.konsultasi, name="konsultasi"),
    path("<slug:slug>/", v.konsultasi_satu, name="konsultasi_satu"),
    path("<slug:slug>/tanda/<slug:kode>/", v.tanda_terima, name="tanda_terima"),
]
