"""The same questions find the same documents on both databases."""

import pytest

from ambon_sop.pencarian.cari import cari
from ambon_sop.pencarian.indeks import indeks
from tests.pencarian.dokumen import DOKUMEN, PERTANYAAN


@pytest.fixture
def terindeks(disdukcapil):
    for nomor, (nama, (judul, teks)) in enumerate(DOKUMEN.items(), 1):
        indeks("sop", nomor, judul=judul, teks=teks, url=f"/sop/{nama}/", perangkat_daerah=disdukcapil, publik=True)


def _nama(hasil):
    return [temuan.entri.url.split("/")[2] for temuan in hasil]


@pytest.mark.parametrize("q", PERTANYAAN)
def test_yang_dicari_ditemukan(terindeks, q):
    assert set(_nama(cari(q))) == PERTANYAAN[q]


@pytest.mark.parametrize(
    ("q", "pertama"),
    [("akta kelahiran", "akta"), ("izin praktik", "praktik"), ("surat", "surat"), ("usaha izin", "izin")],
)
def test_yang_berjudul_sama_di_atas(terindeks, q, pertama):
    assert _nama(cari(q))[0] == pertama


@pytest.mark.parametrize(
    ("q", "diperbaiki"),
    [
        ("kartu identias anak", "kartu identitas anak"),
        ("ktp hlang", "ktp hilang"),
        ("ktp hilang", ""),
        ("ijin", ""),
        ("xyzzy", ""),
    ],
)
def test_perbaikan_disebutkan(terindeks, q, diperbaiki):
    assert cari(q).diperbaiki == diperbaiki


def test_pencarian_persis_tidak_memperbaiki(terindeks):
    assert cari("ktp hlang", persis=True) == []
