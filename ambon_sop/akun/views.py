"""One's own account: choosing a hat, the password, the invitation; and what a locked-out person sees."""

import math

from axes.helpers import get_cool_off
from axes.models import AccessAttempt
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ambon_sop.akun import sesi
from ambon_sop.akun import undangan as surat_undangan
from ambon_sop.akun.batas import boleh, terlalu_sering
from ambon_sop.akun.bukti import form_bukti
from ambon_sop.akun.forms import SandiBaruForm, SandiForm
from ambon_sop.akun.jejak import catat_percobaan, nama_akun
from ambon_sop.akun.kebijakan import masuk, terbuka
from ambon_sop.akun.middleware import KUNCI_SESI
from ambon_sop.akun.sandi import ganti_sandi, kedaluwarsa
from ambon_sop.audit.catat import catat

BATAS_SANDI = (5, 600)


@masuk
@require_POST
def ganti_peran(request):
    """Put on another hat, then home. With `tujuan` on to that page; with `lanjut` the refused form is sent there again.

    307 keeps what was posted.
    """
    tertulis = request.POST.get("penugasan")
    penugasan = next((p for p in request.user.penugasan_pilihan if str(p.pk) == tertulis), None)
    if penugasan is None:
        raise Http404("No such hat, or it has ended.")
    _pakai(request, penugasan)
    if lanjut := _alamat_sendiri(request, "lanjut"):
        return redirect(lanjut, preserve_request=True)
    if tujuan := _alamat_sendiri(request, "tujuan"):
        return redirect(tujuan)
    sebagai = f"{penugasan.get_peran_display()}, {penugasan.perangkat_daerah.nama}"
    messages.success(request, f"Anda sekarang bekerja sebagai {sebagai}.")
    return redirect("beranda:kotak_masuk")


def _alamat_sendiri(request, nama):
    """The posted address, when it lies on this site; else ""."""
    alamat = request.POST.get(nama, "")
    sendiri = url_has_allowed_host_and_scheme(alamat, {request.get_host()}, require_https=request.is_secure())
    return alamat if sendiri else ""


def _pakai(request, penugasan):
    semula = request.user.penugasan_aktif
    request.session[KUNCI_SESI] = penugasan.pk
    if penugasan != semula:
        request.user.penugasan_aktif = penugasan
        catat("ganti_peran", penugasan, pelaku=request.user.pelaku, perubahan={"peran": [str(semula), str(penugasan)]})


@masuk
@require_safe
def saya(request):
    """My account: who I am, how it is kept safe, my hats."""
    berfaktor = request.user.penugasan_pilihan[0].berfaktor
    return render(request, "akun/saya.html", {"berfaktor": berfaktor, "perangkat": len(sesi.perangkat(request))})


@masuk
@require_safe
def perangkat(request):
    """The devices on which this person is logged in."""
    konteks = {"perangkat": sesi.perangkat(request), "diam": sesi.jam(settings.BATAS_DIAM)}
    return render(request, "akun/perangkat.html", konteks | {"lama": sesi.jam(settings.BATAS_SESI)})


@masuk
@require_http_methods(["GET", "POST"])
def perangkat_keluarkan(request):
    """End one session (`sesi`), or all but this one."""
    pilihan = request.POST.get("sesi") or request.GET.get("sesi", "")
    lain = [satu for satu in sesi.perangkat(request) if not satu.is_current()]
    terpilih = [satu for satu in lain if not pilihan or str(satu.pk) == pilihan]
    if not terpilih:
        messages.info(request, "Perangkat itu sudah keluar.")
        return redirect("akun:perangkat")
    form = form_bukti(request)
    if form.is_valid():
        sesi.akhiri(request.user, terpilih, request.user)
        messages.success(request, "Perangkat itu dikeluarkan." if pilihan else "Semua perangkat lain dikeluarkan.")
        return redirect("akun:perangkat")
    konteks = {
        "tanya": f"Keluarkan {terpilih[0].sebutan}?" if pilihan else "Keluarkan semua perangkat lain?",
        "akibat": "Yang belum tersimpan di sana tinggal di perangkat itu, sampai Anda masuk lagi dengannya.",
        "kerja": "Keluarkan",
        "formulir": form,
        "tujuan": f"{request.path}?sesi={pilihan}" if pilihan else request.path,
        "batal": reverse("akun:perangkat"),
    }
    return render(request, "akun/tanya.html", konteks)


@masuk
@sensitive_post_parameters()
@never_cache
@require_http_methods(["GET", "POST"])
def sandi(request):
    """Change one's own password; the other sessions end, this one goes on."""
    if request.method == "POST" and not boleh(request, "sandi", *BATAS_SANDI, siapa=request.user.pk):
        return terlalu_sering(request)
    form = SandiForm(request.POST or None, user=request.user)
    if form.is_valid():
        ganti_sandi(request.user, form.cleaned_data["password1"], "ganti_sandi")
        update_session_auth_hash(request, request.user)
        messages.success(request, "Kata sandi sudah diganti. Perangkat lain yang masih masuk sudah dikeluarkan.")
        return redirect("akun:saya")
    return render(request, "akun/sandi.html", {"form": form, "kedaluwarsa": kedaluwarsa(request.user)})


@terbuka
@sensitive_post_parameters()
@never_cache
@require_http_methods(["GET", "POST"])
def undangan(request, uidb64, tanda):
    """The page behind an invitation link: set the first password, then log in."""
    pengguna = surat_undangan.baca(uidb64, tanda)
    if pengguna is None:
        return render(request, "akun/undangan_mati.html", status=410)
    form = SandiBaruForm(request.POST or None, user=pengguna)
    if form.is_valid():
        ganti_sandi(pengguna, form.cleaned_data["password1"], "terima_undangan")
        messages.success(request, "Kata sandi tersimpan. Masuk dengan kata sandi itu.")
        return redirect("account_login")
    return render(request, "akun/undangan.html", {"form": form, "pengguna": pengguna})


def terkunci(request, _jawaban=None, credentials=None):
    """Too many failed log-ins from one place for one name: says in how many minutes to try again."""
    catat_percobaan("masuk_terkunci", request, credentials)
    jeda = get_cool_off(request)
    nama = nama_akun(request, credentials)
    percobaan = AccessAttempt.objects.filter(username=nama, ip_address=request.axes_ip_address)
    terakhir = percobaan.order_by("-attempt_time").values_list("attempt_time", flat=True).first() or timezone.now()
    detik = max(60, math.ceil((terakhir + jeda - timezone.now()).total_seconds()))
    jawaban = render(request, "429.html", {"menit": math.ceil(detik / 60)}, status=429)
    jawaban["Retry-After"] = detik
    return jawaban
