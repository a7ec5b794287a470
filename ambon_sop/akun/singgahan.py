"""Public pages are kept ready: served from the cache with a correct ETag, and never after what they show has changed.

A page is kept under the mark of everything public (audit/umum.py), today's date and its address. The mark is one small
question to the database, so any number of processes, each with a cache of its own, agree on what is still right.
"""

import gzip
import hashlib
from functools import wraps

from django.conf import settings
from django.core.cache import caches
from django.http import HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_vary_headers

from ambon_sop.audit.umum import cap

WADAH = "halaman"  # in settings.CACHES
LAMA = 24 * 3600  # seconds; what is kept goes out of use long before, with its mark
ALAMAT_TERPANJANG = 300
BUKAN_UMUM = ("/kerja/", "/sehat", "/siap", "/masuk/", "/sandi/")
KUKI = (
    settings.SESSION_COOKIE_NAME,
    settings.PESAN_COOKIE_NAME,
)  # somebody in person: his page may show more than everybody's
TIDAK_DISIMPAN = ("Set-Cookie", "X-Request-ID", "Content-Length")
TERKECIL = 500  # bytes that are worth compressing


def disinggahkan(view):
    """The view's answer (200) is the same for everybody without an account, until something public changes."""

    @wraps(view)
    def bungkus(request, *args, **kwargs):
        jawaban = view(request, *args, **kwargs)
        jawaban.disinggahkan = True
        return jawaban

    return bungkus


class SinggahanMiddleware:
    """Stands before sessions and log-in: a kept page asks for neither."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not _untuk_siapa_saja(request):
            return self.get_response(request)
        kunci = _kunci(request)
        isi = caches[WADAH].get(kunci) if kunci else None
        if isi is None:
            jawaban = self.get_response(request)
            if not (jawaban.status_code == 200 and getattr(jawaban, "disinggahkan", False)) or jawaban.cookies:
                return jawaban
            isi = _bekukan(jawaban)
            if kunci:
                caches[WADAH].set(kunci, isi, LAMA)
        return _jawab(request, isi)


def _untuk_siapa_saja(request):
    return (
        request.method in ("GET", "HEAD")
        and len(request.META.get("QUERY_STRING", "")) + len(request.path_info) <= ALAMAT_TERPANJANG
        and not request.path_info.startswith(BUKAN_UMUM)
        and not any(nama in request.COOKIES for nama in KUKI)
    )


def _kunci(request):
    """Where this page is kept now; "" where there is no mark to go by."""
    if not (tanda := cap()):
        return ""
    alamat = f"{request.scheme}://{request.get_host()}{request.get_full_path()}"
    return f"umum:{tanda}:{timezone.localdate():%Y%m%d}:{hashlib.sha256(alamat.encode()).hexdigest()}"


def _bekukan(jawaban):
    """(headers, bytes, compressed bytes, ETag) of an answer."""
    patch_vary_headers(jawaban, ["Accept-Encoding"])
    kepala = {nama: nilai for nama, nilai in jawaban.items() if nama not in TIDAK_DISIMPAN}
    kepala.setdefault("Cache-Control", "no-cache")  # the browser asks again, and mostly hears 304
    isi = jawaban.content
    mampat = gzip.compress(isi, 6, mtime=0) if len(isi) >= TERKECIL else b""
    return kepala, isi, mampat, f'W/"{hashlib.sha256(isi).hexdigest()[:32]}"'


def _jawab(request, tersimpan):
    kepala, isi, mampat, etag = tersimpan
    boleh_mampat = mampat and "gzip" in request.META.get("HTTP_ACCEPT_ENCODING", "")
    jawaban = HttpResponse(mampat if boleh_mampat else isi, headers=kepala)
    if boleh_mampat:
        jawaban["Content-Encoding"] = "gzip"
    jawaban["ETag"] = etag
    return get_conditional_response(request, etag=etag, response=jawaban)
