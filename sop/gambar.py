"""The flowchart on the screen: the browser says where its columns and rows lie, the engine answers with the drawing."""

from itertools import pairwise

from ambon_sop.cetak.huruf import ukur

from . import bagan
from .bagan.svg import svg
from .isi import ke_dict

BATAS_PX = 40_000  # a table of 300 tall rows stays below this
# The fonts of clerks' screens run wider than the measured one; a label's plate must hold its text.
LEBIH_LEBAR = 1.08


class UkuranDitolak(ValueError):
    """The edges do not fit the table of this SOP."""


def ukur_layar(teks, px):
    """Width of a text in px, as wide as any of the screen fonts sets it."""
    return LEBIH_LEBAR * ukur(teks, px)


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


def svg_bagan(sop, kolom, baris):
    """The drawing of a `bagan.Sop` as SVG over a table whose actor columns and rows have these edges (px)."""
    x, y = baca_tepi(kolom, len(sop.pelaksana)), baca_tepi(baris, len(sop.kegiatan))
    kolom = {kode: (kiri, kanan - kiri) for kode, (kiri, kanan) in zip(sop.pelaksana, pairwise(x), strict=True)}
    baris = {no: (atas, bawah - atas) for no, (atas, bawah) in zip(sop.kegiatan, pairwise(y), strict=True)}
    if not (kolom and baris):
        raise UkuranDitolak
    return svg(_gambar(sop, kolom, baris), bagan.LAYAR, kisi=False)


def json_layar(isi, kolom, baris):
    """The drawing of an `Isi` and the least sizes it needs, as JSON for the editor, which draws it itself.

    `kolom` by actor and `baris` by row id are (begin, length) in px. Raises UkuranDitolak where one lacks or is empty.
    """
    sop = bagan.dari_isi(ke_dict(isi))
    perlu = bagan.kebutuhan(sop, bagan.LAYAR, ukur_layar)
    jawaban = {
        "lebar_kolom": perlu.lebar_kolom,
        "tinggi_baris": {k.id: perlu.tinggi_baris[k.no] for k in isi.kegiatan},
        "gambar": {"simbol": [], "panah": [], "temu": []},
    }
    if not (sop.pelaksana and sop.kegiatan):
        return jawaban
    nomor = {k.id: k.no for k in isi.kegiatan}
    if not (nomor.keys() <= baris.keys() and set(sop.pelaksana) <= kolom.keys()):
        raise UkuranDitolak
    kolom = {kode: kolom[kode] for kode in sop.pelaksana}
    baris = {no: baris[id_baris] for id_baris, no in nomor.items()}
    if any(panjang < 1 for _, panjang in [*kolom.values(), *baris.values()]):
        raise UkuranDitolak
    return jawaban | {"gambar": _json(_gambar(sop, kolom, baris))}


def _gambar(sop, kolom, baris):
    """The one page, over cells made of columns by actor and rows by number, each (begin, length)."""
    sel = {
        (no, kode): bagan.Kotak(x, y, lebar, tinggi)
        for no, (y, tinggi) in baris.items()
        for kode, (x, lebar) in kolom.items()
    }
    lebar, tinggi = max(k.kanan for k in sel.values()), max(k.bawah for k in sel.values())
    return bagan.gambar(sop, [bagan.Halaman(1, lebar + 1, tinggi + 1, sel)], bagan.LAYAR, ukur_layar)[0]


def _json(gambar):
    """`bagan/1` of the page without its cells, and with the lines into which each label was broken."""
    data = bagan.ke_json([gambar])["halaman"][0]
    for tertulis, panah in zip(data["panah"], gambar.panah, strict=True):
        if panah.label:
            tertulis["label"]["baris"] = list(panah.label.baris)
    return {"simbol": data["simbol"], "panah": data["panah"], "temu": [list(titik) for titik in gambar.temu]}
