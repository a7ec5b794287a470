"""Hostile questions to the public search and the catalogue: no error page, nothing that executes, and a limit.

Sixty in the suite, two thousand in `make tangguh`.
"""

import random

import pytest

from ambon_sop.pencarian.cari import BATAS_SERING
from tests.pemeran import lupakan_batas
from tests.perlawanan.test_konsultasi import NILAI, Bangunan

pytestmark = pytest.mark.django_db
ALAMAT = ("/layanan/", "/cari/", "/konsultasi/", "/sop/")
PARAMETER = ("q", "urut", "halaman", "tema", "peristiwa", "unit", "gratis", "keadaan")


def _pertanyaan(banyak):
    """(address, {parameter: value}): each odd value as a question, then mixtures; the same in every run."""
    acak = random.Random(20261124)
    for n in range(banyak):
        teks = NILAI[n % len(NILAI)] if n < len(NILAI) else "".join(acak.sample(NILAI, 2))[: acak.randrange(1, 400)]
        yield ALAMAT[n % len(ALAMAT)], {"q": teks[:3000], acak.choice(PARAMETER[1:]): acak.choice(NILAI)[:300]}


def _coba(client, banyak):
    polos = {alamat: Bangunan(client.get(alamat).content.decode()).berbahaya for alamat in ALAMAT}
    for alamat, isi in _pertanyaan(banyak):
        lupakan_batas()
        jawaban = client.get(alamat, isi)
        assert jawaban.status_code == 200, (alamat, isi)
        bangunan = Bangunan(jawaban.content.decode())
        assert not bangunan.aktif, (alamat, isi, bangunan.aktif)
        lebih = {
            tag: n for tag, n in bangunan.berbahaya.items() if n > polos[alamat][tag] and tag not in ("svg", "meta")
        }
        assert not lebih, (alamat, isi, lebih)


def test_pertanyaan_janggal(client):
    _coba(client, 60)


@pytest.mark.tangguh
def test_dua_ribu_pertanyaan_janggal(client):
    _coba(client, 2_000)


@pytest.mark.parametrize(("alamat", "modul"), [("/layanan/", "layanan.katalog"), ("/cari/", "ambon_sop.beranda.views")])
def test_terlalu_banyak_pencarian_dijawab_429(client, monkeypatch, alamat, modul):
    monkeypatch.setattr(f"{modul}.BATAS_SERING", (3, BATAS_SERING[1]))
    assert [client.get(alamat, {"q": f"ktp {n}"}).status_code for n in range(4)] == [200, 200, 200, 429]
