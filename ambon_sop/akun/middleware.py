"""Puts the active hat on the person, and closes every view that does not say who may open it."""

from django.contrib.auth.views import redirect_to_login
from django.http import Http404
from django.shortcuts import render

from .kebijakan import MASUK, TERBUKA, boleh_membuka, kebijakan_dari
from .models import Penugasan

KUNCI_SESI = "penugasan"


def pasang_penugasan(request):
    """Set `request.user.penugasan_aktif` (the chosen hat, else the first) and `penugasan_pilihan` (all that hold today)."""
    pengguna = request.user
    pilihan = list(Penugasan.objects.kini().filter(pengguna=pengguna)) if pengguna.is_authenticated else []
    terpilih = request.session.get(KUNCI_SESI) if pilihan else None
    pengguna.penugasan_pilihan = pilihan
    pengguna.penugasan_aktif = next((p for p in pilihan if p.pk == terpilih), pilihan[0] if pilihan else None)


class PenugasanMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        pasang_penugasan(request)
        return self.get_response(request)


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
            return None
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        if request.user.penugasan_aktif is None:
            return render(request, "akun/tanpa_peran.html", status=403)
        if not boleh_membuka(kebijakan, request.user.penugasan_aktif):
            raise Http404("Not for this role.")
        return self._peran_berubah(request) if kebijakan != MASUK else None

    def _peran_berubah(self, request):
        """A form that was drawn for another hat is not sent under this one; it comes back whole, to be sent again."""
        tertulis = request.POST.get("penugasan") if request.method == "POST" else None
        if not tertulis or tertulis == str(request.user.penugasan_aktif.pk):
            return None
        asal = next((p for p in request.user.penugasan_pilihan if str(p.pk) == tertulis), None)
        isian = [(k, v) for k, vs in request.POST.lists() for v in vs if k != "csrfmiddlewaretoken"]
        return render(
            request,
            "akun/peran_berubah.html",
            {"asal": asal, "isian": isian},
            status=409,
        )
