"""The Admin's pages of units, posts, holders and the emblem; and the emblem itself, for everybody."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods, require_safe

from ambon_sop.organisasi import kelola
from ambon_sop.organisasi.daftar import halaman_unit, saring
from ambon_sop.organisasi.forms import (
    AkhiriPejabatForm,
    JabatanForm,
    LambangForm,
    PejabatForm,
    SaringanUnit,
    UnitBaruForm,
    UnitForm,
)
from ambon_sop.organisasi.lambang import lambang_kini, simpan_lambang
from ambon_sop.organisasi.models import Jabatan, Lambang, Pejabat, PerangkatDaerah
from ambon_sop.organisasi.peran import Peran, terbuka, untuk
from ambon_sop.tampilan.saringan import cip


def _ambil(pk):
    return get_object_or_404(PerangkatDaerah.objects.select_related("induk"), pk=pk)


def _rincian(pk):
    return reverse("organisasi:rincian", args=[pk])


@untuk(Peran.ADMIN)
@require_safe
def daftar(request):
    saringan = SaringanUnit(request.GET)
    saringan.full_clean()
    pilihan = {nama: nilai for nama, nilai in saringan.cleaned_data.items() if nilai}
    halaman = halaman_unit(request, saring(PerangkatDaerah.objects.all(), **pilihan))
    konteks = {"halaman": halaman, "saringan": saringan, "aktif": cip(request, saringan)}
    return render(request, "organisasi/daftar.html", konteks)


@untuk(Peran.ADMIN)
@require_http_methods(["GET", "POST"])
def tambah(request):
    form = UnitBaruForm(request.POST or None, batal=reverse("organisasi:daftar"))
    if form.is_valid():
        kelola.simpan_unit(form, request.user)
        messages.success(request, f"{form.instance.nama} ditambahkan.")
        return redirect(_rincian(form.instance.pk))
    return render(request, "organisasi/tambah.html", {"form": form})


@untuk(Peran.ADMIN)
@require_safe
def rincian(request, pk):
    unit = _ambil(pk)
    konteks = {
        "unit": unit,
        "anak": unit.anak.order_by("nama", "pk"),
        "penerus": unit.penerus.all(),
        "pendahulu": unit.pendahulu.all(),
        "jabatan": unit.jabatan.all(),
        "pejabat": Pejabat.objects.filter(jabatan__perangkat_daerah=unit).select_related("jabatan"),
    }
    return render(request, "organisasi/rincian.html", konteks)


@untuk(Peran.ADMIN)
@require_http_methods(["GET", "POST"])
def ubah(request, pk):
    unit = _ambil(pk)
    form = UnitForm(request.POST or None, instance=unit, batal=_rincian(pk))
    if form.is_valid():
        if kelola.simpan_unit(form, request.user):
            messages.success(request, "Unit disimpan.")
        return redirect(_rincian(pk))
    return render(request, "organisasi/ubah.html", {"form": form, "unit": _ambil(pk)})


@untuk(Peran.ADMIN)
@require_http_methods(["GET", "POST"])
def jabatan_tambah(request, pk):
    unit = _ambil(pk)
    form = JabatanForm(request.POST or None, instance=Jabatan(perangkat_daerah=unit), batal=_rincian(pk))
    return _jabatan(request, unit, form)


@untuk(Peran.ADMIN)
@require_http_methods(["GET", "POST"])
def jabatan_ubah(request, pk, jabatan_pk):
    unit = _ambil(pk)
    jabatan = get_object_or_404(unit.jabatan, pk=jabatan_pk)
    return _jabatan(request, unit, JabatanForm(request.POST or None, instance=jabatan, batal=_rincian(pk)))


def _jabatan(request, unit, form):
    if form.is_valid():
        messages.success(request, f"Jabatan {kelola.simpan_jabatan(form, request.user)} disimpan.")
        return redirect(_rincian(unit.pk))
    return render(request, "organisasi/jabatan.html", {"form": form, "unit": unit})


@untuk(Peran.ADMIN)
@require_http_methods(["GET", "POST"])
def pejabat_tambah(request, pk):
    unit = _ambil(pk)
    form = PejabatForm(request.POST or None, unit=unit, batal=_rincian(pk))
    if form.is_valid():
        messages.success(request, f"{kelola.tambah_pejabat(form, request.user)} dicatat.")
        return redirect(_rincian(pk))
    return render(request, "organisasi/pejabat_tambah.html", {"form": form, "unit": unit})


@untuk(Peran.ADMIN)
@require_http_methods(["GET", "POST"])
def pejabat_akhiri(request, pk, pejabat_pk):
    pejabat = get_object_or_404(Pejabat.objects.select_related("jabatan"), pk=pejabat_pk, jabatan__perangkat_daerah=pk)
    form = AkhiriPejabatForm(request.POST or None, pejabat=pejabat)
    if form.is_valid():
        kelola.akhiri_pejabat(pejabat, form.cleaned_data["selesai"], request.user)
        messages.success(request, f"Masa jabatan {pejabat.nama} dicatat selesai.")
        return redirect(_rincian(pk))
    konteks = {
        "tanya": f"Akhiri masa jabatan {pejabat.nama}?",
        "akibat": f"{pejabat.sebutan}. Dokumen yang sudah ditandatangani tidak berubah.",
        "kerja": "Akhiri masa jabatan",
        "formulir": form,
        "tujuan": request.path,
        "batal": _rincian(pk),
    }
    return render(request, "organisasi/tanya.html", konteks)


@untuk(Peran.ADMIN)
@require_http_methods(["GET", "POST"])
def lambang(request):
    """The emblem in use, how a letterhead looks with it, and a new one."""
    form = LambangForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        simpan_lambang(form.cleaned_data["berkas"], request.user)
        messages.success(request, "Lambang baru dipakai mulai sekarang. Dokumen yang sudah dicetak tidak berubah.")
        return redirect("organisasi:lambang")
    konteks = {"form": form, "kini": lambang_kini(), "contoh": PerangkatDaerah.objects.filter(jenis="dinas").first()}
    return render(request, "organisasi/lambang.html", konteks)


@terbuka
@require_safe
@cache_control(public=True, max_age=365 * 24 * 3600, immutable=True)
def gambar_lambang(request, pk):
    """One emblem as PNG; it never changes under its number."""
    with get_object_or_404(Lambang, pk=pk).gambar.open("rb") as berkas:
        return HttpResponse(berkas.read(), content_type="image/png")
