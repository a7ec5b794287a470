"""Notes on a version: written, answered, settled. A page asks for its panel back; a form without script for itself."""

from django.contrib import messages
from django.http import Http404, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST

from ambon_sop.akun.kebijakan import untuk

from . import catatan as tinjauan
from .forms import BalasanForm, CatatanForm
from .izin import boleh_menandai, boleh_mencatat, boleh_menjawab
from .jenis import jenis_dari
from .mesin import TransisiDitolak
from .models import CatatanTinjauan
from .panel import konteks_panel
from .tindakan import letakkan
from .views import PENGOLAH, ambil_versi

KEPALA_PANEL = "X-Panel"  # which filter the page's panel has on; the answer is the panel anew


@untuk(*PENGOLAH)
@require_http_methods(["GET", "POST"])
def catatan_baru(request, pk):
    """A note on a version, by whoever has it on the desk."""
    versi = ambil_versi(request, pk)
    if not boleh_mencatat(request.user.penugasan_aktif, versi):
        raise Http404
    bentuk = CatatanForm(request.POST or None, versi=versi, initial={"tempat": request.GET.get("tempat", "")[:120]})
    if request.method == "POST" and bentuk.is_valid():
        try:
            catatan = tinjauan.beri_catatan(versi, request.user, **bentuk.cleaned_data)
        except TransisiDitolak as ditolak:
            bentuk.add_error(None, str(ditolak))
        else:
            return _jawab(request, catatan, "Catatan disimpan.")
    if request.method == "POST" and KEPALA_PANEL in request.headers:
        return _tolak(bentuk)
    status = 422 if request.method == "POST" else 200
    batal = jenis_dari(versi.dokumen.jenis).url_kerja(versi.dokumen)
    return render(request, "alur/catatan_baru.html", {"versi": versi, "bentuk": bentuk, "batal": batal}, status=status)


@untuk(*PENGOLAH)
@require_POST
def balas(request, pk):
    catatan = _ambil_catatan(request, pk, boleh_menjawab)
    bentuk = BalasanForm(request.POST)
    if bentuk.is_valid():
        tinjauan.balas(catatan, request.user, bentuk.cleaned_data["teks"])
        return _jawab(request, catatan, "Balasan disimpan.")
    if KEPALA_PANEL in request.headers:
        return _tolak(bentuk)
    konteks = {"versi": catatan.versi, "catatan": catatan, "bentuk": bentuk, "batal": _alamat(request, catatan)}
    return render(request, "alur/balas.html", konteks | {"asal": _asal(request)}, status=422)


@untuk(*PENGOLAH)
@require_POST
def tandai(request, pk, keadaan):
    """Settle a note or open it again. One that holds approval is settled by those who review, not by the drafter."""
    catatan = _ambil_catatan(request, pk, boleh_menjawab)
    if not boleh_menandai(request.user.penugasan_aktif, catatan.versi, catatan.menahan):
        raise Http404
    tinjauan.tandai(catatan, request.user, selesai=keadaan == "selesai")
    return _jawab(request, catatan, "Catatan ditandai selesai." if keadaan == "selesai" else "Catatan dibuka lagi.")


def _ambil_catatan(request, pk, boleh):
    """A note on a version that this person sees and may do this with."""
    catatan = get_object_or_404(CatatanTinjauan.objects.filter(induk=None), pk=pk)
    catatan.versi = ambil_versi(request, catatan.versi_id)
    if not boleh(request.user.penugasan_aktif, catatan.versi):
        raise Http404
    return catatan


def _jawab(request, catatan, pesan):
    """The panel and the decision bar anew where a page asked for them; else back to where the form stood."""
    if KEPALA_PANEL in request.headers:
        konteks = konteks_panel(request, catatan.versi, request.headers[KEPALA_PANEL])
        tersedia = jenis_dari(catatan.versi.dokumen.jenis).alur.tersedia(catatan.versi, request.user)
        tombol = letakkan(tersedia, catatan.versi, konteks["banyak_terbuka"])
        konteks |= {"halaman_asal": _asal(request), "kabar": pesan, "kini": catatan.pk, "tombol": tombol}
        return render(request, "alur/_jawaban_catatan.html", konteks)
    messages.success(request, pesan, extra_tags="kabar")
    return _kembali(request, catatan)


def _tolak(bentuk):
    """The first thing that is wrong, for the form that stands in the page."""
    pesan = next(iter(bentuk.errors.values()))[0]
    return JsonResponse({"pesan": pesan}, status=422)


def _asal(request):
    """Where the form stood, if that is a page of ours."""
    asal = request.POST.get("kembali", "")
    return asal if url_has_allowed_host_and_scheme(asal, None) else ""


def _alamat(request, catatan):
    alamat = _asal(request) or jenis_dari(catatan.versi.dokumen.jenis).url_kerja(catatan.versi.dokumen)
    return f"{alamat}#catatan-{catatan.pk}"


def _kembali(request, catatan):
    return redirect(_alamat(request, catatan))
