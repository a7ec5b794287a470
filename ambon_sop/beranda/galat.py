"""The error pages, in Indonesian, with the id of the request that a person can read out.

They stand without the context processors: those ask the database, which may be what has failed.
"""

import sys

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.db import InterfaceError, OperationalError
from django.http import HttpResponse
from django.template.loader import render_to_string

COBA_LAGI = 30  # seconds, for machines that come back by themselves


def _halaman(request, templat, status, **konteks):
    isi = render_to_string(templat, {"id_permintaan": getattr(request, "id_permintaan", "")} | konteks)
    return HttpResponse(isi, status=status)


def _nanti(request, templat, detik, **konteks):
    """503, and when to come back."""
    jawaban = _halaman(request, templat, 503, **konteks)
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
    """An error; while the database is away, a time to come back instead. Django calls this within the `except`."""
    if not isinstance(sys.exception(), OperationalError | InterfaceError):
        return _halaman(request, "500.html", 500)
    return _nanti(request, "503.html", COBA_LAGI)


def csrf(request, reason=""):
    """A form that was open too long; what was typed is still in the other tab."""
    return _halaman(request, "403_csrf.html", 403)
