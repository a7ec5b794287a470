"""Passwords that are known from breaches, looked up in a file on this machine: nothing is asked outside (ASVS 6.2.12).

The file (SANDI_BOCOR) is the list that haveibeenpwned.com gives away, as its downloader writes it: one line for each
password, the SHA-1 in capital hex, a colon, how often it was seen; in order. Any list in that form will do.
"""

import hashlib
import os
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ValidationError

PANJANG = 40  # hex digits of a SHA-1


def dikenal(sandi, jalur):
    """Whether the ordered file at this path names the password. OSError when the file cannot be read."""
    # SHA-1 is how the list is ordered; it protects nothing here.
    cari = hashlib.sha1(sandi.encode(), usedforsecurity=False).hexdigest().upper().encode()
    with Path(jalur).open("rb") as berkas:
        bawah, atas = 0, os.fstat(berkas.fileno()).st_size
        while bawah < atas:  # the line that is looked for, if it is there, begins in [bawah, atas)
            tengah = (bawah + atas) // 2
            awal = _awal_baris(berkas, tengah, bawah)
            berkas.seek(awal)
            baris = berkas.readline()
            if baris[:PANJANG] == cari:
                return True
            if baris[:PANJANG] < cari:
                bawah = awal + len(baris)
            else:
                atas = awal
    return False


def _awal_baris(berkas, letak, batas):
    """Where the line begins that holds this byte; not before `batas`, which begins one."""
    langkah = 64
    while letak > batas:
        mulai = max(batas, letak - langkah)
        berkas.seek(mulai)
        if (putus := berkas.read(letak - mulai).rfind(b"\n")) >= 0:
            return mulai + putus + 1
        letak = mulai
    return batas


class SandiBocorValidator:
    """Refuses what stands in the file, where there is one."""

    def validate(self, password, user=None):
        if settings.SANDI_BOCOR and dikenal(password, settings.SANDI_BOCOR):
            raise ValidationError("Kata sandi ini ada dalam daftar sandi yang pernah bocor. Pakai yang lain.")

    def get_help_text(self):
        return ""
