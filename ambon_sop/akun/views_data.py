"""One's own data: a copy to take away, and a wish to have it mended."""

from django import forms
from django.contrib import messages
from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from ambon_sop.akun import data_pribadi
from ambon_sop.akun.kebijakan import masuk
from ambon_sop.audit.catat import catat
from ambon_sop.tampilan.bentuk import Bentuk


class PerbaikanForm(Bentuk, forms.Form):
    tombol = "Kirim kepada Admin"
    batal = "/kerja/akun/"

    pesan = forms.CharField(
        label="Apa yang keliru, dan seharusnya bagaimana",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": "Tulis apa yang keliru."},
    )


@masuk
@require_POST
def unduh(request):
    """The copy as JSON. A POST, because asking for it leaves a row in the trail."""
    catat("unduh_data_sendiri", request.user, pelaku=request.user.pelaku)
    nama = f"data-saya-{timezone.localdate():%Y-%m-%d}.json"
    return JsonResponse(
        data_pribadi.salinan(request.user),
        json_dumps_params={"ensure_ascii": False, "indent": 1},
        headers={"Content-Disposition": f'attachment; filename="{nama}"', "Cache-Control": "no-store"},
    )


@masuk
@require_http_methods(["GET", "POST"])
def perbaikan(request):
    bentuk = PerbaikanForm(request.POST or None)
    if request.method == "POST" and bentuk.is_valid():
        data_pribadi.minta_perbaikan(request.user, bentuk.cleaned_data["pesan"])
        messages.success(request, "Permintaan terkirim kepada Admin.", extra_tags="kabar")
        return redirect("akun:saya")
    status = 422 if request.method == "POST" else 200
    return render(request, "akun/perbaikan.html", {"bentuk": bentuk}, status=status)
