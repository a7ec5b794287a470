"""The rules of Standar Pelayanan, each a small function that names its source. Pure: no Django, no database."""

from layanan.kaidah import fakta, hukum, komponen
from layanan.kaidah.dasar import SARAN, WAJIB, Bahan, Kaidah, SopTerkait, Temuan

__all__ = ["KAIDAH", "SARAN", "WAJIB", "Bahan", "Kaidah", "SopTerkait", "Temuan", "periksa"]

KAIDAH = (*komponen.KAIDAH, *fakta.KAIDAH, *hukum.KAIDAH)


def periksa(isi, sop=None, hari_ini=None):
    """Every finding over an `Isi`, those that block submission first: [Temuan, …].

    `sop` = {slug: SopTerkait} of the linked SOPs in force; `hari_ini`: a date.
    """
    bahan = Bahan(isi, sop or {}, hari_ini)
    temuan = [satu for kaidah in KAIDAH for satu in kaidah.periksa(bahan)]
    return sorted(temuan, key=lambda satu: satu.berat != WAJIB)
