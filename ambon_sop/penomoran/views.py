"""The register of numbers, and the patterns that they are written by."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import IntegrityError, transaction
from django.db.models import Count, Q
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ambon_sop.akun.kebijakan import untuk
from ambon_sop.akun.models import Peran
from ambon_sop.audit.catat import catat
from ambon_sop.audit.ekspor import unduhan_csv
from ambon_sop.tampilan.saringan import cip
from ambon_sop.tampilan.saringan import kata as kata_alamat
from ambon_sop.tampilan.tulisan import ke_wit

from .contoh import bawaan_yang_dipakai, beri_contoh
from .forms import URUTAN_POLA, PolaForm, SaringanNomorForm, urutan
from .models import Nomor, Pola

PER_HALAMAN = 25
pembaca = untuk(Peran.VERIFIKATOR, Peran.ADMIN, Peran.PENGAWAS)
pengatur = untuk(Peran.VERIFIKATOR, Peran.ADMIN)
JUDUL_CSV = "Nomor,Jenis,Perangkat Daerah,Tanggal,Status,Untuk,Alasan,Dipesan (WIT),Selesai (WIT)".split(",")


@pembaca
@require_safe
def daftar(request):
    saringan = SaringanNomorForm(request.GET)
    nomor = saringan.terapkan(Nomor.objects.umum().select_related("perangkat_daerah"))
    konteks = {
        "halaman": Paginator(nomor, PER_HALAMAN).get_page(request.GET.get("halaman")),
        "jumlah": nomor.order_by().aggregate(**{s: Count("pk", filter=Q(status=s)) for s in Nomor.Status.values}),
        "saringan": saringan,
        "aktif": cip(request, saringan),
        "bersih": reverse("penomoran:daftar"),
        "urut": "-dipesan",
    }
    return render(request, "penomoran/daftar.html", konteks)


@pembaca
@require_POST
def unduh(request):
    """The same rows as CSV. A POST, because asking for it leaves a row in the trail."""
    saringan = SaringanNomorForm(request.GET)
    nomor = saringan.terapkan(Nomor.objects.umum().select_related("perangkat_daerah"))
    return unduhan_csv(request, "buku-nomor", JUDUL_CSV, map(_sel, nomor.iterator(1000)), saringan.cleaned_data)


def _sel(nomor):
    waktu = [f"{ke_wit(saat):%Y-%m-%d %H:%M:%S}" if saat else "" for saat in (nomor.dipesan_pada, nomor.selesai_pada)]
    unit, status = nomor.perangkat_daerah.nama, nomor.get_status_display()
    return [nomor.teks, nomor.nama_jenis, unit, nomor.tanggal, status, nomor.judul, nomor.alasan, *waktu]


@pengatur
@require_safe
def pola(request):
    """All patterns, each with the number that it would write next; where there is none, the built-in one."""
    kata = kata_alamat(request)
    semua = Pola.objects.select_related("perangkat_daerah").order_by(
        urutan(request.GET.get("urut", ""), URUTAN_POLA, "unit"), "pk"
    )
    for satu in kata.split():
        semua = semua.filter(Q(pola__icontains=satu) | Q(perangkat_daerah__nama__icontains=satu))
    halaman = Paginator(semua, PER_HALAMAN).get_page(request.GET.get("halaman"))
    bawaan = [] if kata else bawaan_yang_dipakai()
    beri_contoh([*bawaan, *halaman.object_list], timezone.localdate())
    return render(request, "penomoran/pola.html", {"halaman": halaman, "bawaan": bawaan, "kata": kata, "urut": "unit"})


@pengatur
@require_http_methods(["GET", "POST"])
def tambah_pola(request):
    return _sunting(request, "penomoran/tambah_pola.html", Pola())


@pengatur
@require_http_methods(["GET", "POST"])
def ubah_pola(request, pk):
    return _sunting(request, "penomoran/ubah_pola.html", get_object_or_404(Pola, pk=pk))


def _tersimpan(form, pengguna):
    """Save; False, with the word for the person, where the same pattern was added since the form was checked."""
    try:
        with transaction.atomic():
            perubahan = form.perubahan()
            catat("pola_nomor", form.save(), pelaku=pengguna.pelaku, perubahan=perubahan)
    except IntegrityError:
        form.instance.pk = None
        form.tolak_kembar()
        return False
    return True


def _sunting(request, templat, pola):
    """Save, or with `lihat` only show the number that the pattern as typed would write next."""
    form = PolaForm(request.POST or None, instance=pola)
    sah = request.method == "POST" and form.is_valid()
    if sah and "lihat" not in request.POST:
        if _tersimpan(form, request.user):
            messages.success(request, "Pola nomor tersimpan.")
            return redirect("penomoran:pola")
        sah = False
    if sah or (request.method == "GET" and pola.pk):
        beri_contoh([form.instance], timezone.localdate())
    konteks = {"form": form, "pola": form.instance, "hari_ini": timezone.localdate()}
    return render(request, templat, konteks)
