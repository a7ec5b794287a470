"""/kerja/audit/: the pages of ambon_sop/audit, its export with the limits of akun, which stands above it."""

from django.urls import path

from ambon_sop.akun.batas import dibatasi
from ambon_sop.audit import views

BATAS_UNDUH = (20, 600)

app_name = "audit"
urlpatterns = [
    path("", views.daftar, name="daftar"),
    path("unduh/", dibatasi("unduh_audit", *BATAS_UNDUH)(views.unduh), name="unduh"),
]
