"""Addresses of letters, under /kerja/naskah/."""

from django.urls import include, path

from . import views_naskah, views_srikandi, views_surat

# /kerja/naskah/<pk>/
satu_naskah = [
    path("", views_naskah.rincian, name="rincian"),
    path("pdf/", views_naskah.pdf, name="pdf"),
    path("docx/", views_naskah.docx, name="docx"),
    path("srikandi/", views_naskah.docx_srikandi, name="docx_srikandi"),
    path("salin/", views_naskah.salin, name="salin"),
    path("disposisi/", views_naskah.disposisi, name="disposisi"),
    path("pratinjau/", views_surat.pratinjau, name="pratinjau"),
    path("sunting/", views_surat.penyunting, name="penyunting"),
    path("sunting/isi/", views_surat.isi, name="isi_suntingan"),
    path("sunting/simpan/", views_surat.simpan_suntingan, name="simpan_suntingan"),
    path("sunting/fakta/", views_surat.fakta, name="fakta"),
    path("riwayat/", views_surat.riwayat_sunting, name="riwayat_sunting"),
    path("riwayat/<int:urut>/", views_surat.keadaan_lama, name="keadaan_lama"),
    path("riwayat/<int:urut>/selisih/", views_surat.selisih_keadaan, name="selisih_keadaan"),
    path("riwayat/<int:urut>/pulihkan/", views_surat.pulihkan, name="pulihkan"),
]
naskah = [
    path("", views_naskah.daftar, name="daftar"),
    path("unduh/", views_naskah.unduh, name="unduh"),
    path("baru/", views_naskah.baru, name="baru"),
    path("orang/", views_surat.orang, name="orang"),
    path("<int:pk>/", include(satu_naskah)),
]
srikandi = [
    path("", views_srikandi.daftar, name="srikandi"),
    path("<int:pk>/", views_srikandi.ubah, name="ubah_srikandi"),
]
