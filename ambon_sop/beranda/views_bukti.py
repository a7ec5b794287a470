"""Pages by which anyone checks: a PDF with its signatures, and the portal itself by the seals of its audit trail."""

from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from ambon_sop.akun.batas import dibatasi
from ambon_sop.akun.kebijakan import terbuka
from ambon_sop.audit.models import Segel
from ambon_sop.audit.segel import kunci_umum
from ambon_sop.tte.pemeriksa import PemeriksaSibuk, TerlaluBerat

from .berkas import BerkasForm, Temuan, nilai

BATAS_BERKAS = (20, 600)
BERAT = "Berkas ini terlalu besar atau terlalu rumit untuk diperiksa di sini"


@terbuka
@require_http_methods(["GET", "POST"])
@dibatasi("periksa_berkas", *BATAS_BERKAS, metode=("POST",))
def periksa_berkas(request):
    """What an uploaded PDF is worth. Nothing of it is kept."""
    if request.method == "GET":
        return render(request, "beranda/periksa_kode.html", {"form": BerkasForm()})
    form = BerkasForm(request.POST, request.FILES)
    if not form.is_valid():
        return render(request, "beranda/periksa_kode.html", {"form": form}, status=422)
    try:
        temuan = nilai(form.cleaned_data["berkas"])
    except PemeriksaSibuk:
        sibuk = render(request, "beranda/periksa_kode.html", {"form": BerkasForm(), "sibuk": True}, status=503)
        sibuk["Retry-After"] = 15
        return sibuk
    except TerlaluBerat:
        temuan = Temuan("asing", BERAT)
    return render(request, "beranda/periksa_berkas.html", {"temuan": temuan, "form": BerkasForm()})


@terbuka
@require_safe
def kunci_audit(request):
    """The public key, the last seal, and how to check them."""
    return render(request, "beranda/kunci_audit.html", {"kunci": kunci_umum(), "segel": Segel.objects.first()})
