"""The services that the public may read: catalogue, page, PDF. No account, no JavaScript needed."""

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from ambon_sop.akun.kebijakan import terbuka

from .dokumen import konteks
from .isi import dari_dict
from .models import StandarPelayanan
from .views import PER_HALAMAN, jawab_pdf


def umum():
    """The services in the catalogue."""
    return StandarPelayanan.objects.untuk_umum().select_related("perangkat_daerah", "versi_berlaku")


def _ambil(slug):
    return get_object_or_404(umum(), slug=slug)


@terbuka
@require_safe
def katalog(request):
    hal = Paginator(umum(), PER_HALAMAN).get_page(request.GET.get("halaman"))
    return render(request, "layanan/katalog.html", {"halaman": hal})


@terbuka
@require_safe
def publik(request, slug):
    layanan = _ambil(slug)
    versi = layanan.versi_berlaku
    return render(request, "layanan/publik.html", konteks(dari_dict(versi.isi)) | {"layanan": layanan, "versi": versi})


@terbuka
@require_safe
def pdf_publik(request, slug):
    return jawab_pdf(_ambil(slug).versi_berlaku)
