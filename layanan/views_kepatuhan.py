"""Compliance along PEKPPP and Ombudsman: offices, one office, the indicators as data, and XLSX."""

from django.contrib import messages
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ambon_sop.akun.kebijakan import untuk
from ambon_sop.akun.models import Peran
from ambon_sop.audit.catat import catat
from ambon_sop.audit.ekspor_xlsx import unduhan_xlsx

from . import kepatuhan as isi
from .forms_register import IndikatorForm, NilaiForm
from .izin_mutu import PEMBACA_REGISTER
from .models import Indikator, NilaiIndikator


def _kerangka(request):
    pilihan = request.GET.get("metode", "")
    return pilihan if pilihan in Indikator.Kerangka.values else Indikator.Kerangka.PEKPPP.value


def _verifikator(request):
    return request.user.penugasan_aktif.peran == Peran.VERIFIKATOR


@untuk(*PEMBACA_REGISTER)
@require_safe
def kepatuhan(request):
    """Every office with its score, weakest first; and every indicator with its mean over the city."""
    kerangka = _kerangka(request)
    baris, indikator, _ = isi.peringkat(kerangka)
    konteks = {
        "kerangka": kerangka,
        "pilihan": Indikator.Kerangka.choices,
        "baris": baris,
        "indikator": indikator,
        "verifikator": _verifikator(request),
    }
    return render(request, "layanan/register/kepatuhan.html", konteks)


@untuk(*PEMBACA_REGISTER)
@require_safe
def kepatuhan_kantor(request, pk):
    """One office, indicator by indicator."""
    unit, kerangka = get_object_or_404(isi.kantor(), pk=pk), _kerangka(request)
    indikator = list(Indikator.objects.berlaku().filter(kerangka=kerangka))
    semua = isi.nilai_semua(indikator)
    bukti = NilaiIndikator.objects.filter(perangkat_daerah=unit, indikator__in=indikator).select_related("oleh")
    terakhir = {satu.indikator_id: satu for satu in bukti.order_by("pk")}
    for satu in indikator:
        satu.isi, satu.kata_ukuran = isi.nilai(satu, semua, unit.pk), isi.kata_ukuran(satu.ukuran)
        satu.tangan = terakhir.get(satu.pk) if not satu.ukuran else None
    hasil, terukur = isi.skor(indikator, semua, unit.pk)
    konteks = {
        "unit": unit,
        "kerangka": kerangka,
        "pilihan": Indikator.Kerangka.choices,
        "indikator": indikator,
        "skor": hasil,
        "terukur": terukur,
        "verifikator": _verifikator(request),
    }
    return render(request, "layanan/register/kepatuhan_kantor.html", konteks)


@untuk(Peran.VERIFIKATOR)
@require_http_methods(["GET", "POST"])
def kepatuhan_nilai(request, pk, indikator_pk):
    """Enter by hand what an office has reached."""
    unit = get_object_or_404(isi.kantor(), pk=pk)
    indikator = get_object_or_404(Indikator.objects.berlaku().filter(ukuran=""), pk=indikator_pk)
    kembali = f"/kerja/layanan/kepatuhan/{unit.pk}/?metode={indikator.kerangka}"
    contoh = NilaiIndikator(indikator=indikator, perangkat_daerah=unit, oleh=request.user)
    bentuk = NilaiForm(request.POST or None, instance=contoh, batal=kembali)
    if request.method == "POST" and bentuk.is_valid():
        with transaction.atomic():
            satu = bentuk.save()
            perubahan = {"indikator": ["", indikator.teks], "nilai": ["", str(satu.nilai)], "bukti": ["", satu.bukti]}
            catat("nilai_indikator", unit, pelaku=request.user.pelaku, perubahan=perubahan)
        return redirect(kembali)
    konteks = {"unit": unit, "indikator": indikator, "bentuk": bentuk, "kembali": kembali}
    status = 422 if request.method == "POST" else 200
    return render(request, "layanan/register/kepatuhan_nilai.html", konteks, status=status)


@untuk(*PEMBACA_REGISTER)
@require_POST
def kepatuhan_unduh(request):
    """Both methods as XLSX: offices × indicators, and the indicators with their sources."""
    return unduhan_xlsx(request, "kepatuhan-pelayanan-publik", isi.lembar_unduhan(), {})


@untuk(*PEMBACA_REGISTER)
@require_safe
def indikator(request):
    """Every indicator: those that hold, method by method with the sum of their weights; then those that do not."""
    berlaku = list(Indikator.objects.berlaku())
    lain = list(Indikator.objects.exclude(pk__in=[satu.pk for satu in berlaku]))
    for satu in [*berlaku, *lain]:
        satu.kata_ukuran = isi.kata_ukuran(satu.ukuran)
    bagian = [(nama, [i for i in berlaku if i.kerangka == kode]) for kode, nama in Indikator.Kerangka.choices]
    bagian = [(nama, milik, sum(i.bobot for i in milik)) for nama, milik in bagian]
    konteks = {"bagian": bagian, "lain": lain, "verifikator": _verifikator(request)}
    return render(request, "layanan/register/indikator.html", konteks)


@untuk(Peran.VERIFIKATOR)
@require_http_methods(["GET", "POST"])
def indikator_ubah(request, pk=None):
    """Change an indicator, or add one."""
    satu = get_object_or_404(Indikator, pk=pk) if pk else None
    bentuk = IndikatorForm(request.POST or None, instance=satu, batal="/kerja/layanan/indikator/")
    semula = {nama: str(bentuk.initial.get(nama, "")) for nama in bentuk.fields}
    if request.method == "POST" and bentuk.is_valid():
        with transaction.atomic():
            hasil = bentuk.save()
            perubahan = {nama: [semula[nama], str(bentuk.cleaned_data[nama])] for nama in bentuk.changed_data}
            tindakan = "ubah_indikator" if satu else "tambah_indikator"
            catat(tindakan, hasil, pelaku=request.user.pelaku, perubahan=perubahan)
        messages.success(request, "Indikator disimpan.", extra_tags="kabar")
        return redirect("layanan:indikator")
    konteks = {"bentuk": bentuk, "satu": satu}
    status = 422 if request.method == "POST" else 200
    return render(request, "layanan/register/indikator_ubah.html", konteks, status=status)
