"""The public page of a service and its companions: *Tunjukkan di loket*, older versions, PDF. No account, no script."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from ambon_sop.akun.batas import BATAS_PDF, dibatasi
from ambon_sop.akun.kebijakan import terbuka
from ambon_sop.akun.singgahan import disinggahkan
from ambon_sop.alur.models import Versi

from .gambar import gambar_layanan
from .halaman_publik import konteks_lengkap, konteks_publik
from .models import StandarPelayanan
from .skema import skema_layanan
from .views import jawab_pdf


def umum():
    """The services in the catalogue."""
    return StandarPelayanan.objects.untuk_umum().select_related("perangkat_daerah", "versi_berlaku")


def _ambil(slug):
    return get_object_or_404(umum(), slug=slug)


@terbuka
@require_safe
@disinggahkan
def publik(request, slug):
    """What to bring, how long it takes, what it costs; `?keadaan=` for her situation."""
    layanan = umum().prefetch_related("topik").filter(slug=slug).first()
    if layanan is None:
        return _sudah_dicabut(request, slug)
    konteks = konteks_lengkap(layanan, layanan.versi_berlaku, request.GET.get("keadaan", ""))
    return render(request, "layanan/publik.html", konteks | {"skema": skema_layanan(konteks)})


def _sudah_dicabut(request, slug):
    """A withdrawn service says so, with the date and the reason (410); anything else is not there."""
    versi = Versi.objects.terlihat_oleh(None).filter(dokumen__jenis=StandarPelayanan.JENIS, dokumen__slug=slug)
    versi = versi.select_related("dokumen__perangkat_daerah").order_by("-nomor_versi").first()
    if versi is None:
        raise Http404
    return render(request, "layanan/dicabut.html", {"versi": versi}, status=410)


@terbuka
@require_safe
@disinggahkan
def versi_publik(request, slug, nomor):
    """A version that was in force, with the way to the one that is."""
    layanan = get_object_or_404(umum().prefetch_related("topik"), slug=slug)
    versi = get_object_or_404(Versi.objects.terlihat_oleh(None), dokumen=layanan.pk, nomor_versi=nomor, salinan=False)
    konteks = konteks_lengkap(layanan, versi, request.GET.get("keadaan", ""))
    konteks |= {"lama": versi.pk != layanan.versi_berlaku_id}
    return render(request, "layanan/versi_publik.html", konteks)


@terbuka
@require_safe
@disinggahkan
def loket(request, slug):
    """Large type for the counter: what she has to bring, number, date and code; kept on the phone by its script."""
    layanan = get_object_or_404(umum().prefetch_related("topik"), slug=slug)
    konteks = konteks_publik(layanan, layanan.versi_berlaku, request.GET.get("keadaan", ""))
    return render(request, "layanan/loket.html", konteks)


@terbuka
@require_safe
def pekerja_loket(request):
    """The service worker that gives back a kept counter page without a network; it stands where its pages stand."""
    isi = render(request, "layanan/pekerja_loket.js", {"alamat": reverse("layanan:katalog")})
    return HttpResponse(isi.content, content_type="text/javascript", headers={"Cache-Control": "no-cache"})


@terbuka
@require_safe
@dibatasi("pdf", *BATAS_PDF)
def pdf_publik(request, slug):
    return jawab_pdf(_ambil(slug).versi_berlaku)


@terbuka
@require_safe
@dibatasi("pdf", *BATAS_PDF)
def poster(request, slug):
    """A sheet for the counter with the QR that leads to the page (A4)."""
    from .cetakan_poster import cetak_poster  # the printer is loaded only by who prints

    sebutan = f'inline; filename="poster-{slug}.pdf"'
    return HttpResponse(
        cetak_poster(_ambil(slug)), content_type="application/pdf", headers={"Content-Disposition": sebutan}
    )


@terbuka
@require_safe
@disinggahkan
def gambar(request, slug):
    """The picture that a chat shows beside the address."""
    layanan = _ambil(slug)
    isi = konteks_publik(layanan, layanan.versi_berlaku)
    banyak = f"{isi['banyak_syarat']} syarat" if isi["banyak_syarat"] else ""
    fakta = [("Waktu", isi["waktu"]), ("Biaya", isi["biaya"]), ("Yang dibawa", banyak)]
    png = gambar_layanan(layanan.judul, [satu for satu in fakta if satu[1]], layanan.perangkat_daerah.singkatan)
    return HttpResponse(png, content_type="image/png")
