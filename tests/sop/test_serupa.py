"""Beginning from a copy of a similar SOP, and the words that an office has written before."""

import pytest
from django.urls import reverse

from ambon_sop.alur.models import Versi
from sop.saran import rangkum
from sop.serupa import isi_salinan, serupa
from tests.pemeran import masuk
from tests.sop.pabrik import isi_sop, sop_draf


@pytest.mark.django_db
def test_draf_unit_sendiri_ditemukan_yang_lain_tidak(penyusun, penyusun_lain):
    sendiri = sop_draf(penyusun, "Penerbitan Kartu Keluarga")
    sop_draf(penyusun, "Pengelolaan Surat Masuk")
    sop_draf(penyusun_lain, "Penerbitan Kartu Pegawai")
    assert serupa(penyusun, "menerbitkan kartu baru") == [sendiri]
    assert serupa(penyusun, "") == []


@pytest.mark.django_db
def test_salinan_beridentitas_unit_sendiri(client, penyusun):
    asal = sop_draf(penyusun, "Penerbitan Kartu Keluarga")
    masuk(client, penyusun)
    halaman = client.get(reverse("sop:serupa"), {"nama": "Kartu keluarga"})
    assert "Penerbitan Kartu Keluarga" in halaman.content.decode()
    assert halaman.context["kembar"] is None
    halaman = client.get(reverse("sop:serupa"), {"nama": "penerbitan  kartu keluarga"})
    assert "Unit Anda sudah punya SOP dengan nama ini." in halaman.content.decode()
    isian = {"nama": "Penerbitan Kartu Hilang", "publik": "on", "asal": asal.dokumen_id}
    jawaban = client.post(reverse("sop:baru"), isian | {"penugasan": penyusun.penugasan_aktif.pk})
    assert jawaban.status_code == 302
    baru = Versi.objects.latest("pk")
    unit = penyusun.penugasan_aktif.perangkat_daerah
    assert (baru.isi["nama"], baru.isi["unit"]) == ("Penerbitan Kartu Hilang", unit.nama.upper())
    assert baru.isi["tanggal_pembuatan"] is None
    assert [k["uraian"] for k in baru.isi["kegiatan"]] == [k["uraian"] for k in asal.isi["kegiatan"]]
    assert [a["dari"] for a in baru.isi["alur"]] == [a["dari"] for a in asal.isi["alur"]]
    assert asal.isi == isi_sop("Penerbitan Kartu Keluarga")


@pytest.mark.django_db
@pytest.mark.parametrize("asal", ["0", "x", "999999", str(2**40)])
def test_asal_yang_tidak_ada_ditolak(client, penyusun, asal):
    masuk(client, penyusun)
    isian = {"nama": "Nama", "asal": asal, "penugasan": penyusun.penugasan_aktif.pk}
    assert client.post(reverse("sop:baru"), isian).status_code in (404, 422)
    assert not Versi.objects.exists()


@pytest.mark.django_db
def test_draf_unit_lain_tidak_dapat_disalin(client, penyusun, penyusun_lain):
    asal = sop_draf(penyusun_lain)
    masuk(client, penyusun)
    isian = {"nama": "Nama", "asal": asal.dokumen_id, "penugasan": penyusun.penugasan_aktif.pk}
    assert client.post(reverse("sop:baru"), isian).status_code == 404


@pytest.mark.django_db
def test_id_baris_salinan_milik_sendiri(penyusun):
    asal = sop_draf(penyusun)
    asal.isi["kegiatan"][0]["id"] = "kabcdef"
    isi = isi_salinan(asal, "Baru", penyusun.penugasan_aktif.perangkat_daerah)
    assert [k["id"] for k in isi["kegiatan"]] == ["k1", "k2", "k3"]


def test_yang_paling_sering_ditulis_lebih_dulu():
    isi = isi_sop("Penerbitan KIA")
    lain = isi | {"pelaksana": [{"nama": "petugas  loket"}, {"nama": "Kasi"}], "nama": "Akta"}
    hasil = rangkum([isi, lain])
    assert hasil["pelaksana"] == ["Petugas Loket", "Pemohon", "Kasi"]
    assert hasil["waktu"][0] == "10 menit"
    assert hasil["kata_kerja"][:3] == ["Mengajukan", "Memeriksa", "Menyerahkan"]
    assert "SOP Akta" in hasil["keterkaitan"]


@pytest.mark.django_db
def test_saran_hanya_dari_unit_sendiri(client, penyusun, penyusun_lain):
    versi = sop_draf(penyusun)
    lain = sop_draf(penyusun_lain)
    Versi.objects.filter(pk=lain.pk).update(isi=lain.isi | {"dasar_hukum": ["Peraturan rahasia unit lain"]})
    masuk(client, penyusun)
    data = client.get(reverse("sop:saran_suntingan", args=[versi.dokumen_id])).json()
    assert data["dasar_hukum"] == ["Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"]
