"""The catalogue: searched, filtered, sorted; by theme and life event; two services side by side."""

from django.core.cache import caches
from django.core.paginator import Paginator
from django.db.models import F
from django.shortcuts import get_object_or_404, render
from django.utils.functional import cached_property
from django.views.decorators.http import require_safe

from ambon_sop.akun.batas import boleh, terlalu_sering
from ambon_sop.akun.kebijakan import terbuka
from ambon_sop.akun.singgahan import WADAH, disinggahkan
from ambon_sop.audit.umum import cap
from ambon_sop.pencarian.cari import BATAS_SERING, Temuan, peringkat
from ambon_sop.pencarian.models import EntriCari

from .etalase import beri_fakta, kantor_berlayanan, topik_berisi
from .forms_katalog import SaringanKatalogForm
from .halaman_publik import konteks_kanal, konteks_publik
from .models import StandarPelayanan, Topik

PER_HALAMAN = 25
PILIHAN = 500  # services in a select; any other is compared from its own page
LAMA = 3600  # seconds that a count is kept, under the mark of everything public
URUTAN = {
    "nama": ("judul", "pk"),
    "waktu": (F("lama_maksimum").asc(nulls_last=True), "judul", "pk"),
    "biaya": (F("gratis").desc(nulls_last=True), F("biaya_minimum").asc(nulls_last=True), "judul", "pk"),
    "terbaru": (F("tanggal_efektif").desc(nulls_last=True), "judul", "pk"),
}


class PotonganKatalog(Paginator):
    """Pages whose total is counted once for everybody, until something public changes."""

    def __init__(self, semua, nama):
        self.nama = nama
        super().__init__(semua, PER_HALAMAN)

    @cached_property
    def count(self):
        if not self.nama:
            return super().count
        return caches[WADAH].get_or_set(f"banyak:{cap()}:{self.nama}", super().count, LAMA)


def _saring(semua, pilih):
    """Narrow by the filters that are on."""
    for nama in ("gratis", "daring", "sehari"):
        if pilih.get(nama):
            semua = getattr(semua, nama)()
    if topik := pilih.get("topik"):
        semua = semua.bertopik(topik)
    if unit := pilih.get("unit"):
        semua = semua.filter(perangkat_daerah=unit)
    return semua


def _cari(q, semua, persis):
    """(services with these words, best first; the ranking)."""
    urut = peringkat(q, jenis=StandarPelayanan.JENIS, persis=persis)
    letak = {pk: i for i, pk in enumerate(urut.objek)}
    cocok = semua.filter(pk__in=letak).values_list("pk", flat=True)
    return sorted(cocok, key=letak.get), urut


def isi_halaman(request, pilih, topik=None):
    """The context of a list of services under these filters."""
    semua, q = StandarPelayanan.objects.untuk_umum(), pilih.get("q", "")
    semua = _saring(semua, pilih | ({"topik": topik.slug} if topik else {}))
    urut = None
    if q:
        daftar, urut = _cari(q, semua, "persis" in request.GET)
        if pilih.get("urut"):
            daftar = semua.filter(pk__in=daftar).order_by(*URUTAN[pilih["urut"]]).values_list("pk", flat=True)
        nama = ""
    else:
        daftar = semua.order_by(*URUTAN[pilih.get("urut") or "nama"]).values_list("pk", flat=True)
        nama = f"{pilih.get('unit') and pilih['unit'].pk}:{topik and topik.pk}:" + ":".join(
            f"{k}={pilih.get(k)}" for k in ("gratis", "daring", "sehari", "topik")
        )
    hal = PotonganKatalog(daftar, nama).get_page(request.GET.get("halaman"))
    hal.object_list = _baris(list(hal.object_list), urut)
    lebih = bool(urut) and urut.terpotong
    return {"halaman": hal, "q": q, "diperbaiki": urut.diperbaiki if urut else "", "lebih": lebih}


def _baris(pk, urut):
    """The services of one page in this order, with facts, and with what was found in them."""
    isi = StandarPelayanan.objects.select_related("perangkat_daerah").in_bulk(pk)
    baris = beri_fakta(isi[satu] for satu in pk if satu in isi)
    if urut:
        entri = EntriCari.objects.filter(jenis=StandarPelayanan.JENIS, objek_id__in=pk)
        temuan = {satu.objek_id: Temuan(satu, urut.kelompok) for satu in entri}
        for satu in baris:
            satu.temuan = temuan.get(satu.pk)
    return baris


def _konteks(request, topik=None):
    saringan = SaringanKatalogForm(request.GET)
    saringan.is_valid()
    pilih = {k: v for k, v in saringan.cleaned_data.items() if v}
    tema, peristiwa = topik_berisi()
    return isi_halaman(request, pilih, topik) | {
        "saringan": saringan,
        "pilih": pilih,
        "cip": saringan.cip(request),
        "tetap": saringan.tetap(),
        "bersaring": bool(set(pilih) - {"urut", "q"}),
        "tema": tema,
        "peristiwa": peristiwa,
        "topik": topik,
        "kantor": kantor_berlayanan(),
    }


@terbuka
@require_safe
@disinggahkan
def katalog(request):
    """All services in force, with time and cost at a glance; `?q=` searches, misspellings too."""
    if request.GET.get("q") and not boleh(request, "cari", *BATAS_SERING):
        return terlalu_sering(request)
    return render(request, "layanan/katalog.html", _konteks(request))


@terbuka
@require_safe
@disinggahkan
def tema(request, slug):
    """The services of a theme or a life event."""
    return render(request, "layanan/tema.html", _konteks(request, get_object_or_404(Topik, slug=slug)))


@terbuka
@require_safe
@disinggahkan
def banding(request):
    """Two services side by side (`?a=…&b=…`); without them, the choice."""
    pasangan = [_untuk_banding(request.GET.get(nama, "")) for nama in ("a", "b")]
    kolom = [satu for satu in pasangan if satu]
    terpilih = [satu["layanan"].slug if satu else "" for satu in pasangan]
    semua = StandarPelayanan.objects.untuk_umum().order_by("judul").values_list("slug", "judul")
    pilihan = dict(semua[:PILIHAN]) | {satu["layanan"].slug: satu["layanan"].judul for satu in kolom}
    konteks = {"kolom": kolom, "pilihan": pilihan.items(), "terpilih": terpilih}
    return render(request, "layanan/banding.html", konteks)


def _untuk_banding(slug):
    semua = StandarPelayanan.objects.untuk_umum().select_related("perangkat_daerah", "versi_berlaku")
    layanan = semua.prefetch_related("topik").filter(slug=slug[:120]).first() if slug else None
    return konteks_publik(layanan, layanan.versi_berlaku) | konteks_kanal(layanan) if layanan else None
