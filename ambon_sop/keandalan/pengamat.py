"""One line of the log, and one count, for every request: what was asked for, by pattern, how it went, how long it took.

Never the query, the form or the words of an address: they may hold what somebody looks for, or a secret link.
"""

import time

import structlog
from django.conf import settings

from ambon_sop.beranda.penjaga import METODE

from .metrik import hitung

log = structlog.get_logger("portal.akses")
TERBUKA = (200, 304)


class PengamatMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        mulai = time.monotonic()
        jawaban = self.get_response(request)
        detik = time.monotonic() - mulai
        tujuan = getattr(request, "resolver_match", None)
        # A kept page or a static file is answered before the address is looked up.
        rute = tujuan.route if tujuan else "(langsung)" if jawaban.status_code in TERBUKA else "(tidak dikenal)"
        # A method that somebody makes up would begin a series of its own, each time.
        hitung(request.method if request.method in METODE else "lain", rute, jawaban.status_code, detik)
        if settings.LOG_FORMAT == "json":
            _catat(request, rute, jawaban.status_code, detik)
        return jawaban


def _catat(request, rute, status, detik):
    log.info(
        "permintaan",
        metode=request.method,
        rute=rute,
        status=status,
        milidetik=round(detik * 1000),
        pengguna=getattr(getattr(request, "user", None), "pk", None),
        peramban=request.headers.get("User-Agent", "")[:200],
    )
