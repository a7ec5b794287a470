"""The queue of Bagian Organisasi, and the work that is handed over during an absence."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ambon_sop.akun.kebijakan import untuk
from ambon_sop.akun.models import Peran
from ambon_sop.tampilan.daftar import halaman

from . import antrean as baris_antrean
from . import pelimpahan as limpah
from .models import Pelimpahan
from .tenggat import TENGGAT_VERIFIKASI


@untuk(Peran.VERIFIKATOR)
@require_safe
def antrean(request):
    """All units, longest waiting first; saved views, search, sorting, who has how much."""
    tampilan, jumlah = baris_antrean.tampilan(request.user), baris_antrean.hitung(request.user)
    lihat = request.GET.get("lihat") if request.GET.get("lihat") in tampilan else "semua"
    q, orang = request.GET.get("q", "").strip()[:100], request.GET.get("verifikator", "")
    orang = int(orang) if orang.isascii() and orang.isdecimal() and len(orang) < 18 else None
    versi = baris_antrean.antrean(request.user, lihat, q, orang, request.GET.get("urut", ""))
    beban = baris_antrean.beban()
    hal = halaman(request, versi)
    konteks = {
        "halaman": hal,
        "baris": baris_antrean.lengkapi(hal.object_list, request.user),
        "tab": [(kunci, judul, jumlah[kunci]) for kunci, (judul, _) in tampilan.items()],
        "lihat": lihat,
        "q": q,
        "disaring": next((b.pengguna for b in beban if b.pengguna.pk == orang), None),
        "beban": beban,
        "terbanyak": max((b.banyak for b in beban), default=0),
        "batas": TENGGAT_VERIFIKASI,
    }
    return render(request, "alur/antrean.html", konteks)


@untuk(Peran.VERIFIKATOR)
@require_http_methods(["GET", "POST"])
def pelimpahan(request):
    """Hand over a verifikator's work for some days, and see what is handed over."""
    bentuk = limpah.PelimpahanForm(request.POST or None, initial={"dari": request.user.pk}, batal="/kerja/antrean/")
    if request.method == "POST" and bentuk.is_valid():
        limpah.limpahkan(request.user, **bentuk.cleaned_data)
        messages.success(request, "Pekerjaan dilimpahkan.", extra_tags="kabar")
        return redirect("alur:pelimpahan")
    daftar = Pelimpahan.objects.mendatang().select_related("dari", "kepada").order_by("mulai", "pk")
    status = 422 if request.method == "POST" else 200
    return render(request, "alur/pelimpahan.html", {"bentuk": bentuk, "daftar": daftar}, status=status)


@untuk(Peran.VERIFIKATOR)
@require_POST
def pelimpahan_akhiri(request, pk):
    limpah.akhiri(get_object_or_404(Pelimpahan.objects.mendatang(), pk=pk), request.user)
    messages.success(request, "Pelimpahan diakhiri.", extra_tags="kabar")
    return redirect("alur:pelimpahan")
