"""/kerja/akun/tanda-tangan/"""

from django.urls import path

from ambon_sop.tte import views

app_name = "tte"
urlpatterns = [
    path("", views.tanda_tangan, name="tanda_tangan"),
    path("sertifikat/", views.sertifikat_pasang, name="sertifikat_pasang"),
    path("sertifikat/lepas/", views.sertifikat_lepas, name="sertifikat_lepas"),
    path("bsre/", views.bsre, name="bsre"),
]
