"""The Berita Acara of a consultation: drawn up, read as PDF, taken back, its signed scan brought in."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ambon_sop.akun.kebijakan import untuk
from ambon_sop.unggahan import jawaban_unggahan

from .berita_acara import batalkan, halangan, pdf_ba, simpan_pindaian_ba, susun
from .forms_forum import BeritaAcaraForm, PindaianPdfForm
from .forum import tulis_peserta
from .izin_konsultasi import PEMBACA_KONSULTASI, PENGELOLA_KONSULTASI, boleh_menyusun_berita_acara
from .models import BeritaAcara, Peserta
from .tanggapan import TanggapanDitolak
from .views_konsultasi_kerja import ambil_konsultasi


@untuk(*PENGELOLA_KONSULTASI)
@require_http_methods(["GET", "HEAD", "POST"])
def berita_acara_baru(request, pk):
    """Draw it up, for this consultation and others that are done."""
    satu = ambil_konsultasi(request, pk)
    if satu.berita_acara_id or not boleh_menyusun_berita_acara(request.user.penugasan_aktif, satu):
        raise Http404
    kembali = reverse("layanan:rincian_konsultasi", args=[satu.pk])
    awal = {"penanda_tangan": tulis_peserta(_usul(satu))}
    bentuk = BeritaAcaraForm(request.POST or None, konsultasi=satu, initial=awal, batal=kembali)
    kurang = halangan(satu)
    if request.method == "POST" and bentuk.is_valid() and not kurang:
        try:
            susun([satu, *bentuk.cleaned_data.get("bersama", ())], request.user, bentuk.cleaned_data)
            messages.success(request, "Berita acara disusun.", extra_tags="kabar")
            return redirect(kembali)
        except TanggapanDitolak as ditolak:
            kurang = str(ditolak)
    konteks = {"konsultasi": satu, "layanan": satu.versi.dokumen, "bentuk": bentuk, "halangan": kurang}
    status = (409 if kurang else 422) if request.method == "POST" else 200
    return render(request, "layanan/konsultasi/berita_acara_baru.html", konteks, status=status)


def _usul(konsultasi):
    """Who could sign: the first of each side on the attendance lists."""
    hadir = list(Peserta.objects.filter(forum__konsultasi=konsultasi).order_by("forum", "urut"))
    return [p for pihak in Peserta.Pihak.values[::-1] for p in [h for h in hadir if h.pihak == pihak][:2]]


def _ambil(request, pk, susun=False):
    ba = get_object_or_404(BeritaAcara.objects.terlihat_oleh(request.user).select_related("perangkat_daerah"), pk=pk)
    if susun:
        konsultasi = ba.konsultasi.select_related("versi__dokumen").first()
        if konsultasi is None or not boleh_menyusun_berita_acara(request.user.penugasan_aktif, konsultasi):
            raise Http404
        ba.asal = konsultasi
    return ba


@untuk(*PEMBACA_KONSULTASI)
@require_safe
def berita_acara(request, pk):
    """The PDF: the signed paper where it has been brought in, else the print (`?cetakan=1` for the print)."""
    ba = _ambil(request, pk)
    if request.GET.get("cetakan"):
        ba.pindaian = None
    nama = f"berita-acara-konsultasi-{ba.pk}.pdf"
    if ba.pindaian:
        return jawaban_unggahan(pdf_ba(ba), "application/pdf", nama)
    sebutan = {"Content-Disposition": f'inline; filename="{nama}"'}
    return HttpResponse(pdf_ba(ba), content_type="application/pdf", headers=sebutan)


@untuk(*PENGELOLA_KONSULTASI)
@require_POST
def berita_acara_batal(request, pk):
    """Take it back, so that answers can be mended; until a version has been approved."""
    ba = _ambil(request, pk, susun=True)
    try:
        batalkan(ba, request.user)
        messages.success(request, "Berita acara dibatalkan; jawaban dapat diperbaiki.", extra_tags="kabar")
    except TanggapanDitolak as ditolak:
        messages.error(request, str(ditolak))
    return redirect("layanan:rincian_konsultasi", pk=ba.asal.pk)


@untuk(*PENGELOLA_KONSULTASI)
@require_http_methods(["GET", "HEAD", "POST"])
def berita_acara_pindaian(request, pk):
    """The signed paper comes back as a scan."""
    ba = _ambil(request, pk, susun=True)
    kembali = reverse("layanan:rincian_konsultasi", args=[ba.asal.pk])
    bentuk = PindaianPdfForm(request.POST or None, request.FILES or None, batal=kembali)
    if request.method == "POST" and bentuk.is_valid():
        simpan_pindaian_ba(ba, bentuk.cleaned_data["pindaian"].read(), request.user)
        messages.success(request, "Pindaian berita acara disimpan.", extra_tags="kabar")
        return redirect(kembali)
    konteks = {"konsultasi": ba.asal, "layanan": ba.asal.versi.dokumen, "bentuk": bentuk}
    status = 422 if request.method == "POST" else 200
    return render(request, "layanan/konsultasi/berita_acara_pindaian.html", konteks, status=status)
