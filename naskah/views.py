"""The staff's pages of templates and letters."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from ambon_sop.akun.kebijakan import masuk
from ambon_sop.alur.ambil import ambil_dokumen, ambil_versi, konteks_daftar

from .models import Naskah, Templat


@masuk
@require_safe
def daftar_templat(request):
    return render(request, "naskah/daftar_templat.html", konteks_daftar(request, Templat))


@masuk
@require_safe
def rincian_templat(request, pk):
    dokumen = ambil_dokumen(request, Templat, pk)
    return render(request, "naskah/rincian_templat.html", {"versi": ambil_versi(request, dokumen)})


@masuk
@require_safe
def daftar(request):
    return render(request, "naskah/daftar.html", konteks_daftar(request, Naskah))


@masuk
@require_safe
def rincian(request, pk):
    dokumen = ambil_dokumen(request, Naskah, pk)
    return render(request, "naskah/rincian.html", {"versi": ambil_versi(request, dokumen)})
