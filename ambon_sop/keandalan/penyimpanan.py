"""The media store: a file that a row will name is on the disk, under its name, before the row is."""

import os
from pathlib import Path

from django.core.files.storage import FileSystemStorage


class PenyimpananTeguh(FileSystemStorage):
    """Django's own, which leaves it to the system when bytes reach the disk: a power cut could leave the row (which
    the database has on its disk) and an empty file.
    """

    def _save(self, name, content):
        jadi = super()._save(name, content)
        jalur = Path(self.path(jadi))
        for satu in (jalur, jalur.parent):
            sinkronkan(satu)
        return jadi


def sinkronkan(jalur):
    """Have a file, or the names in a folder, on the disk."""
    pegangan = os.open(jalur, os.O_RDONLY)
    try:
        os.fsync(pegangan)
    finally:
        os.close(pegangan)
