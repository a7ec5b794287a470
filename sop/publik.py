"""The SOPs that the public may read: list, page, PDF, drawing. No account, no JavaScript needed."""

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from ambon_sop.akun.batas import BATAS_PDF, boleh, dibatasi, terlalu_sering
from ambon_sop.akun.kebijakan import terbuka
from ambon_sop.alur.ambil import PER_HALAMAN
from ambon_sop.alur.models import Versi
from ambon_sop.pencarian.cari import BATAS_SERING, cari
from ambon_sop.tampilan.saringan import cip

from . import halaman
from .forms import SaringanPublikForm
from .models import Sop
from .views import jawab_gambar, jawab_pdf

URUTAN = {"judul": "judul", "unit": "perangkat_daerah__nama", "efektif": "tanggal_efektif"}


def _umum():
    return Sop.objects.untuk_umum().select_related("perangkat_daerah", "versi_berlaku__dokumen__perangkat_daerah")


def _ambil(slug):
    return get_object_or_404(_umum(), slug=slug)


@terbuka
@require_safe
def daftar_publik(request):
    """SOPs in force that are marked public."""
    saringan = SaringanPublikForm(request.GET)
    saringan.is_valid()
    pilih = {k: v for k, v in saringan.cleaned_data.items() if v}
    if "q" in pilih and not boleh(request, "cari", *BATAS_SERING):
        return terlalu_sering(request)
    sop = _umum()
    if q := pilih.get("q"):
        cocok = [temuan.entri.objek_id for temuan in cari(q, jenis=Sop.JENIS)]
        sop = sop.filter(Q(pk__in=cocok) | Q(judul__icontains=q) | Q(nomor__icontains=q))
    if unit := pilih.get("unit"):
        sop = sop.filter(perangkat_daerah=unit)
    urut = request.GET.get("urut", "")
    tanda, nama = ("-" if urut.startswith("-") else ""), urut.removeprefix("-")
    sop = sop.order_by(f"{tanda}{URUTAN.get(nama, 'judul')}", "pk")
    hal = Paginator(sop, PER_HALAMAN).get_page(request.GET.get("halaman"))
    konteks = {"halaman": hal, "saringan": saringan, "pilih": pilih, "aktif": cip(request, saringan)}
    return render(request, "sop/daftar_publik.html", konteks)


@terbuka
@require_safe
def publik(request, slug):
    sop = _umum().filter(slug=slug).first()
    if sop is None:
        return _sudah_dicabut(request, slug)
    versi = sop.versi_berlaku
    fakta = {"sop": sop, "versi": versi, "pdf_url": reverse("sop:pdf_publik", args=[slug])}
    return render(request, "sop/publik.html", halaman.konteks_dokumen(versi) | fakta)


def _sudah_dicabut(request, slug):
    """A withdrawn SOP says so, with the date and the reason (410); anything else is not there."""
    versi = Versi.objects.terlihat_oleh(None).filter(dokumen__jenis=Sop.JENIS, dokumen__slug=slug)
    versi = versi.select_related("dokumen__perangkat_daerah").order_by("-nomor_versi").first()
    if versi is None:
        raise Http404
    return render(request, "sop/dicabut.html", {"versi": versi}, status=410)


@terbuka
@require_safe
@dibatasi("pdf", *BATAS_PDF)
def pdf_publik(request, slug):
    return jawab_pdf(_ambil(slug).versi_berlaku, request.GET.get("kertas"))


@terbuka
@require_safe
def gambar_publik(request, slug):
    return jawab_gambar(request, _ambil(slug).versi_berlaku)
