"""The public side of a consultation: what is open, the draft with its comments, and the receipt of one's own.

No account, no e-mail, no JavaScript. A comment is shown once somebody has looked at it.
"""

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from ambon_sop.akun.batas import boleh, minta_tunggu, tolak_bentuk
from ambon_sop.akun.kebijakan import terbuka

from .forms_konsultasi import TanggapanForm
from .hasil_konsultasi import bagian, hasil, menurut_komponen
from .konsultasi import tutup_yang_lewat
from .models import Konsultasi, Tanggapan
from .tanggapan import BATAS_ALAMAT, TanggapanDitolak, kirim_tanggapan

PER_HALAMAN = 25


def _semua():
    return Konsultasi.objects.select_related("versi__dokumen__perangkat_daerah")


def _ambil(slug):
    tutup_yang_lewat()
    return get_object_or_404(_semua(), slug=slug)


@terbuka
@require_safe
def konsultasi(request):
    """What is open now, and what became of the others. `?kode=` leads to the comment with this receipt."""
    tutup_yang_lewat()
    kode = request.GET.get("kode", "")
    if tanggapan := _dari_kode(kode):
        return redirect("layanan:tanda_terima", slug=tanggapan.konsultasi.slug, kode=tanggapan.kode)
    dibuka = list(_semua().terbuka().order_by("batas", "pk"))
    ditutup = _semua().filter(ditutup_pada__isnull=False).defer("versi__isi").order_by("-ditutup_pada", "-pk")
    hal = Paginator(ditutup, PER_HALAMAN).get_page(request.GET.get("halaman"))
    for satu in hal:
        satu.hasil = hasil(satu)
    konteks = {"dibuka": dibuka, "halaman": hal, "kode": kode[:40]}
    return render(request, "layanan/konsultasi/konsultasi.html", konteks, status=404 if kode.strip() else 200)


def _dari_kode(kode):
    """The comment with this receipt, however it was typed; None."""
    bersih = "".join(h for h in kode.upper() if h.isascii() and h.isalnum())
    if len(bersih) != Tanggapan._meta.get_field("kode").max_length:
        return None
    return Tanggapan.objects.select_related("konsultasi").filter(kode=bersih).first()


@terbuka
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def konsultasi_satu(request, slug):
    """The draft as it was opened, component by component; while it is open anyone can say what they think."""
    satu = _ambil(slug)
    return _terima(request, satu) if request.method == "POST" else _tampil(request, satu)


def _terima(request, satu):
    bentuk = TanggapanForm(request.POST)
    if not satu.terbuka:
        return _tampil(request, satu, status=409, tertinggal=request.POST.get("teks", "")[:4000])
    if not all(boleh(request, f"konsultasi{ke}", *batas) for ke, batas in enumerate(BATAS_ALAMAT)):
        tolak_bentuk(request, bentuk)
        return minta_tunggu(request, _tampil(request, satu, salah=bentuk))
    if bentuk.terjebak:
        return redirect("layanan:konsultasi_satu", slug=satu.slug)
    if not bentuk.is_valid():
        return _tampil(request, satu, salah=bentuk, status=422)
    try:
        baru = kirim_tanggapan(satu, bentuk.cleaned_data)
    except TanggapanDitolak:
        return _tampil(request, satu, status=409, tertinggal=bentuk.cleaned_data["teks"])
    return redirect("layanan:tanda_terima", slug=satu.slug, kode=baru.kode)


def _tampil(request, satu, salah=None, status=200, tertinggal=""):
    tampil = list(satu.tanggapan.tampil())
    konteks = bagian(satu, tampil) | {
        "konsultasi": satu,
        "layanan": satu.versi.dokumen,
        "hasil": hasil(satu),
        "banyak": len(tampil),
        "terjawab": menurut_komponen(tampil),
        "tertinggal": tertinggal,
        "salah": salah,
        "hari_ini": timezone.localdate(),
    }
    if satu.terbuka:
        _beri_bentuk(konteks, salah)
    return render(request, "layanan/konsultasi/konsultasi_satu.html", konteks, status=status)


def _beri_bentuk(konteks, salah):
    """A form for each component and one for the whole; the refused one keeps what was typed."""
    tentang = salah["komponen"].value() if salah else None
    kunci = {k["kunci"] for b in konteks["bagian"] for k in b["komponen"]} | {""}
    tentang = tentang if tentang in kunci else ("" if salah else None)

    def bentuk(komponen):
        if salah is not None and komponen == tentang:
            salah.auto_id = f"id_{komponen}_%s"
            return salah
        return TanggapanForm(initial={"komponen": komponen}, auto_id=f"id_{komponen}_%s")

    konteks["bentuk_umum"] = bentuk("")
    for blok in konteks["bagian"]:
        for komponen in blok["komponen"]:
            komponen["bentuk"] = bentuk(komponen["kunci"])


@terbuka
@never_cache
@require_safe
def tanda_terima(request, slug, kode):
    """What became of one comment: for who has its receipt."""
    semua = Tanggapan.objects.select_related("konsultasi__versi__dokumen__perangkat_daerah")
    satu = get_object_or_404(semua, konsultasi__slug=slug, kode=kode)
    konteks = {"tanggapan": satu, "konsultasi": satu.konsultasi, "layanan": satu.konsultasi.versi.dokumen}
    jawaban = render(request, "layanan/konsultasi/tanda_terima.html", konteks)
    jawaban["X-Robots-Tag"] = "noindex"
    return jawaban
