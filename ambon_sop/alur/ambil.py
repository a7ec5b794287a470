"""The one way to fetch a document or a version for a page of the staff: what this person may not see is a 404."""

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404

from ambon_sop.tampilan.saringan import cip

from . import daftar
from .forms import SaringanForm
from .models import Versi
from .status import Status

PER_HALAMAN = 25


def ambil_dokumen(request, model, pk):
    return get_object_or_404(model.objects.terlihat_oleh(request.user).select_related("perangkat_daerah"), pk=pk)


def ambil_versi(request, dokumen, nomor=None):
    """The version with this number, else the newest one that this person may see."""
    versi = Versi.objects.terlihat_oleh(request.user).filter(dokumen=dokumen.pk)
    versi = versi.select_related("dokumen__perangkat_daerah", "diambil_oleh", "dibuat_oleh")
    if nomor is not None:
        return get_object_or_404(versi, nomor_versi=nomor)
    versi = versi.order_by("-nomor_versi")
    terbaru = versi.exclude(status=Status.BATAL).first() or versi.first()
    if terbaru is None:
        raise Http404
    return terbaru


def konteks_daftar(request, model, formulir=SaringanForm):
    """The list of a kind: each document that this person may see with its newest visible version; filtered, sorted.

    `formulir` may have a `saring(documents)` for the filters that are its kind's own.
    """
    saringan = formulir(request.GET)
    saringan.is_valid()
    pilih = {k: v for k, v in saringan.cleaned_data.items() if v}
    terlihat = model.objects.terlihat_oleh(request.user).select_related("perangkat_daerah")
    umum = {k: v for k, v in pilih.items() if k in SaringanForm.base_fields}
    semua = daftar.saring(daftar.dengan_versi_tampil(terlihat, request.user), **umum)
    if hasattr(saringan, "saring"):
        semua = saringan.saring(semua)
    halaman = Paginator(daftar.urutkan(semua, request.GET.get("urut", "")), PER_HALAMAN)
    halaman = halaman.get_page(request.GET.get("halaman"))
    daftar.isi_versi(halaman.object_list)
    return {"halaman": halaman, "saringan": saringan, "pilih": pilih, "aktif": cip(request, saringan)}
