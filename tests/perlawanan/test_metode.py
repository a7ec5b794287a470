"""Other methods and impossible addresses: an answer, never an error page."""

import pytest
from django.urls import reverse

from tests.test_kebijakan import MATRIKS

pytestmark = pytest.mark.django_db
BERALAMAT = [b for b in MATRIKS if b.nama != "sop:gambar"]
ALAMAT = [
    "/" + "a" * 3_000,
    "/" + "a/" * 1_500,
    "/sop/" + "a" * 2_000 + "/",
    "/sop/%00/",
    "/sop/..%2f..%2fetc/",
    "/periksa/%00/",
    "/periksa/---/",
    "/periksa/" + "A" * 2_000 + "/",
    "/periksa/%F0%9F%92%A5%E2%80%AE/",
    "/periksa/ß/",
    "/lambang/99999999999999999999.png",
    "/kerja/sop/99999999999999999999/",
    "/kerja/sop/" + "9" * 4_400 + "/",
    "/kerja/sop/1/versi/99999999999999999999/",
    "/kerja/versi/99999999999999999999/alur/ajukan/",
    "/kerja/catatan/99999999999999999999/selesai/",
    "/kerja/catatan/" + "9" * 4_400 + "/selesai/",
    "/kerja/catatan/٣/selesai/",
    "/kerja/nomor/pola/99999999999999999999/",
    "/kerja/pengguna/99999999999999999999/",
    "/kerja/organisasi/99999999999999999999/",
    "/undangan/%00/x/",
    "/undangan/" + "M" * 3_000 + "/x/",
    "/undangan/OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5/x/",
    "/sandi/baru/zzzzzzzzzzzzzzzzzzzzzzzz-x/",
    "/sandi/baru/1-%00/",
    "//contoh.com/",
    "/%ED%A0%80/",
    "/static/../ambon_sop/settings.py",
    "/static/..%2f..%2fmanage.py",
    "/media/versi/",
    "/.git/config",
]


@pytest.mark.parametrize("siapa", ["tamu", "penyusun", "verifikator", "admin"])
def test_alamat_mustahil(dunia, pembuka, coba, siapa):
    assert dunia.berlaku.pk
    client = pembuka(siapa)
    for alamat in ALAMAT:
        for metode in (client.get, client.post):
            assert coba(lambda: metode(alamat).status_code) in (200, 302, 400, 403, 404, 405, 410), alamat  # noqa: B023


@pytest.mark.parametrize("baris", BERALAMAT, ids=str)
def test_cara_lain(dunia, pembuka, coba, baris):
    alamat = reverse(baris.nama, kwargs=baris.argumen(dunia) if baris.argumen else None)
    boleh = [nama for nama, status in baris.harapan().items() if status in (200, 302, 409, 415)]
    client = pembuka(boleh[0] if boleh else "tamu")
    for metode in ("HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "TRACE", "ANEH"):
        assert coba(lambda: client.generic(metode, alamat, b"{}").status_code) < 500, metode  # noqa: B023
