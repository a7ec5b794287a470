"""One's own second factor, under /kerja/akun/faktor/: set up, replace, take away, recovery codes."""

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import flows as totp_flows
from allauth.mfa.webauthn.internal import auth as webauthn
from allauth.mfa.webauthn.internal import flows as webauthn_flows
from django.contrib import messages
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from ambon_sop.akun import faktor as aturan
from ambon_sop.akun import kode_pemulihan
from ambon_sop.akun.bukti import form_bukti, minta_bukti
from ambon_sop.akun.forms_faktor import AplikasiForm, KunciForm
from ambon_sop.akun.kebijakan import masuk
from ambon_sop.akun.surat import kabari_faktor
from ambon_sop.audit.catat import catat

Jenis = aturan.Jenis


@masuk
@require_safe
def faktor(request):
    """What this person has; for who has none and must, the one page that opens."""
    milik = aturan.milik(request.user)
    wajib = aturan.wajib(request.user.penugasan_pilihan)
    konteks = {
        "aplikasi": next(iter(milik[Jenis.TOTP]), None),
        "kunci": milik[Jenis.WEBAUTHN],
        "sisa_kode": kode_pemulihan.sisa(request.user),
        "wajib": wajib,
        "boleh_hapus": not wajib or len(milik[Jenis.TOTP] + milik[Jenis.WEBAUTHN]) > 1,
        "harus": aturan.harus_dipasang(request.user),
    }
    return render(request, "akun/faktor.html", konteks)


@masuk
@never_cache
@require_http_methods(["GET", "POST"])
def aplikasi_pasang(request):
    """Set up the authenticator app; where there is one, the new one takes its place."""
    form = minta_bukti(AplikasiForm(request.POST or None, user=request.user), request)
    lama = Authenticator.objects.filter(user=request.user, type=Jenis.TOTP)
    if form.is_valid():
        with transaction.atomic():
            lama.delete()
            totp_flows.activate_totp(request, form)
            kode_baru = _kode_pertama(request)
            _catat("faktor_pasang", request.user, "aplikasi autentikator")
        return _selesai(request, "Aplikasi autentikator terpasang.", kode_baru)
    adapter = get_adapter()
    gambar = adapter.build_totp_svg_uri(adapter.build_totp_url(request.user, form.secret))
    konteks = {"form": form, "gambar": gambar, "kunci": form.secret, "mengganti": lama.exists()}
    return render(request, "akun/aplikasi_pasang.html", konteks)


@masuk
@never_cache
@require_http_methods(["GET", "POST"])
def kunci_tambah(request):
    """Add a security key (WebAuthn); the browser makes it."""
    form = minta_bukti(KunciForm(request.POST or None, user=request.user), request)
    if form.is_valid():
        with transaction.atomic():
            isi = form.cleaned_data
            webauthn_flows.add_authenticator(request, name=isi["name"], credential=isi["credential"])
            kode_baru = _kode_pertama(request)
            _catat("faktor_pasang", request.user, "kunci keamanan")
        return _selesai(request, "Kunci keamanan ditambahkan.", kode_baru)
    konteks = {"form": form, "pilihan": webauthn.begin_registration(request.user, passwordless=False)}
    return render(request, "akun/kunci_tambah.html", konteks)


def _kode_pertama(request):
    """Recovery codes for who has none left; whether there are new ones to be shown."""
    if kode_pemulihan.sisa(request.user):
        return False
    kode_pemulihan.buat(request)
    return True


def _selesai(request, kata, kode_baru):
    messages.success(request, kata)
    return redirect("akun:pemulihan" if kode_baru else "akun:faktor")


@masuk
@require_http_methods(["GET", "POST"])
def faktor_hapus(request, pk):
    """Take away the app or a key. Who must have a factor replaces the last one instead."""
    satu = get_object_or_404(Authenticator, pk=pk, user=request.user, type__in=aturan.UTAMA)
    if not aturan.dapat_dihapus(request.user, satu):
        messages.error(request, "Ini faktor kedua terakhir Anda. Pasang yang lain lebih dulu, lalu hapus yang ini.")
        return redirect("akun:faktor")
    form = form_bukti(request)
    sebutan = "aplikasi autentikator" if satu.type == Jenis.TOTP else f"kunci keamanan {satu}"
    if form.is_valid():
        with transaction.atomic():
            webauthn_flows.delete_and_cleanup(request, satu)
            _catat("faktor_hapus", request.user, sebutan)
        messages.success(request, f"Faktor kedua dihapus: {sebutan}.")
        return redirect("akun:faktor")
    konteks = {
        "tanya": f"Hapus {sebutan}?",
        "akibat": "Kode darinya tidak dapat dipakai lagi untuk masuk.",
        "kerja": "Hapus",
        "merusak": True,
        "formulir": form,
        "tujuan": request.path,
        "batal": reverse("akun:faktor"),
    }
    return render(request, "akun/tanya.html", konteks)


@masuk
@never_cache
@require_http_methods(["GET", "POST"])
def pemulihan(request):
    """The recovery codes: shown once, right after they were made; POST makes new ones, and the old ones die."""
    form = form_bukti(request)
    if not kode_pemulihan.dapat_dibuat(request.user):
        raise Http404("No factor yet that codes could stand in for.")
    if form.is_valid():
        with transaction.atomic():
            kode_pemulihan.buat(request)
            _catat("faktor_kode", request.user, "kode pemulihan")
        return redirect("akun:pemulihan")
    konteks = {"form": form, "kode": kode_pemulihan.tampilkan(request), "sisa": kode_pemulihan.sisa(request.user)}
    return render(request, "akun/pemulihan.html", konteks)


def _catat(tindakan, pengguna, sebutan):
    """The audit row of a change to one's own factor, and a mail, so that nobody else does it unseen."""
    catat(tindakan, pengguna, pelaku=pengguna.pelaku, perubahan={"faktor": ["", sebutan]})
    transaction.on_commit(lambda: kabari_faktor(pengguna, tindakan, sebutan))
