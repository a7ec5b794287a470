"""Drawing the flowchart into laid-out pages of the printed SOP: `ambon_sop.cetak` calls it once a layout stands."""

from dataclasses import dataclass, replace
from itertools import pairwise
from textwrap import shorten

from ambon_sop.cetak import Bermakna, Lukisan, TataUlang
from sop import bagan
from sop.bagan.model import Alamat
from sop.bagan.pdf import legenda, operator, operator_konektor, operator_simbol
from sop.isi import ke_dict

GARIS_TABEL = 0.76  # px; the grid of `_gaya.css`
URAIAN_TERPANJANG = 80  # characters of the activity in a symbol's words; its row says the whole


@dataclass(frozen=True)
class Pelukis:
    """Draws the flowchart into laid-out pages. Picklable, so that it can go to a printing process."""

    sop: bagan.Sop
    kata: dict[Alamat, str]  # each symbol and its arrows in words
    html_berpita: str | None = None  # the same document with connector strips, where the first one has none

    def __call__(self, halaman, huruf):
        lembaran = halaman_bagan(halaman)
        if self.html_berpita and len(lembaran) > 1 and not lembaran[1].atas:
            return TataUlang(self.html_berpita)
        hasil = bagan.gambar(self.sop, lembaran, bagan.KERTAS, huruf.lebar)
        perintah = {g.nomor: operator(g, bagan.KERTAS, huruf) for g in hasil}
        for ini, lanjut in pairwise(lembaran):
            perintah[ini.nomor] += _garis_putus(ini, lanjut, halaman[ini.nomor - 1])
        if hasil:
            perintah[hasil[0].nomor] += _legenda(halaman[hasil[0].nomor - 1], huruf)
        simbol = [self._simbol(g.nomor, s) for g in hasil for s in g.simbol]
        return Lukisan(perintah, (*simbol, *_sambungan(hasil, huruf)), hasil)

    def _simbol(self, nomor, tergambar):
        alamat = tergambar.simbol.alamat
        return _bermakna(nomor, alamat, tergambar.kotak, operator_simbol(tergambar, bagan.KERTAS), self.kata[alamat])


def pelukis(isi, html_berpita=None):
    """The `Pelukis` of an `Isi`."""
    sop = bagan.dari_isi(ke_dict(isi))
    uraian = {k.no: shorten(k.uraian, URAIAN_TERPANJANG, placeholder=" …") for k in isi.kegiatan}
    kalimat = bagan.dalam_kata(sop, uraian, {p.kode: p.nama for p in isi.pelaksana})
    kata = {s.alamat: satu for s, satu in zip(sop.simbol, kalimat, strict=True)}
    return Pelukis(sop, kata, html_berpita)


def _sambungan(gambar, huruf):
    """The connectors, each in the cell of the symbol that it serves."""
    halaman = {(k.huruf, k.arah): g.nomor for g in gambar for k in g.konektor}
    for g in gambar:
        for k in g.konektor:
            keluar = k.arah == "keluar"
            simbol = next((p.dari if keluar else p.ke) for p in g.panah if k.huruf == (p.ke if keluar else p.dari))
            tujuan = halaman[k.huruf, "masuk" if keluar else "keluar"]
            kata = f"Sambungan {k.huruf} {'ke' if keluar else 'dari'} halaman {tujuan}"
            yield _bermakna(g.nomor, simbol, k.kotak, operator_konektor(k, bagan.KERTAS, huruf), kata)


def _bermakna(nomor, alamat, kotak, perintah, kata):
    no, kode, _ = alamat
    return Bermakna(nomor, f"sel/{no}/{kode}", perintah, (kotak.x, kotak.y, kotak.lebar, kotak.tinggi), kata)


def halaman_bagan(halaman):
    """The engine's pages from laid-out ones (HalamanTertata): those that hold rows, with their cells and strips.

    The strip above the rows is a row of the table's head; the one below them is the top of the page's margin.
    """
    lembaran = []
    for h in halaman:
        sel = {_kunci(nama): bagan.Kotak(*k) for nama, k in h.kotak.items() if nama.startswith("sel/")}
        if not sel:
            continue
        x, y = min(k.x for k in sel.values()), max(k.bawah for k in sel.values())
        kanan = max(k.kanan for k in sel.values())
        atas = bagan.Kotak(*h.kotak["atas"]) if "atas" in h.kotak else None
        bawah = bagan.Kotak(x, y, kanan - x, atas.tinggi if atas else bagan.KERTAS.pita)
        lembaran.append(bagan.Halaman(h.nomor, h.lebar, h.tinggi, sel, atas, bawah))
    if lembaran:
        lembaran[0] = replace(lembaran[0], atas=None)
        lembaran[-1] = replace(lembaran[-1], bawah=None)
    return lembaran


def _kunci(nama):
    """(row number, actor code) from `sel/7/p1`."""
    _, no, kode = nama.split("/", 2)
    return int(no), kode


def _garis_putus(ini, lanjut, halaman):
    """A rule below a row that goes on on the next page: WeasyPrint draws none where a row is cut."""
    terbelah = {no for no, _ in ini.sel} & {no for no, _ in lanjut.sel}
    if not terbelah or not {"kiri", "kanan"} <= halaman.kotak.keys():
        return ""
    kiri, kanan = bagan.Kotak(*halaman.kotak["kiri"]).x, bagan.Kotak(*halaman.kotak["kanan"]).kanan
    return f"\n0.4 G {GARIS_TABEL} w {kiri:.2f} {ini.bawah.y:.2f} m {kanan:.2f} {ini.bawah.y:.2f} l S"


def _legenda(halaman, huruf):
    """The symbols explained in the first page's strip, where no connector ever stands; empty where there is none."""
    tempat = [bagan.Kotak(*halaman.kotak[nama]) for nama in ("atas", "kiri", "kanan") if nama in halaman.kotak]
    return next((f"\n{ada}" for kotak in tempat if (ada := legenda(kotak, bagan.KERTAS, huruf))), "")
