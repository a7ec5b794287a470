"""The staff's pages of Standar Pelayanan: list, beginning, the editor, the document with notes and history, PDF."""

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

from . import halaman, tinjauan
from .forms import LayananBaruForm, LayananUbahForm
from .izin import boleh_menyusun
from .models import StandarPelayanan
from .pencarian import indeks_versi
from .penyunting import konteks_penyunting


def _ambil(request, pk):
    return ambil_dokumen(request, StandarPelayanan, pk)


@masuk
@require_safe
def daftar(request):
    """Every service that this person may see, with its newest visible version."""
    return render(request, "layanan/daftar.html", konteks_daftar(request, StandarPelayanan))


@untuk(Peran.PENYUSUN)
@require_http_methods(["GET", "POST"])
def baru(request):
    """Begin a service of one's own unit."""
    bentuk = LayananBaruForm(request.POST or None, batal="/kerja/layanan/")
    if request.method == "POST" and bentuk.is_valid():
        unit, nama = request.user.penugasan_aktif.perangkat_daerah, bentuk.cleaned_data["nama"]
        versi = dokumen_baru(
            StandarPelayanan,
            perangkat_daerah=unit,
            judul=nama,
            isi=halaman.isi_baru(nama, unit),
            pengguna=request.user,
            publik=True,
        )
        return redirect("layanan:penyunting", pk=versi.dokumen_id)
    return render(request, "layanan/baru.html", {"bentuk": bentuk}, status=422 if request.method == "POST" else 200)


@masuk
@require_safe
def rincian(request, pk, nomor=None):
    """One service on the screen, in the shape of its paper, with its notes, its history and what may be done now."""
    layanan = _ambil(request, pk)
    versi = ambil_versi(request, layanan, nomor)
    return render(request, "layanan/rincian.html", halaman.konteks_rincian(request, layanan, versi))


@untuk(Peran.PENYUSUN)
@require_safe
@gzip_page
def penyunting(request, pk):
    """The editor on the open draft; where there is none, the document's page says why."""
    layanan = _ambil(request, pk)
    versi = ambil_versi(request, layanan)
    if versi.status != Status.DRAF or not boleh_menyusun(request.user.penugasan_aktif, versi):
        return redirect("layanan:rincian", pk=layanan.pk)
    return render(request, "layanan/penyunting.html", konteks_penyunting(request, layanan, versi))


@masuk
@require_safe
def persandingan(request, pk):
    """Two contents of a standard side by side, component by component."""
    layanan = _ambil(request, pk)
    konteks = tinjauan.konteks_persandingan(request, layanan, ambil_versi(request, layanan))
    return render(request, "layanan/persandingan.html", konteks)


@untuk(Peran.PENYUSUN)
@require_http_methods(["GET", "POST"])
def ubah(request, pk):
    """The lasting facts of a service of one's own unit."""
    layanan = _ambil(request, pk)
    if not boleh_menyusun(request.user.penugasan_aktif, ambil_versi(request, layanan)):
        raise Http404
    bentuk = LayananUbahForm(request.POST or None, instance=layanan, batal=f"/kerja/layanan/{layanan.pk}/")
    if request.method == "POST" and bentuk.is_valid():
        perubahan = {
            nama: [str(bentuk.initial.get(nama)), str(bentuk.cleaned_data[nama])] for nama in bentuk.changed_data
        }
        simpan_fakta(bentuk, request.user, perubahan, indeks_versi)
        messages.success(request, "Perubahan disimpan.", extra_tags="kabar")
        return redirect("layanan:rincian", pk=layanan.pk)
    status = 422 if request.method == "POST" else 200
    return render(request, "layanan/ubah.html", {"layanan": layanan, "bentuk": bentuk}, status=status)


@untuk(Peran.PENYUSUN)
@require_POST
def versi_lanjutan(request, pk):
    """Begin the next version from the one in force (or the last that was)."""
    layanan = _ambil(request, pk)
    asal = ambil_versi(request, layanan)
    if not boleh_menyusun(request.user.penugasan_aktif, asal):
        raise Http404
    try:
        versi_baru(layanan, request.user, halaman.isi_lanjutan(asal))
    except TransisiDitolak as ditolak:
        messages.error(request, str(ditolak))
        return redirect("layanan:rincian", pk=layanan.pk)
    return redirect("layanan:penyunting", pk=layanan.pk)


@masuk
@require_safe
def pdf(request, pk, nomor=None):
    """The PDF of a version: the kept bytes of a ratified one, a fresh print marked KONSEP of the others."""
    return jawab_pdf(ambil_versi(request, _ambil(request, pk), nomor))


def jawab_pdf(versi):
    from .cetakan import nama_berkas, pdf_versi  # the printer is loaded only by who prints

    sebutan = f'inline; filename="{nama_berkas(versi)}"'
    return HttpResponse(pdf_versi(versi), content_type="application/pdf", headers={"Content-Disposition": sebutan})
