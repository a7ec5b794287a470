"""Rules on the fourteen components."""

from layanan.isi import PENGELOLAAN, PENYAMPAIAN
from layanan.kaidah.dasar import PERMENPAN, SARAN, WAJIB, kaidah


@kaidah(WAJIB, "UU 25/2009 Pasal 21; PermenPAN-RB 15/2014")
def komponen_penyampaian_terisi(bahan):
    """The six components of service delivery are what the public is promised: none may be missing."""
    for kunci, judul in PENYAMPAIAN.items():
        if not bahan.teks[kunci]:
            yield f"komponen/{kunci}", f"Isi {judul[0].lower()}{judul[1:]}."


@kaidah(SARAN, PERMENPAN)
def komponen_pengelolaan_terisi(bahan):
    """The eight components of manufacturing belong to the standard too, though old documents often lack them."""
    for kunci, judul in PENGELOLAAN.items():
        if not bahan.teks[kunci]:
            yield f"komponen/{kunci}", f"{judul} belum diisi."


KAIDAH = (komponen_penyampaian_terisi, komponen_pengelolaan_terisi)
