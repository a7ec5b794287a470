"""The history of a template's saves (ambon_sop/alur/riwayat_sunting.py)."""

from django.http import JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe
from django.views.decorators.vary import vary_on_headers

from ambon_sop.akun.kebijakan import untuk
from ambon_sop.akun.models import Peran
from ambon_sop.alur import riwayat_sunting as riwayat

from .halaman_templat import konteks_isi
from .models import Templat


def _versi(request, pk):
    return riwayat.versi_terbaru(request, Templat.JENIS, pk)


@untuk(Peran.PENYUSUN)
@require_safe
@vary_on_headers("X-Potongan")
def riwayat_sunting(request, pk):
    """Who changed what and when, newest first; the editor's panel asks for the list alone."""
    return riwayat.jawab_langkah(request, _versi(request, pk))


@untuk(Peran.PENYUSUN)
@require_safe
def keadaan_lama(request, pk, urut):
    """The template as it was after one save, to be read."""
    versi = _versi(request, pk)
    isian = riwayat.konteks_keadaan(versi, urut)
    return render(request, "naskah/templat/keadaan_lama.html", isian | konteks_isi(versi.isi))


@untuk(Peran.PENYUSUN)
@require_safe
def selisih_keadaan(request, pk, urut):
    """The edits that lead back there, for the editor."""
    return JsonResponse(riwayat.jawab_selisih(_versi(request, pk), urut))


@untuk(Peran.PENYUSUN)
@require_POST
def pulihkan(request, pk, urut):
    """Back to that state by new edits."""
    return riwayat.pulihkan(request, _versi(request, pk), urut)
