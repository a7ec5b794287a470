"""Which offices sign which letters in SRIKANDI: kept by Bagian Organisasi and Admin."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from ambon_sop.akun.kebijakan import untuk
from ambon_sop.akun.models import Peran
from ambon_sop.organisasi.models import PerangkatDaerah
from ambon_sop.tampilan.saringan import kata as kata_alamat

from .forms_srikandi import SrikandiForm
from .models import Srikandi
from .ragam import RAGAM

PER_HALAMAN = 25
pengatur = untuk(Peran.VERIFIKATOR, Peran.ADMIN)


@pengatur
@require_safe
def daftar(request):
    """Every office of today, and what of its letters goes to SRIKANDI."""
    kata = kata_alamat(request)
    unit = PerangkatDaerah.objects.berlaku().order_by("nama", "pk")
    for satu in kata.split():
        unit = unit.filter(Q(nama__icontains=satu) | Q(singkatan__icontains=satu))
    halaman = Paginator(unit, PER_HALAMAN).get_page(request.GET.get("halaman"))
    jalur = {}
    for satu in Srikandi.objects.filter(perangkat_daerah__in=[u.pk for u in halaman]):
        jalur.setdefault(satu.perangkat_daerah_id, []).append(
            RAGAM[satu.ragam].nama if satu.ragam in RAGAM else "Semua jenis"
        )
    for satu in halaman:
        satu.jalur = ", ".join(jalur.get(satu.pk, []))
    return render(request, "naskah/tata/srikandi.html", {"halaman": halaman, "kata": kata})


@pengatur
@require_http_methods(["GET", "POST"])
def ubah(request, pk):
    """The choice of one office."""
    unit = get_object_or_404(PerangkatDaerah, pk=pk)
    bentuk = SrikandiForm(request.POST or None, unit=unit, batal="/kerja/tata-naskah/srikandi/")
    if request.method == "POST" and bentuk.is_valid():
        bentuk.simpan(request.user)
        messages.success(request, "Jalur SRIKANDI disimpan.", extra_tags="kabar")
        return redirect("naskah:srikandi")
    status = 422 if request.method == "POST" else 200
    return render(request, "naskah/tata/ubah_srikandi.html", {"bentuk": bentuk, "unit": unit}, status=status)
