"""Tables: with lines for what is a table, without for labels, persons and signatures."""

from dataclasses import replace

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm

from .paragraf import alinea, isi_potong, rapat

PAD_KANAN = 85  # mm from the left where a block stands at the right
INDEN = {"penuh": 0, "lekuk": 12, "kanan": PAD_KANAN}  # mm
HURUF = 0.53 * 25.4 / 72  # mm of a letter of one point, on average
TANDA = 75  # mm, a column of signature
TINGGI_PARAF = 9.5  # mm, of a row to sign in
LEBAR_TERBESAR = 45  # letters: a longer text takes several lines
SELA, SELA_BERGARIS = 0, 85  # twips; without lines a text stands where those beside the table do


def tanpa_garis(dokumen, lebar, kiri=0):
    """A row without lines, which may go on over the page; its cells. Widths and indent in mm."""
    tabel = dokumen.add_table(1, len(lebar))
    _atur(tabel, lebar, kiri, utuh=False)
    return tabel.rows[0].cells


def lebar_label(penulis, semua):
    """mm that the longest of these labels needs, two fifths of the width at most."""
    huruf = max((len(teks) for satu in semua for teks in satu.split("\n")), default=0)
    return min(huruf * penulis.rapat.huruf * HURUF + 3, penulis.lebar * 0.4)


def _atur(tabel, lebar, kiri=0, sela=SELA, utuh=True):
    """Fixed widths in mm; `sela`: room at both sides of a cell, in twips."""
    tabel.autofit = False
    for kolom, satu in zip(tabel.columns, lebar, strict=True):
        kolom.width = Mm(satu)
    sifat = tabel._tbl.tblPr
    if kiri:
        inden = OxmlElement("w:tblInd")
        inden.set(qn("w:w"), str(int(kiri * 56.7)))
        inden.set(qn("w:type"), "dxa")
        sifat.append(inden)
    margin = OxmlElement("w:tblCellMar")
    for sisi in ("left", "right"):
        unsur = OxmlElement(f"w:{sisi}")
        unsur.set(qn("w:w"), str(sela))
        unsur.set(qn("w:type"), "dxa")
        margin.append(unsur)
    sifat.append(margin)
    for baris in tabel.rows:
        for sel, satu in zip(baris.cells, lebar, strict=True):
            sel.width = Mm(satu)
        if utuh:
            _utuh(baris)


def _utuh(baris):
    """A row does not part over two pages."""
    baris._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def rincian(penulis, semua, letak, titik=True):
    """`label : text` lines as one table; an entry may have several lines."""
    kiri = INDEN[letak]
    label = lebar_label(penulis, ["".join(potong.teks for potong in nama) for nama, _ in semua])
    lebar = [label, 4, penulis.lebar - label - 4 - kiri]
    tabel = penulis.dokumen.add_table(len(semua), 3)
    _atur(tabel, lebar, kiri, utuh=False)
    for baris, (nama, isi) in zip(tabel.rows, semua, strict=True):
        alinea(baris.cells[0], penulis.potong(nama), ganti=True)
        alinea(baris.cells[1], isi_potong(":" if titik else ""), ganti=True)
        for urut, satu in enumerate(isi):
            nomor = isi_potong(f"{urut + 1}. ") if len(isi) > 1 else ()
            alinea(baris.cells[2], (*nomor, *penulis.potong(satu)), ganti=urut == 0)


def baris_orang(penulis, depan, nama, isi):
    """One line about a person: the part's label, colon and number, then `Nama : …`."""
    sel = tanpa_garis(penulis.dokumen, [28, 4, 7, 28, 4, penulis.lebar - 71])
    for satu, teks in zip(sel, (*depan, nama, isi_potong(":"), isi), strict=True):
        alinea(satu, penulis.potong(teks), ganti=True)


def kisi(penulis, kisi, wadah=None):
    """A table of the letter; its head is repeated on every page."""
    semua = [*([kisi.kepala] if kisi.kepala else []), *kisi.baris]
    kolom = max(map(len, semua), default=0)
    if not kolom:
        return
    dokumen = wadah if wadah is not None else penulis.dokumen
    tabel = dokumen.add_table(len(semua), kolom)
    if kisi.garis:
        tabel.style = "Table Grid"
    bagian = kisi.lebar if len(kisi.lebar) == kolom else _menurut_isi(semua, kolom)
    _atur(tabel, [penulis.lebar * satu / sum(bagian) for satu in bagian], sela=SELA_BERGARIS if kisi.garis else SELA)
    tabel.alignment = WD_TABLE_ALIGNMENT.LEFT
    for urut, (baris, isi) in enumerate(zip(tabel.rows, semua, strict=True)):
        for ke, sel in enumerate(baris.cells):
            kepala = bool(kisi.kepala) and urut == 0
            teks = isi[ke] if ke < len(isi) else ()
            rata = "tengah" if kepala else "tengah" if kisi.paraf and ke == kolom - 1 and urut % 2 == 0 else ""
            alinea(sel, penulis.potong(teks), tebal=kepala, rata=rata, ganti=True)
    for baris in tabel.rows if kisi.paraf else ():
        baris.height = Mm(TINGGI_PARAF)
    if kisi.kepala:
        tabel.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _menurut_isi(semua, kolom):
    """Shares of the width by the longest text of each column, as a browser would set it."""
    huruf = [[sum(len(potong.teks) for potong in baris[n]) for baris in semua if n < len(baris)] for n in range(kolom)]
    return [min(max(satu, default=0) + 2, LEBAR_TERBESAR) for satu in huruf]


def tanda_tangan(penulis, semua):
    """The signatures beside each other, at most two a row: left and right, or one at its place."""
    for mulai in range(0, len(semua), 2):
        _baris_tanda(penulis, semua[mulai : mulai + 2])


def _baris_tanda(penulis, kolom):
    """Posts, then the room to sign in, then names, so that the names stand on one line."""
    lebar = penulis.lebar
    if len(kolom) == 2:
        kolom = sorted(kolom, key=lambda k: ("kiri", "tengah", "kanan").index(k.letak))
        bagian, kiri = [lebar / 2, lebar / 2], 0
    else:
        tanda = min(TANDA, lebar * 0.6)
        bagian, kiri = [tanda], {"kiri": 0, "tengah": (lebar - tanda) / 2, "kanan": lebar - tanda}[kolom[0].letak]
    tabel = penulis.dokumen.add_table(2, len(kolom))
    _atur(tabel, bagian, kiri)
    for urut, satu in enumerate(kolom):
        _isi(tabel.cell(0, urut), _atas(penulis, satu))
        bawah = tabel.cell(1, urut)
        ruang = alinea(bawah, isi_potong("Meterai") if satu.meterai else (), ganti=True)
        ruang.paragraph_format.line_spacing = Mm(penulis.rapat.ruang)
        _isi(bawah, _bawah(penulis, satu), ganti=False)
    for sel in (*tabel.rows[0].cells, *tabel.rows[1].cells):
        rapat(sel)


def _isi(sel, semua, ganti=True):
    for baris in semua:
        alinea(sel, baris, ganti=ganti)
        ganti = False


def _atas(penulis, kolom):
    """What stands above the signature: place, date, post."""
    luar = penulis.srikandi and kolom.utama
    jabatan = ("${jabatan_pengirim},",) if luar else kolom.jabatan
    return [*(penulis.potong(baris) for baris in kolom.atas), *map(isi_potong, jabatan)]


def _bawah(penulis, kolom):
    if penulis.srikandi and kolom.utama:
        return [isi_potong(teks) for teks in ("${ttd_pengirim}", "${nama_pengirim}", "NIP ${nip_pengirim}")]
    nama = tuple(replace(potong, gaya="tebal") for potong in kolom.nama)
    return [penulis.potong(nama), *map(isi_potong, kolom.bawah)]
