"""Letters to many: the list of recipients on a draft, and how far their letters are."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ambon_sop.akun.kebijakan import masuk, untuk
from ambon_sop.akun.models import Peran
from ambon_sop.alur.ambil import ambil_dokumen, ambil_versi
from ambon_sop.alur.izin import boleh_menyusun
from ambon_sop.alur.status import Status
from ambon_sop.alur.suntingan import Bentrok, BukanDraf
from ambon_sop.audit.ekspor_xlsx import JENIS as JENIS_XLSX

from . import massal as langkah
from .forms_massal import PenerimaForm
from .isi import naskah_dari_dict
from .lembar_massal import contoh_lembar
from .models import Naskah, SuratMassal
from .suntingan import SuntinganDitolak

PER_HALAMAN = 25
BERKAS = {"zip": "application/zip", "gabungan": "application/pdf"}


def _draf(request, pk):
    """The draft of a letter of one's office; 404 for who may not write it."""
    naskah = ambil_dokumen(request, Naskah, pk)
    versi = ambil_versi(request, naskah)
    if versi.status != Status.DRAF or not boleh_menyusun(request.user.penugasan_aktif, versi):
        raise Http404
    return naskah, versi


def _massal(request, pk):
    """The list on a letter that this person may open."""
    naskah = ambil_dokumen(request, Naskah, pk)
    return naskah, get_object_or_404(SuratMassal, induk=naskah)


@untuk(Peran.PENYUSUN)
@require_http_methods(["GET", "POST"])
def pasang(request, pk):
    """Upload the sheet; every row is tried as a letter before anything is kept."""
    naskah, versi = _draf(request, pk)
    bentuk = PenerimaForm(request.POST or None, request.FILES or None, versi=versi, batal=f"/kerja/naskah/{pk}/")
    if request.method == "POST" and bentuk.is_valid() and _pasang(request, versi, bentuk):
        return redirect("naskah:massal", pk)
    konteks = {"naskah": naskah, "bentuk": bentuk}
    return render(request, "naskah/massal/pasang.html", konteks, status=422 if request.method == "POST" else 200)


def _pasang(request, versi, bentuk):
    """Whether the list is on the letter now; the person is told."""
    try:
        langkah.pasang(versi, bentuk.kolom, bentuk.semua, request.user)
    except (Bentrok, BukanDraf, SuntinganDitolak):
        messages.error(request, "Naskah ini berubah sejak halaman ini dibuka. Lihat isinya, lalu pasang lagi.")
        return False
    messages.success(request, f"{len(bentuk.semua)} penerima dipasang.", extra_tags="kabar")
    return True


@untuk(Peran.PENYUSUN)
@require_safe
def contoh(request, pk):
    """The sheet to fill in, with the blanks of this letter as columns."""
    naskah, versi = _draf(request, pk)
    nama = f"penerima-{naskah.pk}.xlsx"
    isi = contoh_lembar(naskah_dari_dict(versi.isi))
    return HttpResponse(isi, JENIS_XLSX, headers={"Content-Disposition": f'attachment; filename="{nama}"'})


@untuk(Peran.PENYUSUN)
@require_POST
def lepas(request, pk):
    """Take the list off; the letter stays a letter to one."""
    _draf(request, pk)
    _, massal = _massal(request, pk)
    langkah.lepas(massal, request.user)
    messages.success(request, "Daftar penerima dilepas.", extra_tags="kabar")
    return redirect("naskah:rincian", pk)


@masuk
@require_safe
def massal(request, pk):
    """The recipients, and how far their letters are."""
    naskah, satu = _massal(request, pk)
    versi = ambil_versi(request, naskah)
    penerima = satu.penerima.select_related("naskah").order_by("urut")
    isian = {i.kunci: i.label for i in naskah_dari_dict(versi.isi).templat.isian}
    halaman = Paginator(penerima, PER_HALAMAN).get_page(request.GET.get("halaman"))
    for p in halaman:
        p.teks = [_singkat(p.nilai.get(kunci)) for kunci in satu.kolom[:4]]
    konteks = {
        "naskah": naskah,
        "massal": satu,
        "kemajuan": langkah.kemajuan(satu),
        "halaman": halaman,
        "kolom": [isian.get(kunci, kunci) for kunci in satu.kolom[:4]],
        "boleh_menyunting": versi.status == Status.DRAF and boleh_menyusun(request.user.penugasan_aktif, versi),
    }
    return render(request, "naskah/massal/massal.html", konteks)


def _singkat(nilai):
    if isinstance(nilai, dict):
        return nilai.get("nama", "")
    return "; ".join(map(str, nilai)) if isinstance(nilai, list) else "" if nilai is None else str(nilai)


@masuk
@require_safe
def kemajuan(request, pk):
    """The same as JSON, for the page that looks on."""
    _, satu = _massal(request, pk)
    return JsonResponse(langkah.kemajuan(satu))


@untuk(Peran.PENYUSUN, Peran.PENGESAH)
@require_POST
def lanjutkan(request, pk):
    """Go on with a list whose run has died."""
    _, satu = _massal(request, pk)
    if langkah.kemajuan(satu)["berhenti"]:
        langkah.teruskan(satu.pk)
        messages.success(request, "Pembuatan surat dilanjutkan.", extra_tags="kabar")
    return redirect("naskah:massal", pk)


@masuk
@require_safe
def unduh(request, pk, apa):
    """The ZIP of all letters, or all of them as one PDF."""
    naskah, satu = _massal(request, pk)
    berkas = getattr(satu, apa, None) if apa in BERKAS else None
    if not berkas:
        raise Http404
    nama = f"surat-{naskah.pk}.{'zip' if apa == 'zip' else 'pdf'}"
    return FileResponse(berkas.open("rb"), as_attachment=True, filename=nama, content_type=BERKAS[apa])
