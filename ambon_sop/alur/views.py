"""Passing a version on: one set of views for every kind of document. The notes on it: views_catatan.py."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from ambon_sop.akun.bukti import BuktiForm, minta_bukti
from ambon_sop.akun.kebijakan import untuk
from ambon_sop.akun.models import Peran
from ambon_sop.organisasi.peran import BEKERJA

from .jenis import jenis_dari
from .mesin import TransisiDitolak
from .models import Versi
from .pdf import antrekan
from .ringkasan import ringkasan

PENGOLAH = (Peran.PENYUSUN, Peran.PEMERIKSA, Peran.VERIFIKATOR, Peran.PENGESAH)


def ambil_versi(request, pk):
    """The version, if this person may see it; else 404."""
    return get_object_or_404(
        Versi.objects.terlihat_oleh(request.user).select_related("dokumen__perangkat_daerah", "diambil_oleh"), pk=pk
    )


def _ke_dokumen(versi):
    return redirect(jenis_dari(versi.dokumen.jenis).url_kerja(versi.dokumen))


@untuk(*PENGOLAH)
@sensitive_post_parameters("frasa")
@require_http_methods(["GET", "POST"])
def transisi(request, pk, nama):
    """Ask (GET), then pass the version through one transition (POST)."""
    versi = ambil_versi(request, pk)
    alur = jenis_dari(versi.dokumen.jenis).alur
    if nama not in alur or not alur[nama].boleh(request.user.penugasan_aktif, versi):
        raise Http404
    baris, bentuk = alur[nama], None
    if baris.isian:
        data, berkas = (request.POST, request.FILES) if request.method == "POST" else (None, None)
        bentuk = baris.isian(data, berkas, versi=versi, pengguna=request.user)
    if baris.bukti_ulang:
        bentuk = minta_bukti(bentuk or BuktiForm(request.POST or None), request)
    if request.method == "GET" or (bentuk and not bentuk.is_valid()):
        return _tanya(request, versi, baris, bentuk, 422 if request.method == "POST" else 200)
    try:
        alur.jalankan(versi, nama, request.user, bentuk.cleaned_data if bentuk else {})
    except TransisiDitolak as ditolak:
        messages.error(request, str(ditolak))
        return _tanya(request, versi, baris, bentuk, 409)
    messages.success(request, baris.kabar, extra_tags="kabar")
    return _ke_dokumen(versi)


def _tanya(request, versi, baris, bentuk, status):
    halangan = baris.halangan(request.user.penugasan_aktif, versi) if versi.status in baris.dari else ""
    konteks = {
        "versi": versi,
        "transisi": baris,
        "bentuk": bentuk,
        "halangan": halangan,
        "batal": jenis_dari(versi.dokumen.jenis).url_kerja(versi.dokumen),
        "ringkasan": ringkasan(versi, baris),
    }
    return render(request, "alur/transisi.html", konteks, status=status)


@untuk(*BEKERJA)
@require_POST
def pdf_ulang(request, pk):
    """Ask again for a PDF that failed or got stuck."""
    versi = ambil_versi(request, pk)
    if versi.pdf_status in (Versi.Pdf.GAGAL, Versi.Pdf.ANTRE):
        antrekan(versi)
        messages.success(request, "PDF dibuat ulang.", extra_tags="kabar")
    return _ke_dokumen(versi)
