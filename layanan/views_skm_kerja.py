"""The survey as the staff sees it: periods of every office, one period with its result, paper, plan, exports."""

from django.contrib import messages
from django.db import IntegrityError, transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ambon_sop.akun.kebijakan import untuk
from ambon_sop.akun.models import Peran
from ambon_sop.audit.catat import catat
from ambon_sop.audit.ekspor import unduhan_csv
from ambon_sop.audit.ekspor_xlsx import unduhan_xlsx
from ambon_sop.tampilan.daftar import halaman

from . import skm_laporan as laporan
from .forms_skm import SUDAH_ADA, KertasForm, PeriodeForm, PopulasiForm, RencanaForm
from .izin_mutu import PEMBACA_SKM, boleh_mengelola_skm, boleh_mengevaluasi
from .models import JawabanSkm, PeriodeSkm, RencanaSkm, StandarPelayanan
from .skm import hasil_menurut, sampel
from .skm_jawaban import simpan_kertas


def _ambil(request, pk):
    terlihat = PeriodeSkm.objects.terlihat_oleh(request.user).select_related("perangkat_daerah")
    return get_object_or_404(terlihat, pk=pk)


def _ambil_milik(request, pk):
    periode = _ambil(request, pk)
    if not boleh_mengelola_skm(request.user.penugasan_aktif, periode):
        raise Http404
    return periode


def _formulir(request, templat, konteks):
    return render(request, templat, konteks, status=422 if request.method == "POST" else 200)


@untuk(*PEMBACA_SKM)
@require_safe
def skm_daftar(request):
    """The periods that this person may see, newest first, each with its index."""
    hal = halaman(request, PeriodeSkm.objects.terlihat_oleh(request.user).select_related("perangkat_daerah"))
    hasil = hasil_menurut(JawabanSkm.objects.filter(periode__in=[p.pk for p in hal]), "periode")
    for periode in hal:
        periode.hasil, periode.sampel = hasil.get(periode.pk), sampel(periode.populasi)
    penyusun = request.user.penugasan_aktif.peran == Peran.PENYUSUN
    return render(request, "layanan/skm/skm_daftar.html", {"halaman": hal, "penyusun": penyusun})


@untuk(Peran.PENYUSUN)
@require_http_methods(["GET", "POST"])
def skm_baru(request):
    """Open a period in one's own office."""
    unit = request.user.penugasan_aktif.perangkat_daerah
    contoh = PeriodeSkm(perangkat_daerah=unit)
    bentuk = PeriodeForm(request.POST or None, instance=contoh, unit=unit, batal="/kerja/layanan/skm/")
    if request.method == "POST" and bentuk.is_valid():
        try:
            with transaction.atomic():
                periode = bentuk.save()
                catat("buka_skm", periode, pelaku=request.user.pelaku)
            return redirect("layanan:skm_periode", pk=periode.pk)
        except IntegrityError:  # a colleague opened it a moment ago
            bentuk.add_error("bagian", SUDAH_ADA)
    return _formulir(request, "layanan/skm/skm_baru.html", {"bentuk": bentuk})


@untuk(*PEMBACA_SKM)
@require_safe
def skm_periode(request, pk):
    """The result of one period: index, unsur, services, who answered, remarks, the plan."""
    periode = _ambil(request, pk)
    konteks = laporan.konteks(periode, request.GET.get("layanan", ""))
    boleh = boleh_mengelola_skm(request.user.penugasan_aktif, periode)
    return render(request, "layanan/skm/skm_periode.html", konteks | {"boleh_mengelola": boleh})


@untuk(Peran.PENYUSUN)
@require_http_methods(["GET", "POST"])
def skm_ubah(request, pk):
    """How many people were served in the period."""
    periode = _ambil_milik(request, pk)
    semula = str(periode.populasi or "")
    bentuk = PopulasiForm(request.POST or None, instance=periode, batal=f"/kerja/layanan/skm/{pk}/")
    if request.method == "POST" and bentuk.is_valid():
        with transaction.atomic():
            PeriodeSkm.objects.filter(pk=periode.pk).update(populasi=bentuk.cleaned_data["populasi"])
            perubahan = {"populasi": [semula, str(bentuk.cleaned_data["populasi"] or "")]}
            catat("ubah_skm", periode, pelaku=request.user.pelaku, perubahan=perubahan)
        return redirect("layanan:skm_periode", pk=pk)
    return _formulir(request, "layanan/skm/skm_ubah.html", {"bentuk": bentuk, "periode": periode})


@untuk(Peran.PENYUSUN)
@require_http_methods(["GET", "POST"])
def skm_kertas(request, pk):
    """Enter a pile of paper forms."""
    periode = _ambil_milik(request, pk)
    bentuk = KertasForm(request.POST or None, periode=periode, batal=f"/kerja/layanan/skm/{pk}/")
    if request.method == "POST" and bentuk.is_valid():
        tumpukan = simpan_kertas(periode, request.user, bentuk.cleaned_data)
        messages.success(request, f"{tumpukan.banyak} lembar disimpan.", extra_tags="kabar")
        return redirect("layanan:skm_periode", pk=pk)
    tumpukan = periode.tumpukan.select_related("layanan", "oleh")[:20]
    konteks = {"bentuk": bentuk, "periode": periode, "tumpukan": tumpukan, "unsur": laporan.DAFTAR_UNSUR}
    return _formulir(request, "layanan/skm/skm_kertas.html", konteks)


@untuk(Peran.PENYUSUN)
@require_http_methods(["GET", "POST"])
def skm_rencana(request, pk):
    """Add a line to the plan that follows the survey."""
    periode = _ambil_milik(request, pk)
    contoh = RencanaSkm(periode=periode, oleh=request.user)
    bentuk = RencanaForm(request.POST or None, instance=contoh, batal=f"/kerja/layanan/skm/{pk}/")
    if request.method == "POST" and bentuk.is_valid():
        with transaction.atomic():
            rencana = bentuk.save()
            perubahan = {"rencana": ["", rencana.program]}
            catat("rencana_skm", periode, pelaku=request.user.pelaku, perubahan=perubahan)
        return redirect("layanan:skm_periode", pk=pk)
    return _formulir(request, "layanan/skm/skm_rencana.html", {"bentuk": bentuk, "periode": periode})


@untuk(Peran.PENYUSUN)
@require_POST
def skm_rencana_hapus(request, pk, rencana_pk):
    """Take a line out of the plan; the trail keeps it."""
    periode = _ambil_milik(request, pk)
    rencana = get_object_or_404(periode.rencana.filter(dihapus_pada__isnull=True), pk=rencana_pk)
    with transaction.atomic():
        RencanaSkm.objects.filter(pk=rencana.pk).update(dihapus_pada=timezone.now())
        perubahan = {"rencana": [rencana.program, ""]}
        catat("rencana_skm", periode, pelaku=request.user.pelaku, perubahan=perubahan)
    messages.success(request, "Rencana dihapus.", extra_tags="kabar")
    return redirect("layanan:skm_periode", pk=pk)


@untuk(*PEMBACA_SKM)
@require_safe
def skm_laporan(request, pk):
    """The report of a period as PDF."""
    return laporan.jawab_pdf(_ambil(request, pk))


@untuk(*PEMBACA_SKM)
@require_POST
def skm_unduh(request, pk):
    """Every answer of a period, as CSV or XLSX; no answer says who gave it."""
    periode = _ambil(request, pk)
    nama = f"skm-{periode.perangkat_daerah.slug}-{periode.tahun}-{periode.bagian}"
    saringan, baris = {"periode": periode.sebutan}, laporan.baris_unduhan(periode)
    if request.POST.get("sebagai") == "xlsx":
        lembar = [("Jawaban", laporan.KEPALA, baris), ("Ringkasan", *laporan.lembar_ringkas(periode))]
        return unduhan_xlsx(request, nama, lembar + laporan.lembar_lain(periode), saringan)
    return unduhan_csv(request, nama, laporan.KEPALA, baris, saringan)


def _ambil_tersurvei(request, pk):
    """A public service of one's own office."""
    layanan = get_object_or_404(StandarPelayanan.objects.untuk_umum().select_related("perangkat_daerah"), pk=pk)
    if not boleh_mengevaluasi(request.user.penugasan_aktif, layanan):
        raise Http404
    return layanan


@untuk(Peran.PENYUSUN)
@require_safe
def skm_lembar(request, pk):
    """The sheet with the QR for the counter."""
    return laporan.jawab_lembar(_ambil_tersurvei(request, pk))


@untuk(Peran.PENYUSUN)
@require_safe
def skm_isian(request, pk):
    """The questionnaire on paper, for those without a phone."""
    return laporan.jawab_isian(_ambil_tersurvei(request, pk))
