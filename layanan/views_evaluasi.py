"""The yearly evaluation of a service: its history, the form, and follow-ups that are done."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ambon_sop.akun.kebijakan import masuk, untuk
from ambon_sop.akun.models import Peran

from .evaluasi import JAWABAN, PERTANYAAN, keadaan, selesaikan, simpan_evaluasi
from .forms_evaluasi import EvaluasiForm
from .izin_mutu import boleh_mengevaluasi, boleh_menyelesaikan
from .models import Evaluasi, StandarPelayanan, TindakLanjut


def _ambil(request, pk):
    terlihat = StandarPelayanan.objects.terlihat_oleh(request.user).select_related("perangkat_daerah", "versi_berlaku")
    return get_object_or_404(terlihat, pk=pk)


def _ambil_milik(request, pk, boleh):
    layanan = _ambil(request, pk)
    if not boleh(request.user.penugasan_aktif, layanan):
        raise Http404
    return layanan


@masuk
@require_safe
def evaluasi(request, pk):
    """Every evaluation of a service, newest on top, with what followed from it."""
    layanan = _ambil(request, pk)
    semua = Evaluasi.objects.terlihat_oleh(request.user).filter(layanan=layanan)
    semua = list(semua.select_related("oleh", "versi").prefetch_related("tindak_lanjut"))
    kata = dict(JAWABAN)
    for satu in semua:
        satu.belum = [
            (teks, kata[jawaban["nilai"]], jawaban["catatan"])
            for kode, teks in PERTANYAAN.items()
            if (jawaban := satu.jawaban.get(kode)) and jawaban["nilai"] != "ya"
        ]
    hat = request.user.penugasan_aktif
    konteks = {
        "layanan": layanan,
        "semua": semua,
        "kini": keadaan(layanan),
        "boleh_mengevaluasi": boleh_mengevaluasi(hat, layanan),
        "boleh_menyelesaikan": boleh_menyelesaikan(hat, layanan),
    }
    return render(request, "layanan/evaluasi/evaluasi.html", konteks)


@untuk(Peran.PENYUSUN)
@require_http_methods(["GET", "POST"])
def evaluasi_baru(request, pk):
    """Record this year's evaluation of a standard in force."""
    layanan = _ambil_milik(request, pk, boleh_mengevaluasi)
    bentuk = EvaluasiForm(request.POST or None, layanan=layanan)
    if request.method == "POST" and bentuk.is_valid():
        simpan_evaluasi(layanan, request.user, bentuk.cleaned_data)
        messages.success(request, "Evaluasi dicatat.", extra_tags="kabar")
        return redirect("layanan:evaluasi", pk=layanan.pk)
    konteks = {"layanan": layanan, "bentuk": bentuk, "kini": keadaan(layanan)}
    status = 422 if request.method == "POST" else 200
    return render(request, "layanan/evaluasi/evaluasi_baru.html", konteks, status=status)


@untuk(Peran.PENYUSUN)
@require_POST
def evaluasi_selesai(request, pk, tindak_pk):
    """A follow-up is done."""
    layanan = _ambil_milik(request, pk, boleh_menyelesaikan)
    tindak = get_object_or_404(TindakLanjut.objects.filter(evaluasi__layanan=layanan), pk=tindak_pk)
    selesaikan(tindak, request.user)
    messages.success(request, "Tindak lanjut ditandai selesai.", extra_tags="kabar")
    return redirect("layanan:evaluasi", pk=layanan.pk)
