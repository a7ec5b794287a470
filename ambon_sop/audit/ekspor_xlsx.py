"""Exports as XLSX: written into the trail first, and no cell can act as a formula (as in ekspor.py)."""

import re
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO

from django.http import HttpResponse
from django.utils import timezone

from .catat import catat
from .ekspor import aman

JENIS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ANGKA = (int, float, Decimal, date)
TAK_SAH = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # XML cannot hold them
LEBAR_TERBESAR = 60
SEL_TERPANJANG = 32_767  # characters of one cell


def sel(nilai):
    """A cell: figures and dates stay what they are, everything else becomes a text that nothing computes."""
    if isinstance(nilai, bool):
        return "Ya" if nilai else "Tidak"
    if isinstance(nilai, datetime):
        return timezone.localtime(nilai).replace(tzinfo=None)
    if isinstance(nilai, ANGKA):
        return nilai
    return TAK_SAH.sub("\ufffd", aman(nilai))[:SEL_TERPANJANG] or None


def buku(lembar):
    """The bytes of a workbook. `lembar`: [(title, column heads, rows)]."""
    from openpyxl import Workbook  # takes 0.3 s to import; only who downloads pays
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    hasil = Workbook()
    hasil.remove(hasil.active)
    for judul, kepala, baris in lembar:
        halaman = hasil.create_sheet(re.sub(r"[\[\]:*?/\\]", " ", judul)[:31])
        lebar = [len(str(k)) for k in kepala]
        for satu in [kepala, *baris]:
            isi = [sel(nilai) for nilai in satu]
            halaman.append(isi)
            lebar = [max(a, len(str(b or ""))) for a, b in zip(lebar, isi, strict=True)]
        for kotak in halaman[1]:
            kotak.font, kotak.alignment = Font(bold=True), Alignment(wrap_text=True, vertical="top")
        for urut, banyak in enumerate(lebar, 1):
            halaman.column_dimensions[get_column_letter(urut)].width = min(banyak + 2, LEBAR_TERBESAR)
        halaman.freeze_panes = "A2"
        halaman.auto_filter.ref = halaman.dimensions
    hasil.save(berkas := BytesIO())
    return berkas.getvalue()


def unduhan_xlsx(request, nama, lembar, saringan):
    """A download `<nama>-<today>.xlsx` of these sheets; the trail keeps what was asked for."""
    dipakai = {bidang: str(nilai) for bidang, nilai in saringan.items() if nilai}
    catat("unduh_xlsx", pelaku=request.user.pelaku, nama=nama, perubahan={"saringan": ["", dipakai]})
    jawaban = HttpResponse(buku(lembar), content_type=JENIS)
    jawaban["Content-Disposition"] = f'attachment; filename="{nama}-{timezone.localdate():%Y-%m-%d}.xlsx"'
    jawaban["Cache-Control"] = "no-store"
    return jawaban
