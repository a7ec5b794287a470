"""The staff's pages of letters. Templates: views_templat.py."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from ambon_sop.akun.kebijakan import masuk
from ambon_sop.alur.ambil import ambil_dokumen, ambil_versi, konteks_daftar

from .models import Naskah


@masuk
@require_safe
def daftar(request):
    return render(request, "naskah/daftar.html", konteks_daftar(request, Naskah))


@masuk
@require_safe
def rincian(request, pk):
    dokumen = ambil_dokumen(request, Naskah, pk)
    return render(request, "naskah/rincian.html", {"versi": ambil_versi(request, dokumen)})
