"""Addresses of evaluation, survey, signals and register; layanan/urls.py includes the three lists."""

from django.urls import include, path

from . import views_evaluasi, views_isyarat, views_kepatuhan, views_register, views_skm, views_skm_kerja

# /kerja/layanan/skm/<pk>/
satu_periode = [
    path("", views_skm_kerja.skm_periode, name="skm_periode"),
    path("ubah/", views_skm_kerja.skm_ubah, name="skm_ubah"),
    path("kertas/", views_skm_kerja.skm_kertas, name="skm_kertas"),
    path("rencana/", views_skm_kerja.skm_rencana, name="skm_rencana"),
    path("rencana/<int:rencana_pk>/hapus/", views_skm_kerja.skm_rencana_hapus, name="skm_rencana_hapus"),
    path("laporan/", views_skm_kerja.skm_laporan, name="skm_laporan"),
    path("unduh/", views_skm_kerja.skm_unduh, name="skm_unduh"),
]
# /kerja/layanan/
kerja = [
    path("skm/", views_skm_kerja.skm_daftar, name="skm_daftar"),
    path("skm/baru/", views_skm_kerja.skm_baru, name="skm_baru"),
    path("skm/<int:pk>/", include(satu_periode)),
    path("isyarat/", views_isyarat.isyarat_daftar, name="isyarat_daftar"),
    path("isyarat/<int:pk>/", views_isyarat.isyarat_tangani, name="isyarat_tangani"),
    path("register/", views_register.register, name="register"),
    path("register/unduh/", views_register.register_unduh, name="register_unduh"),
    path("kepatuhan/", views_kepatuhan.kepatuhan, name="kepatuhan"),
    path("kepatuhan/unduh/", views_kepatuhan.kepatuhan_unduh, name="kepatuhan_unduh"),
    path("kepatuhan/<int:pk>/", views_kepatuhan.kepatuhan_kantor, name="kepatuhan_kantor"),
    path("kepatuhan/<int:pk>/nilai/<int:indikator_pk>/", views_kepatuhan.kepatuhan_nilai, name="kepatuhan_nilai"),
    path("indikator/", views_kepatuhan.indikator, name="indikator"),
    path("indikator/baru/", views_kepatuhan.indikator_ubah, name="indikator_baru"),
    path("indikator/<int:pk>/", views_kepatuhan.indikator_ubah, name="indikator_ubah"),
]
# /kerja/layanan/<pk>/
satu_layanan = [
    path("evaluasi/", views_evaluasi.evaluasi, name="evaluasi"),
    path("evaluasi/baru/", views_evaluasi.evaluasi_baru, name="evaluasi_baru"),
    path("evaluasi/selesai/<int:tindak_pk>/", views_evaluasi.evaluasi_selesai, name="evaluasi_selesai"),
    path("survei/", views_skm_kerja.skm_lembar, name="skm_lembar"),
    path("survei/kuesioner/", views_skm_kerja.skm_isian, name="skm_isian"),
]
# /layanan/<slug>/
satu_umum = [
    path("skm/", views_skm.skm, name="skm"),
    path("skm/terima-kasih/", views_skm.skm_selesai, name="skm_selesai"),
    path("berbeda/", views_isyarat.isyarat, name="isyarat"),
    path("berbeda/terima-kasih/", views_isyarat.isyarat_selesai, name="isyarat_selesai"),
]
