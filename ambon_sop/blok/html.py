"""Blocks as HTML for pages and paper. Texts are escaped; the only tags are those written here."""

import re
from html import escape

from ambon_sop.blok.model import Daftar, Keadaan, Paragraf
from ambon_sop.blok.sebaris import potong

# An address on the internet or of mail, without the mark that ends the sentence behind it.
ALAMAT = re.compile(r"(?:https?://|www\.)[^\s<>\"']*[^\s<>\"'.,;:!?)\]]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
TANDA = {"": "{}", "tebal": "<strong>{}</strong>", "miring": "<em>{}</em>"}


class Html(str):
    """HTML that was written here, every text in it escaped; templates show it as it is, anything joined to it not."""

    __slots__ = ()

    def __html__(self):
        return self


def html(blok):
    """The blocks one after another, as Html."""
    return Html("".join(map(_satu, blok)))


def sebaris(teks):
    """One text with its marks, escaped; its line breaks become <br>, addresses become links."""
    return Html("".join(TANDA[gaya].format(_bertautan(isi)) for gaya, isi in potong(teks)).replace("\n", "<br>"))


def _bertautan(teks):
    """Escaped text in which an address can be followed."""
    hasil, mulai = [], 0
    for cocok in ALAMAT.finditer(teks):
        alamat = escape(cocok[0])
        awal = "" if alamat.startswith("http") else "https://" if alamat.startswith("www.") else "mailto:"
        tujuan = awal + alamat
        hasil += [escape(teks[mulai : cocok.start()]), f'<a href="{tujuan}">{alamat}</a>']
        mulai = cocok.end()
    return "".join([*hasil, escape(teks[mulai:])])


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
