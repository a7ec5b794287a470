"""Who may open which address of templates and letters: rows for tests/test_kebijakan.py."""

from tests.matriks import Baris, versi
from tests.naskah import matriks_tata

MATRIKS = [
    Baris("naskah:daftar_templat", {"berperan": 200}),
    Baris("naskah:rincian_templat", {"berperan": 200}, versi("templat_berlaku")),
    Baris("naskah:rincian_templat", {"pengawas": 200}, versi("templat_draf")),
    Baris("naskah:daftar", {"berperan": 200}),
    Baris("naskah:rincian", {"penyusun pemeriksa pengesah pengawas": 200}, versi("naskah_draf")),
    Baris("naskah:rincian", {"penyusun pengesah": 200}, versi("naskah_rahasia")),
    *matriks_tata.MATRIKS,
]
BERKAS = []
