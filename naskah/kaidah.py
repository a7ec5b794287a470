"""The rules of letters and templates, each a small function that names its source. Pure: no Django, no database.

`tempat` are addresses of suntingan.py: `isian/hal`, `bagian/tujuan`.
"""

from ambon_sop.blok.kaidah import SARAN, WAJIB, Kaidah, Temuan, kaidah

from .isi import isian_terpakai
from .isian import SISTEM, kosong

__all__ = ["SARAN", "WAJIB", "Kaidah", "Temuan", "periksa_naskah", "periksa_templat"]

TND = "Permendagri 1/2023"


@kaidah(WAJIB, TND)
def isian_wajib(isi):
    """What the template asks for is filled in."""
    for isian in isi.templat.isian:
        nilai = isi.nilai.get(isian.kunci)
        if isian.wajib and not isian.bawaan and kosong(nilai):
            yield f"isian/{isian.kunci}", f"Isi {isian.label}."


@kaidah(WAJIB, TND)
def isian_dikenal(templat):
    """Every blank in a text is one that the template names."""
    for kunci, bagian in isian_terpakai(templat).items():
        if kunci not in SISTEM and kunci not in templat.isian_dari:
            yield f"bagian/{bagian[0]}", f"Isian [{kunci}] tidak ada dalam daftar isian. Tambahkan atau hapus."


KAIDAH_NASKAH = (isian_wajib,)
KAIDAH_TEMPLAT = (isian_dikenal,)


def periksa_naskah(isi):
    """Every finding over an `IsiNaskah`, those that block first: [Temuan, …]."""
    return _periksa(KAIDAH_NASKAH, isi)


def periksa_templat(isi):
    """The same over an `IsiTemplat`."""
    return _periksa(KAIDAH_TEMPLAT, isi)


def _periksa(semua, bahan):
    temuan = [satu for k in semua for satu in k.periksa(bahan)]
    return sorted(temuan, key=lambda satu: satu.berat != WAJIB)
