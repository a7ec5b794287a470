"""The measured service: what is counted as a stage, medians, and the report that shows them."""

import datetime

import pytest
from django.core.cache import cache
from django.urls import reverse

from ambon_sop.alur import layanan_tinjauan as layanan
from ambon_sop.audit.catat import catat
from ambon_sop.tampilan.tulisan import WIT
from tests.pemeran import masuk
from tests.sop.pabrik import sop_draf

pytestmark = pytest.mark.django_db


@pytest.fixture
def jejak(monkeypatch):
    """Write a version's passages as if they had happened on these days of November 2026, at noon WIT."""
    cache.clear()

    def tulis(versi, *langkah):
        for hari, tindakan, dari, ke in langkah:
            waktu = datetime.datetime(2026, 11, hari, 12, tzinfo=WIT)
            monkeypatch.setattr("ambon_sop.audit.catat.timezone.now", lambda waktu=waktu: waktu)
            catat(tindakan, versi, dari=dari, ke=ke)
        monkeypatch.undo()
        monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: datetime.date(2026, 11, 24))
        return versi

    return tulis


@pytest.fixture
def dua_versi(jejak, penyusun, penyusun_lain):
    jejak(
        sop_draf(penyusun, "Satu"),
        (2, "ajukan", "draf", "diajukan"),
        (3, "ambil", "diajukan", "diverifikasi"),
        (4, "serahkan", "diverifikasi", "diverifikasi"),
        (6, "kembalikan", "diverifikasi", "draf"),
        (9, "ajukan", "draf", "diajukan"),
        (9, "ambil", "diajukan", "diverifikasi"),
        (10, "setujui", "diverifikasi", "disetujui"),
        (12, "sahkan", "disetujui", "berlaku"),
    )
    jejak(
        sop_draf(penyusun_lain, "Dua"),
        (2, "ajukan", "draf", "diajukan"),
        (3, "tarik", "diajukan", "draf"),
        (5, "ajukan", "draf", "diajukan"),
        (6, "ambil", "diajukan", "diverifikasi"),
    )


def test_tahap_dan_nilai_tengahnya(dua_versi):
    ukuran = {u.nama: (u.banyak, u.tengah, u.terlama) for u in layanan.per_tahap(layanan.lintasan())}
    assert ukuran == {
        "Menunggu diambil": (4, 1.0, 1.0),
        "Verifikasi": (2, 2.0, 3.0),  # 3 → 6 November over a hand-over, 9 → 10
        "Menunggu pengesahan": (1, 2.0, 2.0),
        "Perbaikan oleh penyusun": (1, 1.0, 1.0),  # Friday to Monday; what was taken back is no repair
    }


def test_menurut_unit(dua_versi):
    assert [(u.nama, u.banyak, u.tengah) for u in layanan.per_unit(layanan.lintasan())] == [("Disdukcapil", 2, 2.0)]
    assert [u.nama for u in layanan.per_unit(layanan.lintasan(), "diajukan")] == ["Dinkes", "Disdukcapil"]


def test_masa_menurut_akhirnya(dua_versi):
    assert [s.tahap for s in layanan.lintasan(datetime.date(2026, 11, 10))] == ["diverifikasi", "disetujui"]
    assert layanan.nilai_tengah_verifikasi() == "2,0"


@pytest.mark.parametrize("masa", ["90", "tahun", "semua", "x"])
def test_laporan(client, pimpinan, dua_versi, masa):
    masuk(client, pimpinan)
    isi = client.get(reverse("alur:laporan"), {"masa": masa}).content.decode()
    assert "Separuh verifikasi selesai dalam <strong>2,0 hari kerja</strong>" in isi
    assert "Satu" not in isi  # no draft is named


def test_laporan_kosong(client, verifikator):
    masuk(client, verifikator)
    assert "Belum ada yang terukur" in client.get(reverse("alur:laporan")).content.decode()


def test_csv_aman_dari_rumus(client, verifikator, dua_versi, disdukcapil):
    disdukcapil.singkatan = "=HYPERLINK(1)"
    disdukcapil.save()
    masuk(client, verifikator)
    isi = b"".join(client.post(reverse("alur:laporan_unduh"), {"masa": "semua"})).decode()
    assert isi.startswith("\ufeffVersi,Perangkat Daerah,Tahap")
    assert "'=HYPERLINK(1)" in isi
    assert ",=HYPERLINK" not in isi
