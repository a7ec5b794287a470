"""Hands of a person who owns the database: they go past the triggers, as an attacker with the file would."""

# ruff: noqa: S608 -- the table is our own constant

from contextlib import contextmanager

from django.db import connection

from ambon_sop.audit import pemicu
from ambon_sop.audit.models import CatatanAudit

TABEL = CatatanAudit._meta.db_table


@contextmanager
def tanpa_pemicu():
    """Within the block the audit table takes everything; afterwards the triggers are there again."""
    if connection.vendor == "postgresql":
        jalankan(f"ALTER TABLE {TABEL} DISABLE TRIGGER USER")
    else:
        for nama in pemicu.PEMICU_SQLITE:
            jalankan(f"DROP TRIGGER {nama}")
    yield
    pemicu.pasang()


def jalankan(sql, isi=()):
    with connection.cursor() as kursor:
        kursor.execute(sql, isi)


def ubah(urut, kolom, nilai):
    with tanpa_pemicu():
        jalankan(f'UPDATE {TABEL} SET "{kolom}" = %s WHERE urut = %s', [nilai, urut])


def hapus(syarat):
    with tanpa_pemicu():
        jalankan(f"DELETE FROM {TABEL} WHERE {syarat}")
