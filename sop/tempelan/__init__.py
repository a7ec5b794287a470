"""A block copied from Excel, Word, LibreOffice or a web page, read as steps of an SOP. Pure: text in, proposal out.

`papan` makes a grid of the clipboard's HTML or text, `kolom` finds out what each column means, `langkah` makes steps.
Nothing here is certain: the person sees the proposal, corrects what a column means, and drops rows.
"""

from sop.kaidah.durasi import SATUAN

from .kolom import Kolom, kenali_kolom
from .langkah import susun
from .papan import KisiDitolak, baca_html, baca_teks

__all__ = ["SATUAN", "KisiDitolak", "Kolom", "baca_html", "baca_teks", "kenali_kolom", "susun", "usul"]


def usul(html="", teks=""):
    """(columns, body as texts) of what was copied; the HTML counts where there is a table in it.

    Raises `KisiDitolak` where nothing in it is a table, or too much.
    """
    kisi = (baca_html(html) if html else []) or baca_teks(teks)
    kolom, isi = kenali_kolom(kisi)
    if not isi:
        raise KisiDitolak("Tidak ada baris tabel di dalam salinan ini. Salin sel-sel tabelnya, lalu tempel lagi.")
    return kolom, isi
