"""What is indexed, who finds it, and that the index follows its tables."""

import pytest
from django.core.management import call_command
from django.db import connection, models

from ambon_sop.pencarian.cari import cari
from ambon_sop.pencarian.indeks import hapus, indeks
from ambon_sop.pencarian.models import EntriCari, KataCari


def _indeks(unit, pk=1, judul="Penerbitan akta kelahiran", teks="", jenis="sop", publik=True):
    indeks(jenis, pk, judul=judul, teks=teks, url=f"/sop/{pk}/", perangkat_daerah=unit, publik=publik)


def test_indeks_ulang_mengganti_yang_lama(disdukcapil):
    _indeks(disdukcapil)
    _indeks(disdukcapil, judul="Penerbitan akta kematian")
    assert [t.entri.judul for t in cari("akta")] == ["Penerbitan akta kematian"]
    assert not cari("kelahiran", persis=True)


def test_yang_dihapus_tidak_ditemukan(disdukcapil):
    _indeks(disdukcapil)
    hapus("sop", 1)
    hapus("sop", 1)
    assert not cari("akta")
    assert not KataCari.objects.exists()


def test_kata_dihitung_per_entri(disdukcapil):
    _indeks(disdukcapil)
    _indeks(disdukcapil, 2, "Akta kematian", teks="akta akta")
    assert KataCari.objects.get(kata="akta").jumlah == 2
    hapus("sop", 2)
    assert KataCari.objects.get(kata="akta").jumlah == 1
    assert not KataCari.objects.filter(kata="kematian").exists()


def test_yang_tidak_untuk_umum_hanya_bagi_pegawai(disdukcapil):
    _indeks(disdukcapil, publik=False)
    assert not cari("akta")
    assert len(cari("akta", hanya_publik=False)) == 1


def test_perbaikan_tidak_membocorkan_kata_yang_tidak_untuk_umum(disdukcapil):
    _indeks(disdukcapil, judul="Rahasia pegawai", publik=False)
    _indeks(disdukcapil, 2, judul="Kenaikan pangkat pegawai")
    hasil = cari("rahsia pegawai")
    assert (len(hasil), hasil.diperbaiki) == (1, "")
    assert cari("rahsia pegawai", hanya_publik=False).diperbaiki == "rahasia pegawai"


def test_jenis_membatasi(disdukcapil):
    _indeks(disdukcapil)
    _indeks(disdukcapil, 1, jenis="standar_pelayanan")
    assert [t.entri.jenis for t in cari("akta", "sop")] == ["sop"]
    assert len(cari("akta")) == 2


def test_nama_kantor_ikut_dicari(disdukcapil, dinkes):
    _indeks(disdukcapil)
    _indeks(dinkes, 2)
    assert [t.entri.perangkat_daerah for t in cari(f"akta {dinkes.singkatan}")] == [dinkes]


@pytest.mark.parametrize("jumlah", [1, 60])
def test_banyak_kueri_tetap(disdukcapil, jumlah, django_assert_num_queries):
    for pk in range(jumlah):
        _indeks(disdukcapil, pk)
    with django_assert_num_queries(2):
        assert len(cari("akta")) == jumlah


def test_pertanyaan_sangat_panjang_dibatasi(disdukcapil, django_assert_max_num_queries):
    _indeks(disdukcapil)
    with django_assert_max_num_queries(30):
        cari(" ".join(f"kata{n}" for n in range(5000)))


@pytest.mark.skipif(connection.vendor != "sqlite", reason="SQLite only")
@pytest.mark.django_db(transaction=True)
def test_tabel_dibangun_ulang_lalu_migrate(disdukcapil):
    """An AlterField on SQLite drops the triggers that keep the FTS tables in step; `migrate` puts them back."""
    _indeks(disdukcapil)
    lama, baru = EntriCari._meta.get_field("url"), models.CharField(max_length=310)
    baru.set_attributes_from_name("url")
    with connection.schema_editor() as penyusun:
        penyusun.alter_field(EntriCari, lama, baru)
    call_command("migrate", verbosity=0)
    _indeks(disdukcapil, 2, "Penerbitan akta kematian")
    hapus("sop", 1)
    assert [t.entri.objek_id for t in cari("akta")] == [2]


@pytest.mark.django_db(transaction=True)
def test_dua_yang_mengindeks_serentak(disdukcapil, serentak):
    assert serentak(lambda n: _indeks(disdukcapil, n, f"Akta nomor {n}"), 8) == [None] * 8
    assert KataCari.objects.get(kata="akta").jumlah == 8
    assert len(cari("akta")) == 8
