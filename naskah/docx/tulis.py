"""The document as a whole: page, styles, header, and one function for each sort of node."""

from datetime import date, datetime, time
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from naskah.aturan import Aturan
from naskah.html import gaya
from naskah.susun import susun

from . import kop, tabel
from .daftar import LANGKAH, Daftar
from .paragraf import alinea, isi_potong, tetap_bersama

TANPA_TANGGAL = date(2000, 1, 1)
HURUF_BESAR = 20  # pt, the name on a certificate
LANGKAH_MM = LANGKAH / 1440 * 25.4
SRIKANDI = {"nomor": "${nomor_naskah}", "tanggal": "${tanggal_naskah}"}


def tulis_docx(isi, *, aturan=None, langkah=0, lambang=None, srikandi=False):
    """The bytes of the letter of an `IsiNaskah`.

    `langkah` is the step of drawing in at which the PDF fits (gaya.tangga), so that both have the same pages;
    `lambang`: PNG bytes of the kop's emblem, or None. `srikandi` writes that system's placeholders where number, date
    and signer will stand.
    """
    aturan, lembaran = aturan or Aturan(), susun(isi)
    penulis = Penulis(lembaran, aturan, gaya.tangga(aturan, lembaran)[langkah], srikandi)
    if lembaran.kop is not None:
        kop.tulis_kop(penulis.bagian.first_page_header, lembaran.kop, lambang, penulis)
    for simpul in lembaran.simpul:
        getattr(penulis, type(simpul).__name__.lower())(simpul)
    penulis.rapikan()
    sifat = penulis.dokumen.core_properties
    sifat.title, sifat.author, sifat.language = lembaran.judul, isi.unit, "id-ID"
    # Not the hour of writing: the same letter gives the same file.
    sifat.created = sifat.modified = datetime.combine(isi.tanggal or TANPA_TANGGAL, time())
    penulis.dokumen.save(keluar := BytesIO())
    return _tanpa_jam(keluar)


def _tanpa_jam(asal):
    """The package once more, without the hour at which each part was written."""
    keluar = BytesIO()
    with ZipFile(asal) as lama, ZipFile(keluar, "w", ZIP_DEFLATED) as baru:
        for nama in lama.namelist():
            bagian = ZipInfo(nama)  # of 1980, the first year that a ZIP knows
            bagian.compress_type = ZIP_DEFLATED
            baru.writestr(bagian, lama.read(nama))
    return keluar.getvalue()


class Penulis:
    """Writes nodes into a document. `lebar` of the text in mm; `rapat`: the spacing in use."""

    def __init__(self, lembaran, aturan, rapat, srikandi):
        self.lembaran, self.aturan, self.rapat, self.srikandi = lembaran, aturan, rapat, srikandi
        self.dokumen = Document()
        self._gaya()
        self._halaman(gaya.halaman(lembaran, aturan))
        self.daftar = Daftar(self.dokumen)

    # The frame

    def _gaya(self):
        biasa = self.dokumen.styles["Normal"]
        biasa.font.name, biasa.font.size = self.lembaran.huruf, Pt(self.rapat.huruf)
        huruf = biasa.element.get_or_add_rPr().get_or_add_rFonts()
        for atribut in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            huruf.set(qn(atribut), self.lembaran.huruf)
        biasa.paragraph_format.space_after = Pt(0)
        # In points: the twins of the fonts count a single line otherwise, and pages would break elsewhere.
        tunggal = gaya.MUKA[self.lembaran.huruf][1]
        biasa.paragraph_format.line_spacing = Pt(round(self.rapat.huruf * self.rapat.spasi * tunggal, 1))

    def _halaman(self, h):
        bagian = self.bagian = self.dokumen.sections[0]
        if self.lembaran.lanskap:
            bagian.orientation = WD_ORIENT.LANDSCAPE
        bagian.page_width, bagian.page_height = Mm(h.lebar), Mm(h.tinggi)
        bagian.top_margin, bagian.bottom_margin = Mm(h.atas), Mm(h.bawah)
        bagian.left_margin, bagian.right_margin = Mm(h.kiri), Mm(h.kanan)
        bagian.header_distance = Mm(min(h.atas_pertama, h.atas))
        bagian.footer_distance = Mm(10)
        bagian.different_first_page_header_footer = True
        if self.aturan.nomor_halaman != "tanpa":
            kop.tulis_nomor_halaman(bagian.header if self.aturan.nomor_halaman == "atas" else bagian.footer)
        self.lebar = h.lebar_isi

    def rapikan(self):
        """The paragraph that every new document begins with is not ours."""
        badan = self.dokumen.element.body
        pertama = badan.find(qn("w:p"))
        if pertama is not None and not pertama.findall(qn("w:r")) and pertama.getprevious() is None:
            badan.remove(pertama)

    def potong(self, baris):
        """Runs, with SRIKANDI's placeholders where the system will write."""
        if not self.srikandi:
            return baris
        return tuple(
            p if p.tanda != "sistem" or p.kunci not in SRIKANDI else type(p)(SRIKANDI[p.kunci], p.gaya) for p in baris
        )

    def tambah(self, baris=(), wadah=None, **sifat):
        return alinea(wadah if wadah is not None else self.dokumen, self.potong(baris), **sifat)

    def jarak(self, mm=None):
        """Room between two parts. A paragraph of its own: tables have none above or below them."""
        paragraf = self.tambah()
        paragraf.paragraph_format.line_spacing = Mm(self.rapat.sela if mm is None else mm)
        return paragraf

    # One function for each sort of node, by the name of its class

    def tempattanggal(self, s):
        self.tambah(s.baris, rata=self.aturan.letak_tanggal, sesudah=self.rapat.alinea)

    def rincian(self, s):
        tabel.rincian(self, s.baris, s.letak)
        if s.garis:
            kop.garis_bawah(self.tambah())
        self.jarak()

    def tujuan(self, s):
        """`Yth.` and the addressees beside it, numbered where they are several; `di` and the place below."""
        kiri = tabel.PAD_KANAN if s.letak == "kanan" else 0
        baris = tabel.tanpa_garis(self.dokumen, [11, self.lebar - 11 - kiri], kiri)
        alinea(baris[0], isi_potong(s.awalan), ganti=True)
        nomor = (self.daftar.baru("angka"), 0) if len(s.kepada) > 1 else None
        for urut, satu in enumerate(s.kepada):
            self.tambah(satu, baris[1], daftar=nomor, ganti=urut == 0)
        if any(potong.teks for potong in s.di):
            self.tambah((*isi_potong("di "), *s.di), baris[1])
        self.jarak()

    def judul(self, s):
        """Centred, bold; the title stays with what follows."""
        tebal_judul = self.aturan.judul_tebal
        semua = [(s.teks, tebal_judul), (s.nomor, False)]
        if any(potong.teks for potong in s.tentang):
            semua += [(isi_potong("TENTANG"), False), (s.tentang, False)]
        semua.append((s.jabatan, tebal_judul))
        for baris, tebal in semua:
            if any(potong.teks for potong in baris):
                tetap_bersama(self.tambah(baris, rata="tengah", tebal=tebal, sesudah=2))
        self.jarak()

    def isi(self, s):
        if any(potong.teks for potong in s.judul):
            tetap_bersama(self.tambah(s.judul, rata="tengah" if s.tengah else "", sebelum=6, sesudah=2))
        self.blok(s.blok)

    def blok(self, semua, wadah=None, tingkat=0, ganti=False):
        """Paragraphs, lists and tables into the document or a cell (`ganti`: its first paragraph is taken)."""
        for satu in semua:
            nama = type(satu).__name__
            if nama == "Paragraf":
                inden = min(self.aturan.lekuk_alinea, self.lebar * 0.1) if satu.lekuk else 0
                sesudah = self.rapat.alinea
                isi = self.tambah(satu.baris, wadah, rata="penuh", inden=inden, sesudah=sesudah, ganti=ganti)
                isi.paragraph_format.left_indent = Mm(LANGKAH_MM * tingkat)
            elif nama == "Daftar":
                self._daftar(satu, wadah, tingkat, ganti)
            else:
                tabel.kisi(self, satu, wadah)
            ganti = False

    def _daftar(self, daftar, wadah, tingkat, ganti):
        nomor = self.daftar.baru(daftar.gaya, tingkat)
        for butir in daftar.butir:
            self.tambah(
                butir.baris, wadah, rata="penuh", daftar=(nomor, tingkat), sesudah=self.rapat.alinea / 2, ganti=ganti
            )
            ganti = False
            self.blok(butir.anak, wadah, tingkat + 1)

    def konsiderans(self, s):
        """A label, a colon, and the text beside them."""
        if not s.blok:
            tetap_bersama(self.tambah(isi_potong(s.label), sebelum=4, sesudah=2))
            return
        sel = tabel.tanpa_garis(self.dokumen, [28, 5, self.lebar - 33])
        alinea(sel[0], isi_potong(s.label), ganti=True)
        alinea(sel[1], isi_potong(":"), ganti=True)
        self.blok(s.blok, sel[2], ganti=True)
        self.jarak(1)

    def seruan(self, s):
        paragraf = self.tambah(s.baris, rata="tengah", tebal=s.besar, sebelum=6, sesudah=6)
        for run in paragraf.runs if s.besar else ():
            run.font.size = Pt(HURUF_BESAR)
        tetap_bersama(paragraf)

    def diktum(self, s):
        for label, baris in s.butir:
            sel = tabel.tanpa_garis(self.dokumen, [32, 5, self.lebar - 37])
            alinea(sel[0], isi_potong(label), ganti=True)
            alinea(sel[1], isi_potong(":"), ganti=True)
            self.tambah(baris, sel[2], rata="penuh", ganti=True)
            self.jarak(1)

    def pelaksana(self, s):
        """Persons one below the other, numbered where they are several; the label at the left."""
        for urut, orang in enumerate(s.orang, 1):
            tanda = isi_potong(f"{urut}.") if len(s.orang) > 1 else ()
            label = isi_potong(s.label) if urut == 1 else ()
            titik = isi_potong(":") if urut == 1 and s.label else ()
            for ke, (nama, isi) in enumerate(orang.baris):
                depan = (label, titik, tanda) if ke == 0 else ((), (), ())
                tabel.baris_orang(self, depan, nama, isi)
            self.jarak(1)

    def tabel(self, s):
        tabel.kisi(self, s.kisi)
        self.jarak()

    def tandatangan(self, s):
        """Body and signature stay together: the two paragraphs above it go with it to the next page."""
        for paragraf in self.dokumen.paragraphs[-3:]:
            tetap_bersama(paragraf)
        tetap_bersama(self.jarak())
        tabel.tanda_tangan(self, s.kolom)

    def tembusan(self, s):
        tetap_bersama(self.tambah(isi_potong("Tembusan:"), sebelum=self.rapat.alinea))
        nomor = self.daftar.baru("angka")
        for baris in s.butir:
            self.tambah(baris, daftar=(nomor, 0))

    def halaman(self, s):
        """A new page; an annex has its head at the right."""
        self.tambah().add_run().add_break(WD_BREAK.PAGE)
        if s.kepala:
            tabel.rincian(self, [(label, (baris,)) for label, baris in s.kepala], "kanan", titik=True)
            self.jarak()
        if any(potong.teks for potong in s.judul):
            tetap_bersama(self.tambah(s.judul, rata="tengah", sesudah=6))
