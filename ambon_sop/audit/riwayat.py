"""What the trail tells about given objects, and what changed in one of its rows, for people to read."""

from dataclasses import dataclass

from .kanonik import kanonik
from .models import CatatanAudit


def riwayat(*objek):
    """The history of these objects together (a document with its versions), newest first: a queryset.

    `templates/audit/_riwayat.html` draws it, under the name `riwayat`.
    """
    return CatatanAudit.objects.tentang(*objek)


@dataclass(frozen=True)
class Beda:
    """One line of a diff: its sign (+ − ≠, or nothing), the field in words, the old and the new text."""

    tanda: str
    bagian: str
    lama: str
    baru: str


def perbedaan(perubahan):
    """`{field: [old, new]}` as lines; any other value is shown as new."""
    return [_beda(bidang, nilai) for bidang, nilai in perubahan.items()]


def _beda(bidang, nilai):
    pasangan = nilai if isinstance(nilai, list) and len(nilai) == 2 else [None, nilai]
    lama, baru = map(_teks, pasangan)
    tanda = "" if lama == baru else "+" if not lama else "−" if not baru else "≠"
    return Beda(tanda, bidang.replace("_", " ").capitalize(), lama, baru)


def _teks(nilai):
    match nilai:
        case None:
            return ""
        case bool():
            return "ya" if nilai else "tidak"
        case str() | int():
            return str(nilai)
        case list() if all(isinstance(satu, str | int) for satu in nilai):
            return "; ".join(map(str, nilai))
    return kanonik(nilai)
