"""The endpoint that reads a pasted block: corrections are taken, whatever else is refused with a sentence."""

import json

import pytest
from django.urls import reverse

from tests.pemeran import masuk
from tests.sop.pabrik import sop_draf
from tests.sop.salinan import salinan

pytestmark = pytest.mark.django_db


@pytest.fixture
def tempel(client, penyusun):
    versi = sop_draf(penyusun)
    masuk(client, penyusun)

    def _tempel(**badan):
        alamat = reverse("sop:tempel_suntingan", args=[versi.dokumen_id])
        return client.post(alamat, json.dumps(badan), content_type="application/json")

    return _tempel


def test_dibaca_lalu_diperbaiki(tempel):
    awal = tempel(html=salinan("excel.html")).json()
    assert len(awal["langkah"]) == 11
    kolom = [satu | ({"arti": "abaikan"} if satu["arti"] == "keterangan" else {}) for satu in awal["kolom"]]
    lagi = tempel(kolom=kolom, isi=awal["isi"]).json()
    assert lagi["langkah"][10]["keterangan"] is None
    assert lagi["langkah"][10]["waktu"] == "30 menit - 3 Jam"


def test_satu_kolom_masuk_ke_bidangnya(tempel):
    assert tempel(teks="Berkas\nSurat", bidang="output").json()["langkah"][1]["output"] == ["Surat"]


@pytest.mark.parametrize(
    ("badan", "status"),
    [
        ({"teks": ""}, 422),
        ({"teks": "x\t" * 100}, 422),
        ({"html": "<table>" + "<tr><td>x" * 500}, 422),
        ({"teks": "a", "lain": 1}, 400),
        ({"teks": "a" * 400_001}, 400),
        ({"kolom": [{"arti": "mantra"}], "isi": [["a"]]}, 400),
        ({"kolom": [{"arti": "uraian"}], "isi": [["a", "b"]]}, 400),
        ({"teks": "a", "bidang": "nama"}, 400),
    ],
)
def test_yang_tidak_terbaca_ditolak_dengan_kalimat(tempel, badan, status):
    jawaban = tempel(**badan)
    assert (jawaban.status_code, bool(jawaban.json()["pesan"])) == (status, True)
