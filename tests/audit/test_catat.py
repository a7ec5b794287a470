"""The one door into the trail: in the transaction of the change, in order, however many come at once."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from django.db import DatabaseError, transaction

from ambon_sop.audit.catat import Pelaku, catat
from ambon_sop.audit.kanonik import TidakKanonik
from ambon_sop.audit.models import CatatanAudit, Pemeriksaan
from ambon_sop.audit.permintaan import Permintaan, sebagai
from ambon_sop.audit.rantai import periksa
from ambon_sop.audit.riwayat import riwayat


def test_baris_memuat_siapa_apa_dari_mana(db, disdukcapil):
    with sebagai(Permintaan("K7QM-4T2D", "10.0.0.1")):
        catat("ubah", disdukcapil, pelaku=Pelaku("7", "Maria S.", "admin", "Bagian Organisasi"), dari="a", ke="b")
    catatan = CatatanAudit.objects.get()
    assert (catatan.pelaku_nama, catatan.peran, catatan.unit) == ("Maria S.", "admin", "Bagian Organisasi")
    assert (catatan.objek_jenis, catatan.objek_id, catatan.objek_nama) == (
        "perangkatdaerah",
        str(disdukcapil.pk),
        disdukcapil.nama,
    )
    assert (catatan.id_permintaan, catatan.alamat) == ("K7QM-4T2D", "10.0.0.1")


def test_baris_hilang_bersama_transaksinya(db):
    with transaction.atomic():
        catat("ajukan")
        transaction.set_rollback(True)
    assert not CatatanAudit.objects.exists()
    assert catat("ajukan").urut == 1


def test_teks_terlalu_panjang_dipotong(db):
    assert catat("ajukan", nama="é" * 999).objek_nama == "é" * 300


def test_masukan_jahat_tetap_tercatat(db):
    """NUL and half surrogates come from strangers' log-in forms; they must not keep the row out."""
    catat("masuk_gagal", nama="a\x00b\ud800c", perubahan={"kunci\x00": ["\udfff", 1]})
    assert periksa().putus_pada is None
    assert CatatanAudit.objects.get().objek_nama == "a\ufffdb?c"


@pytest.mark.parametrize(
    "nilai", [1.5, date(2026, 1, 1), {1: "a"}, {"a": {"b": 0.1}}, {"e\u0301": 1, "\u00e9": 2}, b"x"]
)
def test_yang_tidak_kanonik_ditolak(db, nilai):
    with pytest.raises(TidakKanonik):
        catat("ubah", perubahan={"isi": nilai})
    assert not CatatanAudit.objects.exists()


def test_jam_yang_mundur_tidak_mengacaukan_urutan(db):
    with time_machine.travel(datetime(2026, 11, 24, 9, tzinfo=UTC), tick=False):
        catat("ajukan")
    with time_machine.travel(datetime(2026, 11, 23, 9, tzinfo=UTC), tick=False):
        catat("setujui")
    assert [c.tindakan for c in CatatanAudit.objects.all()] == ["setujui", "ajukan"]
    assert periksa().putus_pada is None


def test_basis_data_membaca_kembali_yang_di_hash(db):
    perubahan = {
        "z": [None, True],
        "a": ["", "Ünïcode 𝔄 \u2028 \"'\\"],
        "angka": 2**70,
        "dalam": {"b": [1, [2, {}]], "a": None},
    }
    catat("ubah", perubahan=perubahan)
    assert CatatanAudit.objects.get().perubahan == perubahan
    assert periksa().putus_pada is None


def test_riwayat_beberapa_objek_terbaru_dahulu(db, disdukcapil, dinkes, bag_organisasi):
    for objek in (disdukcapil, dinkes, bag_organisasi, disdukcapil):
        catat("ubah", objek)
    assert [c.urut for c in riwayat(disdukcapil, dinkes)] == [4, 2, 1]
    assert not riwayat().exists()


@pytest.mark.django_db(transaction=True)
class TestSerentak:
    def test_tidak_ada_yang_hilang(self, serentak):
        """20 writers with 10 rows each, all at once."""

        def tulis(nomor):
            for ke in range(10):
                catat("ubah", nama=f"{nomor}/{ke}")

        assert serentak(tulis, 20) == [None] * 20
        assert (periksa().jumlah, periksa().putus_pada) == (200, None)
        assert CatatanAudit.objects.values("objek_nama").distinct().count() == 200

    def test_yang_gagal_tidak_meninggalkan_celah(self, serentak):
        """Half of the writers take their change back after the row is written."""

        def tulis(nomor):
            with transaction.atomic():
                Pemeriksaan.objects.create(jumlah=0, sampai_urut=0, sampai_hash="")
                catat("ubah")
                transaction.set_rollback(nomor % 2 == 0)

        assert serentak(tulis, 10) == [None] * 10
        assert (periksa().jumlah, periksa().putus_pada) == (5, None)
        assert Pemeriksaan.objects.count() == 5

    def test_pemicu_terpasang_selama_pengujian_yang_berkomit(self):
        catat("ajukan")
        with pytest.raises(DatabaseError):
            CatatanAudit.objects.all().delete()
