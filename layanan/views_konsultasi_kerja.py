"""The staff's side of a consultation: the comments to look at and to answer, and what was said in the forum."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from ambon_sop.akun.kebijakan import untuk
from ambon_sop.akun.models import Peran

from . import berita_acara
from .forms_konsultasi import JawabForm, LisanForm, PeriksaForm
from .hasil_konsultasi import hasil, menurut_komponen
from .izin_konsultasi import (
    PEMBACA_KONSULTASI,
    PENGELOLA_KONSULTASI,
    boleh_memoderasi,
    boleh_menjawab,
    boleh_menyusun_berita_acara,
)
from .konsultasi import tutup_yang_lewat, yang_berubah
from .models import Konsultasi, Tanggapan
from .tanggapan import TanggapanDitolak, catat_lisan, data_pribadi, jawab_tanggapan, periksa_tanggapan

PER_HALAMAN = 25
Keadaan = Tanggapan.Keadaan
HITUNGAN = {
    "banyak": Count("tanggapan"),
    "belum_diperiksa": Count("tanggapan", filter=Q(tanggapan__keadaan=Keadaan.MASUK)),
    "belum_dijawab": Count("tanggapan", filter=Q(tanggapan__sikap="") & ~Q(tanggapan__keadaan=Keadaan.SEMBUNYI)),
}


def _semua(request):
    return Konsultasi.objects.terlihat_oleh(request.user).select_related("versi__dokumen__perangkat_daerah")


def ambil_konsultasi(request, pk):
    return get_object_or_404(_semua(request), pk=pk)


@untuk(*PEMBACA_KONSULTASI)
@require_safe
def daftar_konsultasi(request):
    """Every consultation of one's office (of all offices for Bagian Organisasi); what waits for an answer first."""
    tutup_yang_lewat()
    semua = _semua(request).annotate(**HITUNGAN).defer("isi", "versi__isi")
    hal = Paginator(semua.order_by("-belum_dijawab", "-dibuka_pada", "-pk"), PER_HALAMAN)
    hal = hal.get_page(request.GET.get("halaman"))
    for satu in hal:
        satu.hasil = hasil(satu)
    return render(request, "layanan/konsultasi/daftar_konsultasi.html", {"halaman": hal})


@untuk(*PEMBACA_KONSULTASI)
@require_safe
def rincian_konsultasi(request, pk):
    """One consultation: its comments, the forums that met on it, its Berita Acara, and what is still missing."""
    tutup_yang_lewat()
    satu, hat = ambil_konsultasi(request, pk), request.user.penugasan_aktif
    semua = list(satu.tanggapan.select_related("diperiksa_oleh", "dijawab_oleh"))
    for tanggapan in semua:
        tanggapan.pribadi = data_pribadi(f"{tanggapan.nama} {tanggapan.teks}")
    konteks = {
        "konsultasi": satu,
        "layanan": satu.versi.dokumen,
        "hasil": hasil(satu),
        "kelompok": menurut_komponen(semua),
        "banyak": len(semua),
        "belum_dijawab": sum(t.sikap == "" and t.keadaan != Keadaan.SEMBUNYI for t in semua),
        "belum_diperiksa": sum(t.keadaan == Keadaan.MASUK for t in semua),
        "berubah": yang_berubah(satu, satu.versi.isi),
        "halangan": berita_acara.halangan(satu),
        "forum": satu.forum.all(),
        "boleh_menjawab": boleh_menjawab(hat, satu),
        "boleh_memoderasi": boleh_memoderasi(hat, satu),
        "boleh_menyusun": boleh_menyusun_berita_acara(hat, satu),
        "boleh_batal": satu.berita_acara_id and berita_acara.boleh_dibatalkan(satu.berita_acara),
    }
    return render(request, "layanan/konsultasi/rincian_konsultasi.html", konteks)


def _ambil_tanggapan(request, pk, boleh):
    semua = Tanggapan.objects.terlihat_oleh(request.user)
    satu = get_object_or_404(semua.select_related("konsultasi__versi__dokumen__perangkat_daerah"), pk=pk)
    if not boleh(request.user.penugasan_aktif, satu.konsultasi):
        raise Http404
    return satu


def _ke_tanggapan(satu):
    return redirect(f"{reverse('layanan:rincian_konsultasi', args=[satu.konsultasi_id])}#tanggapan-{satu.pk}")


def _halaman_tanggapan(request, satu, bentuk, judul, tombol):
    konteks = {
        "tanggapan": satu,
        "konsultasi": satu.konsultasi,
        "layanan": satu.konsultasi.versi.dokumen,
        "bentuk": bentuk,
        "judul": judul,
        "tombol": tombol,
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "layanan/konsultasi/tanggapan.html", konteks, status=status)


@untuk(*PENGELOLA_KONSULTASI)
@require_http_methods(["GET", "HEAD", "POST"])
def tanggapan_periksa(request, pk):
    """Let a comment through, or keep it back with a reason."""
    satu = _ambil_tanggapan(request, pk, boleh_memoderasi)
    awal = {"keadaan": satu.keadaan, "alasan": satu.alasan}
    bentuk = PeriksaForm(request.POST or None, initial=awal)
    if request.method == "POST" and bentuk.is_valid():
        try:
            periksa_tanggapan(satu, request.user, bentuk.cleaned_data["keadaan"], bentuk.cleaned_data["alasan"])
            kabar = "Tanggapan ditampilkan." if satu.keadaan == Keadaan.TAMPIL else "Tanggapan tidak ditampilkan."
            messages.success(request, kabar, extra_tags="kabar")
        except TanggapanDitolak as ditolak:
            messages.error(request, str(ditolak))
        return _ke_tanggapan(satu)
    return _halaman_tanggapan(request, satu, bentuk, "Periksa tanggapan", "Simpan")


@untuk(Peran.PENYUSUN)
@require_http_methods(["GET", "HEAD", "POST"])
def tanggapan_jawab(request, pk):
    """The office answers a comment and says how far it is taken up."""
    satu = _ambil_tanggapan(request, pk, boleh_menjawab)
    bentuk = JawabForm(request.POST or None, initial={"sikap": satu.sikap, "jawaban": satu.jawaban})
    if request.method == "POST" and bentuk.is_valid():
        try:
            jawab_tanggapan(satu, request.user, bentuk.cleaned_data)
            messages.success(request, "Jawaban disimpan.", extra_tags="kabar")
        except TanggapanDitolak as ditolak:
            messages.error(request, str(ditolak))
        return _ke_tanggapan(satu)
    return _halaman_tanggapan(request, satu, bentuk, "Jawab tanggapan", "Simpan jawaban")


@untuk(*PENGELOLA_KONSULTASI)
@require_http_methods(["GET", "HEAD", "POST"])
def tanggapan_lisan(request, pk):
    """Write down what somebody said in the forum."""
    satu = ambil_konsultasi(request, pk)
    if not boleh_memoderasi(request.user.penugasan_aktif, satu):
        raise Http404
    bentuk = LisanForm(request.POST or None, batal=reverse("layanan:rincian_konsultasi", args=[satu.pk]))
    if request.method == "POST" and bentuk.is_valid():
        try:
            baru = catat_lisan(satu, request.user, bentuk.cleaned_data)
        except TanggapanDitolak as ditolak:
            messages.error(request, str(ditolak))
            return redirect("layanan:rincian_konsultasi", pk=satu.pk)
        messages.success(request, "Tanggapan dicatat.", extra_tags="kabar")
        return _ke_tanggapan(baru)
    konteks = {"konsultasi": satu, "layanan": satu.versi.dokumen, "bentuk": bentuk}
    status = 422 if request.method == "POST" else 200
    return render(request, "layanan/konsultasi/tanggapan_lisan.html", konteks, status=status)
