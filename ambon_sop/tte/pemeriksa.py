"""Runs the verification of a stranger's PDF in a child with limits of time and memory, few at a time."""

import json
import subprocess
import sys
import threading
from pathlib import Path

import structlog
from django.conf import settings

from ambon_sop.tte import verifikasi

log = structlog.get_logger()
SERENTAK = threading.BoundedSemaphore(2)  # in one process
DETIK_ANTRE, DETIK_PERIKSA = 5, 30


class PemeriksaSibuk(Exception):
    """Too many files are being checked at this moment."""


class TerlaluBerat(Exception):
    """The file took more than the limits allow."""


def periksa_berkas(isi):
    """As `verifikasi.periksa`, but whatever the file does, it does to a child."""
    if not SERENTAK.acquire(timeout=DETIK_ANTRE):
        raise PemeriksaSibuk
    try:
        hasil = subprocess.run(
            [sys.executable, "-I", str(Path(verifikasi.__file__)), settings.AKAR_SERTIFIKAT],
            input=isi,
            capture_output=True,
            timeout=DETIK_PERIKSA,
            check=True,
            cwd="/",
            env={},
        )
        return json.loads(hasil.stdout)
    except (subprocess.SubprocessError, ValueError) as galat:
        log.warning("berkas terlalu berat diperiksa", sebab=type(galat).__name__, bita=len(isi))
        raise TerlaluBerat from None
    finally:
        SERENTAK.release()
