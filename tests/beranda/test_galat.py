"""The error pages: in Indonesian, with the request's id, and without the database."""

import pytest
from django.db import OperationalError

from ambon_sop.beranda import views


@pytest.mark.parametrize(
    ("salah", "status", "kata"),
    [(RuntimeError("rusak"), 500, "Terjadi kesalahan pada sistem"), (OperationalError("putus"), 503, "")],
)
def test_galat_menyebut_kode_permintaan(client, monkeypatch, salah, status, kata):
    def rusak(*_, **__):
        raise salah

    monkeypatch.setattr(views, "HttpResponse", rusak)
    client.raise_request_exception = False
    jawaban = client.get("/sehat")
    isi = jawaban.content.decode()
    assert jawaban.status_code == status
    assert kata in isi
    assert jawaban["X-Request-ID"] in isi
    assert (status == 503) == ("Retry-After" in jawaban)


def test_yang_tidak_ada(client, db):
    jawaban = client.get("/tidak-ada/")
    assert jawaban.status_code == 404
    assert "Halaman ini tidak ada, atau Anda tidak berhak melihatnya." in jawaban.content.decode()
