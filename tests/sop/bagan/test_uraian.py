"""What comes out beside the lines: words, SVG, the docstring's example, letters."""

import doctest
import xml.etree.ElementTree as ET

import sop.bagan
from sop.bagan import LAYAR, dalam_kata, dari_isi, gambar, konektor, langkah, svg

from .penghalaman import layar, ukur
from .test_gambar import isi


def test_contoh_di_docstring():
    assert doctest.testmod(sop.bagan).failed == 0
    assert doctest.testmod(konektor).failed == 0


def test_dalam_kata():
    alur = [
        ([1, "p1"], [2, "p2"]),
        ([2, "p2"], [3, "p1"], "Ya"),
        ([2, "p2"], [1, "p1"], "Tidak"),
        ([3, "p1"], [3, "p2"], None, "bersama"),
    ]
    data = dari_isi(isi("1m", "2k", "1p 2p", alur=alur))
    kata = dalam_kata(
        data, {1: "Mengajukan", 2: "Memeriksa", 3: "Menandatangani"}, {"p1": "Pemohon", "p2": "Ketua Tim"}
    )
    assert kata == [
        "1 Mengajukan (Pemohon, mulai): → 2",
        "2 Memeriksa (Ketua Tim, keputusan): Ya → 3 (Pemohon); Tidak → 1",
        "3 Menandatangani (Pemohon): bersama Ketua Tim",
        "3 Menandatangani (Ketua Tim): bersama Pemohon",
    ]


def test_langkah_menyebut_hanya_yang_tidak_berlanjut():
    alur = [
        ([1, "p1"], [2, "p2"]),
        ([2, "p2"], [3, "p1"], "Ya"),
        ([2, "p2"], [1, "p1"], "Tidak"),
        ([3, "p1"], [3, "p2"], None, "bersama"),
        ([3, "p2"], [2, "p2"]),
    ]
    data = dari_isi(isi("1m", "2k", "1p 2p", alur=alur))
    satu, dua, tiga = langkah(data, {1: "Mengajukan", 2: "Memeriksa"}, {"p1": "Pemohon", "p2": "Ketua Tim"})
    assert (satu.no, satu.uraian, [p.nama for p in satu.pelaku]) == (1, "Mengajukan", ["Pemohon"])
    assert satu.pelaku[0].keluar == ()
    assert dua.pelaku[0].keluar == (("Ya", "3 (Pemohon)"), ("Tidak", "1"))
    assert (tiga.uraian, [p.bersama for p in tiga.pelaku]) == ("", [("Ketua Tim",), ("Pemohon",)])
    assert tiga.pelaku[1].keluar == (("", "2"),)


def test_svg_utuh_dan_tersaring():
    alur = [([1, "p1"], [2, "p1"], '<b>"Ya"&</b>'), ([1, "p1"], [2, "p2"], "Tidak")]
    data, halaman = layar(isi("1k", "1p 2p", alur=alur))
    [g] = gambar(data, halaman, LAYAR, ukur)
    akar = ET.fromstring(svg(g, LAYAR))  # noqa: S314 - our own text
    ruang = "{http://www.w3.org/2000/svg}"
    simbol = [e for e in akar.iter(f"{ruang}g") if e.get("class") == "simbol"]
    assert [(e.get("data-kegiatan"), e.get("data-pelaksana"), e.get("data-bentuk")) for e in simbol] == [
        ("1", "p1", "keputusan"),
        ("2", "p1", "proses"),
        ("2", "p2", "proses"),
    ]
    assert [e.get("data-alur") for e in akar.iter(f"{ruang}path") if e.get("class") == "alur"] == ["0", "1"]
    assert '<b>"Ya"&</b>' in "".join(akar.itertext())
