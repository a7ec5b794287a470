"""The history of a draft's saves: as steps, as it was after each of them, and back to there."""

import uuid

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe
from django.views.decorators.vary import vary_on_headers

from ambon_sop.akun.kebijakan import untuk
from ambon_sop.akun.models import Peran
from ambon_sop.alur.models import Suntingan, Versi
from ambon_sop.alur.status import Status
from ambon_sop.alur.suntingan import Bentrok, BukanDraf, simpan
from ambon_sop.tampilan.tulisan import jam

from . import halaman
from .izin import boleh_menyusun
from .langkah_sunting import langkah_sunting
from .selisih import selisih
from .suntingan import SuntinganDitolak, terapkan_semua
from .views import jawab_gambar

PER_HALAMAN = 25


def _versi(request, pk):
    """The newest version of this SOP, for who drafts it."""
    terlihat = Versi.objects.terlihat_oleh(request.user).filter(dokumen=pk, dokumen__jenis="sop", salinan=False)
    versi = terlihat.select_related("dokumen").exclude(status=Status.BATAL).order_by("-nomor_versi").first()
    if versi is None or not boleh_menyusun(request.user.penugasan_aktif, versi):
        raise Http404
    return versi


def _sampai(versi, urut):
    """(the save with this number, the content as it was after it; 0: as it was in the beginning)."""
    suntingan = get_object_or_404(Suntingan.objects.select_related("oleh"), versi=versi, urut=urut) if urut else None
    sesudah = versi.suntingan.filter(urut__gt=urut).order_by("-urut").values_list("balikan", flat=True)
    return suntingan, terapkan_semua(versi.isi, [balik for balikan in sesudah for balik in balikan]).isi


@untuk(Peran.PENYUSUN)
@require_safe
@vary_on_headers("X-Potongan")
def riwayat_sunting(request, pk):
    """Who changed what and when, newest first; the editor's panel asks for the list alone."""
    versi = _versi(request, pk)
    langkah = langkah_sunting(versi.suntingan.select_related("oleh"), versi.isi)
    konteks = {
        "sop": versi.dokumen,
        "versi": versi,
        "halaman": Paginator(langkah, PER_HALAMAN).get_page(request.GET.get("halaman")),
        "draf": versi.status == Status.DRAF,
    }
    templat = "sop/_langkah_sunting.html" if request.headers.get("X-Potongan") else "sop/riwayat_sunting.html"
    return render(request, templat, konteks)


@untuk(Peran.PENYUSUN)
@require_safe
def keadaan_lama(request, pk, urut):
    """The SOP as it was after one save, to be read."""
    versi = _versi(request, pk)
    suntingan, isi = _sampai(versi, urut)
    draf, hitungan = versi.status == Status.DRAF, versi.hitungan
    versi.isi = isi
    konteks = halaman.konteks_dokumen(versi) | {
        "sop": versi.dokumen,
        "versi": versi,
        "suntingan": suntingan,
        "urut": urut,
        "hitungan": hitungan,
        "boleh_pulih": draf and urut != hitungan,
        "gambar": reverse("sop:gambar_keadaan", args=[pk, urut]),
    }
    return render(request, "sop/keadaan_lama.html", konteks)


@untuk(Peran.PENYUSUN)
@require_safe
def gambar_keadaan(request, pk, urut):
    """The drawing of that state."""
    versi = _versi(request, pk)
    versi.isi = _sampai(versi, urut)[1]
    return jawab_gambar(request, versi)


@untuk(Peran.PENYUSUN)
@require_safe
def selisih_keadaan(request, pk, urut):
    """The edits that lead back there, for the editor, which makes them its own: they are undone like any other."""
    versi = _versi(request, pk)
    perubahan = selisih(versi.isi, _sampai(versi, urut)[1])
    return JsonResponse({"perubahan": perubahan, "hitungan": versi.hitungan})


@untuk(Peran.PENYUSUN)
@require_POST
def pulihkan(request, pk, urut):
    """Back to that state by new edits, unless somebody has saved since the page was drawn."""
    versi = _versi(request, pk)
    suntingan, isi = _sampai(versi, urut)
    perubahan = selisih(versi.isi, isi)
    dilihat = request.POST.get("hitungan", "")
    try:
        if dilihat != str(versi.hitungan):
            raise Bentrok([], [])
        if perubahan:
            simpan(versi.pk, hitungan=versi.hitungan, kunci=uuid.uuid4(), perubahan=perubahan, pengguna=request.user)
    except (Bentrok, BukanDraf, SuntinganDitolak):
        messages.error(request, "SOP ini berubah sejak halaman ini dibuka. Lihat lagi, lalu pulihkan.")
        return redirect("sop:keadaan_lama", pk=pk, urut=urut)
    sebutan = jam(suntingan.waktu) if suntingan else "semula"
    messages.success(request, f"Keadaan {sebutan} dipulihkan. Yang sebelumnya ada di Riwayat.", extra_tags="kabar")
    return redirect("sop:penyunting", pk=pk)
