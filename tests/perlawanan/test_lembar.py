"""Workbooks that nobody made with Excel, and odd ones that somebody did: rows, or words for the person."""

import datetime
import io
import random
import re
import zipfile
from contextlib import suppress

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference

from ambon_sop.unggahan import baca_xlsx
from naskah import klasifikasi
from naskah.lembar_massal import baca_lembar
from naskah.ragam import RAGAM

# What openpyxl does not know it leaves out, with a warning.
pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")
TEMPLAT = RAGAM["surat_dinas"].templat()
NILAI = "-1 999999999999 1E400 NaN abc #N/A A0 XFD1048576 0 inf t e d s b inlineStr 2026-13-45".split()


def _bita(buku):
    buku.save(keluar := io.BytesIO())
    return keluar.getvalue()


def _buku(ubah=None, kepala=("Kode", "Nama"), isi=("000", "Umum")):
    """The bytes of a workbook of two rows, after `ubah(workbook)`."""
    buku = Workbook()
    buku.active.append(list(kepala))
    buku.active.append(list(isi))
    if ubah:
        ubah(buku)
    return _bita(buku)


def _ganti(pola, dengan, bagian="xl/worksheets/sheet1.xml"):
    """The same workbook with a text of one of its parts changed."""
    keluar = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_buku())) as lama, zipfile.ZipFile(keluar, "w") as baru:
        for nama in lama.namelist():
            isi = lama.read(nama)
            baru.writestr(nama, re.sub(pola, dengan, isi, count=1) if nama == bagian else isi)
    return keluar.getvalue()


def _bagan_dulu(buku):
    bagan = BarChart()
    bagan.add_data(Reference(buku.worksheets[0], min_col=1, min_row=1, max_row=2))
    buku.create_chartsheet("Bagan", 0).add_chart(bagan)


def _hanya_bagan(buku):
    _bagan_dulu(buku)
    buku.remove(buku.worksheets[0])


def _tersembunyi(buku):
    buku.create_sheet("Coretan", 0).append(["bukan ini"])
    buku.worksheets[0].sheet_state = "hidden"
    buku.active = 1


def _beragam(buku):
    buku.active.append([True, datetime.date(2026, 11, 24), datetime.time(9), "=1/0", "#N/A", 1e300])
    buku.active.merge_cells("A2:B2")
    buku.active["XFD3"] = "jauh di kanan"


TERBACA = {
    "biasa": _buku(),
    "lembar tersembunyi di depan": _buku(_tersembunyi),
    "bagan di depan": _buku(_bagan_dulu),
    "sel beragam": _buku(_beragam, isi=("000", None)),
    "ukuran yang dikatakan": _ganti(rb'<dimension ref="[^"]*"', b'<dimension ref="A1:XFD1048576"'),
    "tulisan sebaris": _ganti(
        rb'<c r="A2"[^>]*>.*?</c>', b'<c r="A2" t="inlineStr"><is><r><t>00</t></r><r><t>0</t></r></is></c>'
    ),
    "tak berhingga": _ganti(rb'<c r="B2"[^>]*>.*?</c>', b'<c r="B2"><v>1E400</v></c>'),
}
TERTOLAK = {
    "hanya bagan": (_buku(_hanya_bagan), "lembar bersel yang tampak"),
    "baris terakhir Excel": (_ganti(rb'<row r="2"', b'<row r="1048576"'), "lebih dari 20000 baris"),
    "alamat sel": (_ganti(rb'r="A2"', b'r="A"'), "tidak terbaca"),
    "tanpa hubungan": (_ganti(rb"(?s).*", b"<x/>", "xl/_rels/workbook.xml.rels"), "tidak terbaca"),
    "pandangan asing": (_ganti(rb"<workbookView ", b'<workbookView lain="1" ', "xl/workbook.xml"), "tidak terbaca"),
}


def _berkas(bita):
    return SimpleUploadedFile("a.xlsx", bita)


@pytest.mark.parametrize("bita", TERBACA.values(), ids=TERBACA)
def test_buku_aneh_terbaca(bita):
    baris = baca_xlsx(_berkas(bita), batas_mb=5)
    assert baris[0][:2] == ("Kode", "Nama")
    assert baris[1][0] == "000"
    assert {len(satu) for satu in baris} == {100}


@pytest.mark.parametrize(("bita", "pesan"), TERTOLAK.values(), ids=TERTOLAK)
def test_buku_rusak_ditolak_dengan_kata(bita, pesan):
    with pytest.raises(ValidationError, match=pesan):
        baca_xlsx(_berkas(bita), batas_mb=5)


def _rusak(bita, acak):
    """One value, tag or byte of one part is another."""
    keluar = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(bita)) as lama, zipfile.ZipFile(keluar, "w") as baru:
        kena = acak.choice(lama.namelist())
        for nama in lama.namelist():
            isi = lama.read(nama).decode()
            if nama == kena:
                letak = acak.choice(list(re.finditer(r'(?<=")[^"]*(?=")|(?<=>)[^<]+|<[^>?]+>', isi)))
                ganti = acak.choice(["", *NILAI]) if not letak[0].startswith("<") else letak[0] * acak.choice([0, 2])
                isi = isi[: letak.start()] + ganti + isi[letak.end() :]
            baru.writestr(nama, isi)
    return keluar.getvalue()


@pytest.mark.parametrize("banyak", [150, pytest.param(5_000, marks=pytest.mark.tangguh)])
def test_bagian_yang_berubah(banyak):
    """Both readers of a sheet, with workbooks of which something has been changed; the same in every run."""
    acak = random.Random(20261124)
    semua = [
        (_buku(), klasifikasi.baca_berkas),
        (_buku(kepala=("hal", "kepada"), isi=("Undangan", "Camat")), lambda berkas: baca_lembar(berkas, TEMPLAT)),
    ]
    terbaca = 0
    for _ in range(banyak):
        for bita, baca in semua:
            with suppress(ValidationError):
                terbaca += bool(baca(_berkas(_rusak(bita, acak))))
    assert terbaca > banyak / 5
