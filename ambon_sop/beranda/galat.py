"""The error pages, in Indonesian, with the id of the request that a person can read out.

They stand without the context processors: those ask the database, which may be what has failed.
"""

from django.db import InterfaceError, OperationalError
from django.http import HttpResponse
from django.template.loader import render_to_string

COBA_LAGI = 30  # seconds, for machines that come back by themselves


def _halaman(request, status, nama=None):
    isi = render_to_string(f"{nama or status}.html", {"id_permintaan": getattr(request, "id_permintaan", "")})
    return HttpResponse(isi, status=status)


def galat_400(request, exception=None):
    return _halaman(request, 400)


def galat_403(request, exception=None):
    return _halaman(request, 403)


def galat_404(request, exception=None):
    return _halaman(request, 404)


def galat_500(request):
    return _halaman(request, 500)


def csrf(request, reason=""):
    """A form that was open too long; what was typed is still in the other tab."""
    return _halaman(request, 403, "403_csrf")


class BasisDataMiddleware:
    """While the database is away every page says so, with a time to come back, instead of "an error"."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not isinstance(exception, OperationalError | InterfaceError):
            return None
        jawaban = _halaman(request, 503)
        jawaban["Retry-After"] = str(COBA_LAGI)
        return jawaban
