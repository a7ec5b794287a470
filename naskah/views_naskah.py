"""The offices' pages of letters: list, beginning, document page, PDF. The form: views_surat.py."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ambon_sop.akun.kebijakan import masuk, untuk
from ambon_sop.akun.models import Peran
from ambon_sop.alur.ambil import ambil_dokumen, ambil_versi
from ambon_sop.audit.ekspor_xlsx import unduhan_xlsx
from ambon_sop.tampilan.saringan import cip
from ambon_sop.tampilan.saringan import kata as kata_alamat
from ambon_sop.unggahan import jawaban_unggahan

from . import daftar_surat, salinan
from .baru import naskah_baru, templat_untuk
from .forms_surat import NaskahBaruForm, SaringanSuratForm, templat_berkelompok
from .halaman_surat import konteks_rincian
from .models import Naskah
from .srikandi import lewat_srikandi
from .views_agenda import PEMBACA_AGENDA

PER_HALAMAN = 25
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
BANYAK_LAMA = 10  # older letters offered to copy
TANPA_TEMPLAT = "Templat jenis ini tidak berlaku lagi. Pilih templat lain."


def ambil(request, pk):
    return ambil_dokumen(request, Naskah, pk)


@masuk
@require_safe
def daftar(request):
    """One's office's letters; under a hat that has none, those that this person has to do with."""
    semua = daftar_surat.terlihat(request.user)
    saringan, terpilih = _saring(request, semua)
    konteks = {
        "halaman": Paginator(terpilih, PER_HALAMAN).get_page(request.GET.get("halaman")),
        "tab": daftar_surat.tab(semua),
        "lihat": saringan.cleaned_data.get("lihat") or "semua",
        "saringan": saringan,
        "aktif": [c for c in cip(request, saringan) if not c["label"].startswith("Lihat:")],
        "bersih": reverse("naskah:daftar"),
        "urut": "-sejak",
        "boleh_agenda": request.user.penugasan_aktif.peran in PEMBACA_AGENDA,
    }
    return render(request, "naskah/daftar.html", konteks)


def _saring(request, semua):
    saringan = SaringanSuratForm(request.GET, tahun=daftar_surat.tahun(semua))
    saringan.is_valid()
    pilih = {k: v for k, v in saringan.cleaned_data.items() if v}
    return saringan, daftar_surat.urutkan(daftar_surat.saring(semua, **pilih), request.GET.get("urut", ""))


@masuk
@require_POST
def unduh(request):
    """The same rows as XLSX. A POST, because asking for it leaves a row in the trail."""
    saringan, terpilih = _saring(request, daftar_surat.terlihat(request.user))
    lembar = [("Naskah", daftar_surat.KEPALA_LEMBAR, daftar_surat.baris_lembar(terpilih))]
    return unduhan_xlsx(request, "naskah", lembar, saringan.cleaned_data)


@untuk(Peran.PENYUSUN)
@require_http_methods(["GET", "POST"])
def baru(request):
    """Choose a template; the form opens on the new letter."""
    semua = templat_untuk(request.user.penugasan_aktif.perangkat_daerah)
    bentuk = NaskahBaruForm(request.POST or None, templat=semua)
    if request.method == "POST" and bentuk.is_valid():
        templat = get_object_or_404(semua, pk=bentuk.cleaned_data["templat"])
        versi = naskah_baru(request.user, templat, keamanan=bentuk.cleaned_data["keamanan"])
        return redirect("naskah:penyunting", pk=versi.dokumen_id)
    kata = kata_alamat(request)
    cocok = [
        t for t in semua if all(k in f"{t.judul} {t.get_ragam_display()}".casefold() for k in kata.casefold().split())
    ]
    lama = daftar_surat.saring(daftar_surat.terlihat(request.user), q=kata).order_by("-versi_terbaru__sejak", "-pk")
    konteks = {
        "bentuk": bentuk,
        "kelompok": templat_berkelompok(cocok),
        "kata": kata,
        "lama": lama[:BANYAK_LAMA],
    }
    return render(request, "naskah/baru.html", konteks, status=422 if request.method == "POST" else 200)


@masuk
@require_safe
def rincian(request, pk):
    """One letter: its pages, who has it, its notes and history."""
    naskah = ambil(request, pk)
    return render(request, "naskah/rincian.html", konteks_rincian(request, naskah, ambil_versi(request, naskah)))


@masuk
@require_safe
def pdf(request, pk):
    """The PDF: the kept bytes of a signed letter, a fresh print of the others."""
    from .cetakan_versi import pdf_versi  # the printer is loaded only by who prints

    naskah = ambil(request, pk)
    versi = ambil_versi(request, naskah)
    isi, nama = pdf_versi(versi), nama_berkas(naskah, versi, "pdf")
    if naskah.cara in (Naskah.Cara.TINTA, Naskah.Cara.LUAR):
        return jawaban_unggahan(isi, "application/pdf", nama)
    return HttpResponse(isi, "application/pdf", headers={"Content-Disposition": f'inline; filename="{nama}"'})


def nama_berkas(naskah, versi, akhiran):
    """`naskah-12.pdf`: nothing of the subject, which may be secret; one that is no letter yet says so."""
    return f"naskah-{naskah.pk}{'' if versi.sha256 else '-konsep'}.{akhiran}"


@untuk(Peran.PENYUSUN)
@require_POST
def salin(request, pk):
    """A new draft with what this letter says."""
    return _mulai_dari(request, pk, salinan.salin)


@untuk(Peran.PENYUSUN)
@require_POST
def disposisi(request, pk):
    """A disposition sheet filled from this letter."""
    return _mulai_dari(request, pk, salinan.disposisi)


def _mulai_dari(request, pk, mulai):
    naskah = ambil(request, pk)
    versi = mulai(request.user, naskah, ambil_versi(request, naskah))
    if versi is None:
        messages.error(request, TANPA_TEMPLAT)
        return redirect("naskah:rincian", pk=pk)
    return redirect("naskah:penyunting", pk=versi.dokumen_id)


@masuk
@require_safe
def docx(request, pk):
    """The letter as DOCX, to go on with elsewhere."""
    return _jawab_docx(request, pk)


@masuk
@require_safe
def docx_srikandi(request, pk):
    """The letter as DOCX for SRIKANDI, which writes number, date and signature into its marks."""
    if not lewat_srikandi(ambil(request, pk)):
        raise Http404
    return _jawab_docx(request, pk, srikandi=True)


def _jawab_docx(request, pk, **pilihan):
    from .cetakan_versi import docx_versi

    naskah = ambil(request, pk)
    versi = ambil_versi(request, naskah)
    sebutan = {"Content-Disposition": f'attachment; filename="{nama_berkas(naskah, versi, "docx")}"'}
    return HttpResponse(docx_versi(versi, **pilihan), DOCX, headers=sebutan)
