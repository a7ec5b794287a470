"""What the review of a standard shows beside the document: two contents side by side, and how much they differ."""

from ambon_sop.alur.persandingan import daftar_sumber, konteks_pasangan, pasangan

from .persandingan import bandingkan


def banyak_beda(request, layanan, versi):
    """How many changes the matriks persandingan of this version has; None where there is nothing to compare with."""
    pasang = pasangan(daftar_sumber(layanan, request.user), versi)
    return bandingkan(pasang[0].isi, pasang[1].isi).banyak if pasang else None


def konteks_persandingan(request, layanan, versi):
    """Two contents side by side, as chosen by ?dari= and ?ke=."""
    konteks = {"layanan": layanan, "versi": versi} | konteks_pasangan(request, layanan, versi)
    if "lama" not in konteks:
        return konteks
    return konteks | {"hasil": bandingkan(konteks["lama"].isi, konteks["baru"].isi)}
