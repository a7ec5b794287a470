"""The history of saves: readable steps, every state to be seen and restored."""

import uuid
from datetime import timedelta

import pytest
from django.urls import reverse

from ambon_sop.akun.models import Peran
from ambon_sop.alur.models import Suntingan, Versi
from ambon_sop.alur.suntingan import simpan
from sop.langkah_sunting import langkah_sunting
from tests.pemeran import buat_pengguna, masuk
from tests.sop.pabrik import majukan, sop_draf

pytestmark = pytest.mark.django_db


@pytest.fixture
def draf(penyusun):
    return sop_draf(penyusun)


@pytest.fixture
def rekan(disdukcapil):
    return buat_pengguna("Maria S.", Peran.PENYUSUN, disdukcapil)


@pytest.fixture
def sunting(draf, penyusun):
    """sunting(op, …, oleh=…, menit=…): one save, so many minutes after the first."""
    kini = []

    def satu(*perubahan, oleh=penyusun, menit=0):
        draf.refresh_from_db()
        hasil = simpan(draf.pk, hitungan=draf.hitungan, kunci=uuid.uuid4(), perubahan=perubahan, pengguna=oleh)
        kini.append(kini[0] if kini else hasil.suntingan.waktu.replace(hour=1))
        Suntingan.objects.filter(pk=hasil.suntingan.pk).update(waktu=kini[0] + timedelta(minutes=menit))
        return hasil.suntingan.urut

    return satu


def uraian(id_baris, teks):
    return {"op": "kegiatan_ubah", "id": id_baris, "bidang": "uraian", "nilai": teks}


def langkah(versi):
    versi.refresh_from_db()
    return langkah_sunting(versi.suntingan.select_related("oleh"), versi.isi)


def alamat(nama, versi, *lain):
    return reverse(f"sop:{nama}", args=[versi.dokumen_id, *lain])


def test_suntingan_dilipat_menurut_orang_dan_jeda(draf, sunting, rekan):
    sunting(uraian("k1", "Satu"))
    sunting(uraian("k2", "Dua"), menit=2)
    sunting({"op": "bidang", "bidang": "peringatan", "nilai": ["Awas"]}, oleh=rekan, menit=3)
    sunting({"op": "bidang", "bidang": "keterkaitan", "nilai": []}, oleh=rekan, menit=4)
    sunting(uraian("k3", "Tiga"), oleh=rekan, menit=30)
    assert [(str(s.oleh), s.kalimat, s.urut) for s in langkah(draf)] == [
        ("Maria S.", "mengubah langkah 3", 5),
        ("Maria S.", "mengubah dua bagian identitas", 4),
        ("Penyusun Dukcapil", "mengubah langkah 1 dan 2", 2),
    ]


def test_langkah_disebut_dengan_nomornya_waktu_itu(draf, sunting):
    sunting(uraian("k3", "Tiga"))
    sunting({"op": "kegiatan_tambah", "id": "k9", "setelah": None}, uraian("k9", "Baru"), menit=20)
    sunting({"op": "kegiatan_hapus", "id": "k2"}, menit=40)
    sunting({"op": "kegiatan_pindah", "id": "k3", "setelah": None}, menit=60)
    sunting({"op": "pelaksana_ubah", "kode": "p1", "bidang": "nama", "nilai": "Warga"}, menit=80)
    assert [s.kalimat for s in langkah(draf)] == [
        "mengubah satu pelaksana",
        "memindahkan langkah 1",
        "menghapus satu langkah",
        "menambah langkah 1",
        "mengubah langkah 3",
    ]


def test_tiap_keadaan_dapat_dilihat(client, penyusun, draf, sunting):
    semula = draf.isi
    sunting(uraian("k1", "Menulis surat"))
    sunting({"op": "kegiatan_hapus", "id": "k1"}, menit=20)
    masuk(client, penyusun)
    halaman = client.get(alamat("keadaan_lama", draf, 1)).content.decode()
    assert "Menulis surat" in halaman
    assert "Pulihkan keadaan ini" in halaman
    assert semula["kegiatan"][0]["uraian"] in client.get(alamat("keadaan_lama", draf, 0)).content.decode()
    assert "Pulihkan keadaan ini" not in client.get(alamat("keadaan_lama", draf, 2)).content.decode()
    assert client.get(alamat("keadaan_lama", draf, 3)).status_code == 404
    tepi = {"kolom": "0,80,160", "baris": "0,60,120,180"}
    assert client.get(alamat("gambar_keadaan", draf, 1), tepi).status_code == 200


def test_keadaan_dipulihkan_dengan_suntingan_baru(client, penyusun, draf, sunting):
    semula = draf.isi
    sunting({"op": "kegiatan_hapus", "id": "k2"})
    masuk(client, penyusun)
    assert client.post(alamat("pulihkan", draf, 0), {"hitungan": 1}).status_code == 302
    assert (Versi.objects.get(pk=draf.pk).isi, Suntingan.objects.count()) == (semula, 2)
    # The page was drawn before that: nothing is written over what it did not show.
    jawaban = client.post(alamat("pulihkan", draf, 1), {"hitungan": 1}, follow=True)
    assert "SOP ini berubah sejak halaman ini dibuka" in jawaban.content.decode()
    assert Versi.objects.get(pk=draf.pk).isi == semula


def test_keadaan_sebelum_pemulihan_tetap_di_riwayat(client, penyusun, draf):
    """However soon after the last save, the restored state is a step of its own."""
    jendela = [uuid.uuid4()]
    simpan(draf.pk, hitungan=0, kunci=uuid.uuid4(), perubahan=[uraian("k1", "A")], pengguna=penyusun, jendela=jendela)
    masuk(client, penyusun).post(alamat("pulihkan", draf, 0), {"hitungan": 1})
    assert [satu.urut for satu in langkah(draf)] == [2, 1]


def test_penyunting_memulihkan_sendiri(client, penyusun, draf, sunting):
    sunting(uraian("k1", "Satu"))
    data = masuk(client, penyusun).get(alamat("selisih_keadaan", draf, 0)).json()
    assert data == {"perubahan": [uraian("k1", "Mengajukan permohonan")], "hitungan": 1}


def test_daftar_langkah_sebagai_halaman_dan_potongan(client, penyusun, draf, sunting):
    sunting(uraian("k1", "Satu"))
    masuk(client, penyusun)
    assert "<h1>Riwayat suntingan</h1>" in client.get(alamat("riwayat_sunting", draf)).content.decode()
    potongan = client.get(alamat("riwayat_sunting", draf), headers={"X-Potongan": "ya"}).content.decode()
    assert "mengubah langkah 1" in potongan
    assert "<h1" not in potongan


def test_yang_sudah_diajukan_hanya_dibaca(client, penyusun, draf, sunting):
    sunting(uraian("k1", "Meminta surat"))
    majukan(draf, ("ajukan", penyusun))
    masuk(client, penyusun)
    assert "Pulihkan" not in client.get(alamat("keadaan_lama", draf, 0)).content.decode()
    client.post(alamat("pulihkan", draf, 0), {"hitungan": 1})
    assert Versi.objects.get(pk=draf.pk).isi["kegiatan"][0]["uraian"] == "Meminta surat"


@pytest.mark.parametrize("siapa", ["penyusun_lain", "verifikator", "pengesah"])
def test_hanya_penyusun_unitnya(client, request, draf, siapa):
    masuk(client, request.getfixturevalue(siapa))
    for nama, lain in (("riwayat_sunting", []), ("keadaan_lama", [0]), ("selisih_keadaan", [0])):
        assert client.get(alamat(nama, draf, *lain)).status_code == 404
