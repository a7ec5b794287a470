"""Addresses of letters, under /kerja/naskah/."""

from django.urls import include, path

from . import views_massal, views_naskah, views_srikandi, views_surat

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
# /kerja/naskah/<pk>/massal/
massal = [
    path("", views_massal.massal, name="massal"),
    path("pasang/", views_massal.pasang, name="massal_pasang"),
    path("contoh/", views_massal.contoh, name="massal_contoh"),
    path("lepas/", views_massal.lepas, name="massal_lepas"),
    path("kemajuan/", views_massal.kemajuan, name="massal_kemajuan"),
    path("lanjutkan/", views_massal.lanjutkan, name="massal_lanjutkan"),
    path("unduh/<slug:apa>/", views_massal.unduh, name="massal_unduh"),
]
naskah = [
    path("", views_naskah.daftar, name="daftar"),
    path("unduh/", views_naskah.unduh, name="unduh"),
    path("baru/", views_naskah.baru, name="baru"),
    path("orang/", views_surat.orang, name="orang"),
    path("<int:pk>/", include(satu_naskah)),
    path("<int:pk>/massal/", include(massal)),
]
srikandi = [
    path("", views_srikandi.daftar, name="srikandi"),
    path("<int:pk>/", views_srikandi.ubah, name="ubah_srikandi"),
]
