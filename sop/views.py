"""The SOP pages of the staff: list, beginning, the document with its notes and history, PDF, new version."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ambon_sop.akun.kebijakan import masuk, untuk
from ambon_sop.akun.models import Peran
from ambon_sop.alur.ambil import ambil_dokumen, ambil_versi, konteks_daftar
from ambon_sop.alur.mesin import TransisiDitolak
from ambon_sop.alur.status import Status
from ambon_sop.alur.susun import dokumen_baru, versi_baru
from ambon_sop.alur.ubah import simpan_fakta
from ambon_sop.unggahan import jawaban_unggahan

from . import bagan, halaman, tinjauan
from .forms import SalinanForm, SopBaruForm, SopUbahForm
from .gambar import UkuranDitolak, svg_bagan
from .impor import salinan_baru
from .isi import ke_dict
from .izin import boleh_menyusun
from .models import Sop
from .pencarian import indeks_versi
from .serupa import isi_salinan, versi_salinan


def _ambil(request, pk):
    return ambil_dokumen(request, Sop, pk)


@masuk
@require_safe
def daftar(request):
    """Every SOP that this person may see, with its newest visible version."""
    return render(request, "sop/daftar.html", konteks_daftar(request, Sop))


@untuk(Peran.PENYUSUN)
@require_http_methods(["GET", "POST"])
def baru(request):
    """Begin an SOP of one's own unit, empty or as a copy of another (`asal`); the editor opens on it."""
    bentuk = SopBaruForm(request.POST or None, initial={"nama": request.GET.get("nama")}, batal="/kerja/sop/")
    if request.method == "POST" and bentuk.is_valid():
        unit = request.user.penugasan_aktif.perangkat_daerah
        nama, asal = bentuk.cleaned_data["nama"], None
        if bentuk.cleaned_data["asal"]:
            asal = versi_salinan(request.user, bentuk.cleaned_data["asal"])
            if asal is None:
                raise Http404
        versi = dokumen_baru(
            Sop,
            perangkat_daerah=unit,
            judul=nama,
            isi=isi_salinan(asal, nama, unit) if asal else ke_dict(halaman.isi_baru(nama, unit)),
            pengguna=request.user,
            publik=bentuk.cleaned_data["publik"],
        )
        return redirect("sop:penyunting", pk=versi.dokumen_id)
    return render(request, "sop/baru.html", {"bentuk": bentuk}, status=422 if request.method == "POST" else 200)


@untuk(Peran.PENYUSUN)
@require_http_methods(["GET", "POST"])
def salinan(request):
    """Enter an SOP that exists only on paper."""
    bentuk = SalinanForm(request.POST or None, request.FILES or None, batal="/kerja/sop/")
    if request.method == "POST" and bentuk.is_valid():
        versi = salinan_baru(request.user, **bentuk.cleaned_data)
        return redirect("sop:rincian", pk=versi.dokumen_id)
    return render(request, "sop/salinan.html", {"bentuk": bentuk}, status=422 if request.method == "POST" else 200)


@masuk
@require_safe
def rincian(request, pk, nomor=None):
    """One SOP on the screen, in the shape of its paper, with its notes, its history and what may be done now."""
    sop = _ambil(request, pk)
    versi = ambil_versi(request, sop, nomor)
    return render(request, "sop/rincian.html", tinjauan.konteks_rincian(request, sop, versi))


@untuk(Peran.PENYUSUN)
@require_safe
@gzip_page
def penyunting(request, pk):
    """The editor on the open draft; where there is none, the document's page says why."""
    sop = _ambil(request, pk)
    versi = ambil_versi(request, sop)
    if versi.status != Status.DRAF or versi.salinan or not boleh_menyusun(request.user.penugasan_aktif, versi):
        return redirect("sop:rincian", pk=sop.pk)
    return render(request, "sop/penyunting.html", halaman.konteks_penyunting(request, sop, versi))


@untuk(Peran.PENYUSUN)
@require_http_methods(["GET", "POST"])
def ubah(request, pk):
    """The lasting facts of an SOP of one's own unit."""
    sop = _ambil(request, pk)
    if not boleh_menyusun(request.user.penugasan_aktif, ambil_versi(request, sop)):
        raise Http404
    semula = sop.publik
    bentuk = SopUbahForm(request.POST or None, instance=sop, batal=f"/kerja/sop/{sop.pk}/")
    if request.method == "POST" and bentuk.is_valid():
        simpan_fakta(bentuk, request.user, {"publik": [semula, bentuk.cleaned_data["publik"]]}, indeks_versi)
        messages.success(request, "Perubahan disimpan.", extra_tags="kabar")
        return redirect("sop:rincian", pk=sop.pk)
    return render(request, "sop/ubah.html", {"sop": sop, "bentuk": bentuk})


@untuk(Peran.PENYUSUN)
@require_POST
def versi_lanjutan(request, pk):
    """Begin the next version from the one in force (or the last that was)."""
    sop = _ambil(request, pk)
    asal = ambil_versi(request, sop)
    if not boleh_menyusun(request.user.penugasan_aktif, asal):
        raise Http404
    try:
        versi_baru(sop, request.user, halaman.isi_lanjutan(asal))
    except TransisiDitolak as ditolak:
        messages.error(request, str(ditolak))
        return redirect("sop:rincian", pk=sop.pk)
    return redirect("sop:penyunting", pk=sop.pk)


@masuk
@require_safe
def pdf(request, pk, nomor=None):
    """The PDF of a version: the kept bytes of a ratified one, a fresh print marked KONSEP of the others."""
    versi = ambil_versi(request, _ambil(request, pk), nomor)
    return jawab_pdf(versi, request.GET.get("kertas"))


def jawab_pdf(versi, kertas):
    from .cetakan import nama_berkas, pdf_versi  # the printer is loaded only by who prints

    isi, nama = pdf_versi(versi, "A4" if kertas == "A4" else "F4"), nama_berkas(versi)
    if versi.pdf_dipindai:
        return jawaban_unggahan(isi, "application/pdf", nama)
    sebutan = {"Content-Disposition": f'inline; filename="{nama}"'}
    return HttpResponse(isi, content_type="application/pdf", headers=sebutan)


@masuk
@require_safe
def gambar(request, pk, nomor):
    """The drawing over the table on the screen, as SVG."""
    return jawab_gambar(request, ambil_versi(request, _ambil(request, pk), nomor))


@masuk
@require_safe
def persandingan(request, pk):
    """Two contents of an SOP side by side."""
    sop = _ambil(request, pk)
    konteks = tinjauan.konteks_persandingan(request, sop, ambil_versi(request, sop))
    return render(request, "sop/persandingan.html", konteks)


@masuk
@require_safe
def gambar_persandingan(request, pk):
    """The drawing of both contents over the table of their comparison, as SVG."""
    sop = _ambil(request, pk)
    konteks = tinjauan.konteks_persandingan(request, sop, ambil_versi(request, sop))
    if "hasil" not in konteks:
        raise Http404
    return _jawab_svg(request, konteks["hasil"].gabungan.sop)


def jawab_gambar(request, versi):
    if versi.salinan:
        raise Http404
    return _jawab_svg(request, bagan.dari_isi(versi.isi))


def _jawab_svg(request, sop):
    try:
        isi = svg_bagan(sop, request.GET.get("kolom", ""), request.GET.get("baris", ""))
    except UkuranDitolak:
        return HttpResponse("Ukuran tabel tidak terbaca.\n", content_type="text/plain; charset=utf-8", status=400)
    return HttpResponse(isi, content_type="image/svg+xml")
