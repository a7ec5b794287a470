"""The portal's own role on PostgreSQL: it works with everything, and can do nothing to the evidence but add to it.

Roles and rights are made and undone within the test's transaction; SET ROLE makes the connection act with them.
"""

# ruff: noqa: S608 -- the table is our own constant

from contextlib import contextmanager
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction

from ambon_sop.audit.catat import catat
from ambon_sop.audit.models import CatatanAudit
from ambon_sop.audit.rantai import periksa
from tests.audit.rusak import TABEL, jalankan
from tests.pemeran import buat_unit

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="PostgreSQL only"),
]
PILIHAN = {"pemilik": "uji_pemilik", "aplikasi": "uji_aplikasi"}
SERANGAN = [
    f"UPDATE {TABEL} SET ke = 'x'",
    f"DELETE FROM {TABEL}",
    f"TRUNCATE {TABEL}",
    f"ALTER TABLE {TABEL} DISABLE TRIGGER ALL",
    f"DROP TRIGGER audit_tolak_baris ON {TABEL}",
    f"CREATE TRIGGER diam BEFORE INSERT ON {TABEL} FOR EACH ROW EXECUTE FUNCTION audit_tolak()",
    f"DROP TABLE {TABEL}",
    f"ALTER TABLE {TABEL} RENAME TO lama",
    f"ALTER TABLE {TABEL} OWNER TO uji_aplikasi",
    "CREATE OR REPLACE FUNCTION audit_tolak() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$",
    "SET session_replication_role = replica",
    "SET ROLE uji_pemilik",
    "DELETE FROM audit_segel",
    "CREATE TABLE sendiri (x int)",
    "DROP SCHEMA public CASCADE",
]


@pytest.fixture
def berperan(db):
    catat("ajukan", nama="Penerbitan KIA")
    call_command("siapkan_peran_basis_data", jalankan=True, stdout=StringIO(), **PILIHAN)


@contextmanager
def _sebagai(peran):
    """Not `SET ROLE`, from which a superuser's session may go on to any other role."""
    jalankan(f"SET LOCAL SESSION AUTHORIZATION {peran}")
    yield
    jalankan("SET LOCAL SESSION AUTHORIZATION DEFAULT")


@pytest.mark.parametrize("perintah", SERANGAN)
def test_peran_aplikasi_ditolak(berperan, perintah):
    with _sebagai("uji_aplikasi"), pytest.raises(DatabaseError), transaction.atomic():
        jalankan(perintah)
    assert periksa().jumlah == CatatanAudit.objects.count() == 1


def test_peran_aplikasi_dapat_bekerja(berperan):
    with _sebagai("uji_aplikasi"):
        unit = buat_unit("unit-uji", "Unit Uji")
        catat("tambah_unit", unit)
        unit.nama = "Unit Lain"
        unit.save()
        call_command("periksa_peran_basis_data", stdout=StringIO())
    assert periksa().jumlah == 2


def test_pemilik_dan_superuser_diberitahukan(berperan):
    for peran, kata in (("uji_pemilik", "memiliki tabel bukti"), (None, "adalah superuser")):
        keluaran = StringIO()
        if peran:
            jalankan(f"SET LOCAL SESSION AUTHORIZATION {peran}")
        with pytest.raises(SystemExit) as akhir:
            call_command("periksa_peran_basis_data", stdout=keluaran)
        jalankan("SET LOCAL SESSION AUTHORIZATION DEFAULT")
        assert akhir.value.code == 1
        assert kata in keluaran.getvalue()


def test_migrasi_sebagai_pemilik_memberi_hak_pada_tabel_baru(berperan, settings):
    settings.PERAN_APLIKASI = "uji_aplikasi"
    with _sebagai("uji_pemilik"):
        jalankan("CREATE TABLE tabel_baru (x int)")
        call_command("migrate", verbosity=0)
    with _sebagai("uji_aplikasi"):
        jalankan("INSERT INTO tabel_baru VALUES (1)")
        call_command("periksa_peran_basis_data", stdout=StringIO())


def test_tanpa_jalankan_hanya_dicetak(db):
    keluaran = StringIO()
    call_command("siapkan_peran_basis_data", stdout=keluaran)
    assert 'REVOKE UPDATE, DELETE ON public."audit_catatanaudit" FROM "ambon_aplikasi";' in keluaran.getvalue()
    with connection.cursor() as kursor:
        kursor.execute("SELECT 1 FROM pg_roles WHERE rolname = 'ambon_aplikasi'")
        assert kursor.fetchone() is None
