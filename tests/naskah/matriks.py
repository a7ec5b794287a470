"""Who may open which address of templates and letters: rows for tests/test_kebijakan.py."""

from tests.matriks import Baris, versi
from tests.naskah import matriks_tata, matriks_templat

MATRIKS = [
    *matriks_templat.MATRIKS,
    Baris("naskah:daftar", {"berperan": 200}),
    Baris("naskah:rincian", {"penyusun pemeriksa pengesah pengawas": 200}, versi("naskah_draf")),
    Baris("naskah:rincian", {"penyusun pengesah": 200}, versi("naskah_rahasia")),
    *matriks_tata.MATRIKS,
]
BERKAS = [*matriks_templat.BERKAS]
