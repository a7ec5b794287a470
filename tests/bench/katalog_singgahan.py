"""A kept public page against a bare view that returns the same bytes, through the same WSGI application."""

import sys
import time
from io import BytesIO

from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.test import override_settings
from django.urls import include, path

from ambon_sop.akun.kebijakan import terbuka

PUTARAN, PER_PUTARAN = 15, 200


class Alamat:
    """A map with one bare view beside the portal's."""

    isi = b""

    @staticmethod
    @terbuka
    def telanjang(request):
        return HttpResponse(Alamat.isi)


urlpatterns = [path("telanjang/", Alamat.telanjang), path("", include("ambon_sop.urls"))]


def nisbah(alamat):
    """How long the kept page takes over the bare view, round by round: in turns, so that a busy machine is fair."""
    with override_settings(ROOT_URLCONF=__name__):
        aplikasi = get_wsgi_application()
        Alamat.isi = _minta(aplikasi, alamat)
        assert _minta(aplikasi, "/telanjang/") == _minta(aplikasi, alamat) == Alamat.isi
        hasil = []
        for _ in range(PUTARAN):
            telanjang = _lama(aplikasi, "/telanjang/")
            hasil.append(_lama(aplikasi, alamat) / telanjang)
    return hasil


def _minta(aplikasi, alamat):
    """The body of an answer, as a server would ask for it."""
    status = []
    lingkungan = {
        "REQUEST_METHOD": "GET", "PATH_INFO": alamat, "QUERY_STRING": "", "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "80", "HTTP_HOST": "127.0.0.1", "REMOTE_ADDR": "127.0.0.1", "wsgi.input": BytesIO(),
        "wsgi.url_scheme": "http", "wsgi.errors": sys.stderr,
    }  # fmt: skip
    jawaban = aplikasi(lingkungan, lambda baris, kepala: status.append(baris))
    isi = b"".join(jawaban)
    jawaban.close()
    assert status[0].startswith("200"), (status, alamat)
    return isi


def _lama(aplikasi, alamat):
    mulai = time.perf_counter()
    for _ in range(PER_PUTARAN):
        _minta(aplikasi, alamat)
    return time.perf_counter() - mulai
