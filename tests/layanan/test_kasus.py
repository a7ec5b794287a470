"""Real service standards go in, are shown, and come out again as they were."""

import json
from io import StringIO

import pytest
from django.core.management import call_command
from django.urls import reverse

from layanan.isi import baca, tulis
from layanan.models import StandarPelayanan
from tests.layanan.kasus import tiap_kasus
from tests.pemeran import masuk

pytestmark = pytest.mark.django_db


@tiap_kasus
def test_kasus_masuk_tampil_dan_keluar_sama(client, penyusun, berkas):
    keluar, galat = StringIO(), StringIO()
    pilihan = {"perangkat_daerah": "disdukcapil", "pengguna": "penyusun", "stdout": keluar, "stderr": galat}
    call_command("impor_layanan", berkas, **pilihan)
    slug, asal = keluar.getvalue().strip().split("\t")
    assert asal == str(berkas)
    assert "terbaca dari tulisannya, belum disimpan: " in galat.getvalue()

    hasil = StringIO()
    call_command("ekspor_layanan", slug, stdout=hasil)
    assert json.loads(hasil.getvalue()) == json.loads(berkas.read_bytes())
    assert hasil.getvalue() == tulis(baca(berkas.read_bytes()))

    masuk(client, penyusun)
    layanan = StandarPelayanan.objects.get(slug=slug)
    halaman = client.get(reverse("layanan:rincian", args=[layanan.pk]))
    assert halaman.status_code == 200
    assert layanan.judul in halaman.content.decode()
