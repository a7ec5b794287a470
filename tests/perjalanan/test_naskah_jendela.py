"""Two windows on the facts of one letter: none takes back what the other has changed."""

import pytest
from playwright.sync_api import expect

from naskah.forms_fakta import nilai_fakta
from naskah.models import Naskah
from tests.naskah.pabrik import naskah_draf
from tests.naskah.test_alur import kantor  # noqa: F401  a fixture

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]


def test_jendela_lama_tidak_membuka_rahasia(buka, kantor):  # noqa: F811
    d = kantor
    versi = naskah_draf(d.penyusun, d.templat, d.pengesah)
    baru, lama = (_buka_surat(buka, versi, d) for _ in range(2))
    baru.get_by_label("Klasifikasi keamanan").select_option("R")
    baru.get_by_label("Paraf 1").select_option(str(d.pemeriksa.pk))
    _menjadi(baru, keamanan="R", paraf=[str(d.pemeriksa.pk)])
    lama.get_by_label("Penanda tangan").select_option("")
    _menjadi(lama, penanda="", keamanan="R", paraf=[str(d.pemeriksa.pk)])
    expect(lama.get_by_label("Klasifikasi keamanan")).to_have_value("R")
    expect(lama.get_by_label("Paraf 1")).to_have_value(str(d.pemeriksa.pk))
    # The newer window has not heard that nobody signs any more, and chooses anew.
    baru.get_by_label("Klasifikasi keamanan").select_option("T")
    _menjadi(baru, keamanan="T", penanda="")
    expect(baru.get_by_label("Penanda tangan")).to_have_value("")
    lama.get_by_label("Klasifikasi keamanan").select_option("SR")
    expect(lama.get_by_text("sudah diubah menjadi “Terbatas” sejak halaman ini dibuka")).to_be_visible()
    expect(lama.get_by_label("Klasifikasi keamanan")).to_have_value("T")
    _menjadi(lama, keamanan="T")
    lama.get_by_label("Klasifikasi keamanan").select_option("SR")
    _menjadi(lama, keamanan="SR")
    expect(lama.get_by_text("sudah diubah menjadi")).to_have_count(0)


def _buka_surat(buka, versi, d):
    h = buka(f"/kerja/naskah/{versi.dokumen_id}/sunting/", sebagai=d.penyusun, lebar=1366)
    h.locator("[data-siap=ya]").wait_for()
    return h


def _menjadi(h, **fakta):
    for _ in range(100):
        if nilai_fakta(Naskah.objects.get()).items() >= fakta.items():
            return
        h.wait_for_timeout(100)
    raise AssertionError(nilai_fakta(Naskah.objects.get()))
