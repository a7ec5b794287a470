"""Where the buttons stand: one primary, and it is one that works."""

import datetime

import pytest

from ambon_sop.alur.catatan import beri_catatan
from ambon_sop.alur.tindakan import letakkan
from sop.alur import ALUR_SOP
from tests.sop.pabrik import majukan, sop_draf

pytestmark = pytest.mark.django_db
LANGKAH = [
    ("ajukan", "penyusun"),
    ("ambil", "verifikator"),
    ("setujui", "verifikator"),
    ("sahkan", "pengesah", {"tanggal": datetime.date(2026, 11, 24)}),
]


@pytest.mark.parametrize(
    ("sejauh", "siapa", "bilah", "kaki", "lain"),
    [
        (0, "penyusun", ["*Ajukan"], [], ["Batalkan"]),
        (1, "penyusun", ["Tarik kembali"], [], []),
        (1, "verifikator", ["*Ambil"], [], []),
        (2, "verifikator", ["Serahkan"], ["Kembalikan", "*Setujui"], []),
        (2, "verifikator_lain", ["Serahkan"], [], []),
        (3, "pengesah", ["Cetak untuk tinta"], ["Tolak", "*Sahkan"], []),
        (4, "pengesah", [], [], ["Cabut"]),
        (4, "pengawas", [], [], []),
    ],
)
def test_letak_tombol(request, penyusun, verifikator, pengesah, sejauh, siapa, bilah, kaki, lain):
    langkah = [(nama, request.getfixturevalue(orang), *isian) for nama, orang, *isian in LANGKAH[:sejauh]]
    versi = majukan(sop_draf(penyusun), *langkah)
    letak = letakkan(ALUR_SOP.tersedia(versi, request.getfixturevalue(siapa)), versi, 0)
    assert [_tulis(satu) for satu in (letak.bilah, letak.kaki, letak.lain)] == [bilah, kaki, lain]


def _tulis(tombol):
    return [("*" if t.kelas == "btn-primary" else "") + t.label for t in tombol]


def test_yang_tertahan_mengutamakan_pengembalian(penyusun, verifikator):
    versi = majukan(sop_draf(penyusun), ("ajukan", penyusun), ("ambil", verifikator))
    beri_catatan(versi, verifikator, teks="Buntu.", menahan=True)
    letak = letakkan(ALUR_SOP.tersedia(versi, verifikator), versi, 1)
    assert _tulis(letak.kaki) == ["Setujui", "*Kembalikan dengan 1 catatan"]
    assert letak.halangan.pokok == "1 catatan menahan persetujuan."
    assert letak.halangan.lanjut == "Selesaikan atau kembalikan kepada penyusun."
