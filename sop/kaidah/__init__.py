"""The rules of SOP AP, each a small function that names its source. Pure: no Django, no database."""

from sop.kaidah import gambar, identitas, langkah
from sop.kaidah.dasar import SARAN, WAJIB, Bahan, Kaidah, Temuan
from sop.kaidah.durasi import Durasi, baca_durasi
from sop.kaidah.jumlah import Jumlah, jumlah

__all__ = [
    "KAIDAH",
    "SARAN",
    "WAJIB",
    "Durasi",
    "Jumlah",
    "Kaidah",
    "Temuan",
    "baca_durasi",
    "jumlah",
    "periksa",
    "tinjau",
]

KAIDAH = (*identitas.KAIDAH, *gambar.KAIDAH, *langkah.KAIDAH)


def periksa(isi, hari_ini=None):
    """Every finding over an `Isi`, those that block submission first: [Temuan, …]. `hari_ini`: a date."""
    return _temuan(Bahan(isi, hari_ini))


def tinjau(isi, hari_ini=None):
    """(`periksa`, `jumlah`) in one go: the flow is made a graph once."""
    bahan = Bahan(isi, hari_ini)
    return _temuan(bahan), jumlah(isi, bahan.graf)


def _temuan(bahan):
    temuan = [satu for kaidah in KAIDAH for satu in kaidah.periksa(bahan)]
    return sorted(temuan, key=lambda satu: satu.berat != WAJIB)
