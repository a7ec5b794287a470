"""The navigation of each role: at most six places (tampilan.md §3), each of which opens to it."""

import pytest
from django.test import Client

from tests.matriks import BERPERAN
from tests.pemeran import masuk


@pytest.mark.django_db
def test_paling_banyak_enam_tempat_yang_terbuka(pemeran):
    for nama in BERPERAN:
        client = masuk(Client(), pemeran[nama])
        tempat = client.get("/cari/?q=kia").context["navigasi"]
        assert 1 <= len(tempat) <= 6, (nama, [satu["label"] for satu in tempat])
        assert {satu["url"]: client.get(satu["url"]).status_code for satu in tempat} == {s["url"]: 200 for s in tempat}
