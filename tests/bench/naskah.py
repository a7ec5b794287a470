"""Printing letters: how long a person waits for one, and what many cost against bare WeasyPrint passes.

The bare pass is `HTML(…).write_pdf()` for the very HTML of the letter, as in `cetak.py`, whose ways of measuring hold
here too. The print is `cetak_naskah`: content to archival, tagged bytes with the content attached. `BANYAK_SURAT`
letters are printed so (500 unless the environment says less).
"""

import os
from functools import cache

from tests.bench import tolok_ukur, ukur
from tests.bench.cetak import cetak_polos, lama

BANYAK = int(os.environ.get("BANYAK_SURAT", "500"))


def _surat(nomor):
    """An invitation of one page; every one goes to somebody else."""
    from naskah.contoh import isi_contoh

    isi = isi_contoh("undangan")
    nilai = isi.nilai | {"kepada": [f"Kepala Dinas Contoh Nomor {nomor}"]}
    return isi.model_copy(update={"nomor": f"000.8.3/{nomor}", "nilai": nilai})


@tolok_ukur("one letter to PDF, warm child", batas=0.25)
def satu_surat():
    from naskah.cetakan import Konteks, cetak_naskah

    return ukur(lambda: cetak_naskah(_surat(1), Konteks(konsep=False)), ulang=20, pemanasan=3)


@tolok_ukur("preview of a letter of two pages, warm child", batas=1)
def pratinjau_surat():
    from naskah.cetakan import Konteks, pratinjau
    from naskah.contoh import isi_contoh

    isi = isi_contoh("surat_perintah")
    return ukur(lambda: pratinjau(isi, Konteks()), ulang=20, pemanasan=3)


@cache
def _pasangan():
    """(seconds of the bare pass, seconds of the print) for each letter."""
    from ambon_sop.cetak import di_sini
    from naskah.aturan import Aturan
    from naskah.cetakan import Konteks, cetak_naskah
    from naskah.html import Rupa, tulis
    from naskah.susun import susun

    hasil, konteks = [], Konteks(konsep=False)
    cetak_polos("<p>warm")
    with di_sini():
        cetak_naskah(_surat(0), konteks)
        for nomor in range(1, BANYAK + 1):
            isi = _surat(nomor)
            html = tulis(susun(isi), Aturan(), Rupa()).html()
            polos, _ = lama(lambda html=html: cetak_polos(html))
            cetak, _ = lama(lambda isi=isi: cetak_naskah(isi, konteks))
            hasil.append((polos, cetak))
    return hasil


@tolok_ukur("many letters ÷ as many bare passes", "×", batas=1.25)
def banyak_surat():
    return [sum(cetak for _, cetak in _pasangan()) / sum(polos for polos, _ in _pasangan())]


@tolok_ukur("letters a second and core", "1/s")
def surat_per_detik():
    return [len(_pasangan()) / sum(cetak for _, cetak in _pasangan())]
