"""Stand-ins, and who ratifies by unit and kind."""

import datetime

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from ambon_sop.akun.models import Penugasan, Peran
from ambon_sop.akun.pengesah import boleh_mengesahkan_unit, cakupan_pengesah, peta_pengesah
from ambon_sop.audit.models import CatatanAudit
from ambon_sop.organisasi.models import PengaturanPengesah
from tests.pemeran import beri_penugasan, buat_pengguna, buat_unit, masuk

pytestmark = pytest.mark.django_db
ALAMAT = "/kerja/pejabat-sementara/tambah/"


@pytest.fixture(autouse=True)
def _tanpa_singgahan():
    cache.clear()


def isian(unit, orang, **ganti):
    besok = (timezone.localdate() + datetime.timedelta(3)).strftime("%d-%m-%Y")
    hari = timezone.localdate().strftime("%d-%m-%Y")
    return {"unit": unit.pk, "orang": orang, "sifat": "plh", "mulai": hari, "selesai": besok} | ganti


# --- who ratifies ----------------------------------------------------------------------------------------------------


def test_bagian_disahkan_sekretaris_kota_dan_kelurahan_oleh_lurahnya(bag_organisasi, setda, kelurahan, kecamatan):
    sekretaris = buat_pengguna("Sekretaris", Peran.PENGESAH, setda).penugasan_aktif
    camat = buat_pengguna("Camat", Peran.PENGESAH, kecamatan).penugasan_aktif
    assert boleh_mengesahkan_unit(sekretaris, bag_organisasi.pk, "sop")
    assert boleh_mengesahkan_unit(camat, kelurahan.pk, "sop")

    lurah = buat_pengguna("Lurah", Peran.PENGESAH, kelurahan).penugasan_aktif
    assert cakupan_pengesah(lurah, "sop") == {kelurahan.pk}
    assert not boleh_mengesahkan_unit(camat, kelurahan.pk, "sop")
    assert not boleh_mengesahkan_unit(lurah, kecamatan.pk, "sop")


def test_pengaturan_menang_dan_hanya_bagi_jenisnya(disdukcapil, setda, pengesah):
    sekretaris = buat_pengguna("Sekretaris", Peran.PENGESAH, setda).penugasan_aktif
    PengaturanPengesah.objects.create(perangkat_daerah=disdukcapil, jenis="sop", oleh=setda)

    assert boleh_mengesahkan_unit(sekretaris, disdukcapil.pk, "sop")
    assert not boleh_mengesahkan_unit(pengesah.penugasan_aktif, disdukcapil.pk, "sop")
    assert boleh_mengesahkan_unit(pengesah.penugasan_aktif, disdukcapil.pk, "sp")


def test_hanya_peran_pengesah(penyusun, disdukcapil):
    assert not boleh_mengesahkan_unit(penyusun.penugasan_aktif, disdukcapil.pk, "sop")
    assert peta_pengesah("sop")[disdukcapil.pk] is None


def test_halaman_menyebut_siapa_dan_yang_belum_ada(client, admin, pengesah, dinkes):
    jawaban = masuk(client, admin).get("/kerja/organisasi/pengesah/")

    assert "Kepala Dukcapil" in jawaban.text
    assert "Belum ada pengesah" in jawaban.text
    assert len(client.get("/kerja/organisasi/pengesah/?q=kesehatan").context["halaman"]) == 1
    assert "Tidak ada yang cocok" in client.get("/kerja/organisasi/pengesah/?q=xyz").text
    assert client.get("/kerja/organisasi/pengesah/?q=%00&halaman=x").status_code == 200


def test_pengecualian_diatur_dihapus_dan_dicatat(client, admin, disdukcapil, setda):
    masuk(client, admin)
    alamat = f"/kerja/organisasi/pengesah/{disdukcapil.pk}/"
    client.post(alamat, {"sop": setda.pk})
    assert peta_pengesah("sop")[disdukcapil.pk] == setda.pk
    perubahan = CatatanAudit.objects.first().perubahan
    assert perubahan == {"SOP disahkan di": ["", "Sekretariat Daerah Kota Ambon"]}

    jumlah = CatatanAudit.objects.count()
    client.post(alamat, {"sop": setda.pk})
    assert CatatanAudit.objects.count() == jumlah
    client.post(alamat, {"sop": ""})
    assert peta_pengesah("sop")[disdukcapil.pk] is None
    assert client.post(alamat, {"sop": "x\x00"}).status_code == 200


def test_banyak_kueri_tetap(client, admin, kota, pengesah):
    masuk(client, admin)
    client.get("/kerja/organisasi/pengesah/")
    sedikit = _banyak_kueri(client, "/kerja/organisasi/pengesah/")
    for n in range(60):
        buat_pengguna(f"Kepala {n}", Peran.PENGESAH, buat_unit(f"unit{n}", f"Unit {n}", "dinas", kota))

    assert _banyak_kueri(client, "/kerja/organisasi/pengesah/") == sedikit
    for hat in Penugasan.objects.filter(peran=Peran.PENGESAH)[:5]:
        beri_penugasan(hat.pengguna, Peran.PENGESAH, kota, sifat="plh", selesai=timezone.localdate())
    sedikit = _banyak_kueri(client, "/kerja/pejabat-sementara/")
    for hat in Penugasan.objects.filter(peran=Peran.PENGESAH)[5:60]:
        beri_penugasan(hat.pengguna, Peran.PENGESAH, kota, sifat="plt", selesai=timezone.localdate())
    assert _banyak_kueri(client, "/kerja/pejabat-sementara/") == sedikit


def _banyak_kueri(client, alamat):
    with CaptureQueriesContext(connection) as kueri:
        assert client.get(alamat).status_code == 200
    return len(kueri)


# --- stand-ins -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("pengenal", ["pemeriksa", "PEMERIKSA@contoh.go.id", "19800101 200501 1 003"])
def test_verifikator_mencatat_plh_yang_lalu_boleh_mengesahkan(client, verifikator, pemeriksa, disdukcapil, pengenal):
    pemeriksa.nip = "198001012005011003"
    pemeriksa.save()
    jawaban = masuk(client, verifikator).post(ALAMAT, isian(disdukcapil, pengenal), follow=True)

    assert "dicatat sebagai Plh. Kepala Disdukcapil" in jawaban.text
    hat = pemeriksa.penugasan.get(peran=Peran.PENGESAH)
    assert boleh_mengesahkan_unit(hat, disdukcapil.pk, "sop")
    catatan = CatatanAudit.objects.first()
    assert (catatan.tindakan, catatan.peran) == ("tambah_penugasan", "verifikator")


@pytest.mark.parametrize(
    ("ganti", "bidang"),
    [
        ({"orang": "tidak.ada"}, "orang"),
        ({"orang": "verifikator"}, "orang"),
        ({"orang": ""}, "orang"),
        ({"orang": "\x00"}, "orang"),
        ({"orang": "tutup"}, "orang"),
        ({"selesai": ""}, "selesai"),
        ({"selesai": "1 Januari 2020"}, "selesai"),
        ({"sifat": "definitif"}, "sifat"),
        ({"sifat": "pj"}, "sifat"),
        ({"unit": "x"}, "unit"),
    ],
)
def test_plh_yang_keliru_ditolak_di_bidangnya(client, verifikator, pemeriksa, disdukcapil, ganti, bidang):
    buat_pengguna("Tutup", username="tutup", is_active=False)
    jawaban = masuk(client, verifikator).post(ALAMAT, isian(disdukcapil, "pemeriksa") | ganti)

    assert list(jawaban.context["form"].errors) == [bidang]
    assert not Penugasan.objects.filter(sifat="plh").exists()


def test_plh_kembar_ditolak(client, verifikator, pengesah, disdukcapil):
    jawaban = masuk(client, verifikator).post(ALAMAT, isian(disdukcapil, "pengesah"))

    assert "sudah punya penugasan" in jawaban.context["form"].errors["mulai"][0]


def test_plh_diakhiri_verifikator_tetapi_pejabat_definitif_tidak(client, verifikator, pengesah, pemeriksa, disdukcapil):
    masuk(client, verifikator).post(ALAMAT, isian(disdukcapil, "pemeriksa"))
    plh = pemeriksa.penugasan.get(peran=Peran.PENGESAH)

    assert client.post(f"/kerja/pejabat-sementara/{pengesah.penugasan_aktif.pk}/akhiri/").status_code == 404
    client.post(f"/kerja/pejabat-sementara/{plh.pk}/akhiri/")
    assert not Penugasan.objects.kini().filter(pk=plh.pk).exists()


@pytest.mark.parametrize("kueri", ["q=pemeriksa", "q=disdukcapil", "urut=nama", "urut=-unit", "urut=x&q=plh"])
def test_daftar_dicari_dan_diurutkan(client, verifikator, pemeriksa, disdukcapil, kueri):
    masuk(client, verifikator).post(ALAMAT, isian(disdukcapil, "pemeriksa"))
    jawaban = client.get(f"/kerja/pejabat-sementara/?{kueri}")

    assert bool(jawaban.context["halaman"].object_list) == ("q=plh" not in kueri)
