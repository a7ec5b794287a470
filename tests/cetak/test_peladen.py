"""Printing under a real gunicorn: several processes and threads at once, and nobody is left when it ends."""

import os
import signal
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from ambon_sop.cetak.anak import AKAR
from tests.cetak.test_anak import berakhir

pytestmark = pytest.mark.tangguh
SERENTAK = 24


def keturunan(pid):
    """The processes below one."""
    induk = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            nomor, _, sisa = stat.read_text().partition(" (")
            induk.setdefault(int(sisa.rpartition(")")[2].split()[1]), []).append(int(nomor))
    antre, semua = [pid], []
    while antre:
        anak = induk.get(antre.pop(), [])
        antre += anak
        semua += anak
    return semua


def status(alamat):
    try:
        with urlopen(alamat, timeout=60) as jawaban:  # noqa: S310
            assert jawaban.read().startswith(b"%PDF")
            return jawaban.status
    except HTTPError as galat:
        with galat:
            return galat.code


def tunggu(syarat, detik=30):
    tenggat = time.monotonic() + detik
    while not (hasil := syarat()):
        assert time.monotonic() < tenggat
        time.sleep(0.05)
    return hasil


@pytest.mark.parametrize("tanda", [signal.SIGTERM, signal.SIGKILL])
@pytest.mark.parametrize("pilihan", [[], ["--preload"]])
def test_serentak_lalu_tidak_ada_yang_tertinggal(pilihan, tanda):
    with socket.socket() as bebas:
        bebas.bind(("127.0.0.1", 0))
        port = bebas.getsockname()[1]
    perintah = [sys.executable, "-m", "gunicorn", "tests.cetak.peladen", *pilihan]
    lingkungan = os.environ | {"PORT": str(port), "WEB_CONCURRENCY": "2"}
    peladen = subprocess.Popen(perintah, cwd=AKAR, env=lingkungan, stderr=subprocess.DEVNULL)
    try:
        keluarga = _ramai(peladen.pid, f"http://127.0.0.1:{port}/")
        peladen.send_signal(tanda)
        peladen.wait(30)
    finally:
        peladen.kill()
        peladen.wait()
    assert len(keluarga) == 6
    assert all(berakhir(pid) for pid in keluarga)


def _ramai(pid, alamat):
    """Many ask at once; returns the processes that served them."""
    tunggu(lambda: len(keturunan(pid)) >= 6)  # two workers, each with its printer and a warm child
    with ThreadPoolExecutor(SERENTAK) as utas:
        hasil = list(utas.map(status, [alamat] * SERENTAK))
    assert set(hasil) <= {200, 503}
    assert hasil.count(200) >= 3
    assert status(alamat) == 200
    return keturunan(pid)
