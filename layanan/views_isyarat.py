"""A signal from a citizen, and the list in which the office says what it did."""

from django.contrib import messages
from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from ambon_sop.akun.batas import boleh, minta_tunggu, tolak_bentuk
from ambon_sop.akun.kebijakan import terbuka, untuk
from ambon_sop.akun.models import Peran
from ambon_sop.tampilan.daftar import halaman
from ambon_sop.tampilan.saringan import cip

from . import isyarat as sinyal
from .forms_isyarat import IsyaratForm, SaringanIsyaratForm, TanganiForm
from .izin_mutu import PEMBACA_ISYARAT, boleh_menangani
from .models import Isyarat, StandarPelayanan


@terbuka
@never_cache
@require_http_methods(["GET", "POST"])
def isyarat(request, slug):
    """Which requirement, which counter, which day: sent to the office and to Bagian Organisasi."""
    umum = StandarPelayanan.objects.untuk_umum().select_related("perangkat_daerah", "versi_berlaku")
    layanan = get_object_or_404(umum, slug=slug)
    syarat = sinyal.daftar_syarat(layanan.versi_berlaku)
    kiriman = request.POST if request.method == "POST" else None
    bentuk = IsyaratForm(kiriman, syarat=syarat, initial={"tanggal": timezone.localdate()})
    sering = kiriman is not None and not boleh(request, "isyarat", *sinyal.BATAS_ALAMAT)
    if sering:
        tolak_bentuk(request, bentuk)
    if bentuk.is_valid():
        if not bentuk.terjebak:
            sinyal.terima(layanan, bentuk.cleaned_data)
        return redirect("layanan:isyarat_selesai", slug=slug)
    konteks = {"layanan": layanan, "bentuk": bentuk}
    jawaban = render(request, "layanan/isyarat/isyarat.html", konteks, status=200 if kiriman is None else 422)
    return minta_tunggu(request, jawaban) if sering else jawaban


@terbuka
@require_safe
def isyarat_selesai(request, slug):
    """Received; and where a complaint goes."""
    layanan = get_object_or_404(StandarPelayanan.objects.untuk_umum().select_related("perangkat_daerah"), slug=slug)
    return render(request, "layanan/isyarat/isyarat_selesai.html", {"layanan": layanan})


@untuk(*PEMBACA_ISYARAT)
@require_safe
def isyarat_daftar(request):
    """The signals that this person may see, those without an answer first."""
    saringan = SaringanIsyaratForm(request.GET, pengguna=request.user)
    saringan.is_valid()
    q, lihat = saringan.cleaned_data.get("q", ""), saringan.cleaned_data.get("lihat", "")
    semua = Isyarat.objects.terlihat_oleh(request.user).select_related("layanan__perangkat_daerah", "ditangani_oleh")
    banyak = semua.terbuka().count()
    if satu_layanan := saringan.cleaned_data.get("layanan"):
        semua = semua.filter(layanan=satu_layanan)
    if lihat != "semua":
        semua = semua.exclude(ditangani_pada__isnull=True) if lihat == "selesai" else semua.terbuka()
    for kata in q.split():
        semua = semua.filter(Q(layanan__judul__icontains=kata) | Q(loket__icontains=kata) | Q(syarat__icontains=kata))
    hal, hat = halaman(request, semua), request.user.penugasan_aktif
    for satu in hal:
        satu.boleh = satu.ditangani_pada is None and boleh_menangani(hat, satu)
    konteks = {"halaman": hal, "saringan": saringan, "aktif": cip(request, saringan), "banyak": banyak}
    return render(request, "layanan/isyarat/isyarat_daftar.html", konteks)


@untuk(Peran.PENYUSUN, Peran.VERIFIKATOR)
@require_http_methods(["GET", "POST"])
def isyarat_tangani(request, pk):
    """Say what was done about a signal."""
    terlihat = Isyarat.objects.terlihat_oleh(request.user).select_related("layanan__perangkat_daerah")
    satu = get_object_or_404(terlihat, pk=pk)
    if not boleh_menangani(request.user.penugasan_aktif, satu):
        raise Http404
    bentuk = TanganiForm(request.POST or None, batal="/kerja/layanan/isyarat/")
    if request.method == "POST" and bentuk.is_valid():
        if sinyal.tangani(satu, request.user, bentuk.cleaned_data["tindakan"]):
            messages.success(request, "Isyarat ditandai ditindaklanjuti.", extra_tags="kabar")
        else:
            messages.error(request, "Isyarat ini sudah ditindaklanjuti oleh orang lain.")
        return redirect("layanan:isyarat_daftar")
    konteks = {"satu": satu, "bentuk": bentuk}
    status = 422 if request.method == "POST" else 200
    return render(request, "layanan/isyarat/isyarat_tangani.html", konteks, status=status)
