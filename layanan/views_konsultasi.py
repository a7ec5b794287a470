"""The staff's side of a consultation: comments to look at and to answer."""

from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from ambon_sop.akun.kebijakan import untuk

from .izin_konsultasi import PEMBACA_KONSULTASI
from .models import Konsultasi


@untuk(*PEMBACA_KONSULTASI)
@require_safe
def rincian_konsultasi(request, pk):
    konsultasi = get_object_or_404(Konsultasi.objects.terlihat_oleh(request.user), pk=pk)
    return render(request, "layanan/konsultasi/rincian_konsultasi.html", {"konsultasi": konsultasi})
