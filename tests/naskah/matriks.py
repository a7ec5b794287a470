"""Who may open which address of templates and letters: rows for tests/test_kebijakan.py."""

from tests.naskah import matriks_massal, matriks_surat, matriks_tata, matriks_templat

MATRIKS = [*matriks_templat.MATRIKS, *matriks_surat.MATRIKS, *matriks_tata.MATRIKS, *matriks_massal.MATRIKS]
BERKAS = [*matriks_templat.BERKAS, *matriks_surat.BERKAS]
