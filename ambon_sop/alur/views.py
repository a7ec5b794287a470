"""Passing a version on, and the notes on it: one set of views for every kind of document."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from ambon_sop.akun.kebijakan import PENGELOLA_DOKUMEN, untuk
from ambon_sop.akun.models import Peran

from . import catatan as tinjauan
from .forms import BalasanForm, CatatanForm
from .izin import boleh_mencatat, boleh_menyusun
from .jenis import jenis_dari
from .mesin import TransisiDitolak
from .models import CatatanTinjauan, Versi
from .pdf import antrekan

PENGOLAH = (Peran.PENYUSUN, Peran.PEMERIKSA, Peran.VERIFIKATOR, Peran.PENGESAH)


def _ambil(request, pk):
    return get_object_or_404(
        Versi.objects.terlihat_oleh(request.user).select_related("dokumen__perangkat_daerah", "diambil_oleh"), pk=pk
    )


def _ke_dokumen(versi):
    return redirect(jenis_dari(versi.dokumen.jenis).url_kerja(versi.dokumen))


@untuk(*PENGOLAH)
@require_http_methods(["GET", "POST"])
def transisi(request, pk, nama):
    """Ask (GET), then pass the version through one transition (POST)."""
    versi = _ambil(request, pk)
    alur = jenis_dari(versi.dokumen.jenis).alur
    if nama not in alur or not alur[nama].boleh(request.user.penugasan_aktif, versi):
        raise Http404
    baris, bentuk = alur[nama], None
    if baris.isian:
        data, berkas = (request.POST, request.FILES) if request.method == "POST" else (None, None)
        bentuk = baris.isian(data, berkas, versi=versi, pengguna=request.user)
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
    }
    return render(request, "alur/transisi.html", konteks, status=status)


@untuk(*PENGOLAH)
@require_http_methods(["GET", "POST"])
def catatan_baru(request, pk):
    """A note on a version, by whoever has it on the desk."""
    versi = _ambil(request, pk)
    if not boleh_mencatat(request.user.penugasan_aktif, versi):
        raise Http404
    awal = {k: request.GET.get(k, "")[:300] for k in ("tempat", "kutipan")}
    bentuk = CatatanForm(request.POST or None, initial=awal)
    if request.method == "POST" and bentuk.is_valid():
        tinjauan.beri_catatan(versi, request.user, **bentuk.cleaned_data)
        messages.success(request, "Catatan disimpan.", extra_tags="kabar")
        return _ke_dokumen(versi)
    status = 422 if request.method == "POST" else 200
    batal = jenis_dari(versi.dokumen.jenis).url_kerja(versi.dokumen)
    return render(request, "alur/catatan_baru.html", {"versi": versi, "bentuk": bentuk, "batal": batal}, status=status)


def _ambil_catatan(request, pk):
    """A note on a version that this person sees and may answer."""
    catatan = get_object_or_404(CatatanTinjauan.objects.select_related("versi__dokumen__perangkat_daerah"), pk=pk)
    versi = _ambil(request, catatan.versi_id)
    hat = request.user.penugasan_aktif
    if catatan.induk_id or not (boleh_menyusun(hat, versi) or boleh_mencatat(hat, versi)):
        raise Http404
    catatan.versi = versi
    return catatan


@untuk(*PENGOLAH)
@require_POST
def balas(request, pk):
    catatan = _ambil_catatan(request, pk)
    bentuk = BalasanForm(request.POST)
    if bentuk.is_valid():
        tinjauan.balas(catatan, request.user, bentuk.cleaned_data["teks"])
        messages.success(request, "Balasan disimpan.", extra_tags="kabar")
    else:
        messages.error(request, "Tulis balasannya.")
    return _ke_dokumen(catatan.versi)


@untuk(*PENGOLAH)
@require_POST
def tandai(request, pk, keadaan):
    """Settle a note or open it again. One that holds approval is settled by those who review, not by the drafter."""
    catatan = _ambil_catatan(request, pk)
    if catatan.menahan and not boleh_mencatat(request.user.penugasan_aktif, catatan.versi):
        raise PermissionDenied
    tinjauan.tandai(catatan, request.user, selesai=keadaan == "selesai")
    messages.success(
        request, "Catatan ditandai selesai." if keadaan == "selesai" else "Catatan dibuka lagi.", extra_tags="kabar"
    )
    return _ke_dokumen(catatan.versi)


@untuk(*PENGELOLA_DOKUMEN)
@require_POST
def pdf_ulang(request, pk):
    """Ask again for a PDF that failed or got stuck."""
    versi = _ambil(request, pk)
    if versi.pdf_status in (Versi.Pdf.GAGAL, Versi.Pdf.ANTRE):
        antrekan(versi)
        messages.success(request, "PDF dibuat ulang.", extra_tags="kabar")
    return _ke_dokumen(versi)
