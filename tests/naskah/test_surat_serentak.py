"""Many sign at the same moment: consecutive numbers without gap or double, one whole chain in the trail."""

import datetime

import pytest

from ambon_sop.alur.models import Versi
from ambon_sop.audit.rantai import periksa as periksa_rantai
from ambon_sop.penomoran.models import Nomor, Penghitung
from naskah.alur import ALUR_NASKAH
from tests.naskah.pabrik import majukan, naskah_draf
from tests.naskah.test_alur import kantor  # noqa: F401  a fixture

HARI = {"tanggal": datetime.date(2026, 11, 24)}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("banyak", [12, pytest.param(50, marks=pytest.mark.tangguh)])
def test_menandatangani_serentak(kantor, serentak, settings, banyak):  # noqa: F811
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}  # no printing here
    d = kantor
    semua = [
        majukan(naskah_draf(d.penyusun, d.templat, d.pengesah), ("minta_tanda", d.penyusun)).pk for _ in range(banyak)
    ]

    def tanda_tangani(n):
        versi = Versi.objects.select_related("dokumen__perangkat_daerah").get(pk=semua[n])
        ALUR_NASKAH.jalankan(versi, "tanda_tangani", d.pengesah, dict(HARI))
        return versi.nomor

    hasil = serentak(tanda_tangani, banyak)
    assert not [satu for satu in hasil if isinstance(satu, Exception)]
    assert len(set(hasil)) == banyak
    assert sorted(Nomor.objects.filter(status="terpakai").values_list("urut", flat=True)) == list(range(1, banyak + 1))
    assert Penghitung.objects.get().berikut == banyak + 1
    assert periksa_rantai().putus_pada is None
    assert set(Versi.objects.filter(pk__in=semua).values_list("pdf_status", flat=True)) == {"antre"}
