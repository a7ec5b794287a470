"""The portal's one rich-text shape, shared by layanan and naskah, and what content models are made of. Pure.

A text is a list of blocks: `paragraf`, `daftar` (lists to three levels), `tabel`, and `keadaan` (what holds only for
somebody in that situation). `model.py` is the shape, `keadaan.py` picks what holds for whom, `polos.py` and `html.py`
write it out, `bentuk.py` holds the cleaned texts and the refusals in words. No HTML is ever stored.

    >>> from ambon_sop.blok import dari_daftar, html, polos
    >>> blok = dari_daftar([{"tipe": "daftar", "gaya": "angka", "butir": [{"teks": "**KTP-el** asli"}]}])
    >>> polos(blok)
    '1. KTP-el asli'
    >>> html(blok)
    '<ol><li><strong>KTP-el</strong> asli</li></ol>'
"""

from ambon_sop.blok.html import html
from ambon_sop.blok.keadaan import daftar_keadaan, untuk_keadaan
from ambon_sop.blok.model import Blok, Butir, Daftar, Keadaan, Paragraf, Tabel, dari_daftar
from ambon_sop.blok.polos import baris_teks, polos

__all__ = [
    "Blok",
    "Butir",
    "Daftar",
    "Keadaan",
    "Paragraf",
    "Tabel",
    "baris_teks",
    "daftar_keadaan",
    "dari_daftar",
    "html",
    "polos",
    "untuk_keadaan",
]
