"""The kop in the first page's header, the number in that of the others, and rules below paragraphs."""

from io import BytesIO

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from .paragraf import alinea, isi_potong

SELA_LAMBANG = 4  # mm
BARIS = 1.15  # em
GARIS = {"tunggal": ("single", 12), "ganda": ("thickThinSmallGap", 24)}


def tulis_kop(kepala, kop, lambang, penulis):
    """The kop into a header; `lambang`: PNG bytes or None."""
    lebar, tinggi = penulis.lebar, penulis.aturan.kop_lambang
    kolom = tinggi + SELA_LAMBANG
    if kop.letak == "kiri" and kop.lambang != "tanpa" and lambang:
        tabel = kepala.add_table(1, 2, Mm(lebar))
        tabel.autofit = False
        sel_gambar, sel = tabel.rows[0].cells
        tabel.columns[0].width, tabel.columns[1].width = Mm(kolom), Mm(lebar - kolom)
        sel_gambar.width, sel.width = Mm(kolom), Mm(lebar - kolom)
        sel.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
        _gambar(sel_gambar.paragraphs[0], lambang, tinggi)
        _tulisan(sel, kop, penulis.aturan.kop_alamat, ganti=True)
        sisa = kepala.paragraphs[0]
        kepala._element.append(sisa._p)  # a header ends with a paragraph; here it carries the rule
    else:
        pertama = kepala.paragraphs[0]
        if lambang and kop.lambang != "tanpa":
            pertama.alignment = WD_ALIGN_PARAGRAPH.CENTER
            _gambar(pertama, lambang, tinggi)
        else:
            pertama._p.getparent().remove(pertama._p)
        _tulisan(kepala, kop, penulis.aturan.kop_alamat)
        sisa = kepala.add_paragraph()
    sisa.paragraph_format.line_spacing = Pt(4)
    if kop.garis in GARIS:
        garis_bawah(sisa, *GARIS[kop.garis])
    alinea(kepala, ()).paragraph_format.line_spacing = Mm(penulis.rapat.bawah_kop)


def _gambar(paragraf, lambang, tinggi):
    paragraf.paragraph_format.line_spacing = 1.0
    paragraf.add_run().add_picture(BytesIO(lambang), height=Mm(tinggi))


def _tulisan(wadah, kop, ukuran_alamat, ganti=False):
    for baris in kop.baris:
        paragraf = alinea(wadah, isi_potong(baris.teks), rata="tengah", tebal=baris.tebal, ganti=ganti)
        paragraf.paragraph_format.line_spacing = Pt(baris.ukuran * BARIS)
        for run in paragraf.runs:
            run.font.size = Pt(baris.ukuran)
        ganti = False
    for teks in kop.alamat:
        paragraf = alinea(wadah, isi_potong(teks), rata="tengah", ganti=ganti)
        paragraf.paragraph_format.line_spacing = Pt(ukuran_alamat * BARIS)
        for run in paragraf.runs:
            run.font.size = Pt(ukuran_alamat)
        ganti = False


def garis_bawah(paragraf, rupa="single", tebal=8):
    """A rule below the paragraph; `tebal` in eighths of a point."""
    batas, bawah = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for nama, nilai in (("w:val", rupa), ("w:sz", tebal), ("w:space", 1), ("w:color", "auto")):
        bawah.set(qn(nama), str(nilai))
    batas.append(bawah)
    bentuk = paragraf._p.get_or_add_pPr()
    bentuk.insert_element_before(batas, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr", "w:sectPr")


def tulis_nomor_halaman(kepala):
    """`- 2 -`, centred, on every page but the first."""
    paragraf = alinea(kepala, isi_potong("- "), rata="tengah", ganti=True)
    run = paragraf.add_run()
    for jenis, teks in (("begin", ""), ("", " PAGE "), ("end", "")):
        unsur = OxmlElement("w:instrText" if teks else "w:fldChar")
        if teks:
            unsur.set(qn("xml:space"), "preserve")
            unsur.text = teks
        else:
            unsur.set(qn("w:fldCharType"), jenis)
        run._r.append(unsur)
    paragraf.add_run(" -")
