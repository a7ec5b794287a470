"""Choosing a hat; what a locked-out person sees."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from .kebijakan import masuk
from .middleware import KUNCI_SESI
from .models import Penugasan


@masuk
@require_POST
def ganti_peran(request):
    """Put on another hat. With `lanjut` the refused form is sent again under it (307 keeps what was posted)."""
    penugasan = get_object_or_404(
        Penugasan.objects.kini().filter(pengguna=request.user),
        pk=request.POST["penugasan"],
    )
    request.session[KUNCI_SESI] = penugasan.pk
    lanjut = request.POST.get("lanjut", "")
    if lanjut and url_has_allowed_host_and_scheme(lanjut, {request.get_host()}):
        return redirect(lanjut, preserve_request=True)
    messages.success(
        request,
        f"Anda sekarang bekerja sebagai {penugasan.get_peran_display()}, {penugasan.perangkat_daerah.nama}.",
    )
    return redirect("beranda:kotak_masuk")


def terkunci(request, *_, **__):
    """Too many failed log-ins from one place for one name."""
    return render(request, "429.html", {"menit": 15}, status=429)
