"""Uploads: every kind is judged by its content, in words; what was kept is served without power."""

import io
import zipfile
from decimal import Decimal
from unittest.mock import MagicMock

import docx
import openpyxl
import pikepdf
import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import get_resolver
from django.utils.module_loading import import_string
from PIL import Image

from ambon_sop import unggahan
from ambon_sop.unggahan.pdf import BATAS_URAIAN

HTML = b"<!doctype html><script>alert(1)</script>"
SVG_JAHAT = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="alert(1)"/>'
MB = 1024 * 1024


def unggahan_dari(isi, nama):
    berkas = SimpleUploadedFile("x", isi)
    berkas._name = nama  # as a browser may send it; SimpleUploadedFile tidies it
    return berkas


def word():
    keluar = io.BytesIO()
    dokumen = docx.Document()
    dokumen.add_paragraph("Standar Pelayanan")
    dokumen.save(keluar)
    return keluar.getvalue()


def excel(baris=50):
    keluar = io.BytesIO()
    buku = openpyxl.Workbook()
    for n in range(baris):
        buku.active.append([n, "Dinas Kesehatan", Decimal("88.31"), "Baik"])
    buku.save(keluar)
    return keluar.getvalue()


def pdf(ubah=None, **simpan):
    with pikepdf.new() as berkas:
        berkas.add_blank_page(page_size=(595, 842))
        if ubah:
            ubah(berkas)
        keluar = io.BytesIO()
        berkas.save(keluar, **simpan)
    return keluar.getvalue()


def gambar(bentuk="PNG", ukuran=(400, 300)):
    keluar = io.BytesIO()
    Image.effect_noise(ukuran, 60).save(keluar, bentuk)
    return keluar.getvalue()


def paket(asal, tambah=(), buang=(), sandi=zipfile.ZIP_DEFLATED):
    """A package with these parts {name: bytes} added or in place of its own."""
    tambah = dict(tambah)
    keluar = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(asal)) as lama, zipfile.ZipFile(keluar, "w", sandi) as baru:
        for nama in lama.namelist():
            if nama not in tambah and nama not in buang:
                baru.writestr(nama, lama.read(nama))
        for nama, isi in tambah.items():
            baru.writestr(nama, isi)
    return keluar.getvalue()


def bagian(ekor, dtd=""):
    ruang = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return f'<?xml version="1.0"?>{dtd}<w:document xmlns:w="{ruang}"><w:body>{ekor}</w:body></w:document>'.encode()


def hubungan(jenis, tujuan):
    dasar = "http://schemas.openxmlformats.org"
    return (
        f'<Relationships xmlns="{dasar}/package/2006/relationships"><Relationship Id="r1" TargetMode="External"'
        f' Type="{dasar}/officeDocument/2006/relationships/{jenis}" Target="{tujuan}"/></Relationships>'
    ).encode()


def rusak_di_dalam(isi):
    """The package is whole, but what its first part unpacks to is no longer told: a byte of it flipped."""
    awal = zipfile.ZipFile(io.BytesIO(isi)).infolist()[0]
    tempat = awal.header_offset + 30 + len(awal.filename)
    return isi[:tempat] + b"\xff" + isi[tempat + 1 :]


def terkunci(isi):
    """The ZIP with the flag of encryption on its parts."""
    isi = bytearray(isi)
    for tanda, letak in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        awal = isi.find(tanda)
        while awal >= 0:
            isi[awal + letak] |= 1
            awal = isi.find(tanda, awal + 1)
    return bytes(isi)


UTAMA = "word/document.xml"
RELS = "word/_rels/document.xml.rels"
WORD, EXCEL = word(), excel()
XXE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
LIPATAN = "".join(f"<!ENTITY {b} '{f'&{a};' * 9}'>" for a, b in ("ab", "bc", "cd"))
TAWA = f"<!DOCTYPE x [<!ENTITY a '{'ha' * 99}'>{LIPATAN}]>"


def pdf_membengkak():
    besar = pikepdf.String("a" * 2 * BATAS_URAIAN)
    return pdf(lambda p: p.Root.__setitem__("/X", besar), object_stream_mode=pikepdf.ObjectStreamMode.generate)


# check, file (bombs are made when their turn comes), its name, and the words
TERIMA = [
    (unggahan.periksa_pdf, pdf(), "a.PDF"),
    (unggahan.periksa_docx, WORD, "a.docx"),
    (unggahan.periksa_xlsx, EXCEL, "../../a.xlsx"),
    (unggahan.periksa_xlsx, excel(5_000), "a.xlsx"),
    (unggahan.periksa_docx, paket(WORD, {RELS: hubungan("hyperlink", "https://ambon.go.id")}), "a.docx"),
]
TOLAK = {
    "html sebagai pdf": (unggahan.periksa_pdf, HTML, "a.pdf", "bukan PDF"),
    "svg sebagai pdf": (unggahan.periksa_pdf, SVG_JAHAT, "a.pdf", "bukan PDF"),
    "docx sebagai pdf": (unggahan.periksa_pdf, WORD, "a.pdf", "bukan PDF"),
    "pdf sebagai html": (unggahan.periksa_pdf, pdf(), "../../a.pdf.html", "berakhiran .pdf"),
    "pdf yang membengkak": (unggahan.periksa_pdf, pdf_membengkak, "a.pdf", "rusak"),
    "html sebagai docx": (unggahan.periksa_docx, HTML, "a.docx", "bukan berkas Word"),
    "xlsx sebagai docx": (unggahan.periksa_docx, EXCEL, "a.docx", "bukan berkas Word"),
    "docx sebagai xlsx": (unggahan.periksa_xlsx, WORD, "a.xlsx", "bukan berkas Excel"),
    "docm": (unggahan.periksa_docx, WORD, "a.docm", "berakhiran .docx"),
    "docx terpotong": (unggahan.periksa_docx, WORD[:-900], "a.docx", "bukan berkas Word"),
    "docx rusak di dalam": (unggahan.periksa_docx, rusak_di_dalam(WORD), "a.docx", "bukan berkas Word"),
    "xlsx rusak di dalam": (unggahan.periksa_xlsx, rusak_di_dalam(EXCEL), "a.xlsx", "bukan berkas Excel"),
    "docx terkunci": (unggahan.periksa_docx, terkunci(WORD), "a.docx", "terkunci"),
    "docx 11 MB": (unggahan.periksa_docx, lambda: WORD + bytes(11 * MB), "a.docx", "batasnya 10 MB"),
    "bom ZIP": (
        unggahan.periksa_docx,
        lambda: paket(WORD, {"word/media/a.bin": bytes(50 * MB)}),
        "a.docx",
        "terlalu besar",
    ),
    "bom XML": (
        unggahan.periksa_docx,
        lambda: paket(WORD, {UTAMA: bagian("<w:p/>" * 11 * MB)}),
        "a.docx",
        "terlalu besar",
    ),
    "banyak bagian": (
        unggahan.periksa_docx,
        lambda: paket(WORD, {f"word/a{n}.xml": b"<a/>" for n in range(2_000)}),
        "a.docx",
        "terlalu besar",
    ),
    "entitas luar": (unggahan.periksa_docx, paket(WORD, {UTAMA: bagian("&a;", XXE)}), "a.docx", "DTD"),
    "entitas berlipat": (unggahan.periksa_docx, paket(WORD, {UTAMA: bagian("&d;", TAWA)}), "a.docx", "DTD"),
    "XML rusak": (unggahan.periksa_docx, paket(WORD, {UTAMA: b"<w:document"}), "a.docx", "bukan berkas Word"),
    "makro": (unggahan.periksa_docx, paket(WORD, {"word/vbaProject.bin": b"x"}), "a.docx", "makro"),
    "berkas di dalam": (unggahan.periksa_docx, paket(WORD, {"word/embeddings/a.bin": b"x"}), "a.docx", "berkas lain"),
    "templat dari luar": (
        unggahan.periksa_docx,
        paket(WORD, {RELS: hubungan("attachedTemplate", "http://127.0.0.1:9/a.dotm")}),
        "a.docx",
        "tempat lain",
    ),
    "keluar dari folder": (unggahan.periksa_docx, paket(WORD, {"../../x.xml": b"<a/>"}), "a.docx", "bukan berkas Word"),
    "tanpa isi": (unggahan.periksa_docx, paket(WORD, buang=[UTAMA]), "a.docx", "bukan berkas Word"),
}
GAMBAR = {
    "svg sebagai png": (SVG_JAHAT, "a.png", "bukan gambar"),
    "html sebagai png": (HTML, "a.png", "bukan gambar"),
    "jpeg sebagai png": (gambar("JPEG"), "a.png", "bukan gambar"),
    "png sebagai html": (gambar(), "a.html", "berakhiran .png"),
    "terpotong": (gambar()[:-2_000], "a.png", "bukan gambar"),
    "terlalu kecil": (gambar(ukuran=(9, 9)), "a.png", "terlalu kecil"),
}


@pytest.mark.parametrize(("periksa", "isi", "nama"), TERIMA)
def test_berkas_yang_utuh_diterima(periksa, isi, nama):
    berkas = unggahan_dari(isi, nama)
    periksa(berkas)
    assert berkas.read() == isi


@pytest.mark.parametrize("sebutan", TOLAK)
def test_berkas_lain_ditolak(sebutan):
    periksa, isi, nama, kata = TOLAK[sebutan]
    with pytest.raises(ValidationError, match=kata):
        periksa(unggahan_dari(isi() if callable(isi) else isi, nama))


@pytest.mark.parametrize("sebutan", GAMBAR)
def test_gambar_lain_ditolak(sebutan):
    isi, nama, kata = GAMBAR[sebutan]
    with pytest.raises(ValidationError, match=kata):
        unggahan.periksa_gambar(unggahan_dari(isi, nama), ["PNG"], batas_mb=1)


def test_foto_besar_tidak_dibuka_seluruhnya():
    foto = unggahan.periksa_gambar(
        unggahan_dari(gambar("JPEG", (2000, 1500)), "a.jpg"), ["JPEG"], batas_mb=20, sisi=250
    )
    assert foto.size == (500, 375)
    with pytest.raises(ValidationError, match="juta piksel"):
        unggahan.periksa_gambar(unggahan_dari(gambar(), "a.png"), ["PNG"], batas_mb=1, batas_piksel=100_000)


SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"{}>{}</svg>'


@pytest.mark.parametrize(
    ("atribut", "isi"),
    [
        (' onload="alert(1)"', ""),
        ("", "<script>alert(1)</script>"),
        ("", '<a xlink:href="javascript:alert(1)"><path d="M0 0"/></a>'),
        ("", '<path d="M0 0" onclick="alert(1)"/>'),
        ("", '<animate attributeName="href" values="javascript:alert(1)"/>'),
        ("", '<set attributeName="onmouseover" to="alert(1)"/>'),
        ("", '<path d="M0 0" style="fill: url(http://127.0.0.1:9/alert(1)); stroke: #fff"/>'),
        ("", '<path d="M0 0" fill="url(//127.0.0.1:9/alert(1))"/>'),
        ("", r'<path d="M0 0" fill="u\72l(//127.0.0.1:9/alert)"/>'),
        ("", '<linearGradient xlink:href="http://127.0.0.1:9/alert"/>'),
        ("", '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>'),
        ("", "<handler>alert(1)</handler>"),
        ("", "<!-- alert --><?xml-stylesheet href='//127.0.0.1:9/alert'?>"),
    ],
)
def test_svg_tinggal_bentuknya(atribut, isi):
    bersih = unggahan.bersihkan_svg(SVG.format(atribut, '<path d="M1 1h2"/>' + isi).encode()).decode()
    assert 'd="M1 1h2"' in bersih
    assert "alert" not in bersih
    assert "127.0.0.1" not in bersih
    assert unggahan.bersihkan_svg(bersih.encode()).decode() == bersih


@pytest.mark.parametrize("ukuran", ['width="210mm" height="297.5mm"', 'viewBox="-1.5e-2,0 9 9" width="100%"'])
def test_svg_berukuran_wajar_diterima(ukuran):
    assert ukuran.encode() in unggahan.bersihkan_svg(SVG.replace('viewBox="0 0 9 9"', ukuran).format("", "").encode())


def test_svg_tetap_tampak_sama():
    isi = (
        '<title>Lambang</title><defs><linearGradient id="a"><stop offset="0" style="stop-color:#fff;stop-opacity:1"/>'
        '</linearGradient><linearGradient id="b" xlink:href="#a"/></defs>'
        '<g transform="translate(1,2) rotate(3)">'
        '<circle cx="4" cy="4" r="3" style="fill:url(#b);stroke:rgb(1,2,3)"/></g>'
    )
    bersih = unggahan.bersihkan_svg(SVG.format("", isi).encode()).decode()
    for bagian_ in (
        'transform="translate(1,2) rotate(3)"',
        'fill="url(#b)"',
        'stroke="rgb(1,2,3)"',
        'stop-color="#fff"',
        'xlink:href="#a"',
        "Lambang</",
    ):
        assert bagian_ in bersih


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (b"<html/>", "bukan gambar SVG"),
        (b"<svg", "bukan gambar SVG"),
        *(
            (SVG.replace('viewBox="0 0 9 9"', ukuran).format("", "").encode(), "SVG yang berukuran")
            for ukuran in ('width="9" height="NaN"', 'width="1e999"', 'width="0" height="9"', 'viewBox="0 0 inf 9"')
        ),
        (gambar(), "bukan gambar SVG"),
        (XXE.encode() + SVG.format("", "<title>&a;</title>").encode(), "DTD"),
        (TAWA.encode() + SVG.format("", "<title>&d;</title>").encode(), "DTD"),
        (SVG.format("", "<foreignObject><p/></foreignObject>").encode(), "halaman web"),
        (SVG.format("", '<image href="http://127.0.0.1:9/"/>').encode(), "gambar piksel"),
        (SVG.format("", "<style>@import url(//127.0.0.1:9/)</style>").encode(), "gaya"),
        (SVG.format("", "<use href='#a'/>" * 9).encode(), "salinan"),
        (SVG.format("", "<g/>" * 5_001).encode(), "5000 unsur"),
        (SVG.format("", "<g>" * 60 + "</g>" * 60).encode(), "bersarang"),
        (SVG.format("", " " * 500_000).encode(), "batasnya 500 kB"),
    ],
)
def test_svg_ditolak(isi, kata):
    with pytest.raises(ValidationError, match=kata):
        unggahan.bersihkan_svg(isi)


def test_unggahan_disajikan_tanpa_kuasa():
    jawaban = unggahan.jawaban_unggahan(HTML, "application/pdf", "a.pdf")
    assert jawaban["Content-Disposition"] == 'attachment; filename="a.pdf"'
    assert jawaban["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in jawaban["Content-Security-Policy"]


def _bentuk(kelas=forms.BaseForm):
    for turunan in kelas.__subclasses__():
        yield turunan
        yield from _bentuk(turunan)


def test_tiap_bidang_unggahan_memeriksa_isinya():
    assert get_resolver().url_patterns  # all views, and with them all forms, are loaded now
    bidang = {
        (kelas, nama)
        for kelas in _bentuk()
        for nama, satu in getattr(kelas, "base_fields", {}).items()
        if isinstance(satu, forms.FileField) and not kelas.__module__.startswith("django.")
    }
    assert len(bidang) >= 4
    for kelas, nama in bidang:
        for akhiran in ("pdf", "png", "jpg", "docx", "xlsx", "json", "svg"):
            with pytest.raises(ValidationError):
                _periksa_bidang(kelas, nama, unggahan_dari(HTML, f"a.{akhiran}"))


# A form that needs a whole document to judge by: the function that reads its file.
PEMBACA = {"PenerimaForm": "naskah.lembar_massal.baca_lembar"}


def _periksa_bidang(kelas, nama, berkas):
    """As the form does: its field's own check, then its `clean_…`."""
    kelas.base_fields[nama].clean(berkas)
    if pembaca := PEMBACA.get(kelas.__name__):
        import_string(pembaca)(berkas, MagicMock())
    bentuk = MagicMock(cleaned_data={nama: berkas})
    bentuk.forum.foto.count.return_value = 0
    getattr(kelas, f"clean_{nama}")(bentuk)
