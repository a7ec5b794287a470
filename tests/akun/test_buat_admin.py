"""manage.py buat_admin: no account is there by default; the first Admin comes by command and one link."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from ambon_sop.akun.models import Pengguna, Penugasan
from tests.pemeran import beri_faktor

pytestmark = pytest.mark.django_db
SANDI = "perahu hijau melompat tinggi"


def test_tautan_membuat_sandi_lalu_admin_bekerja(client, kota):
    keluar = StringIO()
    call_command("buat_admin", "Kepala.TI", "TI@contoh.go.id", stdout=keluar)
    alamat = keluar.getvalue().strip().removeprefix("http://127.0.0.1:8000")

    assert client.post(alamat, {"password1": SANDI, "password2": SANDI}).status_code == 302
    assert client.post("/masuk/", {"login": "kepala.ti", "password": SANDI}).status_code == 302
    assert client.get("/kerja/pengguna/")["Location"] == "/kerja/akun/faktor/"
    beri_faktor(Pengguna.objects.get())
    assert client.get("/kerja/pengguna/").status_code == 200
    assert Penugasan.objects.get().perangkat_daerah == kota


@pytest.mark.parametrize(
    ("nama", "email", "kata"),
    [("a b", "a@contoh.go.id", "huruf kecil"), ("admin2", "x", "email"), ("admin", "b@contoh.go.id", "ada")],
)
def test_yang_keliru_ditolak(admin, nama, email, kata):
    with pytest.raises(CommandError, match=kata):
        call_command("buat_admin", nama, email)

    assert Pengguna.objects.count() == 1


def test_tanpa_unit_dikatakan_apa_yang_kurang(db):
    with pytest.raises(CommandError, match="muat_ambon"):
        call_command("buat_admin", "admin", "a@contoh.go.id")
