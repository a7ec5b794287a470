"""The error pages, in Indonesian, with the id of the request that a person can read out.

They stand without the context processors: those ask the database, which may be what has failed.
"""

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpResponse
from django.template.loader import render_to_string

COBA_LAGI = 30  # seconds, for machines that come back by themselves


def _halaman(request, templat, status):
    isi = render_to_string(templat, {"id_permintaan": getattr(request, "id_permintaan", "")})
    return HttpResponse(isi, status=status)


def galat_400(request, exception=None):
    return _halaman(request, "400.html", 400)


def galat_403(request, exception=None):
    return _halaman(request, "403.html", 403)


def galat_404(request, exception=None):
    return _halaman(request, "404.html", 404)


def galat_500(request):
    """An error; while the database is away, a time to come back instead. Django calls this within the `except`."""
    if not isinstance(sys.exception(), OperationalError | InterfaceError):
        return _halaman(request, "500.html", 500)
    jawaban = _halaman(request, "503.html", 503)
    jawaban["Retry-After"] = str(COBA_LAGI)
    return jawaban


def csrf(request, reason=""):
    """A form that was open too long; what was typed is still in the other tab."""
    return _halaman(request, "403_csrf.html", 403)
