"""`python -m tests.bench [WORD]`: run the benchmarks (those whose group or name holds WORD), print tables, write JSON.

Exit code 1 when a median exceeds its limit.
"""

import contextlib
import importlib
import itertools
import json
import os
import pkgutil
import platform
import statistics
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import django

from tests import bench
from tests.basis_data import siapkan_lingkungan

JSON = Path("var/bench.json")


def jalankan(kata):
    """Run the registered benchmarks; returns one dict per benchmark, as in the JSON."""
    for modul in pkgutil.iter_modules(bench.__path__, "tests.bench."):
        if not modul.name.endswith("__main__"):
            importlib.import_module(modul.name)
    pilihan = [t for t in bench.DAFTAR if kata in f"{t.kelompok} {t.nama}".lower()]
    hasil = []
    for kelompok, isi in itertools.groupby(pilihan, key=lambda t: t.kelompok):
        print(f"\n{kelompok}\n{'':48} {'n':>4} {'median':>9} {'p95':>9} {'limit':>9}")
        for tolok in isi:
            hasil.append(_satu(tolok))
            _cetak(hasil[-1])
    return hasil


def _satu(tolok):
    from django.db import transaction

    with transaction.atomic():
        sampel = sorted(tolok.fungsi())
        transaction.set_rollback(True)
    median = statistics.median(sampel)
    return {
        "kelompok": tolok.kelompok,
        "nama": tolok.nama,
        "satuan": tolok.satuan,
        "n": len(sampel),
        "median": round(median, 4),
        "p95": round(sampel[min(len(sampel) - 1, int(len(sampel) * 0.95))], 4),
        "batas": tolok.batas,
        "lulus": tolok.batas is None or median <= tolok.batas,
    }


def _cetak(h):
    batas = "-" if h["batas"] is None else f"{h['batas']:g}"
    tanda = "" if h["lulus"] else "  TOO MUCH"
    print(f"{h['nama']:48} {h['n']:4} {h['median']:9.3f} {h['p95']:9.3f} {batas:>9} {h['satuan']}{tanda}", flush=True)


@contextlib.contextmanager
def basis_data_uji():
    """A throw-away database of the kind that is configured."""
    from django.conf import settings
    from django.db import connection
    from django.test.utils import get_runner, setup_test_environment

    setup_test_environment()
    with tempfile.TemporaryDirectory() as folder:
        if connection.vendor == "sqlite":
            connection.settings_dict["TEST"]["NAME"] = str(Path(folder) / "bench.sqlite3")
        pelaksana = get_runner(settings)(verbosity=0, interactive=False)
        lama = pelaksana.setup_databases()
        yield
        pelaksana.teardown_databases(lama)


def utama(kata=""):
    """Prepare Django on a throw-away database, run, write the JSON; returns the exit code."""
    siapkan_lingkungan()
    os.environ["DJANGO_SETTINGS_MODULE"] = "ambon_sop.settings"
    django.setup()
    with basis_data_uji():
        hasil = jalankan(kata.lower())
    mesin = {
        "python": platform.python_version(),
        "inti": os.cpu_count(),
        "basis_data": os.environ.get("BASIS_DATA", "sqlite"),
    }
    isi = {"waktu": datetime.now(UTC).isoformat(timespec="seconds"), "mesin": mesin, "hasil": hasil}
    JSON.parent.mkdir(exist_ok=True)
    JSON.write_text(json.dumps(isi, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"\n{JSON}")
    return 0 if all(h["lulus"] for h in hasil) else 1


if __name__ == "__main__":
    sys.exit(utama(*sys.argv[1:2]))
