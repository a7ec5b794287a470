"""Making an archive: every table at one moment, then every file of the media store."""

from contextlib import contextmanager

from django.db import connection, transaction
from django.db.migrations.loader import MigrationLoader
from django.utils import timezone

from ambon_sop.audit.models import CatatanAudit

from .arsip import FORMAT, tulis_arsip
from .berkas import potongan, semua_berkas, semua_rujukan
from .tabel import baris, kolom, semua_model

TABEL, MEDIA = "tabel/", "media/"


@contextmanager
def satu_saat():
    """Everything that is read within is the database as it was at one moment; writers go on meanwhile."""
    if connection.vendor == "postgresql":
        with transaction.atomic(durable=True), connection.cursor() as kursor:
            kursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
        return
    # Not atomic(): that begins IMMEDIATE here (settings.py) and would keep all writers out.
    with connection.cursor() as kursor:
        kursor.execute("BEGIN DEFERRED")
        try:
            yield
        finally:
            kursor.execute("ROLLBACK")


def migrasi():
    """[[app, name], …] of what has been applied here."""
    return sorted([list(kunci) for kunci in MigrationLoader(connection).applied_migrations])


def cadangkan(jalur):
    """Write the archive. Returns its manifest; `hilang` in it are files that rows name and that are not there."""
    with tulis_arsip(jalur) as arsip:
        with satu_saat():
            manifes = {
                "format": FORMAT,
                "dibuat": timezone.now().isoformat(),
                "asal": connection.vendor,
                "migrasi": migrasi(),
                "ujung": _ujung(),
                "tabel": {label: _tabel(arsip, label, model) for label, model in semua_model().items()},
            }
            disebut = {nama for *_, nama in semua_rujukan()}
        manifes["berkas"] = _berkas(arsip)
        manifes["hilang"] = sorted(disebut - {nama.removeprefix(MEDIA) for nama in manifes["berkas"]})
        arsip.tutup_dengan(manifes)
    return manifes


def _ujung():
    """The last link of the audit trail."""
    return CatatanAudit.objects.order_by("-urut").values_list("urut", "hash").first()


def _tabel(arsip, label, model):
    jumlah = 0
    with arsip.anggota(f"{TABEL}{label}.jsonl") as catatan:
        for satu in baris(model):
            catatan.tulis(satu + b"\n")
            jumlah += 1
    return catatan.sidik | {"baris": jumlah, "kolom": kolom(model)}


def _berkas(arsip):
    """All files, also those that no row names. One that is deleted meanwhile is missing, and `hilang` tells of it."""
    hasil = {}
    for nama in semua_berkas():
        isi = potongan(nama)
        try:
            awal = next(isi, b"")
        except FileNotFoundError:
            continue
        with arsip.anggota(f"{MEDIA}{nama}", mampat=False) as catatan:
            catatan.tulis(awal)
            for satu in isi:
                catatan.tulis(satu)
        hasil[f"{MEDIA}{nama}"] = catatan.sidik
    return hasil
