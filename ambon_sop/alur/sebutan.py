"""Naming somebody in a note: "@Maria S." reaches a person of the unit, or of Bagian Organisasi."""

import re

from django.db.models import Q

from ambon_sop.akun.models import Penugasan, Peran

from .terlihat import yang_melihat

DI_UNIT = (Peran.PENYUSUN, Peran.PEMERIKSA, Peran.PENGESAH)
SESUDAH_NAMA = r"(?![\w])"


def dapat_disebut(versi):
    """{name: Pengguna} of whoever works on this version and sees it: its unit, and the verifikators; by name.

    Who shares a name with another one cannot be named: nobody shall be written to by mistake.
    """
    hat = Penugasan.objects.kini().filter(
        Q(peran__in=DI_UNIT, perangkat_daerah=versi.dokumen.perangkat_daerah_id) | Q(peran=Peran.VERIFIKATOR)
    )
    orang = {}
    for satu in yang_melihat(hat, versi).order_by("pengguna__nama"):
        orang.setdefault(satu.pengguna.nama, set()).add(satu.pengguna)
    return {nama: milik.pop() for nama, milik in orang.items() if len(milik) == 1}


def disebut(versi, teks):
    """The people whose name stands behind an @ in the text, the longest name first."""
    if "@" not in teks:
        return []
    hasil = []
    for nama, orang in sorted(dapat_disebut(versi).items(), key=lambda satu: -len(satu[0])):
        teks, kali = re.subn(rf"@{re.escape(nama)}{SESUDAH_NAMA}", "", teks, flags=re.IGNORECASE)
        hasil += [orang] if kali else []
    return hasil
