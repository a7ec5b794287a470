"""Whether the portal can serve: what `/siap` answers to proxies and watchers."""

import time
import uuid

import structlog
from django.core.cache import caches
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

log = structlog.get_logger()
SEBENTAR = 5  # seconds for which an answer holds: whoever asks often costs no more
_terakhir = {"saat": 0.0, "gangguan": None, "termigrasi": False}


def terganggu():
    """The names of what does not work, asked anew when the last answer is a moment old."""
    kini = time.monotonic()
    if _terakhir["gangguan"] is None or kini - _terakhir["saat"] > SEBENTAR:
        _terakhir.update(gangguan=gangguan(), saat=kini)
    return _terakhir["gangguan"]


def gangguan():
    """The names of what does not work now; why stands in the log."""
    hasil = []
    for nama, periksa in PEMERIKSAAN.items():
        try:
            periksa()
        except Exception:
            log.exception("tidak siap", bagian=nama)
            hasil.append(nama)
    return hasil


def _basis_data():
    with connection.cursor() as kursor:
        kursor.execute("SELECT 1")


def _tabel():
    """Asked until it is once true: a running program gets no older tables."""
    if not _terakhir["termigrasi"]:
        pelaksana = MigrationExecutor(connection)
        if belum := pelaksana.migration_plan(pelaksana.loader.graph.leaf_nodes()):
            raise RuntimeError(f"{len(belum)} migrations have not been applied")
        _terakhir["termigrasi"] = True


def _tempat_berkas():
    nama = default_storage.save(f"coba-{uuid.uuid4().hex}", ContentFile(b"siap"))
    default_storage.delete(nama)


def _singgahan():
    tanda = uuid.uuid4().hex
    caches["default"].set("siap", tanda, SEBENTAR)
    if caches["default"].get("siap") is None:
        raise RuntimeError("the cache forgets")


PEMERIKSAAN = {
    "basis data": _basis_data,
    "tabel": _tabel,
    "tempat berkas": _tempat_berkas,
    "singgahan": _singgahan,
}
