"""The saved edits of a standard as steps, in words: `mengubah Persyaratan dan Biaya`. Pure."""

from ambon_sop.alur.langkah_sunting import lipat
from sop.kaidah.kalimat import bilangan, deret

from .isi import KOMPONEN
from .tempat import BIDANG

TERBANYAK = 3  # places that are named one by one


def langkah_sunting(suntingan, isi):
    """[Langkah, …], newest first, of a version's saves in order."""
    semua = lipat(suntingan)
    for satu in semua:
        satu.kalimat = _kalimat(satu.perubahan)
    return semua[::-1]


def _kalimat(perubahan):
    kena = list(dict.fromkeys((p["op"], p.get("kunci") or p.get("bidang")) for p in perubahan))
    komponen = [KOMPONEN[kunci] for op, kunci in kena if op == "komponen"]
    fakta = [BIDANG[kunci] for op, kunci in kena if op == "bidang"]
    if len(komponen) > TERBANYAK:
        komponen = [f"{bilangan(len(komponen))} komponen"]
    return f"mengubah {deret(komponen + fakta)}"
