"""Puts the active hat on the person, and closes every view that does not say who may open it."""

import re
from urllib.parse import urlsplit

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from ambon_sop.akun import faktor, sandi
from ambon_sop.akun.kebijakan import TERBUKA, boleh_membuka, kebijakan_dari
from ambon_sop.akun.models import Penugasan
from ambon_sop.akun.sesi import jaga

KUNCI_SESI = "penugasan"
GANTI_PERAN = "akun:ganti_peran"  # its own `penugasan` field names the hat to put on
# What comes before everything else: whether it holds for a person, the page that settles it, what opens meanwhile
# beside it (log-out is open anyway), and the words for a script that could not follow to the page.
LEBIH_DULU = (
    (sandi.kedaluwarsa, "akun:sandi", (), "Ganti kata sandi lebih dulu, di halaman akun Anda."),
    (
        faktor.harus_dipasang,
        "akun:faktor",
        ("akun:aplikasi_pasang", "akun:kunci_tambah"),
        "Pasang faktor kedua lebih dulu, di halaman akun Anda.",
    ),
)
JSON = "application/json"
BUKAN_ISIAN = ("csrfmiddlewaretoken", "penugasan", "lanjut")
# What no page ever gives back: whoever comes next to this screen must not read it. It is asked for again.
RAHASIA = re.compile(r"sandi|password|frasa|^bukti$|^code$")


def pasang_penugasan(request):
    """Set on the user `penugasan_aktif` (the chosen hat, else the first) and `penugasan_pilihan` (all of today)."""
    pengguna = request.user
    hat = Penugasan.objects.kini().filter(pengguna=pengguna.pk).annotate(berfaktor=faktor.ADA)
    pilihan = list(hat) if pengguna.is_authenticated else []
    terpilih = request.session.get(KUNCI_SESI) if pilihan else None
    pengguna.penugasan_pilihan = pilihan
    pengguna.penugasan_aktif = next((p for p in pilihan if p.pk == terpilih), pilihan[0] if pilihan else None)


class SesiMiddleware:
    """Before anybody asks who this is: a log-in that has lasted its time is over."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.user.is_authenticated:
            jaga(request)
        return self.get_response(request)


class PenugasanMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        pasang_penugasan(request)
        jawaban = self.get_response(request)
        if request.user.is_authenticated and not jawaban.has_header("Cache-Control"):
            # Shared computers: what somebody saw must not come back with the Back button after log-out (ASVS 14.3.2).
            jawaban["Cache-Control"] = "no-store"
        return jawaban


class KebijakanMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        kebijakan = kebijakan_dari(view, request.resolver_match.view_name)
        if kebijakan is None:
            raise Http404("This view has no policy.")
        if kebijakan == TERBUKA:
            if any(berlaku(request.user) for berlaku, *_ in LEBIH_DULU):
                request.user.penugasan_aktif = None  # an open page shows such a person what it shows the public
            return None
        if not request.user.is_authenticated:
            return redirect_to_login(_kembali_ke(request))
        if request.user.penugasan_aktif is None:
            return render(request, "akun/tanpa_peran.html", status=403)
        if (jawaban := _lebih_dulu(request)) is not None:
            return jawaban
        # Before the role is asked: a form of another hat must come back whole, not end in a 404.
        if (jawaban := _peran_berubah(request, kebijakan)) is not None:
            return jawaban
        if boleh_membuka(kebijakan, request.user.penugasan_aktif):
            return None
        if pilihan := [p for p in request.user.penugasan_pilihan if boleh_membuka(kebijakan, p)]:
            # A link from a mail, followed under the wrong hat: say which one it wants instead of "not found".
            return render(request, "akun/peran_lain.html", {"pilihan": pilihan}, status=403)
        raise Http404("Not for this role.")


def _lebih_dulu(request):
    """The way to what this person must settle before anything else, unless that is what is asked for."""
    for berlaku, halaman, beserta, alasan in LEBIH_DULU:
        if not berlaku(request.user):
            continue
        if request.resolver_match.view_name in (halaman, *beserta):
            return None
        if request.headers.get("Sec-Fetch-Dest", "document") == "document" and request.content_type != JSON:
            return redirect(halaman)
        return JsonResponse({"galat": alasan, "alamat": reverse(halaman)}, status=403)
    return None


def _kembali_ke(request):
    """Where log-in leads: the page asked for, or the page whose form was posted (a POST cannot be repeated)."""
    if request.method in ("GET", "HEAD"):
        return request.get_full_path()
    asal = request.headers.get("Referer", "")
    if url_has_allowed_host_and_scheme(asal, {request.get_host()}, require_https=request.is_secure()):
        return urlsplit(asal).path
    return reverse("beranda:kotak_masuk")


def _peran_berubah(request, kebijakan):
    """A form that was drawn for another hat is not sent under this one; it comes back whole (409), to be sent again."""
    if request.method != "POST" or request.resolver_match.view_name == GANTI_PERAN:
        return None
    tertulis = request.POST.get("penugasan")
    if not tertulis or tertulis == str(request.user.penugasan_aktif.pk):
        return None
    asal = next((p for p in request.user.penugasan_pilihan if str(p.pk) == tertulis), None)
    kembali = [nama for nama in request.POST if nama not in BUKAN_ISIAN and not RAHASIA.search(nama)]
    isian = [(nama, nilai) for nama in kembali for nilai in request.POST.getlist(nama)]
    konteks = {
        # An ended hat cannot be put on again, nor would one help that this page is not for.
        "asal": asal if asal and boleh_membuka(kebijakan, asal) else None,
        "isian": isian,
        "berkas": bool(request.FILES),
    }
    return render(request, "akun/peran_berubah.html", konteks, status=409)
