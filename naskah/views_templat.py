"""The pages of templates: list, beginning, the template with notes and history, the editor, preview, PDF."""

from django.contrib import messages
from django.db import transaction
from django.db.models import prefetch_related_objects
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ambon_sop.akun.kebijakan import masuk, untuk
from ambon_sop.akun.models import Peran
from ambon_sop.alur.ambil import ambil_dokumen, ambil_versi, konteks_daftar
from ambon_sop.alur.izin import boleh_menyusun
from ambon_sop.alur.mesin import TransisiDitolak
from ambon_sop.alur.status import Status
from ambon_sop.alur.susun import versi_baru
from ambon_sop.audit.catat import catat

from . import baru as mulai
from . import halaman_templat as halaman
from .forms_templat import SaringanTemplatForm, TemplatBaruForm, UntukForm
from .izin import boleh_membuat_templat
from .models import Templat


def _ambil(request, pk):
    return ambil_dokumen(request, Templat, pk)


@masuk
@require_safe
def daftar(request):
    """Every template that this person may see, with its newest visible version."""
    konteks = konteks_daftar(request, Templat, SaringanTemplatForm)
    prefetch_related_objects(konteks["halaman"].object_list, "berlaku_untuk")
    konteks["boleh_membuat"] = boleh_membuat_templat(request.user.penugasan_aktif)
    return render(request, "naskah/templat/daftar.html", konteks)


@untuk(Peran.PENYUSUN)
@require_http_methods(["GET", "POST"])
def baru(request):
    """Begin a template from the standard form of a kind."""
    if not boleh_membuat_templat(request.user.penugasan_aktif):
        raise Http404
    bentuk = TemplatBaruForm(request.POST or None, batal="/kerja/templat/")
    if request.method == "POST" and bentuk.is_valid():
        data = bentuk.cleaned_data
        versi = mulai.templat_baru(request.user, data["ragam"], data["nama"], data["berlaku_untuk"])
        return redirect("templat:penyunting", pk=versi.dokumen_id)
    status = 422 if request.method == "POST" else 200
    return render(request, "naskah/templat/baru.html", {"bentuk": bentuk}, status=status)


@masuk
@require_safe
def rincian(request, pk, nomor=None):
    """One template: its parts, its preview, its notes and its history, and what may be done now."""
    templat = _ambil(request, pk)
    versi = ambil_versi(request, templat, nomor)
    return render(request, "naskah/templat/rincian.html", halaman.konteks_rincian(request, templat, versi))


@untuk(Peran.PENYUSUN)
@require_safe
@gzip_page
def penyunting(request, pk):
    """The editor on the open draft; where there is none, the template's page says why."""
    templat = _ambil(request, pk)
    versi = ambil_versi(request, templat)
    if versi.status != Status.DRAF or not boleh_menyusun(request.user.penugasan_aktif, versi):
        return redirect("templat:rincian", pk=templat.pk)
    konteks = halaman.konteks_penyunting(request, templat, versi)
    return render(request, "naskah/templat/penyunting.html", konteks)


@masuk
@require_safe
def persandingan(request, pk):
    """Two contents of a template side by side, part by part."""
    templat = _ambil(request, pk)
    konteks = halaman.konteks_persandingan(request, templat, ambil_versi(request, templat))
    return render(request, "naskah/templat/persandingan.html", konteks)


@untuk(Peran.PENYUSUN)
@require_http_methods(["GET", "POST"])
def ubah(request, pk):
    """For which offices a template is, while its newest version is a draft."""
    templat = _ambil(request, pk)
    versi = ambil_versi(request, templat)
    if versi.status != Status.DRAF or not boleh_menyusun(request.user.penugasan_aktif, versi):
        raise Http404
    bentuk = UntukForm(request.POST or None, templat=templat, batal=f"/kerja/templat/{templat.pk}/")
    if request.method == "POST" and bentuk.is_valid():
        with transaction.atomic():
            sebelum = _sebut(templat)
            templat.berlaku_untuk.set(bentuk.cleaned_data["berlaku_untuk"])
            catat("ubah", templat, pelaku=request.user.pelaku, perubahan={"berlaku_untuk": [sebelum, _sebut(templat)]})
        messages.success(request, "Perubahan disimpan.", extra_tags="kabar")
        return redirect("templat:rincian", pk=templat.pk)
    status = 422 if request.method == "POST" else 200
    return render(request, "naskah/templat/ubah.html", {"templat": templat, "bentuk": bentuk}, status=status)


def _sebut(templat):
    return ", ".join(templat.berlaku_untuk.order_by("nama").values_list("singkatan", flat=True)) or "semua"


@untuk(Peran.PENYUSUN)
@require_POST
def versi_lanjutan(request, pk):
    """Begin the next version from the one in force (or the last that was)."""
    templat = _ambil(request, pk)
    asal = ambil_versi(request, templat)
    if not boleh_menyusun(request.user.penugasan_aktif, asal):
        raise Http404
    try:
        versi_baru(templat, request.user, asal.isi)
    except TransisiDitolak as ditolak:
        messages.error(request, str(ditolak))
        return redirect("templat:rincian", pk=templat.pk)
    return redirect("templat:penyunting", pk=templat.pk)


@masuk
@require_safe
def pratinjau(request, pk, nomor):
    """The pages of a version as they will be printed, filled in as `?contoh=` says, as JSON."""
    from .cetakan_templat import pratinjau_templat  # the printer is loaded only by who prints

    versi = ambil_versi(request, _ambil(request, pk), nomor)
    return JsonResponse(pratinjau_templat(versi, request.GET.get("contoh", "")))


@masuk
@require_safe
def pdf(request, pk, nomor=None):
    """The PDF of a version, filled in with the worked example."""
    from .cetakan_templat import cetak_templat  # the printer is loaded only by who prints

    templat = _ambil(request, pk)
    versi = ambil_versi(request, templat, nomor)
    sebutan = f'inline; filename="{templat.slug}-versi-{versi.nomor_versi}.pdf"'
    isi = cetak_templat(versi)
    return HttpResponse(isi, content_type="application/pdf", headers={"Content-Disposition": sebutan})
