"""The rules of letters and templates, each a small function that names its source. Pure: no Django, no database.

`tempat` are addresses of suntingan.py: `isian/hal`, `bagian/tujuan`; and `fakta/penanda`, beside the blanks.
"""

from . import orang, penandaan, penulisan, templat
from .dasar import SARAN, TND, WAJIB, Kaidah, Temuan

__all__ = [
    "KAIDAH_NASKAH", "KAIDAH_TEMPLAT", "SARAN", "TND", "WAJIB", "Kaidah", "Temuan", "periksa_naskah", "periksa_templat",
]  # fmt: skip

KAIDAH_NASKAH = (*penulisan.KAIDAH, *orang.KAIDAH, *penandaan.KAIDAH)
KAIDAH_TEMPLAT = templat.KAIDAH


def periksa_naskah(isi):
    """Every finding over an `IsiNaskah`, those that block first: [Temuan, …]."""
    return _periksa(KAIDAH_NASKAH, isi)


def periksa_templat(isi):
    """The same over an `IsiTemplat`."""
    return _periksa(KAIDAH_TEMPLAT, isi)


def _periksa(semua, bahan):
    temuan = [satu for k in semua for satu in k.periksa(bahan)]
    return sorted(temuan, key=lambda satu: satu.berat != WAJIB)
