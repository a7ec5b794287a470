"""How long personal data is kept (UU 27/2022 Pasal 16 ayat (2) huruf g, Pasal 43): one table, that each app adds to.

`manage.py terapkan_retensi` carries it out; the page /privasi/ shows it. Documents in force, decisions and the audit
trail are archives (UU 43/2009) and do not stand here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from .catat import catat


@dataclass(frozen=True)
class Masa:
    """One sort of data: `data` and `mengapa` in words for people, kept for `hari` days.

    `pilih(batas)` gives the rows that are older than that moment; `lakukan(rows)` takes away what is personal in them
    and returns how many there were.
    """

    kode: str
    data: str
    mengapa: str
    hari: int
    pilih: Callable
    lakukan: Callable = lambda baris: baris.delete()[0]


_DAFTAR: dict[str, Masa] = {}


def daftarkan(*semua):
    for masa in semua:
        _DAFTAR[masa.kode] = masa


def semua_masa():
    """Every entry, the shortest first."""
    return sorted(_DAFTAR.values(), key=lambda masa: (masa.hari, masa.kode))


def terapkan(*, uji=False):
    """Carry the table out; with `uji` only count. Returns [(Masa, how many rows), …]; the trail keeps the figures."""
    hasil, kini = [], timezone.now()
    for masa in semua_masa():
        baris = masa.pilih(kini - timedelta(days=masa.hari))
        hasil.append((masa, baris.count() if uji else masa.lakukan(baris)))
    if not uji and any(banyak for _, banyak in hasil):
        catat("terapkan_retensi", nama="Retensi", perubahan={m.kode: [0, n] for m, n in hasil if n})
    return hasil
