"""How often somebody may ask for something, so that nobody guesses or fills a public form a thousand times.

A limit is a bucket of tokens that fills itself again (the database keeps it, so that all processes count together):
`banyak` at once, then one every `detik / banyak` seconds. Who is counted is never kept: a row knows a salted hash, and
is deleted when its bucket is full, for that says as much as no row.
"""

import ipaddress
import logging
import math
import time
from functools import wraps

from django.db import IntegrityError, OperationalError, transaction
from django.db.models import F, Value
from django.db.models.functions import Greatest
from django.shortcuts import render
from django.utils.crypto import salted_hmac

from ambon_sop.akun.models import Ember
from ambon_sop.audit.middleware import alamat_pemanggil

log = logging.getLogger(__name__)
BATAS_PDF = (60, 600)  # printed pages of one address
BATAS_PERIKSA = (120, 600)  # codes of paper that one address looks up
SEKALI_BUANG = 200
JARINGAN_IPV6 = 64  # whoever has one address of such a network has all of them


def kunci_batas(nama, siapa):
    """The key of this bucket; from it nobody finds the address or the name again."""
    return salted_hmac("batas", f"{nama}|{siapa}", algorithm="sha256").hexdigest()


def boleh(request, nama, banyak, detik, siapa=None):
    """Whether this caller (an address, unless `siapa` says whom) may do `nama` once more. Takes one token.

    `request.tunggu` then says after how many seconds there is one again.
    """
    kunci = kunci_batas(nama, siapa if siapa is not None else _alamat(request))
    try:
        with transaction.atomic():
            request.tunggu = _ambil(kunci, detik / banyak, detik)
    except OperationalError:
        if request.method not in ("GET", "HEAD"):
            raise
        log.exception("Limit %s could not be counted; reading goes on.", nama)
        request.tunggu = 0
    return not request.tunggu


def _ambil(kunci, langkah, penuh):
    """Take a token; returns 0, or the seconds to wait. One statement checks and takes, so that none is given twice."""
    kini = time.time()
    paling_lambat = kini + penuh - langkah
    ember = Ember.objects.filter(kunci=kunci)
    berikut = Greatest(F("penuh_pada"), Value(kini)) + Value(langkah)
    if ember.filter(penuh_pada__lte=paling_lambat).update(penuh_pada=berikut):
        return 0
    if penuh_pada := ember.values_list("penuh_pada", flat=True).first():
        return max(1, math.ceil(penuh_pada - paling_lambat))
    _buang_yang_penuh(kini)
    try:
        with transaction.atomic():
            Ember.objects.create(kunci=kunci, penuh_pada=kini + langkah)
    except IntegrityError:  # somebody else came first by a moment
        return _ambil(kunci, langkah, penuh)
    return 0


def _buang_yang_penuh(kini):
    """Some rows that say no more than none would. Those that somebody else holds are left: nobody waits for another."""
    penuh = Ember.objects.select_for_update(skip_locked=True).filter(penuh_pada__lte=kini)
    Ember.objects.filter(pk__in=list(penuh.values_list("pk", flat=True)[:SEKALI_BUANG])).delete()


def _alamat(request):
    alamat = alamat_pemanggil(request)
    try:
        angka = ipaddress.ip_address(alamat or "")
    except ValueError:
        return alamat
    return ipaddress.ip_network((angka, JARINGAN_IPV6), strict=False) if angka.version == 6 else alamat


def terlalu_sering(request):
    """The answer to whom `boleh` refuses: 429, and when to come back."""
    return minta_tunggu(request, render(request, "429.html", {"menit": _menit(request), "umum": True}))


def tolak_bentuk(request, bentuk):
    """Say in a form that `boleh` refused it: drawn again with what was written, it is sent once more later."""
    kata = "Terlalu banyak permintaan dari jaringan ini. Tulisan Anda masih di sini: kirim lagi sesudah"
    bentuk.add_error(None, f"{kata} {_menit(request)} menit.")


def minta_tunggu(request, jawaban):
    """Make an answer the one to whom `boleh` refuses."""
    jawaban.status_code = 429
    jawaban["Retry-After"] = request.tunggu
    return jawaban


def _menit(request):
    return max(1, math.ceil(request.tunggu / 60))


def dibatasi(nama, banyak, detik, metode=("GET", "HEAD", "POST")):
    """Decorator of a view: more often than that, an address gets 429."""

    def hias(view):
        @wraps(view)
        def bungkus(request, *args, **kwargs):
            if request.method in metode and not boleh(request, nama, banyak, detik):
                return terlalu_sering(request)
            return view(request, *args, **kwargs)

        return bungkus

    return hias
