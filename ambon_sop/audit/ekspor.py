"""Exports as CSV. Each one is written into the trail before the first row leaves, and no cell can act as a formula."""

import csv
from itertools import chain

from django.http import StreamingHttpResponse
from django.utils import timezone

from .catat import catat

# A spreadsheet computes a cell that begins so; the last four are their full-width forms (OWASP, CSV Injection).
AWAL_RUMUS = tuple("=+-@\t\r\n＝＋－＠")
BOM = "\ufeff"  # or else Excel reads the UTF-8 as something older


class _Gema:
    """A file that hands back what is written to it, so that rows can be sent one by one."""

    def write(self, teks):
        return teks


def aman(nilai):
    """The cell as text; where a spreadsheet would compute it, an apostrophe before it keeps it text."""
    teks = "" if nilai is None else str(nilai)
    return f"'{teks}" if teks.lstrip(" ").startswith(AWAL_RUMUS) else teks


def unduhan_csv(request, nama, judul, baris, saringan):
    """A download `<nama>-<today>.csv`. `judul`: column heads; `baris`: iterable of rows, read as they are sent.

    `saringan` is the cleaned data of the filter form; the trail keeps what was asked for.
    """
    dipakai = {bidang: str(nilai) for bidang, nilai in saringan.items() if nilai}
    catat("unduh_csv", pelaku=request.user.pelaku, nama=nama, perubahan={"saringan": ["", dipakai]})
    penulis = csv.writer(_Gema())
    isi = chain([BOM], (penulis.writerow([aman(sel) for sel in satu]) for satu in chain([judul], baris)))
    jawaban = StreamingHttpResponse(isi, content_type="text/csv; charset=utf-8")
    jawaban["Content-Disposition"] = f'attachment; filename="{nama}-{timezone.localdate():%Y-%m-%d}.csv"'
    jawaban["Cache-Control"] = "no-store"
    return jawaban
