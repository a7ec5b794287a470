"""How often one address may ask."""

import pytest
from django.core.cache import cache
from django.test import RequestFactory

from ambon_sop.akun.batas import boleh, kunci_batas, terlalu_sering


@pytest.fixture(autouse=True)
def _kosong():
    cache.clear()


def dari(alamat):
    return RequestFactory().post("/", REMOTE_ADDR=alamat)


def test_sebanyak_itu_lalu_tidak_lagi():
    assert [boleh(dari("192.0.2.1"), "uji", 2, 60) for _ in range(3)] == [True, True, False]


def test_alamat_dan_keperluan_lain_tidak_terkena():
    boleh(dari("192.0.2.1"), "uji", 1, 60)

    assert boleh(dari("192.0.2.2"), "uji", 1, 60)
    assert boleh(dari("192.0.2.1"), "lain", 1, 60)


def test_terbuka_lagi_setelah_masanya():
    boleh(dari("192.0.2.1"), "uji", 1, 60)
    cache.delete(kunci_batas(dari("192.0.2.1"), "uji"))

    assert boleh(dari("192.0.2.1"), "uji", 1, 60)


def test_kunci_tidak_memuat_alamat():
    assert "192.0.2.1" not in kunci_batas(dari("192.0.2.1"), "uji")


@pytest.mark.django_db
def test_jawaban_menyebut_kapan_kembali(client):
    jawaban = terlalu_sering(client.get("/").wsgi_request, 120)

    assert (jawaban.status_code, jawaban["Retry-After"]) == (429, "120")
    assert "Coba lagi dalam 2 menit." in jawaban.content.decode()
