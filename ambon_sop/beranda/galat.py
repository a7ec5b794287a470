"""The error pages, in Indonesian, with the id of the request that a person can read out.

They stand without the context processors: those ask the database, which may be what has failed.
"""

import errno
import sys

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.db import InterfaceError, OperationalError
from django.http import HttpResponse
from django.template.loader import render_to_string

COBA_LAGI = 30  # seconds, for machines that come back by themselves
COBA_BILA_PENUH = 300  # until somebody has made room
PENUH = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
KATA_PENUH = ("disk is full", "No space left", "disk I/O error")  # what SQLite and PostgreSQL say of it


def _halaman(request, templat, status, **konteks):
    isi = render_to_string(templat, {"id_permintaan": getattr(request, "id_permintaan", "")} | konteks)
    return HttpResponse(isi, status=status)


def _nanti(request, templat, detik, status=503, **konteks):
    """503 (or 507), and when to come back."""
    jawaban = _halaman(request, templat, status, **konteks)
    jawaban["Retry-After"] = str(detik)
    return jawaban


def galat_400(request, exception=None):
    if isinstance(exception, RequestDataTooBig | TooManyFieldsSent | TooManyFilesSent):
        return galat_413(request)
    return _halaman(request, "400.html", 400)


def galat_405(request):
    jawaban = _halaman(request, "405.html", 405)
    jawaban["Allow"] = "GET, HEAD, POST"
    return jawaban


def isi_405(request, jawaban):
    """The same page in an answer that a view's own list of methods gave without one."""
    jawaban.content = _halaman(request, "405.html", 405).content
    jawaban["Content-Length"] = len(jawaban.content)
    jawaban["Content-Type"] = "text/html; charset=utf-8"


def galat_413(request):
    return _halaman(request, "413.html", 413)


def cetak_gagal(request, salah):
    """What was asked for is in order, but it cannot be put on paper."""
    return _halaman(request, "beranda/cetak_gagal.html", 422, pesan=str(salah))


def cetak_sibuk(request, salah):
    return _nanti(request, "beranda/cetak_gagal.html", salah.coba_lagi, pesan=str(salah))


def galat_403(request, exception=None):
    return _halaman(request, "403.html", 403)


def galat_404(request, exception=None):
    return _halaman(request, "404.html", 404)


def galat_500(request):
    """An error; while disk or database fail, a time to come back instead. Django calls this within the `except`."""
    salah = sys.exception()
    if _penuh(salah):
        return _nanti(request, "507.html", COBA_BILA_PENUH, status=507)
    if not isinstance(salah, OperationalError | InterfaceError):
        return _halaman(request, "500.html", 500)
    return _nanti(request, "503.html", COBA_LAGI)


def _penuh(salah):
    """No room on the disk, whoever noticed it first."""
    if isinstance(salah, OperationalError):
        return any(kata in str(salah) for kata in KATA_PENUH)
    return isinstance(salah, OSError) and salah.errno in PENUH


def csrf(request, reason=""):
    """A form that was open too long; what was typed is still in the other tab."""
    return _halaman(request, "403_csrf.html", 403)
