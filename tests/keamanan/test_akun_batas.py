"""Whatever can be guessed, filled or made to print is limited: the one after the last gets 429 (ASVS 2.4.1, 6.3.1)."""

import time

import pytest
from django.core.cache import cache

from ambon_sop.akun import batas, oidc, views, views_masuk
from ambon_sop.akun.kode import BATAS
from ambon_sop.akun.models import Ember
from ambon_sop.pencarian.cari import BATAS_SERING
from layanan import isyarat, skm_jawaban, tanggapan
from tests.dunia import Dunia
from tests.pemeran import SANDI, beri_faktor, masuk

pytestmark = pytest.mark.django_db
SAYA = "127.0.0.1"


@pytest.fixture
def dunia(pemeran, monkeypatch, time_machine):
    cache.clear()
    time_machine.move_to("2026-11-24 09:00 +0900", tick=False)  # no token comes back meanwhile
    monkeypatch.setattr("sop.publik.jawab_pdf", _kosong)
    monkeypatch.setattr("layanan.publik.jawab_pdf", _kosong)
    return Dunia(pemeran)


def _kosong(*_):
    from django.http import HttpResponse

    return HttpResponse("%PDF")


def langkah_kedua(client, dunia):
    beri_faktor(dunia.pengesah)
    client.post("/masuk/", {"login": "pengesah", "password": SANDI})
    return dunia.pengesah.pk, lambda: client.post("/masuk/faktor/", {"code": "123456"})


def kata_sandi(client, dunia):
    masuk(client, dunia.penyusun)
    return dunia.penyusun.pk, lambda: client.post("/kerja/akun/sandi/", {"sandi_lama": "x"})


def ambil(alamat, siapa=SAYA):
    return lambda client, dunia: (siapa, lambda: client.get(alamat.format(d=dunia)))


def intip(alamat):
    return lambda client, dunia: (SAYA, lambda: client.head(alamat.format(d=dunia)))


def kirim(alamat, siapa=SAYA, **isi):
    return lambda client, dunia: (siapa, lambda: client.post(alamat.format(d=dunia), isi))


TABEL = [
    ("masuk", views_masuk.BATAS_MASUK, kirim("/masuk/", login="x", password="y")),
    ("lupa", views_masuk.BATAS_LUPA, kirim("/sandi/lupa/", email="a@contoh.go.id")),
    ("lupa-email", views_masuk.BATAS_LUPA_EMAIL, kirim("/sandi/lupa/", "a@contoh.go.id", email=" A@contoh.go.id")),
    ("faktor", BATAS, langkah_kedua),
    ("sandi", views.BATAS_SANDI, kata_sandi),
    ("oidc", oidc.BATAS, ambil("/masuk/sso/oidc/")),
    ("cari", BATAS_SERING, ambil("/cari/?q=a")),
    ("cari", BATAS_SERING, ambil("/sop/?q=a")),
    ("cari", BATAS_SERING, ambil("/layanan/?q=a")),
    ("cari", BATAS_SERING, ambil("/api/v1/layanan?q=a")),
    ("pdf", batas.BATAS_PDF, ambil("/sop/{d.berlaku.dokumen.slug}/pdf/")),
    ("pdf", batas.BATAS_PDF, ambil("/layanan/{d.layanan_berlaku.dokumen.slug}/pdf/")),
    ("pdf", batas.BATAS_PDF, intip("/sop/{d.berlaku.dokumen.slug}/pdf/")),
    ("periksa", batas.BATAS_PERIKSA, ambil("/periksa/AAAABBBBCCCC/")),
    ("periksa", batas.BATAS_PERIKSA, intip("/periksa/AAAABBBBCCCC/")),
    ("isyarat", isyarat.BATAS_ALAMAT, kirim("/layanan/{d.layanan_berlaku.dokumen.slug}/berbeda/")),
    ("skm", skm_jawaban.BATAS_ALAMAT, kirim("/layanan/{d.layanan_berlaku.dokumen.slug}/skm/")),
    ("konsultasi0", tanggapan.BATAS_ALAMAT[0], kirim("/konsultasi/{d.konsultasi.slug}/")),
]


@pytest.mark.parametrize(("nama", "ukuran", "siapkan"), TABEL)
def test_sesudah_yang_terakhir(client, dunia, nama, ukuran, siapkan):
    """One token is left: the next request takes it, the one after is refused, in words and with a time."""
    siapa, minta = siapkan(client, dunia)
    banyak, detik = ukuran
    hampir = time.time() + detik - detik / banyak
    Ember.objects.update_or_create(kunci=batas.kunci_batas(nama, siapa), defaults={"penuh_pada": hampir})

    assert minta().status_code != 429
    cache.clear()  # a kept page asks for no token
    tertolak = minta()
    assert tertolak.status_code == 429
    assert 0 < int(tertolak["Retry-After"]) <= detik / banyak + 1
    assert "Terlalu banyak permintaan" in tertolak.text or tertolak.request["REQUEST_METHOD"] == "HEAD"
