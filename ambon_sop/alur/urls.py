"""Addresses of one version's passage and of its notes; of the queue, stand-ins and the service report."""

from django.urls import include, path, re_path

from . import views, views_antrean, views_catatan, views_laporan

app_name = "alur"

satu_versi = [
    path("alur/<slug:nama>/", views.transisi, name="transisi"),
    path("catatan/", views_catatan.catatan_baru, name="catatan_baru"),
    path("pdf-ulang/", views.pdf_ulang, name="pdf_ulang"),
]
urlpatterns = [
    path("antrean/", views_antrean.antrean, name="antrean"),
    path("antrean/pelimpahan/", views_antrean.pelimpahan, name="pelimpahan"),
    path("antrean/pelimpahan/<int:pk>/akhiri/", views_antrean.pelimpahan_akhiri, name="pelimpahan_akhiri"),
    path("laporan/", views_laporan.laporan, name="laporan"),
    path("laporan/unduh/", views_laporan.laporan_unduh, name="laporan_unduh"),
    path("versi/<int:pk>/", include(satu_versi)),
    path("catatan/<int:pk>/balas/", views_catatan.balas, name="balas"),
    re_path(r"^catatan/(?P<pk>\d+)/(?P<keadaan>selesai|buka)/$", views_catatan.tandai, name="tandai"),
]
