"""What one signs with, under /kerja/akun/tanda-tangan/."""

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from ambon_sop.akun.batas import boleh, terlalu_sering
from ambon_sop.akun.bukti import minta_bukti
from ambon_sop.akun.kebijakan import masuk
from ambon_sop.audit.catat import catat
from ambon_sop.tte.forms import LepasForm, NikForm, SertifikatForm
from ambon_sop.tte.models import PemegangBsre, Sertifikat
from ambon_sop.tte.penyedia import penyedia_untuk

BATAS_PASANG = (10, 600)


@masuk
@require_safe
def tanda_tangan(request):
    """What this person has, and by what he would sign now."""
    konteks = {
        "sertifikat": Sertifikat.objects.filter(pengguna=request.user).first(),
        "bsre": PemegangBsre.objects.filter(pengguna=request.user).first(),
        "ada_bsre": bool(settings.BSRE["alamat"]),
        "penyedia": penyedia_untuk(request.user),
    }
    return render(request, "tte/tanda_tangan.html", konteks)


@masuk
@sensitive_post_parameters()
@never_cache
@require_http_methods(["GET", "POST"])
def sertifikat_pasang(request):
    """Take in the own certificate; one that is there gives way."""
    if request.method == "POST" and not boleh(request, "sertifikat", *BATAS_PASANG, siapa=request.user.pk):
        return terlalu_sering(request)
    batal = reverse("tte:tanda_tangan")
    form = SertifikatForm(request.POST or None, request.FILES or None, batal=batal)
    form = minta_bukti(form, request)
    if form.is_valid():
        _simpan(request.user, *form.diterima)
        messages.success(request, "Sertifikat terpasang.")
        return redirect("tte:tanda_tangan")
    status = 422 if request.method == "POST" else 200
    return render(request, "tte/sertifikat_pasang.html", {"form": form}, status=status)


def _simpan(pengguna, berkas, isi):
    kolom = {
        "berkas": berkas,
        "nama": isi.nama[:300],
        "penerbit": isi.penerbit[:300],
        "mulai": isi.sertifikat.not_valid_before_utc,
        "sampai": isi.sertifikat.not_valid_after_utc,
        "sidik": isi.sidik,
    }
    with transaction.atomic():
        Sertifikat.objects.update_or_create(pengguna=pengguna, defaults=kolom)
        beda = {"sertifikat": ["", isi.nama], "sidik": ["", isi.sidik]}
        catat("sertifikat_pasang", pengguna, pelaku=pengguna.pelaku, perubahan=beda)


@masuk
@require_http_methods(["GET", "POST"])
def sertifikat_lepas(request):
    """Take the own certificate away; what was signed by it stays signed."""
    milik = get_object_or_404(Sertifikat, pengguna=request.user)
    form = minta_bukti(LepasForm(request.POST if request.method == "POST" else None), request)
    if form.is_valid():
        with transaction.atomic():
            milik.delete()
            catat("sertifikat_lepas", request.user, pelaku=request.user.pelaku, perubahan={"sidik": [milik.sidik, ""]})
        messages.success(request, "Sertifikat dihapus dari portal.")
        return redirect("tte:tanda_tangan")
    konteks = {
        "tanya": "Hapus sertifikat dari portal?",
        "akibat": "Dokumen yang sudah ditandatangani tetap sah. Untuk menandatangani lagi, pasang sertifikat lagi.",
        "kerja": "Hapus",
        "merusak": True,
        "formulir": form,
        "tujuan": request.path,
        "batal": reverse("tte:tanda_tangan"),
    }
    return render(request, "akun/tanya.html", konteks)


@masuk
@never_cache
@require_http_methods(["GET", "POST"])
def bsre(request):
    """The NIK under which BSrE knows this person."""
    lama = PemegangBsre.objects.filter(pengguna=request.user).first() or PemegangBsre(pengguna=request.user)
    form = NikForm(request.POST or None, instance=lama, batal=reverse("tte:tanda_tangan"))
    form = minta_bukti(form, request)
    if form.is_valid():
        with transaction.atomic():
            form.save()
            catat("atur_bsre", request.user, pelaku=request.user.pelaku)
        messages.success(request, "NIK disimpan.")
        return redirect("tte:tanda_tangan")
    status = 422 if request.method == "POST" else 200
    return render(request, "tte/bsre.html", {"form": form}, status=status)
