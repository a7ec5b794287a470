"""Paragraphs and runs."""

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

from naskah.lembaran import Potong

from .daftar import pasang

RATA = {
    "": None,
    "kiri": None,
    "kanan": WD_ALIGN_PARAGRAPH.RIGHT,
    "tengah": WD_ALIGN_PARAGRAPH.CENTER,
    "penuh": WD_ALIGN_PARAGRAPH.JUSTIFY,
}


def isi_potong(teks):
    """A plain text as a Baris."""
    return (Potong(teks),)


def alinea(wadah, baris, *, rata="", tebal=False, inden=0, sebelum=0, sesudah=0, daftar=None, ganti=False):
    """A paragraph in a document or a cell. `inden` in mm, room before and after in pt; `daftar` = (list, level).

    `ganti` takes the empty paragraph that every cell begins with.
    """
    paragraf = wadah.paragraphs[0] if ganti else wadah.add_paragraph()
    for potong in baris:
        _tulis(paragraf, potong, tebal)
    bentuk = paragraf.paragraph_format
    if RATA[rata] is not None:
        paragraf.alignment = RATA[rata]
    if inden:
        bentuk.first_line_indent = Mm(inden)
    bentuk.space_before, bentuk.space_after = Pt(sebelum), Pt(sesudah)
    if daftar:
        pasang(paragraf, *daftar)
    return paragraf


def _tulis(paragraf, potong, tebal):
    """One run; its line breaks are line breaks."""
    for urut, teks in enumerate(potong.teks.split("\n")):
        run = paragraf.add_run()
        if urut:
            run.add_break()
        run.add_text(teks)
        run.bold = True if tebal or potong.gaya == "tebal" else None
        run.italic = True if potong.gaya == "miring" else None


def tetap_bersama(paragraf):
    """The paragraph does not part from the one below it."""
    paragraf.paragraph_format.keep_with_next = True
    return paragraf


def rapat(sel):
    """Every paragraph of a cell stays with the next, so that a block is not torn."""
    for paragraf in sel.paragraphs:
        tetap_bersama(paragraf)
