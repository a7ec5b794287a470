"""Addresses of log-in, of one's own account, and of the Admin's account pages."""

from allauth.account import views as allauth
from django.urls import include, path

from . import views

app_urls = (
    [
        path("kerja/ganti-peran/", views.ganti_peran, name="ganti_peran"),
    ],
    "akun",
)

urlpatterns = [
    path("masuk/", allauth.login, name="account_login"),
    path("keluar/", allauth.logout, name="account_logout"),
    path("", include(app_urls)),
]
