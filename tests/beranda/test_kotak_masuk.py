"""The inbox says what changed, links to each note, and puts the overdue first."""

import datetime

import pytest
from django.utils import timezone

from ambon_sop.alur.catatan import balas, beri_catatan
from ambon_sop.alur.models import Versi
from ambon_sop.beranda import kotak_masuk
from tests.pemeran import masuk
from tests.sop.pabrik import majukan, sop_draf

pytestmark = pytest.mark.django_db


@pytest.fixture
def versi(penyusun, verifikator):
    return majukan(sop_draf(penyusun), ("ajukan", penyusun), ("ambil", verifikator))


def _kabar(orang):
    [satu] = kotak_masuk.beri_kabar(kotak_masuk.menunggu(orang), orang)
    return satu.kabar


def test_penyusun_dikembalikan_dengan_catatan(client, versi, verifikator, penyusun):
    catatan = [beri_catatan(versi, verifikator, teks="Lengkapi.", tempat=f"kegiatan/k{n}") for n in (1, 2, 3)]
    majukan(versi, ("kembalikan", verifikator, {"catatan": ""}))
    assert _kabar(penyusun) == "dikembalikan dengan 3 catatan"
    masuk(client, penyusun)
    isi = client.get("/kerja/").content.decode()
    assert all(f"/kerja/sop/{versi.dokumen_id}/#catatan-{c.pk}" in isi for c in catatan)
    assert 'aria-label="Catatan 2, Langkah 2"' in isi


def test_verifikator_melihat_yang_dijawab(versi, verifikator, penyusun):
    catatan = [beri_catatan(versi, verifikator, teks="Lengkapi.") for _ in range(3)]
    assert _kabar(verifikator) == "3 catatan terbuka"
    balas(catatan[0], verifikator, "Tambahan saya.")
    balas(catatan[0], penyusun, "Sudah.")
    balas(catatan[0], penyusun, "Betul.")
    assert _kabar(verifikator) == "Penyusun Dukcapil menjawab 1 dari 3 catatan"


def test_yang_lewat_paling_atas_dan_merah(client, versi, verifikator, penyusun):
    lama = majukan(sop_draf(penyusun, "Surat Lama"), ("ajukan", penyusun), ("ambil", verifikator))
    Versi.objects.filter(pk=lama.pk).update(diajukan_pada=timezone.now() - datetime.timedelta(days=30))
    assert [v.pk for v in kotak_masuk.menunggu(verifikator)] == [lama.pk, versi.pk]
    masuk(client, verifikator)
    isi = client.get("/kerja/").content.decode()
    assert isi.count('<strong class="kurang">') == 1
    assert "Beban pekan ini" in isi
