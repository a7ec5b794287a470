"""The whole trail as evidence for an outsider: one JSON line a row, with the seals between, checked without the portal.

A row's hash is SHA-256 over its line without `jenis` and `hash`, in canonical JSON (kanonik.py).
"""

from .kanonik import kanonik, kanonik_waktu
from .models import BIDANG, CatatanAudit
from .segel import semua

PORSI = 2000


def baris_catatan(catatan):
    isi = {bidang: getattr(catatan, bidang) for bidang in BIDANG[catatan.rumus]}
    isi["waktu"] = kanonik_waktu(catatan.waktu)
    return kanonik(isi | {"jenis": "catatan", "hash": catatan.hash})


def semua_baris():
    """The lines: rows in order, then the seals. In constant memory."""
    for catatan in CatatanAudit.objects.order_by("urut").iterator(PORSI):
        yield baris_catatan(catatan)
    tertulis = set()
    for segel in map(kanonik, semua()):
        if segel not in tertulis:  # the same seal lies in the table and in the file
            tertulis.add(segel)
            yield segel
