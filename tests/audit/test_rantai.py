"""Whatever is done to the stored rows, the verification names the first one that is wrong."""

# ruff: noqa: S608 -- the table is our own constant

import json
from datetime import UTC, datetime
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from ambon_sop.audit import rantai
from ambon_sop.audit.catat import Pelaku, catat
from ambon_sop.audit.models import AWAL, CatatanAudit, Pemeriksaan
from ambon_sop.audit.permintaan import Permintaan, sebagai
from ambon_sop.audit.rantai import Ujung, keadaan, periksa
from tests.audit.rusak import TABEL, hapus, jalankan, tanpa_pemicu, ubah

JUMLAH = 7
LAIN = {
    "rumus": 2,
    "waktu": datetime(2026, 1, 1, tzinfo=UTC),
    "pelaku_id": "8",
    "pelaku_nama": "Orang lain",
    "peran": "admin",
    "unit": "DLHP",
    "tindakan": "ambil",
    "objek_jenis": "sop",
    "objek_id": "13",
    "objek_nama": "Penerbitan KIa",
    "dari": "diajukan",
    "ke": "batal",
    "perubahan": json.dumps({"nomor": ["", "002"]}),
    "id_permintaan": "K7QM-4T2E",
    "alamat": "10.0.0.2",
    "sebelum": "f" * 64,
    "hash": "e" * 64,
}


@pytest.fixture
def jejak(db):
    """Seven rows."""
    pelaku = Pelaku("7", "Maria S.", "penyusun", "Disdukcapil")
    with sebagai(Permintaan("K7QM-4T2D", "10.0.0.1")):
        for _ in range(JUMLAH):
            catat(
                "ajukan",
                nama="Penerbitan KIA",
                pelaku=pelaku,
                dari="draf",
                ke="diajukan",
                perubahan={"nomor": ["", "001"]},
            )


def _perintah(**pilihan):
    """(exit code, what was said) of `audit_verifikasi`."""
    keluaran = StringIO()
    try:
        call_command("audit_verifikasi", stdout=keluaran, stderr=StringIO(), **pilihan)
    except SystemExit as akhir:
        return akhir.code, keluaran.getvalue()
    return 0, keluaran.getvalue()


def test_rantai_utuh(jejak):
    kode, kata = _perintah()
    assert kode == 0
    assert kata == f"Rantai utuh: 7 catatan\nUjung: 7:{CatatanAudit.objects.get(urut=7).hash}\n"


def test_rantai_kosong_itu_utuh(db):
    assert _perintah()[1].startswith("Rantai utuh: 0 catatan\n")


@pytest.mark.parametrize("kolom", LAIN)
def test_setiap_kolom_dijaga(jejak, kolom):
    ubah(4, kolom, LAIN[kolom])
    kode, kata = _perintah()
    assert kode == 1
    assert kata.startswith("Rantai putus pada catatan 4: ")


def test_tidak_ada_kolom_yang_terlewat():
    """A column that is added later must be covered too."""
    assert {f.attname for f in CatatanAudit._meta.concrete_fields} == {"urut", *LAIN}


def test_nomor_urut_dijaga(jejak):
    ubah(7, "urut", 8)
    assert periksa().putus_pada == 7


def test_baris_tengah_dihapus(jejak):
    hapus("urut = 4")
    assert (periksa().putus_pada, periksa().sebab) == (4, "catatan ini hilang")


def test_baris_pertama_dihapus(jejak):
    hapus("urut = 1")
    assert periksa().putus_pada == 1


def test_dua_baris_bertukar(jejak):
    dua, tiga = CatatanAudit.objects.get(urut=2), CatatanAudit.objects.get(urut=3)
    with tanpa_pemicu():
        for catatan, urut in ((dua, -2), (tiga, 2)):
            jalankan(f"UPDATE {TABEL} SET urut = %s WHERE hash = %s", [urut, catatan.hash])
        jalankan(f"UPDATE {TABEL} SET urut = 3 WHERE urut = -2")
    assert periksa().putus_pada == 2


@pytest.mark.parametrize("urut", [0, -5])
def test_baris_disisipkan_di_depan(jejak, urut):
    palsu = CatatanAudit(urut=urut, tindakan="palsu", sebelum="a" * 64)
    palsu.hash = palsu.hitung_hash()
    with tanpa_pemicu():
        palsu.save(force_insert=True)
    assert (periksa().putus_pada, periksa().sebab) == (urut, "catatan ini disisipkan")


def test_baris_disambung_tanpa_hash_yang_benar(jejak):
    with tanpa_pemicu():
        CatatanAudit(urut=8, tindakan="palsu", sebelum="a" * 64, hash="b" * 64).save(force_insert=True)
    assert periksa().putus_pada == 8


def test_baris_ditulis_ulang_beserta_hashnya(jejak):
    """Whoever recomputes the hash of the row that he edits breaks the next one."""
    catatan = CatatanAudit.objects.get(urut=4)
    catatan.pelaku_nama = "Orang lain"
    with tanpa_pemicu():
        jalankan(
            f"UPDATE {TABEL} SET pelaku_nama = %s, hash = %s WHERE urut = 4", ["Orang lain", catatan.hitung_hash()]
        )
    assert (periksa().putus_pada, periksa().sebab) == (5, "tidak menyambung pada catatan sebelumnya")


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL does not store what is no JSON or no UTF-8")
@pytest.mark.parametrize(("kolom", "nilai"), [("perubahan", "{rusak"), ("waktu", "bukan waktu"), ("unit", b"\xff\xfe")])
def test_baris_yang_tidak_terbaca_disebut(jejak, kolom, nilai):
    with tanpa_pemicu():
        sql = f"UPDATE {TABEL} SET {kolom} = CAST(%s AS TEXT) WHERE urut = 4"
        jalankan("PRAGMA ignore_check_constraints = ON")
        jalankan(sql, [nilai])
        jalankan("PRAGMA ignore_check_constraints = OFF")
    assert periksa().putus_pada == 4


def test_ekor_terhapus_tidak_terlihat_oleh_rantai_saja(jejak):
    """The honest limit: a chain that merely ends earlier is a whole chain …"""
    hapus("urut > 5")
    assert periksa().putus_pada is None


def test_ekor_terhapus_terlihat_dari_pemeriksaan_terdahulu(jejak):
    """… but the last verification remembers that it was longer,"""
    _perintah()
    hapus("urut > 5")
    kode, kata = _perintah()
    assert (kode, kata) == (1, "Rantai putus pada catatan 6: ekornya hilang, dahulu sampai catatan 7\n")


def test_ekor_terhapus_terlihat_dari_patokan_di_luar(jejak):
    """and so does a link that was kept elsewhere, when the attacker wiped that memory too."""
    ujung = Ujung(7, CatatanAudit.objects.get(urut=7).hash)
    hapus("urut > 5")
    assert _perintah(patokan=str(ujung))[0] == 1


def test_seluruhnya_ditulis_ulang_terlihat_dari_patokan(jejak):
    ujung = Ujung(3, CatatanAudit.objects.get(urut=3).hash)
    hapus("urut > 0")
    for _ in range(JUMLAH):
        catat("palsu")
    assert periksa().putus_pada is None
    assert periksa(patokan=[ujung]).putus_pada == 3


@pytest.mark.parametrize("patokan", ["7", "x:" + AWAL, "7:abc"])
def test_patokan_yang_salah_tulis_ditolak(jejak, patokan):
    with pytest.raises(CommandError, match="Tulis patokan"):
        call_command("audit_verifikasi", patokan=patokan)


def test_dibaca_berporsi(jejak, monkeypatch, django_assert_num_queries):
    monkeypatch.setattr(rantai, "PORSI", 3)
    with django_assert_num_queries(3):
        assert periksa().jumlah == JUMLAH


def test_pemicu_yang_hilang_diberitahukan(jejak):
    galat = StringIO()
    with tanpa_pemicu():
        call_command("audit_verifikasi", stdout=StringIO(), stderr=galat)
    assert "tidak terpasang" in galat.getvalue()


# --- what the page says -----------------------------------------------------------------------------------------------


def test_halaman_hanya_memeriksa_sejak_pemeriksaan_terakhir(jejak):
    _perintah()
    catat("ambil")
    ubah(2, "ke", "batal")  # before the verified link: the command's business
    assert (keadaan().jumlah, keadaan().putus_pada, keadaan().belum) == (8, None, 0)
    ubah(8, "ke", "batal")
    assert keadaan().putus_pada == 8


def test_halaman_memeriksa_paling_banyak_sampai_batas(jejak, monkeypatch):
    monkeypatch.setattr(rantai, "BATAS_HALAMAN", 3)
    assert (keadaan().jumlah, keadaan().belum) == (3, 4)


def test_halaman_melihat_ekor_yang_hilang(jejak):
    _perintah()
    hapus("urut > 5")
    assert keadaan().putus_pada == 6


def test_halaman_mengulang_putusan_terakhir(jejak):
    ubah(4, "ke", "batal")
    _perintah()
    assert (keadaan().putus_pada, Pemeriksaan.objects.count()) == (4, 1)
