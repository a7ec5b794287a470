"""Gives every request an id that a person can read out, and remembers where it came from."""

import re
import secrets

from django.conf import settings
from django.http import Http404

from .permintaan import Permintaan, sebagai

# No 0 O 1 I: the id is read aloud over the telephone (tampilan.md §5).
ABJAD = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"

ID_MUSTAHIL = re.compile(r"/kerja/.*?\d{19,}")  # more digits than a key has; databases fail on them, each in its way


def id_baru():
    huruf = "".join(secrets.choice(ABJAD) for _ in range(8))
    return f"{huruf[:4]}-{huruf[4:]}"


def alamat_pemanggil(request):
    """The caller's IP. X-Forwarded-For counts only as far as JUMLAH_PROXY proxies of ours have written it."""
    jumlah = settings.AXES_IPWARE_PROXY_COUNT
    if jumlah:
        rantai = [b.strip() for b in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if b.strip()]
        if len(rantai) >= jumlah:
            return rantai[-jumlah][:45]
    return request.META.get("REMOTE_ADDR", "")[:45]


class PermintaanMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        with sebagai(Permintaan(id_baru(), alamat_pemanggil(request))) as permintaan:
            request.id_permintaan = permintaan.id
            jawaban = self.get_response(request)
            jawaban["X-Request-ID"] = permintaan.id
            return jawaban


class AlamatMiddleware:
    """Addresses that no database can be asked for: a NUL becomes "unreadable" (U+FFFD), a huge id is not found."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        pertanyaan = request.META.get("QUERY_STRING", "")
        if "%00" in pertanyaan:
            request.META["QUERY_STRING"] = pertanyaan.replace("%00", "%EF%BF%BD")
        if ID_MUSTAHIL.match(request.path_info):
            raise Http404("No id is that long.")
        return self.get_response(request)
