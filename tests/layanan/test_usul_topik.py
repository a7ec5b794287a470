"""The themes that a name suggests are offered, ticked, to the drafter, who confirms them by saving."""

import pytest
from django.urls import reverse

from ambon_sop.audit.models import CatatanAudit
from layanan.models import StandarPelayanan, Topik
from tests.layanan.pabrik import layanan_draf
from tests.pemeran import masuk

pytestmark = pytest.mark.django_db
KATA = "Dicentang menurut nama layanan."


def test_topik_diusulkan_lalu_ditetapkan_orang(client, penyusun):
    versi = layanan_draf(penyusun, "Penerbitan Kutipan Akta Kelahiran")
    layanan = StandarPelayanan.objects.get(pk=versi.dokumen_id)
    masuk(client, penyusun)
    alamat = reverse("layanan:ubah", args=[layanan.pk])

    halaman = client.get(alamat)
    assert KATA in halaman.content.decode()
    usul = [topik.slug for topik in halaman.context["bentuk"].initial["topik"]]
    assert set(usul) == {"lahir", "kependudukan", "kehilangan"}
    assert not layanan.topik.exists()

    pilihan = Topik.objects.get(slug="kependudukan")
    client.post(alamat, {"ringkasan": "", "pemohon": "", "topik": [pilihan.pk], "publik": "on"})
    assert list(layanan.topik.all()) == [pilihan]
    assert "topik" in CatatanAudit.objects.filter(tindakan="ubah").first().perubahan
    assert KATA not in client.get(alamat).content.decode()
