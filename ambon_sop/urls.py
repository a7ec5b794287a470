"""The address map. Public pages stand at the root, those of the staff under /kerja/."""

from django.urls import include, path

urlpatterns = [
    path("", include("ambon_sop.beranda.urls")),
    path("", include("ambon_sop.keandalan.urls")),
    path("", include("ambon_sop.akun.urls")),
    path("kerja/akun/tanda-tangan/", include("ambon_sop.tte.urls")),
    path("", include("ambon_sop.organisasi.urls")),
    path("kerja/audit/", include("ambon_sop.beranda.urls_audit")),
    path("kerja/", include("ambon_sop.alur.urls")),
    path("kerja/nomor/", include("ambon_sop.penomoran.urls")),
    path("", include("sop.urls")),
    path("", include("layanan.urls")),
    path("kerja/templat/", include("naskah.urls_templat")),
    path("", include("naskah.urls")),
    path("api/v1/", include("layanan.api_umum.urls")),
]

handler400 = "ambon_sop.beranda.galat.galat_400"
handler403 = "ambon_sop.beranda.galat.galat_403"
handler404 = "ambon_sop.beranda.galat.galat_404"
handler500 = "ambon_sop.beranda.galat.galat_500"
