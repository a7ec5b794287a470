"""The pages on which Bagian Organisasi keeps kop, classification and signing authority. Everybody else may look."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.db.models import Q
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from ambon_sop.akun.bukti import minta_bukti
from ambon_sop.akun.kebijakan import masuk, untuk
from ambon_sop.akun.models import Peran
from ambon_sop.audit.catat import catat
from ambon_sop.organisasi.models import PerangkatDaerah
from ambon_sop.tampilan.saringan import kata as kata_alamat
from ambon_sop.unggahan import jawaban_unggahan

from . import kewenangan, klasifikasi
from .cetakan_kop import contoh_kop
from .forms_pengaturan import PengaturanForm
from .forms_tata import ImporKlasifikasiForm, KewenanganForm, KopForm, LambangNegaraForm, simpan_lambang
from .isi import ke_dict
from .kop import aset_lambang, berlaku, kop_untuk
from .models import Kewenangan, Klasifikasi, KopNaskah, LambangNaskah
from .pengaturan import aturan as aturan_kini
from .pengaturan import simpan as simpan_aturan
from .ragam import RAGAM

PER_HALAMAN = 25
PENGATUR = (Peran.VERIFIKATOR, Peran.ADMIN)
pengatur = untuk(*PENGATUR)


# Kop


@masuk
@require_safe
def daftar_kop(request):
    """Every office of today with the day since which its kop was set."""
    kata = kata_alamat(request)
    unit = PerangkatDaerah.objects.berlaku().order_by("nama", "pk")
    for satu in kata.split():
        unit = unit.filter(Q(nama__icontains=satu) | Q(singkatan__icontains=satu))
    halaman = Paginator(unit, PER_HALAMAN).get_page(request.GET.get("halaman"))
    diatur = {}
    for kop in KopNaskah.objects.filter(perangkat_daerah__in=[u.pk for u in halaman]).order_by("mulai", "pk"):
        diatur.setdefault(kop.perangkat_daerah_id, {})[kop.jenis] = kop
    for satu in halaman:
        satu.kop = diatur.get(satu.pk, {}).get("perangkat_daerah")
    return render(request, "naskah/tata/daftar_kop.html", {"halaman": halaman, "kata": kata})


@masuk
@require_safe
def kop(request, pk, jenis):
    """The kop of one office as it is, and as it was."""
    unit = _unit(pk, jenis)
    konteks = {
        "unit": unit,
        "jenis": jenis,
        "isi": kop_untuk(unit, jenis),
        "kini": berlaku(unit, jenis),
        "riwayat": unit.kop_naskah.filter(jenis=jenis).select_related("dibuat_oleh"),
        "pengatur": request.user.penugasan_aktif.peran in PENGATUR,
    }
    return render(request, "naskah/tata/kop.html", konteks)


@masuk
@require_safe
def gambar_kop(request, pk, jenis):
    """The kop as it is printed, as a picture."""
    unit = _unit(pk, jenis)
    isi = kop_untuk(unit, jenis)
    gambar = contoh_kop(isi, aset_lambang(isi, berlaku(unit, jenis)), aturan_kini())
    return HttpResponse(gambar, content_type="image/png")


@pengatur
@require_http_methods(["GET", "POST"])
def ubah_kop(request, pk, jenis):
    """A new kop from a day on. The old one stays for letters of its days."""
    unit = _unit(pk, jenis)
    kini = kop_untuk(unit, jenis)
    bentuk = KopForm(
        request.POST or None, request.FILES or None, initial=KopForm.awal(kini), batal=_alamat(unit, jenis)
    )
    sah = request.method == "POST" and bentuk.is_valid()
    if sah:
        _simpan_kop(unit, jenis, bentuk, request.user)
        messages.success(request, "Kop disimpan.", extra_tags="kabar")
        return redirect("naskah:kop", unit.pk, jenis)
    konteks = {"unit": unit, "jenis": jenis, "bentuk": bentuk, "isi": kini}
    return render(request, "naskah/tata/ubah_kop.html", konteks, status=422 if request.method == "POST" else 200)


def _unit(pk, jenis):
    if jenis not in dict(KopNaskah._meta.get_field("jenis").choices):
        raise Http404
    return get_object_or_404(PerangkatDaerah.objects.select_related("induk"), pk=pk)


def _alamat(unit, jenis):
    return reverse("naskah:kop", args=[unit.pk, jenis])


@transaction.atomic
def _simpan_kop(unit, jenis, bentuk, oleh):
    data, lama = bentuk.cleaned_data, kop_untuk(unit, jenis)
    lambang = None
    if data["berkas_lambang"]:
        lambang = simpan_lambang(*data["berkas_lambang"], LambangNaskah.Untuk.KANTOR, oleh)
    elif (kini := berlaku(unit, jenis)) and data["lambang"] == lama.lambang:
        lambang = kini.lambang
    baru = bentuk.kop()
    baris = KopNaskah.objects.create(
        perangkat_daerah=unit, jenis=jenis, isi=ke_dict(baru), lambang=lambang, mulai=data["mulai"], dibuat_oleh=oleh
    )
    teks = [_tulis(satu) for satu in (lama, baru)]
    perubahan = {"kop": teks, "mulai": ["", data["mulai"].isoformat()]}
    catat("atur_kop", baris, pelaku=oleh.pelaku, perubahan=perubahan)


def _tulis(kop):
    return " / ".join([*(b.teks for b in kop.baris), *kop.alamat])


@pengatur
@require_http_methods(["GET", "POST"])
def lambang_negara(request):
    """The state emblem for the kop of the mayor: uploaded, never shipped."""
    bentuk = LambangNegaraForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and bentuk.is_valid():
        with transaction.atomic():
            baru = simpan_lambang(*bentuk.cleaned_data["berkas"], LambangNaskah.Untuk.NEGARA, request.user)
            catat("unggah_lambang", baru, pelaku=request.user.pelaku, perubahan={"sha256": ["", baru.sha256]})
        messages.success(request, "Lambang negara disimpan.", extra_tags="kabar")
        return redirect("naskah:lambang_negara")
    kini = LambangNaskah.objects.filter(untuk=LambangNaskah.Untuk.NEGARA).first()
    konteks = {"bentuk": bentuk, "kini": kini}
    return render(request, "naskah/tata/lambang.html", konteks, status=422 if request.method == "POST" else 200)


@masuk
@require_safe
def gambar_lambang(request, pk):
    """The stored emblem, as a file that no browser runs."""
    lambang = get_object_or_404(LambangNaskah, pk=pk)
    akhiran = "svg" if lambang.jenis_berkas == "image/svg+xml" else "png"
    with lambang.gambar.open("rb") as berkas:
        return jawaban_unggahan(berkas.read(), lambang.jenis_berkas, f"lambang-{lambang.pk}.{akhiran}")


# Classification


@masuk
@require_safe
def daftar_klasifikasi(request):
    """The tree, branch by branch; or what a search finds in it."""
    kata = kata_alamat(request)
    induk = Klasifikasi.objects.filter(kode=kata_alamat(request, "induk")).first() if not kata else None
    semua = klasifikasi.cari(kata, batas=None) if kata else Klasifikasi.objects.filter(induk=induk)
    jalur, satu = [], induk
    while satu is not None:
        jalur.insert(0, satu)
        satu = satu.induk
    konteks = {
        "halaman": Paginator(semua.prefetch_related("anak"), PER_HALAMAN).get_page(request.GET.get("halaman")),
        "kata": kata,
        "jalur": jalur,
        "pengatur": request.user.penugasan_aktif.peran in PENGATUR,
    }
    return render(request, "naskah/tata/klasifikasi.html", konteks)


@pengatur
@require_http_methods(["GET", "POST"])
def impor_klasifikasi(request):
    bentuk = ImporKlasifikasiForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and bentuk.is_valid():
        baru, ganti = klasifikasi.impor(bentuk.baris, request.user)
        messages.success(request, f"{baru} kode ditambahkan, {ganti} diperbarui.", extra_tags="kabar")
        return redirect("naskah:klasifikasi")
    status = 422 if request.method == "POST" else 200
    return render(request, "naskah/tata/impor_klasifikasi.html", {"bentuk": bentuk}, status=status)


@masuk
@require_safe
def cari_klasifikasi(request):
    """JSON [{kode, nama}, …] for the field of a letter."""
    kata = kata_alamat(request)
    hasil = [{"kode": k.kode, "nama": k.nama} for k in klasifikasi.cari(kata)] if kata else []
    return JsonResponse(hasil, safe=False)


# Who may sign what


@masuk
@require_safe
def daftar_kewenangan(request):
    nama, diatur = dict(PerangkatDaerah.Jenis.choices), set(Kewenangan.objects.values_list("ragam", flat=True))
    baris = []
    for kode, jenis_unit in kewenangan.tabel().items():
        semua = len(jenis_unit) == len(kewenangan.SEMUA)
        kata = "Semua perangkat daerah" if semua else ", ".join(nama[j] for j in jenis_unit if j in nama)
        baris.append({"ragam": RAGAM[kode], "kata": kata, "diatur": kode in diatur})
    pengatur_ini = request.user.penugasan_aktif.peran in PENGATUR
    return render(request, "naskah/tata/kewenangan.html", {"baris": baris, "pengatur": pengatur_ini})


@pengatur
@require_http_methods(["GET", "POST"])
def ubah_kewenangan(request, ragam):
    if ragam not in RAGAM:
        raise Http404
    kini = kewenangan.tabel()[ragam]
    bentuk = KewenanganForm(
        request.POST or None, ragam=ragam, initial={"jenis_unit": kini}, batal="/kerja/tata-naskah/kewenangan/"
    )
    minta_bukti(bentuk, request)  # who may sign what is a right like any other
    if request.method == "POST" and bentuk.is_valid():
        baru = bentuk.cleaned_data["jenis_unit"]
        with transaction.atomic():
            baris, _ = Kewenangan.objects.update_or_create(ragam=ragam, defaults={"jenis_unit": baru})
            catat("atur_kewenangan", baris, pelaku=request.user.pelaku, perubahan={"unit": [kini, baru]})
        messages.success(request, "Kewenangan disimpan.", extra_tags="kabar")
        return redirect("naskah:kewenangan")
    konteks = {"bentuk": bentuk, "ragam": RAGAM[ragam]}
    return render(request, "naskah/tata/ubah_kewenangan.html", konteks, status=422 if request.method == "POST" else 200)


# Settings


@pengatur
@require_http_methods(["GET", "POST"])
def pengaturan(request):
    """How letters look: margins, spacing, kop, wording; each with where its default comes from."""
    bentuk = PengaturanForm(request.POST or None, aturan=aturan_kini(), batal=reverse("naskah:pengaturan"))
    if request.method == "POST" and bentuk.is_valid():
        berubah = simpan_aturan(bentuk.hasil, request.user)
        kata = "Pengaturan disimpan." if berubah else "Tidak ada yang berubah."
        messages.success(request, kata, extra_tags="kabar")
        return redirect("naskah:pengaturan")
    status = 422 if request.method == "POST" else 200
    return render(request, "naskah/tata/pengaturan.html", {"bentuk": bentuk}, status=status)
