"""Drawers that misbehave, or tell of the process that they run in; importable, so that a child can run them."""

import os
import signal
import time

from ambon_sop.cetak import Lukisan


def proses(halaman, huruf):
    return Lukisan(bekal=os.getpid())


def lingkungan(halaman, huruf):
    return Lukisan(bekal=dict(os.environ))


def sandi(halaman, huruf):
    """Code instead of a value."""
    return Lukisan(bekal=os.system)


def sejenak(halaman, huruf):
    time.sleep(0.5)
    return Lukisan()


def tidur(halaman, huruf):
    time.sleep(600)


def menghitung(halaman, huruf):
    while True:
        pass


def makan(halaman, huruf):
    return [bytearray(100_000_000) for _ in range(30)]


def mati(halaman, huruf):
    os.kill(os.getpid(), signal.SIGKILL)


def salah(halaman, huruf):
    raise KeyError("bekal")
