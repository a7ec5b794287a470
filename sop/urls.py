"""Addresses of SOPs: the staff's under /kerja/sop/, the public's under /sop/."""

from django.urls import include, path

from . import api, bantu, publik, views, views_riwayat

app_name = "sop"

# /kerja/sop/<pk>/
satu_sop = [
    path("", views.rincian, name="rincian"),
    path("ubah/", views.ubah, name="ubah"),
    path("persandingan/", views.persandingan, name="persandingan"),
    path("persandingan/bagan.svg", views.gambar_persandingan, name="gambar_persandingan"),
    path("pdf/", views.pdf, name="pdf"),
    path("versi-baru/", views.versi_lanjutan, name="versi_lanjutan"),
    path("sunting/", views.penyunting, name="penyunting"),
    path("sunting/isi/", api.isi, name="isi_suntingan"),
    path("sunting/simpan/", api.simpan_suntingan, name="simpan_suntingan"),
    path("sunting/gambar/", api.gambar, name="gambar_suntingan"),
    path("sunting/tempel/", bantu.tempel, name="tempel_suntingan"),
    path("sunting/saran/", bantu.saran, name="saran_suntingan"),
    path("riwayat/", views_riwayat.riwayat_sunting, name="riwayat_sunting"),
    path("riwayat/<int:urut>/", views_riwayat.keadaan_lama, name="keadaan_lama"),
    path("riwayat/<int:urut>/bagan.svg", views_riwayat.gambar_keadaan, name="gambar_keadaan"),
    path("riwayat/<int:urut>/selisih/", views_riwayat.selisih_keadaan, name="selisih_keadaan"),
    path("riwayat/<int:urut>/pulihkan/", views_riwayat.pulihkan, name="pulihkan"),
    path("versi/<int:nomor>/", views.rincian, name="rincian_versi"),
    path("versi/<int:nomor>/pdf/", views.pdf, name="pdf_versi"),
    path("versi/<int:nomor>/bagan.svg", views.gambar, name="gambar"),
]
kerja = [
    path("", views.daftar, name="daftar"),
    path("baru/", views.baru, name="baru"),
    path("serupa/", bantu.serupa, name="serupa"),
    path("salinan/", views.salinan, name="salinan"),
    path("<int:pk>/", include(satu_sop)),
]
# /sop/<slug>/
umum = [
    path("", publik.daftar_publik, name="daftar_publik"),
    path("<slug:slug>/", publik.publik, name="publik"),
    path("<slug:slug>/pdf/", publik.pdf_publik, name="pdf_publik"),
    path("<slug:slug>/bagan.svg", publik.gambar_publik, name="gambar_publik"),
]
urlpatterns = [path("kerja/sop/", include(kerja)), path("sop/", include(umum))]
