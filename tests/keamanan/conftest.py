"""The city in which every text of one unit carries a mark."""

import pytest
from django.core.cache import cache

from ambon_sop.akun.models import Peran
from tests.keamanan.kota import Kota, cetakan_cepat
from tests.pemeran import buat_pengguna


@pytest.fixture
def kota_bertanda(pemeran, monkeypatch):
    """`Kota` without real printing, and two more people: a reader of the other unit, a colleague in the same."""
    cetakan_cepat(monkeypatch)
    cache.clear()
    lain = pemeran["penyusun_lain"].penugasan_aktif.perangkat_daerah
    kota = Kota(pemeran)
    kota.bekal()
    pemeran["pemeriksa_lain"] = buat_pengguna("Pemeriksa Kesehatan", Peran.PEMERIKSA, lain)
    pemeran["rekan"] = kota.rekan
    return kota
