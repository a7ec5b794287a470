"""Benchmarks: `make bench` runs every function that a file beside this one registers.

    @tolok_ukur("Bagan satu SOP, proses utuh", batas=2.5)
    def bagan():
        return ukur(lambda: subprocess.run([...], check=True), ulang=5)

A function returns its samples. It runs on a throw-away database, in a transaction that is rolled back.
"""

import time
from dataclasses import dataclass

DAFTAR = []


@dataclass(frozen=True)
class TolokUkur:
    """One benchmark: `fungsi() -> list of samples` in `satuan`; the median must not exceed `batas` (None: no limit)."""

    kelompok: str
    nama: str
    fungsi: object
    satuan: str
    batas: float | None


def tolok_ukur(nama, satuan="s", batas=None):
    """Register the function below as a benchmark of its file."""

    def daftarkan(fungsi):
        kelompok = fungsi.__module__.rpartition(".")[2]
        DAFTAR.append(TolokUkur(kelompok, nama, fungsi, satuan, batas))
        return fungsi

    return daftarkan


def ukur(fungsi, ulang=5, pemanasan=1):
    """Seconds of each of `ulang` calls, after `pemanasan` calls that do not count."""
    for _ in range(pemanasan):
        fungsi()
    sampel = []
    for _ in range(ulang):
        mulai = time.perf_counter()
        fungsi()
        sampel.append(time.perf_counter() - mulai)
    return sampel
