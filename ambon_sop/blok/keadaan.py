"""Which situations a text tells apart, and what of it holds in one of them."""

from ambon_sop.blok.model import Daftar, Keadaan, anak


def daftar_keadaan(*semua):
    """The names of the situations in these lists of blocks, each once (whatever its capitals), as first written."""
    nama = {}
    for blok in semua:
        for satu in _nama(blok):
            nama.setdefault(satu.casefold(), satu)
    return list(nama.values())


def _nama(blok):
    for satu in blok:
        if isinstance(satu, Keadaan):
            yield satu.keadaan
        for bawah in anak(satu):
            yield from _nama(bawah)


def untuk_keadaan(blok, keadaan):
    """What holds in this situation ("": in none of them): the blocks of others are left out, its own stand as they
    are, without their frame."""
    hasil = []
    for satu in blok:
        if isinstance(satu, Keadaan):
            if keadaan and satu.keadaan.casefold() == keadaan.casefold():
                hasil += satu.isi
        elif isinstance(satu, Daftar):
            butir = [b.model_copy(update={"anak": untuk_keadaan(b.anak, keadaan)}) for b in satu.butir]
            hasil.append(satu.model_copy(update={"butir": butir}))
        else:
            hasil.append(satu)
    return hasil
