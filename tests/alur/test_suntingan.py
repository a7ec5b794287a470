"""Saving edits: merging, conflict, repetition, and the end of editing."""

import uuid

import pytest

from ambon_sop.alur.models import Dokumen, Versi
from ambon_sop.alur.suntingan import Bentrok, BukanDraf, bersinggungan, simpan
from tests.sop.pabrik import majukan, sop_draf

pytestmark = pytest.mark.django_db


def ganti(bidang, nilai, kegiatan="k1"):
    return [{"op": "kegiatan_ubah", "id": kegiatan, "bidang": bidang, "nilai": nilai}]


@pytest.fixture
def tulis(penyusun):
    versi = sop_draf(penyusun)

    def simpan_satu(perubahan, hitungan=0, **lain):
        return simpan(
            versi.pk,
            hitungan=hitungan,
            kunci=lain.pop("kunci", uuid.uuid4()),
            perubahan=perubahan,
            pengguna=penyusun,
            **lain,
        )

    simpan_satu.versi = versi
    return simpan_satu


def test_suntingan_di_tempat_lain_bergabung(tulis):
    tulis(ganti("uraian", "Menulis permohonan"))
    hasil = tulis(ganti("waktu", "5 menit"))
    satu = hasil.versi.isi["kegiatan"][0]
    assert (satu["uraian"], satu["waktu"], hasil.versi.hitungan) == ("Menulis permohonan", "5 menit", 2)
    assert [s.urut for s in hasil.belum_dilihat] == [1]


def test_judul_dokumen_mengikuti_nama_draf(tulis):
    tulis([{"op": "bidang", "bidang": "nama", "nilai": "Penerbitan KTP"}])
    assert Dokumen.objects.get().judul == "Penerbitan KTP"


def test_sel_yang_sama_bentrok_dan_tidak_menimpa(tulis):
    tulis(ganti("uraian", "Menulis permohonan"))
    with pytest.raises(Bentrok) as bentrok:
        tulis(ganti("uraian", "Membuat permohonan"))
    assert bentrok.value.suntingan[0].perubahan[0]["nilai"] == "Menulis permohonan"
    tulis.versi.refresh_from_db()
    assert tulis.versi.isi["kegiatan"][0]["uraian"] == "Menulis permohonan"


def test_langkah_yang_simbolnya_diubah_orang_lain_tidak_dihapus_begitu_saja(tulis):
    tulis([{"op": "simbol_ubah", "kegiatan": "k2", "pelaksana": "p2", "urut": 1, "bentuk": "proses"}])
    with pytest.raises(Bentrok):
        tulis([{"op": "kegiatan_hapus", "id": "k2"}])


def test_langkah_yang_ditulis_orang_lain_tetap_dapat_dipindah(tulis):
    tulis(ganti("uraian", "Menulis permohonan"))
    hasil = tulis([{"op": "kegiatan_pindah", "id": "k1", "setelah": "k3"}])
    assert [k["uraian"] for k in hasil.versi.isi["kegiatan"]][2] == "Menulis permohonan"


def test_kiriman_yang_sama_disimpan_sekali(tulis):
    kunci = uuid.uuid4()
    pertama = tulis(ganti("waktu", "5 menit"), kunci=kunci)
    kedua = tulis(ganti("waktu", "5 menit"), kunci=kunci)
    assert pertama.suntingan.pk == kedua.suntingan.pk
    assert Versi.objects.get(pk=tulis.versi.pk).hitungan == 1


def test_balikan_mengembalikan_isi(tulis):
    semula = tulis.versi.isi
    hasil = tulis([{"op": "kegiatan_hapus", "id": "k2"}])
    assert len(hasil.versi.isi["alur"]) == 0
    tulis(hasil.suntingan.balikan, hitungan=1)
    assert Versi.objects.get(pk=tulis.versi.pk).isi == semula


def test_yang_sudah_diajukan_tidak_disunting(tulis, penyusun):
    majukan(tulis.versi, ("ajukan", penyusun))
    with pytest.raises(BukanDraf):
        tulis(ganti("waktu", "5 menit"))


@pytest.mark.parametrize(
    ("a", "b", "hasil"),
    [
        ("kegiatan/k7", "kegiatan/k7/uraian", True),
        ("kegiatan/k7/uraian", "kegiatan/k7/waktu", False),
        ("kegiatan/k7", "kegiatan/k71", False),
        ("bidang/nama", "bidang/nama", True),
    ],
)
def test_bersinggungan(a, b, hasil):
    assert bersinggungan(a, b) is hasil
