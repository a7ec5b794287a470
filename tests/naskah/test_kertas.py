"""Every kind of letter on paper, short, long, hostile: no character is lost, nothing cut, no line lies on another."""

from collections import Counter

import pypdfium2
import pytest

from ambon_sop.cetak import di_sini
from naskah.cetakan import Konteks, cetak_naskah
from naskah.contoh import isi_contoh
from naskah.polos import polos
from naskah.ragam import RAGAM
from naskah.susun import susun
from tests.naskah.test_ragam import JAHAT, naskah_jahat

TEPI = 4 / 25.4 * 72  # pt: where a printer can print
TINDIH = 2.5  # pt by which the boxes of two lines may touch: ascenders and descenders


def halaman(pdf):
    """(width, height, text, boxes of lines) of each page; a box is (left, bottom, right, top) in pt."""
    dokumen = pypdfium2.PdfDocument(pdf)
    for satu in dokumen:
        teks = satu.get_textpage()
        yield *satu.get_size(), teks.get_text_range(), [teks.get_rect(n) for n in range(teks.count_rects())]
        teks.close()
        satu.close()
    dokumen.close()


def bertindih(kotak):
    """Pairs of boxes that lie on each other."""
    semua = sorted(kotak, key=lambda k: k[1])
    return [
        (satu, dua)
        for ke, satu in enumerate(semua)
        for dua in semua[ke + 1 :]
        if dua[1] < satu[3] - TINDIH and min(satu[2], dua[2]) - max(satu[0], dua[0]) > TINDIH and dua[3] > satu[1]
    ]


def huruf(teks):
    """How often each visible character stands in it; boxes to tick are drawn, not written."""
    return Counter("".join(teks.split()).replace("☐", "").replace("☒", ""))


def periksa(isi):
    with di_sini():
        pdf = cetak_naskah(isi, Konteks(konsep=False))
    semua = list(halaman(pdf))
    assert not huruf(polos(susun(isi))) - huruf("".join(teks for _, _, teks, _ in semua))
    for lebar, tinggi, _, kotak in semua:
        assert not [k for k in kotak if k[0] < TEPI or k[2] > lebar - TEPI or k[1] < TEPI or k[3] > tinggi - TEPI]
        assert not bertindih(kotak)
    return semua


RINGKAS = f"{' '.join(JAHAT[:-1])} {'x' * 120}"


@pytest.mark.parametrize("kode", RAGAM)
def test_isi_jahat(kode):
    periksa(naskah_jahat(kode, RINGKAS))


@pytest.mark.tangguh
@pytest.mark.parametrize("kertas", ["A4", "F4"])
@pytest.mark.parametrize("kode", RAGAM)
def test_isi_pendek_dan_panjang(kode, kertas):
    for ukuran in ("pendek", "contoh", "panjang"):
        isi = isi_contoh(kode, ukuran)
        if isi.templat.kertas == "A4":
            isi.templat.kertas = kertas
        semua = periksa(isi)
        if ukuran == "pendek":
            assert len(semua) <= (2 if kode == "spd" else 1)
