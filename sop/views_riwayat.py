"""The history of an SOP draft's saves (ambon_sop/alur/riwayat_sunting.py), each state with its drawing."""

from django.http import JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe
from django.views.decorators.vary import vary_on_headers

from ambon_sop.akun.kebijakan import untuk
from ambon_sop.akun.models import Peran
from ambon_sop.alur import riwayat_sunting as riwayat

from . import halaman
from .models import Sop
from .views import jawab_gambar


def _versi(request, pk):
    return riwayat.versi_terbaru(request, Sop.JENIS, pk)


@untuk(Peran.PENYUSUN)
@require_safe
@vary_on_headers("X-Potongan")
def riwayat_sunting(request, pk):
    """Who changed what and when, newest first; the editor's panel asks for the list alone."""
    return riwayat.jawab_langkah(request, _versi(request, pk))


@untuk(Peran.PENYUSUN)
@require_safe
def keadaan_lama(request, pk, urut):
    """The SOP as it was after one save, to be read."""
    versi = _versi(request, pk)
    konteks = riwayat.konteks_keadaan(versi, urut)
    konteks |= halaman.konteks_dokumen(versi) | {"gambar": reverse("sop:gambar_keadaan", args=[pk, urut])}
    return render(request, "sop/keadaan_lama.html", konteks)


@untuk(Peran.PENYUSUN)
@require_safe
def gambar_keadaan(request, pk, urut):
    """The drawing of that state."""
    versi = _versi(request, pk)
    versi.isi = riwayat.isi_sesudah(versi, urut)[1]
    return jawab_gambar(request, versi)


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
