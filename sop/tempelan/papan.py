"""The clipboard's HTML or text as a grid of cells."""

import csv
import io
import re
from dataclasses import dataclass
from html import unescape

BATAS_KOLOM = 60
BATAS_BARIS = 400
BATAS_SEL = 4_000  # characters
BLOK = {"p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "br"}
DILEWATI = {"style", "script", "title", "xml"}
# Drawn shapes travel in comments, as VML; the numbers are Office's shape types (MS-ODRAW, MSOSPT).
VML = re.compile(r"""type=["']#_x0000_t(\d{1,3})""")
BENTUK_VML = {"1": "proses", "109": "proses", "2": "proses", "4": "keputusan", "110": "keputusan", "116": "terminator"}
# A tag stops at the next one, so that reading takes as long as the text is, whatever it is (html.parser does not).
TANDA = re.compile(r"<(?:(/?)([A-Za-z][A-Za-z0-9:]*)|[!?])([^<>]*)>")
ANGKA = {nama: re.compile(rf"\b{nama}\s*=\s*[\"']?(\d{{1,3}})\b", re.I) for nama in ("colspan", "rowspan")}
TERSEMBUNYI = re.compile(r"display\s*:\s*none", re.I)
SPASI = re.compile(r"[^\S\n]+")


class KisiDitolak(ValueError):
    """What was copied is no table; `str()` is the sentence for the person."""


@dataclass(frozen=True)
class Sel:
    """`teks` has a line break for each line of the cell; `lebar` and `tinggi` in cells, for merged ones."""

    teks: str
    lebar: int = 1
    tinggi: int = 1


def baca_html(html):
    """Rows of `Sel`, None where a merged cell covers; [] without a table. Several tables follow each other."""
    pembaca, kini = _Pembaca(), 0
    html = _tanpa_komentar(html)
    for tanda in TANDA.finditer(html):
        pembaca.tulis(unescape(html[kini : tanda.start()]))
        kini = tanda.end()
        tutup, nama, sifat = tanda.groups()
        if nama:
            (pembaca.tutup if tutup else pembaca.buka)(nama.lower(), sifat)
    pembaca.tulis(unescape(html[kini:]))
    pembaca.tutup_sel()
    return _bentang(pembaca.baris)


def baca_teks(teks):
    """The same of tab-separated text, in which Excel quotes cells of several lines."""
    baris = []
    try:
        for satu in csv.reader(io.StringIO(teks.replace("\r\n", "\n").replace("\r", "\n")), delimiter="\t"):
            baris.append([Sel(_rapi(sel)) for sel in satu])
            _batasi(len(baris), len(satu))
    except csv.Error:
        raise KisiDitolak("Salinan ini tidak terbaca sebagai tabel. Salin sel-selnya, lalu tempel lagi.") from None
    lebar = max(map(len, baris), default=0)
    return [[*satu, *[Sel("")] * (lebar - len(satu))] for satu in baris]


def _batasi(baris, kolom):
    if baris > BATAS_BARIS or kolom > BATAS_KOLOM:
        raise KisiDitolak(f"Salinan ini lebih dari {BATAS_BARIS} baris atau {BATAS_KOLOM} kolom. Salin sebagian saja.")


def _rapi(teks):
    """Blanks made single, lines kept, empty lines dropped."""
    baris = (SPASI.sub(" ", satu).strip() for satu in teks.replace("\xa0", " ").split("\n"))
    return "\n".join(filter(None, baris))[:BATAS_SEL]


def _tanpa_komentar(html):
    """Comments out; the shapes drawn in one are left as their names."""
    keluar, kini = [], 0
    while (mulai := html.find("<!--", kini)) >= 0:
        akhir = html.find("-->", mulai)
        komentar = html[mulai:] if akhir < 0 else html[mulai:akhir]
        bentuk = [BENTUK_VML[n] for n in VML.findall(komentar) if n in BENTUK_VML]
        keluar += [html[kini:mulai], *(f"<br>{satu}<br>" for satu in bentuk)]
        if akhir < 0:
            return "".join(keluar)
        kini = akhir + 3
    return "".join([*keluar, html[kini:]])


class _Pembaca:
    """Collects `baris` = [[(text, colspan, rowspan)]]. A table inside a cell is text of that cell."""

    def __init__(self):
        self.baris = []
        self.dalam = 0  # depth of tables
        self.lewat = None  # an element that is not read, and how often it is open
        self.sel = None
        self.rupa = (1, 1)

    def buka(self, nama, sifat):
        if self.lewat or nama in DILEWATI or _tersembunyi(nama, sifat):
            self._lewati(nama, +1)
        elif nama == "table":
            self.dalam += 1
            self._sela()
        elif self.dalam == 1 and nama == "tr":
            self.tutup_sel()
            self.baris.append([])
            _batasi(len(self.baris), 0)
        elif self.dalam == 1 and nama in ("td", "th"):
            self.tutup_sel()
            self.sel, self.rupa = [], (_angka("colspan", sifat), _angka("rowspan", sifat))
        elif nama in BLOK:
            self._sela()

    def tutup(self, nama, _sifat):
        if self.lewat:
            self._lewati(nama, -1)
        elif nama == "table":
            self.dalam = max(0, self.dalam - 1)
            if not self.dalam:
                self.tutup_sel()
        elif self.dalam == 1 and nama in ("td", "th", "tr"):
            self.tutup_sel()
        elif nama in BLOK:
            self._sela()

    def tulis(self, teks):
        if self.sel is not None and not self.lewat:
            self.sel.append(re.sub(r"\s+", " ", teks))

    def tutup_sel(self):
        if self.sel is None:
            return
        if not self.baris:
            self.baris.append([])
        self.baris[-1].append((_rapi("".join(self.sel)), *self.rupa))
        _batasi(0, len(self.baris[-1]))
        self.sel = None

    def _sela(self):
        if self.sel is not None:
            self.sel.append("\n")

    def _lewati(self, nama, arah):
        """Such an element ends with the tag that closes it, whatever stands inside."""
        lewat, kali = self.lewat or (nama, 0)
        if nama == lewat:
            kali += arah
        self.lewat = (lewat, kali) if kali > 0 else None


def _tersembunyi(nama, sifat):
    return nama in ("tr", "td", "span") and TERSEMBUNYI.search(sifat) is not None


def _angka(nama, sifat):
    angka = ANGKA[nama].search(sifat)
    return min(max(int(angka[1]), 1), BATAS_BARIS) if angka else 1


def _bentang(baris):
    """Merged cells spread over the grid; what ends up with no column at all is left out."""
    kisi = [{} for _ in baris]
    for i, satu in enumerate(baris):
        kolom = 0
        for teks, lebar, tinggi in satu:
            while kolom in kisi[i]:
                kolom += 1
            _batasi(0, kolom + lebar)
            tinggi = min(tinggi, len(baris) - i)
            for b in range(i, i + tinggi):
                kisi[b] |= dict.fromkeys(range(kolom, kolom + lebar))
            kisi[i][kolom] = Sel(teks, lebar, tinggi)
    banyak = max((max(satu, default=-1) for satu in kisi), default=-1) + 1
    return [[satu.get(k, Sel("")) for k in range(banyak)] for satu in kisi if banyak]
