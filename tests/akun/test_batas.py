"""How often one address may ask: buckets of tokens in the database."""

import threading

import pytest
from django.db import OperationalError, connection
from django.test import RequestFactory

from ambon_sop.akun import batas
from ambon_sop.akun.batas import boleh, kunci_batas, terlalu_sering
from ambon_sop.akun.models import Ember

pytestmark = pytest.mark.django_db


def dari(alamat, metode="post"):
    return getattr(RequestFactory(), metode)("/", REMOTE_ADDR=alamat)


def test_sebanyak_itu_lalu_tidak_lagi_lalu_satu_demi_satu(time_machine):
    time_machine.move_to("2026-11-24 09:00 +0900", tick=False)
    assert [boleh(dari("192.0.2.1"), "uji", 2, 60) for _ in range(3)] == [True, True, False]

    time_machine.shift(30)  # one token has come back
    assert [boleh(dari("192.0.2.1"), "uji", 2, 60) for _ in range(2)] == [True, False]
    time_machine.shift(600)  # full again, and not fuller
    assert [boleh(dari("192.0.2.1"), "uji", 2, 60) for _ in range(3)] == [True, True, False]


@pytest.mark.parametrize(
    ("alamat", "nama", "sama"),
    [
        ("192.0.2.2", "uji", False),
        ("192.0.2.1", "lain", False),
        ("192.0.2.1", "uji", True),
        ("2001:db8:1:2::1", "uji", False),
    ],
)
def test_alamat_dan_keperluan_lain_tidak_terkena(alamat, nama, sama):
    boleh(dari("192.0.2.1"), "uji", 1, 60)

    assert boleh(dari(alamat), nama, 1, 60) is not sama


def test_satu_jaringan_ipv6_satu_ember():
    assert boleh(dari("2001:db8:1:2::1"), "uji", 1, 60)
    assert not boleh(dari("2001:db8:1:2:ffff::9"), "uji", 1, 60)


def test_yang_penuh_dihapus_dan_tidak_memuat_alamat(time_machine):
    time_machine.move_to("2026-11-24 09:00 +0900", tick=False)
    boleh(dari("192.0.2.1"), "uji", 1, 60)
    assert Ember.objects.get().kunci == kunci_batas("uji", "192.0.2.1")
    assert "192.0.2.1" not in Ember.objects.get().kunci

    time_machine.shift(61)
    boleh(dari("192.0.2.2"), "uji", 1, 60)
    assert [satu.kunci for satu in Ember.objects.all()] == [kunci_batas("uji", "192.0.2.2")]


def test_jawaban_menyebut_kapan_kembali(client):
    request = client.get("/").wsgi_request
    request.tunggu = 119
    jawaban = terlalu_sering(request)

    assert (jawaban.status_code, jawaban["Retry-After"]) == (429, "119")
    assert "Coba lagi dalam 2 menit." in jawaban.content.decode()


@pytest.mark.django_db(transaction=True)
def test_bersamaan_tepat_sebanyak_itu():
    """Sixteen at the same moment, on a bucket that is not there yet: five pass, whatever the order."""
    hasil, siap = [], threading.Barrier(16)

    def coba():
        siap.wait()
        hasil.append(boleh(dari("192.0.2.1"), "uji", 5, 3600))
        connection.close()

    benang = [threading.Thread(target=coba) for _ in range(16)]
    for satu in benang:
        satu.start()
    for satu in benang:
        satu.join()
    assert sorted(hasil) == [False] * 11 + [True] * 5


@pytest.mark.parametrize(("metode", "terus"), [("get", True), ("post", False)])
def test_basis_data_yang_tidak_dapat_ditulis_tidak_menghalangi_membaca(monkeypatch, metode, terus):
    def penuh(*_):
        raise OperationalError("database or disk is full")

    monkeypatch.setattr(batas, "_ambil", penuh)
    if terus:
        assert boleh(dari("192.0.2.1", metode), "uji", 1, 60)
    else:
        with pytest.raises(OperationalError):
            boleh(dari("192.0.2.1", metode), "uji", 1, 60)
