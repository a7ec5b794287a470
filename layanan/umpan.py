"""For machines that read along: the feed of changes (Atom), the map of the site, and what crawlers may visit."""

from django.conf import settings
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.views.decorators.http import require_safe

from ambon_sop.akun.kebijakan import terbuka
from ambon_sop.akun.singgahan import disinggahkan
from ambon_sop.alur.jenis import semua_jenis
from ambon_sop.alur.models import Versi
from ambon_sop.alur.status import Status
from ambon_sop.organisasi.models import PerangkatDaerah

from .etalase import kantor_berlayanan
from .models import StandarPelayanan, Topik

TERBARU = 50
TERBANYAK = 50_000  # addresses in one map (sitemaps.org)


@terbuka
@require_safe
@disinggahkan
def umpan(request):
    """What has taken effect, was superseded or withdrawn lately; `?unit=` for one office."""
    unit = request.GET.get("unit", "")
    unit = get_object_or_404(PerangkatDaerah, slug=unit[:60]) if unit else None
    alamat = settings.ALAMAT_SITUS + reverse("layanan:katalog")
    feed = Atom1Feed(
        title=f"Perubahan layanan {unit.nama if unit else 'Kota Ambon'}",
        link=alamat,
        description="Standar Pelayanan yang mulai berlaku atau dicabut.",
        feed_url=settings.ALAMAT_SITUS + request.get_full_path(),
        feed_guid=settings.ALAMAT_SITUS + request.get_full_path(),
        language="id",
        author_name=unit.nama if unit else "Pemerintah Kota Ambon",
    )
    for versi in _perubahan(unit):
        _tambah(feed, versi)
    return HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")


def _perubahan(unit):
    syarat = Q(status=Status.BERLAKU) | Q(status=Status.DICABUT)
    semua = Versi.objects.terlihat_oleh(None).filter(syarat, dokumen__jenis=StandarPelayanan.JENIS)
    semua = semua.filter(dokumen__perangkat_daerah=unit) if unit else semua
    return semua.select_related("dokumen__perangkat_daerah").order_by("-sejak", "-pk")[:TERBARU]


def _tambah(feed, versi):
    dokumen, dicabut = versi.dokumen, versi.status == Status.DICABUT
    # Its own name: what the document is called follows a draft that nobody has approved.
    nama = versi.isi["nama"] if versi.isi else dokumen.judul
    alamat = settings.ALAMAT_SITUS + reverse("layanan:publik", args=[dokumen.slug])
    berlaku = f"Versi {versi.nomor_versi} berlaku, SK Nomor {versi.nomor}."
    feed.add_item(
        title=f"{'Dicabut: ' if dicabut else ''}{nama}",
        link=alamat,
        description=escape(f"Dicabut. {versi.alasan_akhir}" if dicabut else berlaku),  # Atom takes it for HTML
        # Each event has a name of its own that never changes.
        unique_id=f"{alamat}#v{versi.nomor_versi}-{versi.status}",
        updateddate=versi.sejak,
        author_name=dokumen.perangkat_daerah.nama,
    )


@terbuka
@require_safe
@disinggahkan
def peta_situs(request):
    """sitemap.xml: every public page, services and SOPs with the day on which they took effect."""
    tetap = ["beranda:beranda", "layanan:katalog", "sop:daftar_publik", "layanan:perangkat_daerah"]
    halaman = [(reverse(nama), None) for nama in [*tetap, "beranda:periksa_kode"]]
    topik = Topik.objects.filter(layanan__publik=True, layanan__versi_berlaku__isnull=False).distinct()
    halaman += [(reverse("layanan:tema", args=[t.slug]), None) for t in topik]
    halaman += [(reverse("layanan:kantor", args=[u.slug]), None) for u in kantor_berlayanan()]
    for jenis in semua_jenis():
        semua = jenis.model.objects.untuk_umum().select_related("versi_berlaku").defer("versi_berlaku__isi")
        halaman += [(jenis.url_publik(d), d.versi_berlaku.tanggal_efektif) for d in semua.order_by("pk")]
    konteks = {"halaman": halaman[:TERBANYAK], "situs": settings.ALAMAT_SITUS}
    return render(request, "layanan/peta_situs.xml", konteks, content_type="application/xml")


@terbuka
@require_safe
@disinggahkan
def robot(request):
    """robots.txt: everything public may be read; the staff's pages and endless queries are no use."""
    jenis = "text/plain; charset=utf-8"
    return render(request, "layanan/robot.txt", {"situs": settings.ALAMAT_SITUS}, content_type=jenis)
