"""Rules on the persons that a letter names."""

from naskah.isian import kosong
from naskah.wujud import rangkai

from .dasar import TND, WAJIB, kaidah


@kaidah(WAJIB, TND)
def orang_bernama(isi):
    """Who is written down by post, rank or NIP has a name too: without one he would not be on the paper."""
    for isian in isi.templat.isian:
        nilai = isi.nilai.get(isian.kunci)
        if isian.tipe not in ("orang", "daftar_orang") or (isian.wajib and kosong(nilai)):
            continue  # the last is what isian_wajib says
        semua = nilai if isinstance(nilai, list) else [nilai]
        urut = [str(n) for n, satu in enumerate(semua, 1) if satu and any(satu.values()) and kosong(satu)]
        if urut:
            siapa = f"orang {rangkai(urut)} pada " if isinstance(nilai, list) else ""
            yield f"isian/{isian.kunci}", f"Isi nama {siapa}{isian.label}."


KAIDAH = (orang_bernama,)
