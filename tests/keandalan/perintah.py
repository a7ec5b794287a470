"""Our commands in processes of their own, each with a database and a media store of its own."""

import os
import subprocess
import sys
from pathlib import Path

from django.conf import settings

AKAR = Path(__file__).resolve().parent.parent.parent


def lingkungan(url, media, **lain):
    """The environment of a portal with this database and this media store."""
    folder = Path(media).parent
    sendiri = {
        "DATABASE_URL": str(url),
        "MEDIA_ROOT": str(media),
        "SECRET_KEY": settings.SECRET_KEY,
        "KUNCI_AUDIT": str(folder / "kunci-audit.pem"),
        "CATATAN_SEGEL": str(folder / "segel-audit.jsonl"),
        "CETAK_ANAK": "0",
    }
    return os.environ | sendiri | lain


def kelola(lingkungan, *argumen):
    """(exit code, what it said) of a command."""
    perintah = [sys.executable, str(AKAR / "manage.py"), *map(str, argumen)]
    hasil = subprocess.run(perintah, env=lingkungan, cwd=AKAR, capture_output=True, text=True, check=False, timeout=300)
    return hasil.returncode, hasil.stdout + hasil.stderr


def sqlite(folder):
    """The environment of a portal on a new SQLite file in this folder."""
    folder.mkdir(parents=True, exist_ok=True)
    return lingkungan(f"sqlite:///{folder / 'basis.sqlite3'}", folder / "media")
