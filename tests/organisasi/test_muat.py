"""manage.py muat_ambon: the city's units from the project's own fixture."""

import json
from io import StringIO

import pytest
from django.core.management import call_command

from ambon_sop.audit.models import CatatanAudit
from ambon_sop.organisasi.models import Jabatan, PerangkatDaerah
from ambon_sop.organisasi.muat import DATA

pytestmark = pytest.mark.django_db


@pytest.fixture
def dimuat():
    call_command("muat_ambon", stdout=StringIO())


def unit(kode):
    return PerangkatDaerah.objects.get(kode=kode)


def test_pohon_kota_lengkap(dimuat):
    jumlah = {jenis: PerangkatDaerah.objects.filter(jenis=jenis).count() for jenis in PerangkatDaerah.Jenis.values}

    assert jumlah["kecamatan"] == 5
    assert jumlah["kelurahan"] == 20
    assert jumlah["negeri"] + jumlah["desa"] + jumlah["desa_negeri"] == 30
    assert jumlah["bagian"] == 9
    assert PerangkatDaerah.objects.get(induk=None) == unit("81.71")
    assert unit("bag-organisasi").induk == unit("setda")
    assert unit("81.71.01.1006").induk == unit("81.71.01")


def test_nama_kembar_tidak_tertukar(dimuat):
    assert unit("81.71.01.1006").nama == "Kelurahan Nusaniwe"
    assert unit("81.71.01.2003").nama == "Desa/Negeri Nusaniwe"


def test_tiap_unit_punya_satu_jabatan_kepala(dimuat):
    assert Jabatan.objects.filter(kepala=True).count() == PerangkatDaerah.objects.count()
    assert unit("disdukcapil").jabatan.get().nama == "Kepala Dinas Kependudukan dan Pencatatan Sipil"
    assert unit("setda").jabatan.get().nama == "Sekretaris Kota"


def test_tiap_isian_sah(dimuat):
    for satu in PerangkatDaerah.objects.all():
        satu.full_clean()


def test_boleh_diulang_dan_tidak_menimpa(dimuat):
    PerangkatDaerah.objects.filter(kode="disdukcapil").update(nama="Dinas Dukcapil", kode="5.01")
    unit("dinkes").jabatan.update(nama="Plt. Kepala")
    sebelum = CatatanAudit.objects.count()

    keluar = StringIO()
    call_command("muat_ambon", stdout=keluar)

    assert keluar.getvalue().startswith("0 unit dan 0 jabatan ditambahkan")
    assert unit("5.01").nama == "Dinas Dukcapil"
    assert unit("dinkes").jabatan.get().nama == "Plt. Kepala"
    assert CatatanAudit.objects.count() == sebelum


def test_yang_terhapus_ditambahkan_lagi(dimuat):
    Jabatan.objects.filter(perangkat_daerah__kode="bag-hukum").delete()
    PerangkatDaerah.objects.filter(kode="bag-hukum").delete()

    keluar = StringIO()
    call_command("muat_ambon", stdout=keluar)

    assert keluar.getvalue().startswith("1 unit dan 1 jabatan ditambahkan")


def test_kode_dan_slug_dalam_data_tidak_kembar():
    butir = json.loads(DATA.read_text(encoding="utf-8"))["perangkat_daerah"]
    for kunci in ("kode", "slug"):
        assert len({satu[kunci] for satu in butir}) == len(butir)
