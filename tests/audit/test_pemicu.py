"""The database itself keeps the audit trail add-only, whoever speaks to it."""

# ruff: noqa: S608 -- the table is our own constant

import re
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, models, transaction

from ambon_sop.audit import pemicu
from ambon_sop.audit.catat import catat
from ambon_sop.audit.models import CatatanAudit
from tests.audit.rusak import TABEL, jalankan

KHUSUS_SQLITE = pytest.mark.skipif(connection.vendor != "sqlite", reason="SQLite only")
KHUSUS_POSTGRES = pytest.mark.skipif(connection.vendor != "postgresql", reason="PostgreSQL only")
KOLOM = ", ".join(f'"{f.column}"' for f in CatatanAudit._meta.concrete_fields)


@pytest.fixture
def jejak(db):
    return [catat("ajukan"), catat("setujui"), catat("sahkan")]


def _ditolak(sql, isi=()):
    sebelum = list(CatatanAudit.objects.values_list())
    with pytest.raises(DatabaseError, match="audit: "), transaction.atomic():
        jalankan(sql, isi)
    assert list(CatatanAudit.objects.values_list()) == sebelum


@pytest.mark.parametrize(
    "sql",
    [
        f"UPDATE {TABEL} SET ke = 'batal' WHERE urut = 2",
        f"UPDATE {TABEL} SET ke = ke",
        f"DELETE FROM {TABEL} WHERE urut = 3",
        f"DELETE FROM {TABEL}",
        pytest.param(f"UPDATE OR REPLACE {TABEL} SET urut = 1 WHERE urut = 3", marks=KHUSUS_SQLITE),
        pytest.param(f"TRUNCATE {TABEL}", marks=KHUSUS_POSTGRES),
        pytest.param(f"TRUNCATE {TABEL} CASCADE", marks=KHUSUS_POSTGRES),
    ],
)
def test_perubahan_ditolak(jejak, sql):
    _ditolak(sql)


def test_orm_juga_ditolak(jejak):
    with pytest.raises(DatabaseError, match="add-only"), transaction.atomic():
        CatatanAudit.objects.filter(urut=1).delete()
    jejak[0].ke = "batal"
    with pytest.raises(DatabaseError, match="add-only"), transaction.atomic():
        jejak[0].save()


@pytest.mark.parametrize(
    ("urut", "sebelum"),
    [(5, "ekor"), (4, "awal"), (3, "ekor"), (0, "ekor"), (-1, "awal")],
    ids=["lompat", "tidak menyambung", "kembar", "nol", "negatif"],
)
def test_baris_di_luar_rantai_ditolak(jejak, urut, sebelum):
    sebelum = {"ekor": jejak[-1].hash, "awal": "0" * 64}[sebelum]
    with pytest.raises(DatabaseError), transaction.atomic():
        CatatanAudit(urut=urut, tindakan="palsu", sebelum=sebelum, hash="c" * 64).save(force_insert=True)
    assert CatatanAudit.objects.count() == 3


@KHUSUS_SQLITE
@pytest.mark.parametrize("rekursif", ["ON", "OFF"])
@pytest.mark.parametrize(
    "ganti",
    [
        {"urut": "2"},
        {
            "urut": "4",
            "sebelum": "(SELECT hash FROM {0} WHERE urut = 3)",
            "hash": "(SELECT hash FROM {0} WHERE urut = 1)",
        },
        {"urut": "4", "hash": "'d'"},
    ],
    ids=["nomor yang ada", "hash yang ada", "sambungan yang ada"],
)
def test_insert_or_replace_ditolak(jejak, ganti, rekursif):
    """With the pragma of the settings, and without it, as a stranger's connection would come."""
    jalankan(f"PRAGMA recursive_triggers = {rekursif}")
    kolom = ", ".join(ganti.get(f.column, f'"{f.column}"').format(TABEL) for f in CatatanAudit._meta.concrete_fields)
    _ditolak(f"INSERT OR REPLACE INTO {TABEL} ({KOLOM}) SELECT {kolom} FROM {TABEL} WHERE urut = 2")
    jalankan("PRAGMA recursive_triggers = ON")


@KHUSUS_SQLITE
def test_setiap_sambungan_memakai_pemicu_rekursif(db):
    with connection.cursor() as kursor:
        kursor.execute("PRAGMA recursive_triggers")
        assert kursor.fetchone() == (1,)


@KHUSUS_POSTGRES
def test_peran_replika_tidak_membungkam_pemicu(jejak):
    with transaction.atomic():
        jalankan("SET LOCAL session_replication_role = replica")
        _ditolak(f"DELETE FROM {TABEL}")


def test_pemicu_kembali_setelah_migrate(jejak):
    for nama in pemicu.PEMICU_POSTGRES if connection.vendor == "postgresql" else pemicu.PEMICU_SQLITE:
        jalankan(f"DROP TRIGGER {nama}" + (f" ON {TABEL}" if connection.vendor == "postgresql" else ""))
    assert not pemicu.terpasang()
    call_command("migrate", verbosity=0)
    assert pemicu.terpasang()
    _ditolak(f"DELETE FROM {TABEL}")


@KHUSUS_SQLITE
@pytest.mark.django_db(transaction=True)
def test_tabel_dibangun_ulang_lalu_migrate():
    """What an AlterField does on SQLite: the table is copied, and its triggers are silently lost until `migrate`."""
    catat("ajukan")
    lama, baru = CatatanAudit._meta.get_field("ke"), models.CharField(max_length=80, blank=True)
    baru.set_attributes_from_name("ke")
    with connection.schema_editor() as penyusun:
        penyusun.alter_field(CatatanAudit, lama, baru)
    assert not pemicu.terpasang()
    call_command("migrate", verbosity=0)
    assert pemicu.terpasang()
    _ditolak(f"DELETE FROM {TABEL}")
    assert CatatanAudit.objects.get().hitung_hash() == CatatanAudit.objects.get().hash


def test_hanya_perlengkapan_uji_yang_melepas_pemicu():
    akar = Path(__file__).resolve().parents[2]
    berkas = [b for paket in ("ambon_sop", "sop", "layanan", "naskah", "tests") for b in (akar / paket).rglob("*.py")]
    pemanggil = {b.name for b in berkas if re.search(r"pemicu\.lepas\(|import lepas\b", b.read_text())}
    assert pemanggil == {"perlengkapan.py", Path(__file__).name}
