"""The flowchart on the screen: the browser says where its columns and rows lie, the engine answers with the drawing."""

from itertools import pairwise

from . import bagan
from .bagan.svg import svg
from .layar import ukur_layar

BATAS_PX = 40_000  # a table of 300 tall rows stays below this


class UkuranDitolak(ValueError):
    """The edges do not fit the table of this SOP."""


def baca_tepi(teks, banyak):
    """`banyak` + 1 growing numbers (px) from text such as `0,82,164`. Raises UkuranDitolak."""
    try:
        tepi = [float(b) for b in teks.split(",")]
    except ValueError:
        raise UkuranDitolak from None
    if (
        len(tepi) != banyak + 1
        or any(not 0 <= t <= BATAS_PX for t in tepi)
        or any(b - a < 1 for a, b in pairwise(tepi))
    ):
        raise UkuranDitolak
    return tepi


def svg_layar(isi, kolom, baris):
    """The drawing of content `isi` (a dict) as SVG over a table whose actor columns and rows have these edges (px)."""
    sop = bagan.dari_isi(isi)
    x, y = baca_tepi(kolom, len(sop.pelaksana)), baca_tepi(baris, len(sop.kegiatan))
    sel = {
        (no, kode): bagan.Kotak(kiri, atas, kanan - kiri, bawah - atas)
        for no, (atas, bawah) in zip(sop.kegiatan, pairwise(y), strict=True)
        for kode, (kiri, kanan) in zip(sop.pelaksana, pairwise(x), strict=True)
    }
    if not sel:
        raise UkuranDitolak
    halaman = bagan.Halaman(1, x[-1] + 1, y[-1] + 1, sel)
    return svg(bagan.gambar(sop, [halaman], bagan.LAYAR, ukur_layar)[0], bagan.LAYAR, kisi=False)
