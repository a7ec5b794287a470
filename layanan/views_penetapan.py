"""Decisions and pledges: for the staff, and as the public reads them."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from ambon_sop.akun.batas import BATAS_PDF, dibatasi
from ambon_sop.akun.bukti import minta_bukti
from ambon_sop.akun.kebijakan import masuk, terbuka, untuk
from ambon_sop.akun.models import Peran
from ambon_sop.alur.penanda_tangan import penanda_tangan_unit
from ambon_sop.audit.catat import catat
from ambon_sop.organisasi.models import PerangkatDaerah
from ambon_sop.unggahan import jawaban_unggahan

from .forms_penetapan import TEKS_MAKLUMAT, MaklumatForm
from .models import Maklumat, SuratKeputusan
from .publik import umum
from .sk import pdf_sk

PER_HALAMAN = 25


def _jawab_pdf(isi, nama):
    sebutan = f'inline; filename="{nama}.pdf"'
    return HttpResponse(isi, content_type="application/pdf", headers={"Content-Disposition": sebutan})


def _jawab_sk(sk, nama):
    if sk.pindaian:
        return jawaban_unggahan(pdf_sk(sk), "application/pdf", f"{nama}.pdf")
    return _jawab_pdf(pdf_sk(sk), nama)


@masuk
@require_safe
def daftar_sk(request):
    """The decisions that this person may see, newest first."""
    semua = SuratKeputusan.objects.terlihat_oleh(request.user).select_related("perangkat_daerah")
    hal = Paginator(semua.prefetch_related("versi__dokumen"), PER_HALAMAN).get_page(request.GET.get("halaman"))
    return render(request, "layanan/daftar_sk.html", {"halaman": hal})


@masuk
@require_safe
def sk(request, pk):
    """The decision's PDF: what was printed or signed, or a fresh print."""
    satu = get_object_or_404(SuratKeputusan.objects.terlihat_oleh(request.user), pk=pk)
    if not satu.terbaca:
        raise Http404
    return _jawab_sk(satu, f"sk-standar-pelayanan-{satu.pk}")


@terbuka
@require_safe
@dibatasi("pdf", *BATAS_PDF)
def sk_publik(request, slug):
    """The decision by which the standard in force was ratified."""
    layanan = get_object_or_404(umum(), slug=slug)
    terbit = layanan.versi_berlaku.sk.filter(keadaan=SuratKeputusan.Keadaan.TERBIT)
    return _jawab_sk(get_object_or_404(terbit), f"sk-{slug}")


@untuk(Peran.PENGESAH, Peran.PENYUSUN, Peran.VERIFIKATOR)
@require_safe
def maklumat(request):
    """The pledges: one's own office's in full, and which offices have one."""
    unit = request.user.penugasan_aktif.perangkat_daerah
    semua = Maklumat.objects.select_related("perangkat_daerah")
    if request.user.penugasan_aktif.peran != Peran.VERIFIKATOR:
        semua = semua.filter(perangkat_daerah=unit)
    terbaru = {}
    for satu in semua:
        terbaru.setdefault(satu.perangkat_daerah_id, satu)
    konteks = {"unit": unit, "maklumat": sorted(terbaru.values(), key=lambda m: m.perangkat_daerah.nama)}
    return render(request, "layanan/maklumat.html", konteks)


@untuk(Peran.PENGESAH)
@require_http_methods(["GET", "POST"])
def maklumat_baru(request):
    """The head of an office signs its pledge."""
    unit = request.user.penugasan_aktif.perangkat_daerah
    lama = Maklumat.objects.filter(perangkat_daerah=unit).first()
    awal = {"teks": lama.teks if lama else TEKS_MAKLUMAT, "tanggal": timezone.localdate()}
    bentuk = MaklumatForm(request.POST or None, initial=awal, batal="/kerja/layanan/maklumat/")
    minta_bukti(bentuk, request)
    if request.method == "POST" and bentuk.is_valid():
        baru = bentuk.save(commit=False)
        baru.perangkat_daerah, baru.dibuat_oleh = unit, request.user
        baru.penanda_tangan = penanda_tangan_unit(request.user.penugasan_aktif, baru.tanggal, request.user)
        with transaction.atomic():
            baru.save()
            catat("tetapkan_maklumat", baru, pelaku=request.user.pelaku, perubahan={"teks": [awal["teks"], baru.teks]})
        messages.success(request, "Maklumat ditetapkan.", extra_tags="kabar")
        return redirect("layanan:maklumat")
    status = 422 if request.method == "POST" else 200
    return render(request, "layanan/maklumat_baru.html", {"bentuk": bentuk, "unit": unit}, status=status)


@terbuka
@require_safe
@dibatasi("pdf", *BATAS_PDF)
def maklumat_publik(request, slug):
    """The poster of an office (`?kertas=A3`)."""
    from .cetakan_maklumat import cetak_maklumat  # the printer is loaded only by who prints

    unit = get_object_or_404(PerangkatDaerah, slug=slug)
    terbaru = Maklumat.objects.filter(perangkat_daerah=unit).select_related("perangkat_daerah")[:1]
    kertas = "A3" if request.GET.get("kertas") == "A3" else "A4"
    return _jawab_pdf(cetak_maklumat(get_object_or_404(terbaru), kertas), f"maklumat-{slug}-{kertas.lower()}")
