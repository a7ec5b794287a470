"""The city on which wrong input is tried, and a client that reports a server error as an answer."""

from types import SimpleNamespace

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client

from tests.dunia import Dunia
from tests.pemeran import lupakan_batas, masuk


@pytest.fixture
def dunia(pemeran, monkeypatch):
    # Printing takes a second each time, and is tried elsewhere.
    monkeypatch.setattr("sop.cetakan.cetak_versi", lambda versi, kertas="F4": SimpleNamespace(pdf=b"%PDF-1.7"))
    cache.clear()
    return Dunia(pemeran)


@pytest.fixture
def pembuka(dunia):
    """pembuka(name of the cast) -> Client; any other name is a guest."""

    def buka(nama):
        client = Client(raise_request_exception=False)
        return masuk(client, dunia.orang[nama]) if nama in dunia.orang else client

    return buka


@pytest.fixture
def coba():
    """coba(deed) runs it and undoes what it did in the database; gives what the deed gave."""

    def jalankan(kerja):
        lupakan_batas()
        with transaction.atomic():
            hasil = kerja()
            transaction.set_rollback(True)
        return hasil

    return jalankan
