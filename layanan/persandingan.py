"""Two contents of a standard side by side ("matriks persandingan"): facts, and each component line by line. Pure.

How lines are told apart: ambon_sop/alur/perbaris.py.
"""

from ambon_sop.alur.perbaris import Perbandingan, baris_blok, sanding_fakta, sanding_kelompok
from ambon_sop.blok import dari_daftar

from .isi import KOMPONEN
from .tempat import BIDANG, teks_bidang


def bandingkan(lama, baru):
    """The `Perbandingan` of two canonical `standar-pelayanan/1` values."""
    fakta = [sanding_fakta(judul, teks_bidang(lama, b), teks_bidang(baru, b)) for b, judul in BIDANG.items()]
    komponen = [_komponen(judul, lama["komponen"][k], baru["komponen"][k]) for k, judul in KOMPONEN.items()]
    return Perbandingan(fakta, komponen, "komponen")


def _komponen(judul, lama, baru):
    a, b = (list(baris_blok(dari_daftar(isi))) for isi in (lama, baru))
    return sanding_kelompok(judul, a, b, sama=lama == baru)
