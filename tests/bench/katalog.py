"""The public catalogue: how it bears growth, and what a kept page costs; on PostgreSQL, whatever the others run on."""

import json
import subprocess
import sys
from functools import cache

from tests.bench import tolok_ukur
from tests.bench.katalog_ukur import BANYAK, SEDIKIT

KALI = 3  # what a hundred times as many services may cost
NISBAH = 1 / 0.8  # how often a bare view may answer while a kept page answers once


@cache
def _hasil():
    """What `katalog_ukur` has measured, in a process with a PostgreSQL of its own."""
    perintah = [sys.executable, "-m", "tests.bench.katalog_ukur"]
    return json.loads(subprocess.run(perintah, check=True, capture_output=True, text=True).stdout.splitlines()[-1])


def _p95(nama, banyak):
    return _hasil()[nama][str(banyak)]["p95"]


@tolok_ukur(f"search, p95 among {SEDIKIT} services", satuan="ms")
def cari_sedikit():
    return [_p95("cari", SEDIKIT)]


@tolok_ukur(f"search, p95 among {BANYAK:,} services", satuan="ms")
def cari_banyak():
    return [_p95("cari", BANYAK)]


@tolok_ukur("search, p95 of many over p95 of few", satuan="×", batas=KALI)
def cari_nisbah():
    return [_p95("cari", BANYAK) / _p95("cari", SEDIKIT)]


@tolok_ukur(f"list, p95 among {SEDIKIT} services", satuan="ms")
def daftar_sedikit():
    return [_p95("daftar", SEDIKIT)]


@tolok_ukur(f"list, p95 among {BANYAK:,} services", satuan="ms")
def daftar_banyak():
    return [_p95("daftar", BANYAK)]


@tolok_ukur("list, p95 of many over p95 of few", satuan="×", batas=KALI)
def daftar_nisbah():
    return [_p95("daftar", BANYAK) / _p95("daftar", SEDIKIT)]


@tolok_ukur("a bare view's rate over that of a kept page", satuan="×", batas=NISBAH)
def halaman_disinggahkan():
    return _hasil()["singgahan"]
