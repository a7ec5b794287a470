"""The short guide of each role: what is done, in which order, with pictures made from the running program."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from ambon_sop.akun.kebijakan import masuk
from ambon_sop.akun.models import Peran

BERPANDUAN = (Peran.PENYUSUN, Peran.PEMERIKSA, Peran.VERIFIKATOR, Peran.PENGESAH)


@masuk
@require_safe
def panduan(request):
    """The guide of the hat that is on; `?peran=` shows that of another."""
    sendiri = request.user.penugasan_aktif.peran
    minta = request.GET.get("peran")
    pilih = next((p for p in BERPANDUAN if p == minta), None) or next(
        (p for p in BERPANDUAN if p == sendiri), BERPANDUAN[0]
    )
    return render(request, "beranda/panduan.html", {"peran": pilih, "semua_peran": BERPANDUAN})
