"""The one function that prints, and where it does so: in a child process, or in this one where a setting says so."""

import os
import threading
from contextlib import contextmanager
from contextvars import ContextVar

from ambon_sop.cetak import mesin
from ambon_sop.cetak.anak import Batas, Percetakan

_kunci = threading.Lock()
_percetakan = []  # the one of this process, once somebody printed
_di_sini = ContextVar("di_sini", default=False)


def cetak(html, *, gambar=None, aset=None, lampiran=(), tanda_air="", arsip=False, potret=0):
    """Print `html` and return a `Cetakan`. The same input gives the same bytes, wherever it is printed.

    `gambar(halaman, huruf)` sees the laid-out pages (tuple of HalamanTertata) and the font for its labels; it returns
    a `Lukisan`, or a `TataUlang` to have another HTML laid out instead, or one again that it has seen; three are laid
    out at most. It must be picklable, from a module that needs no Django. `aset` maps names to `Aset`, for `asset:`
    addresses; `tanda_air` is a word to print large and light behind every page. `arsip` makes a tagged PDF that claims
    PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1).
    `potret`: also a picture of each page of this very PDF, so many px wide.

    Raises CetakGagal when the document takes more than the limits allow, CetakSibuk when too many wait.
    """
    pilihan = {"gambar": gambar, "aset": aset, "lampiran": lampiran, "tanda_air": tanda_air, "arsip": arsip}
    pilihan["potret"] = potret
    tempat = mesin if _di_sini.get() else percetakan() or mesin
    return tempat.cetak(html, **pilihan)


@contextmanager
def di_sini():
    """Within, this thread prints in its own process: for a command that prints once and needs no protection."""
    tanda = _di_sini.set(True)
    try:
        yield
    finally:
        _di_sini.reset(tanda)


def percetakan():
    """The `Percetakan` of this process; None where the settings want no children."""
    from django.conf import settings  # here, since the printing process imports this package without Django

    if not settings.CETAK["anak"]:
        return None
    with _kunci:
        if not _percetakan:
            _percetakan.append(Percetakan(Batas(**settings.CETAK)))
        return _percetakan[0]


def _setelah_bercabang():
    global _kunci  # another thread of the process that was forked may have held it
    _kunci = threading.Lock()
    while _percetakan:
        _percetakan.pop().lupakan()


os.register_at_fork(after_in_child=_setelah_bercabang)
