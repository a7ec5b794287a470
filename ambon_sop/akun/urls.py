"""Addresses of log-in, of one's own account, and of the pages that manage accounts and hats."""

from allauth.account import views as allauth
from django.urls import include, path, re_path

from ambon_sop.akun import oidc, views, views_data, views_faktor, views_masuk, views_pengesah, views_pengguna

# /kerja/akun/faktor/
faktor_kedua = [
    path("", views_faktor.faktor, name="faktor"),
    path("aplikasi/", views_faktor.aplikasi_pasang, name="aplikasi_pasang"),
    path("kunci/", views_faktor.kunci_tambah, name="kunci_tambah"),
    path("pemulihan/", views_faktor.pemulihan, name="pemulihan"),
    path("<int:pk>/hapus/", views_faktor.faktor_hapus, name="faktor_hapus"),
]
# /kerja/pengguna/<pk>/
satu_pengguna = [
    path("", views_pengguna.rincian, name="rincian"),
    path("ubah/", views_pengguna.ubah, name="ubah"),
    path("undang/", views_pengguna.undang, name="undang"),
    path("nonaktifkan/", views_pengguna.nonaktifkan, name="nonaktifkan"),
    path("faktor/hapus/", views_pengguna.faktor_cabut, name="faktor_cabut"),
    path("tunggal/lepas/", views_pengguna.tunggal_lepas, name="tunggal_lepas"),
    path("aktifkan/", views_pengguna.aktifkan, name="aktifkan"),
    path("penugasan/tambah/", views_pengguna.penugasan_tambah, name="penugasan_tambah"),
    path("penugasan/<int:penugasan_pk>/akhiri/", views_pengguna.penugasan_akhiri, name="penugasan_akhiri"),
]

milik_akun = [
    path("undangan/<slug:uidb64>/<str:tanda>/", views.undangan, name="undangan"),
    path("kerja/ganti-peran/", views.ganti_peran, name="ganti_peran"),
    path("kerja/akun/", views.saya, name="saya"),
    path("kerja/akun/data/", views_data.unduh, name="data"),
    path("kerja/akun/perbaikan/", views_data.perbaikan, name="perbaikan"),
    path("kerja/akun/sandi/", views.sandi, name="sandi"),
    path("kerja/akun/faktor/", include(faktor_kedua)),
    path("kerja/akun/perangkat/", views.perangkat, name="perangkat"),
    path("kerja/akun/perangkat/keluarkan/", views.perangkat_keluarkan, name="perangkat_keluarkan"),
    path("kerja/pengguna/", views_pengguna.daftar, name="daftar"),
    path("kerja/pengguna/tambah/", views_pengguna.tambah, name="tambah"),
    path("kerja/pengguna/<int:pk>/", include(satu_pengguna)),
    path("kerja/pejabat-sementara/", views_pengesah.pejabat_sementara, name="pejabat_sementara"),
    path("kerja/pejabat-sementara/tambah/", views_pengesah.sementara_tambah, name="sementara_tambah"),
    path("kerja/pejabat-sementara/<int:pk>/akhiri/", views_pengesah.sementara_akhiri, name="sementara_akhiri"),
    path("kerja/organisasi/pengesah/", views_pengesah.pengesah, name="pengesah"),
    path("kerja/organisasi/pengesah/<int:pk>/", views_pengesah.pengesah_ubah, name="pengesah_ubah"),
]

urlpatterns = [
    path("masuk/", views_masuk.login, name="account_login"),
    path("masuk/faktor/", views_masuk.langkah_kedua, name="mfa_authenticate"),
    path("masuk/sso/<slug:provider_id>/", oidc.oidc_masuk, name="openid_connect_login"),
    path("masuk/sso/<slug:provider_id>/kembali/", oidc.oidc_kembali, name="openid_connect_callback"),
    path("keluar/", allauth.logout, name="account_logout"),
    path("sandi/lupa/", views_masuk.lupa_sandi, name="account_reset_password"),
    path("sandi/lupa/terkirim/", allauth.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^sandi/baru/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        allauth.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("sandi/baru/selesai/", allauth.password_reset_from_key_done, name="account_reset_password_from_key_done"),
    path("", include((milik_akun, "akun"))),
]
