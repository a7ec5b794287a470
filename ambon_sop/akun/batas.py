"""How often one address may ask for something, so that nobody fills a public form a thousand times.

The address itself is never kept: the cache knows a salted hash of it, and forgets that when the span is over.
"""

import math

from django.core.cache import cache
from django.shortcuts import render
from django.utils.crypto import salted_hmac

from ambon_sop.audit.middleware import alamat_pemanggil


def kunci_batas(request, nama):
    """The cache key of this caller for this purpose; from it nobody finds the address again."""
    sidik = salted_hmac("batas", f"{nama}|{alamat_pemanggil(request)}", algorithm="sha256").hexdigest()
    return f"batas:{nama}:{sidik[:32]}"


def boleh(request, nama, banyak, detik):
    """Whether this caller may do `nama` once more: at most `banyak` times within `detik` seconds.

    Counted by the cache's own `incr`, so that requests at the same moment cannot slip through together.
    """
    kunci = kunci_batas(request, nama)
    cache.add(kunci, 0, detik)
    try:
        return cache.incr(kunci) <= banyak
    except ValueError:  # it ran out between the two calls
        cache.set(kunci, 1, detik)
        return True


def terlalu_sering(request, detik):
    """The answer to whom `boleh` refuses: 429, and when to come back."""
    konteks = {"menit": max(1, math.ceil(detik / 60)), "umum": True}
    jawaban = render(request, "429.html", konteks, status=429)
    jawaban["Retry-After"] = detik
    return jawaban
