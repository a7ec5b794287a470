"""The survey on a citizen's phone. No account, no JavaScript, nothing that says who answered."""

from django.conf import settings
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from ambon_sop.akun.batas import boleh, minta_tunggu, tolak_bentuk
from ambon_sop.akun.kebijakan import terbuka

from . import skm_jawaban as jawaban
from .forms_skm import SkmForm
from .models import StandarPelayanan

BASI = "Halaman ini terlalu lama terbuka, atau peramban menolak kuki. Jawaban Anda masih di sini: kirim sekali lagi."


def _ambil(slug):
    return get_object_or_404(StandarPelayanan.objects.untuk_umum().select_related("perangkat_daerah"), slug=slug)


@terbuka
@never_cache
@require_http_methods(["GET", "POST"])
def skm(request, slug):
    """Nine questions about one service."""
    layanan, perangkat = _ambil(slug), jawaban.perangkat(request)
    if request.method == "POST":
        return _terima(request, layanan, perangkat)
    if jawaban.sudah_hari_ini(layanan, perangkat):
        return render(request, "layanan/skm/skm_sudah.html", {"layanan": layanan})
    return _tampil(request, layanan, perangkat, SkmForm())


def _terima(request, layanan, perangkat):
    bentuk, kunjungan = SkmForm(request.POST), request.POST.get("kunjungan", "")
    if not boleh(request, "skm", *jawaban.BATAS_ALAMAT):
        tolak_bentuk(request, bentuk)
        return minta_tunggu(request, _tampil(request, layanan, perangkat, bentuk))
    if bentuk.terjebak:
        return redirect("layanan:skm_selesai", slug=layanan.slug)
    if not bentuk.is_valid():
        return _tampil(request, layanan, perangkat, bentuk, 422)
    if not jawaban.kunjungan_sah(kunjungan, layanan, perangkat):
        bentuk.add_error(None, BASI)
        return _tampil(request, layanan, perangkat, bentuk, 422)
    try:
        jawaban.simpan_daring(layanan, perangkat, kunjungan, bentuk.cleaned_data)
    except jawaban.SudahMenjawab:
        return render(request, "layanan/skm/skm_sudah.html", {"layanan": layanan}, status=429)
    return redirect("layanan:skm_selesai", slug=layanan.slug)


def _tampil(request, layanan, perangkat, bentuk, status=200):
    """The form, with a visit of its own, for a device that is remembered from now on."""
    konteks = {"layanan": layanan, "bentuk": bentuk, "kunjungan": jawaban.kunjungan_baru(layanan, perangkat)}
    hasil = render(request, "layanan/skm/skm.html", konteks, status=status)
    hasil.set_signed_cookie(
        jawaban.KUKI,
        perangkat,
        salt=jawaban.GARAM,
        max_age=jawaban.UMUR_KUKI,
        path="/layanan/",
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return hasil


@terbuka
@require_safe
def skm_selesai(request, slug):
    """Thanks, and where a complaint goes."""
    return render(request, "layanan/skm/skm_selesai.html", {"layanan": _ambil(slug)})
