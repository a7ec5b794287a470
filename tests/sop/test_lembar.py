"""Column widths and page estimates of the paper table."""

import pytest

from ambon_sop.cetak.huruf import ukur
from sop import bagan, lembar
from sop.dokumen import Keadaan, cetak_sop
from tests.sop.test_dokumen import sop


def susun(isi, kertas="F4"):
    from sop.isi import ke_dict

    return lembar.susun(isi, bagan.kebutuhan(bagan.dari_isi(ke_dict(isi)), bagan.KERTAS, ukur), kertas)


@pytest.mark.parametrize("kertas", ["F4", "A4"])
@pytest.mark.parametrize("banyak", [0, 1, 2, 5, 10, 11, 16, 20])
def test_kolom_memenuhi_badan_halaman(kertas, banyak):
    isi = sop(3)
    isi.kegiatan = isi.kegiatan if banyak else []
    isi.pelaksana = sop(3, pelaksana=["Pejabat Pembuat Komitmen"] * max(banyak, 1)).pelaksana[:banyak]
    tata = susun(isi, kertas)
    assert sum(tata.kolom) == pytest.approx(lembar.badan(kertas)[0])
    assert min(tata.kolom) > 20
    assert len(tata.kolom) == banyak + 6


def test_suntingan_kecil_tidak_menggeser_kolom():
    isi = sop(12)
    semula = susun(isi).lebar
    isi.kegiatan[4].uraian += " lagi"
    assert susun(isi).lebar == semula


def test_judul_tegak_bila_kata_tidak_muat():
    assert not susun(sop(3)).tegak
    assert susun(sop(3, pelaksana=["Pertanggungjawaban"] * 12)).tegak


@pytest.mark.parametrize("baris", [4, 8, 9, 10, 11, 12, 16])
def test_taksiran_satu_halaman_cocok_dengan_hasil(baris):
    isi = sop(baris)
    assert susun(isi).satu_halaman == (len(cetak_sop(isi, Keadaan()).gambar) == 1)


def test_baris_yang_terlalu_tinggi_boleh_putus():
    isi = sop(5)
    isi.kegiatan[2].uraian = "kata " * 2000
    assert susun(isi).boleh_putus == {3}


def test_kelompok_hanya_menyatukan_yang_bersebelahan():
    pelaksana = sop(3, pelaksana=["a", "b", "c"]).pelaksana
    for p, nama in zip(pelaksana, ["X", None, "X"], strict=True):
        p.kelompok = nama
    assert lembar.kelompok(pelaksana) == [("X", 1), ("", 1), ("X", 1)]
    assert lembar.kelompok([]) == []
