"""Blocks as HTML for pages and paper. Texts are escaped; the only tags are those written here."""

from html import escape

from ambon_sop.blok.model import Daftar, Keadaan, Paragraf
from ambon_sop.blok.sebaris import potong

TANDA = {"": "{}", "tebal": "<strong>{}</strong>", "miring": "<em>{}</em>"}


def html(blok):
    """The blocks one after another, as HTML that is safe to show."""
    return "".join(map(_satu, blok))


def sebaris(teks):
    """One text with its marks, escaped; its line breaks become <br>."""
    return "".join(TANDA[gaya].format(escape(isi)) for gaya, isi in potong(teks)).replace("\n", "<br>")


def _satu(blok):
    if isinstance(blok, Paragraf):
        return f"<p>{sebaris(blok.teks)}</p>"
    if isinstance(blok, Daftar):
        return _daftar(blok)
    if isinstance(blok, Keadaan):
        return f'<div class="keadaan"><p class="keadaan-nama">Bila {sebaris(blok.keadaan)}</p>{html(blok.isi)}</div>'
    return _tabel(blok)


def _daftar(daftar):
    buka, tutup = {"angka": ("<ol>", "</ol>"), "huruf": ('<ol type="a">', "</ol>")}.get(daftar.gaya, ("<ul>", "</ul>"))
    butir = "".join(f"<li>{sebaris(b.teks)}{html(b.anak)}</li>" for b in daftar.butir)
    return f"{buka}{butir}{tutup}"


def _tabel(tabel):
    lebar = max(map(len, [tabel.kepala, *tabel.baris]), default=0)
    kepala = "".join(f'<th scope="col">{sebaris(sel)}</th>' for sel in _genap(tabel.kepala, lebar))
    baris = "".join(
        "<tr>" + "".join(f"<td>{sebaris(sel)}</td>" for sel in _genap(isi, lebar)) + "</tr>" for isi in tabel.baris
    )
    kepala = f"<thead><tr>{kepala}</tr></thead>" if tabel.kepala else ""
    return f'<div class="bungkus-tabel"><table class="tabel-blok">{kepala}<tbody>{baris}</tbody></table></div>'


def _genap(sel, lebar):
    return [*sel, *[""] * (lebar - len(sel))]
