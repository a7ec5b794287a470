"""Printing in this process."""

import gc
import threading
from contextlib import contextmanager
from functools import cache
from hashlib import sha256

from PIL import ImageFile

from ambon_sop.cetak.huruf import Huruf
from ambon_sop.cetak.lukis import penyelesai
from ambon_sop.cetak.nilai import Cetakan, HalamanTertata, Lukisan, TataUlang
from ambon_sop.cetak.pengambil import pengambil
from ambon_sop.cetak.potret import potret as potret_halaman

TATA_TERBANYAK = 3  # layouts of one document
_utas = threading.local()


def _weasyprint():
    """The layout engine. Imported here: it takes 0.8 s, and whoever only shows pages should not pay for it."""
    import weasyprint

    # It has Pillow take cut-off pictures for whole ones, in the whole process; no upload shall pass by that.
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    return weasyprint


def _konfigurasi_huruf():
    """WeasyPrint's fonts, loaded once: what it would otherwise do for every print. Pango's are for one thread each."""
    from weasyprint.text.fonts import FontConfiguration

    if not hasattr(_utas, "huruf"):
        _utas.huruf = FontConfiguration()
    return _utas.huruf


@contextmanager
def tanpa_pemungut():
    """Without Python's collector of cyclic garbage, which would walk through a document that is being laid out, and
    through all of Django, time and again: a fifth of the whole. All its garbage goes at the end, in one pass.
    """
    menyala = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if menyala:
            gc.enable()
            gc.collect(0)


@tanpa_pemungut()
def cetak(html, *, gambar=None, aset=None, lampiran=(), tanda_air="", arsip=False, potret=0):
    """As `pintu.cetak`, here and now and without limits."""
    weasyprint = _weasyprint()
    ambil = pengambil(aset or {})
    huruf = Huruf("Arimo-Regular.ttf", "CetakLabel")
    varian = "pdf/a-3a" if arsip else None

    @cache
    def tata(teks):
        halaman_html = weasyprint.HTML(string=teks, base_url="asset:", url_fetcher=ambil)
        dokumen = halaman_html.render(font_config=_konfigurasi_huruf(), pdf_variant=varian)
        boks = {}
        for nomor, h in enumerate(dokumen.pages, 1):
            for nama, b in _boks(h):
                boks.setdefault((nomor, nama), []).append(b)
        return dokumen, boks, _halaman(dokumen, boks)

    (dokumen, boks, halaman), lukisan = _tergambar(tata, html, gambar, huruf)
    # A cell comes before the anonymous boxes inside it.
    boks = {kunci: semua[0] for kunci, semua in boks.items()}
    pdf = dokumen.write_pdf(
        pdf_identifier=False,  # pydyf would pack everything a second time to hash it
        pdf_variant=varian,
        attachments=[_lampiran(a, ambil) for a in lampiran],
        finisher=penyelesai(lukisan, huruf, tanda_air, boks, _tabel(dokumen) if arsip else []),
    )
    pdf = _bertanda_pengenal(pdf)
    return Cetakan(pdf, halaman, lukisan.bekal, potret_halaman(pdf, potret) if potret else ())


def _tergambar(tata, html, gambar, huruf):
    """The layout that serves the drawer, and the drawing. It may ask for others, and go back to one it has seen."""
    dilihat = {html}
    tertata = tata(html)
    lukisan = gambar(tertata[2], huruf) if gambar else Lukisan()
    for _ in range(TATA_TERBANYAK + 1):
        if not isinstance(lukisan, TataUlang):
            return tertata, lukisan
        dilihat.add(lukisan.html)
        if len(dilihat) > TATA_TERBANYAK:
            break
        tertata = tata(lukisan.html)
        lukisan = gambar(tertata[2], huruf)
    raise ValueError(f"A drawing may ask for {TATA_TERBANYAK} layouts at most.")


def _bertanda_pengenal(pdf):
    """The PDF with an identifier (ISO 32000-1, 14.4) in its last object, the table of objects: a hash of the rest."""
    tanda = sha256(pdf).hexdigest()[:32].encode()
    letak = pdf.index(b"<<", int(pdf[pdf.rindex(b"startxref") :].split()[1])) + 2
    return b"%b/ID [<%b> <%b>]%b" % (pdf[:letak], tanda, tanda, pdf[letak:])


def _lampiran(lampiran, ambil):
    from weasyprint import Attachment

    return Attachment(
        string=lampiran.isi,
        name=lampiran.nama,
        description=lampiran.keterangan,
        relationship=lampiran.hubungan,
        created=lampiran.waktu,
        modified=lampiran.waktu,
        url_fetcher=ambil,
    )


def _boks(halaman):
    """The boxes with a `data-kotak`, by name. WeasyPrint's boxes are not public; only here and below are they known."""
    for box in halaman._page_box.descendants(placeholders=False):
        nama = box.element.get("data-kotak") if getattr(box, "element", None) is not None else None
        if nama and "::" not in box.element_tag:
            yield nama, box


def _tabel(dokumen):
    """The tables that go over several pages: for each of their parts the first cell's box."""
    potongan = {}
    for halaman in dokumen.pages:
        for tabel in _boks_tabel(halaman._page_box):
            potongan.setdefault(id(tabel.element), []).append(tabel.children[0].children[0].children[0])
    return [sel for sel in potongan.values() if len(sel) > 1]


def _boks_tabel(box):
    """The tables below a box, not those within lines, margins or other tables."""
    from weasyprint.formatting_structure.boxes import LineBox, MarginBox, TableBox

    for anak in getattr(box, "children", ()):
        if isinstance(anak, TableBox):
            yield anak
        elif not isinstance(anak, LineBox | MarginBox):
            yield from _boks_tabel(anak)


def _halaman(dokumen, boks):
    kotak = [{} for _ in dokumen.pages]
    for (nomor, nama), semua in boks.items():
        kotak[nomor - 1][nama] = _letak(semua)
    return tuple(
        HalamanTertata(nomor, h.width, h.height, satu)
        for nomor, (h, satu) in enumerate(zip(dokumen.pages, kotak, strict=True), 1)
    )


def _letak(boks):
    """What an element covers on a page: its box, or all its lines where it is part of a text."""
    from weasyprint.formatting_structure.boxes import InlineBox

    baris = [b for b in boks if isinstance(b, InlineBox)] if isinstance(boks[0], InlineBox) else boks[:1]
    kiri, atas = min(b.border_box_x() for b in baris), min(b.border_box_y() for b in baris)
    kanan = max(b.border_box_x() + b.border_width() for b in baris)
    bawah = max(b.border_box_y() + b.border_height() for b in baris)
    return (kiri, atas, kanan - kiri, bawah - atas)
