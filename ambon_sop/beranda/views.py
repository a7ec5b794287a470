"""The public home and verification, the inbox, search, the summary, and the addresses that server watchers ask."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from ambon_sop.akun.batas import BATAS_PERIKSA, boleh, dibatasi, terlalu_sering
from ambon_sop.akun.kebijakan import masuk, terbuka, untuk
from ambon_sop.akun.models import Peran
from ambon_sop.akun.singgahan import disinggahkan
from ambon_sop.alur.antrean import beban
from ambon_sop.alur.jenis import semua_jenis
from ambon_sop.alur.layanan_tinjauan import nilai_tengah_verifikasi
from ambon_sop.alur.models import Dokumen
from ambon_sop.alur.status import Status
from ambon_sop.audit.kedudukan import kedudukan
from ambon_sop.organisasi.peran import BEKERJA
from ambon_sop.pencarian.cari import BATAS_SERING
from ambon_sop.pencarian.cari import cari as cari_terbit

from . import kotak_masuk as kotak
from . import pencarian
from .berkas import BerkasForm
from .kesehatan import terganggu
from .konteks import LAIN
from .periksa import baca_kode
from .periksa import periksa as vonis_atas
from .ringkasan import per_unit, ringkas, unit_berdokumen, urutkan

PER_HALAMAN = 25


@terbuka
@require_safe
@disinggahkan
def beranda(request):
    """Search first; then what each kind of document puts forward (services), the newest SOPs, and verification."""
    umum = Dokumen.objects.untuk_umum()
    konteks = {"kantor": unit_berdokumen(umum)}
    for jenis in semua_jenis():
        konteks |= jenis.depan()
    return render(request, "beranda/beranda.html", konteks)


@masuk
@require_safe
def kotak_masuk(request):
    """What waits for this hat. Roles without an inbox begin at their first page."""
    peran = request.user.penugasan_aktif.peran
    if peran not in BEKERJA:
        return redirect(LAIN[peran][0][1])
    q = request.GET.get("q", "").strip()[:100]
    konteks = {
        "q": q,
        "menunggu": kotak.beri_kabar(_halaman(request, kotak.menunggu(request.user, q), "halaman"), request.user),
        "belum_diambil": kotak.beri_kabar(
            _halaman(request, kotak.belum_diambil(request.user, q), "antrean"), request.user
        ),
        "orang_lain": kotak.menunggu_orang_lain(request.user),
        "kewajiban": kotak.kewajiban(request.user),
        "verifikator": peran == Peran.VERIFIKATOR,
        "penyusun": peran == Peran.PENYUSUN,
    }
    if peran == Peran.VERIFIKATOR:
        konteks |= {"beban": beban(), "tengah": nilai_tengah_verifikasi()}
        konteks["terbanyak"] = max((b.banyak for b in konteks["beban"]), default=0)
    return render(request, "beranda/kotak_masuk.html", konteks)


def _halaman(request, daftar, kunci):
    return Paginator(daftar, PER_HALAMAN).get_page(request.GET.get(kunci))


@terbuka
@require_safe
@disinggahkan
def cari(request):
    """Search over what this person may see; for the public, over what is published."""
    q = request.GET.get("q", "").strip()[:100]
    dalam = bool(getattr(request.user, "penugasan_aktif", None))
    if q and not dalam and not boleh(request, "cari", *BATAS_SERING):
        return terlalu_sering(request)
    temuan = cari_terbit(q, hanya_publik=not dalam, persis="persis" in request.GET)
    hal = Paginator(pencarian.dokumen(request.user, q, temuan, dalam), PER_HALAMAN).get_page(request.GET.get("halaman"))
    pencarian.perkaya(hal)
    templat = "beranda/cari_kerja.html" if dalam else "beranda/cari.html"
    return render(request, templat, {"q": q, "halaman": hal, "diperbaiki": temuan.diperbaiki})


@terbuka
@require_safe
def periksa_kode(request):
    """Type a code from paper."""
    kode = baca_kode(request.GET.get("kode", ""))
    if kode:
        return redirect("beranda:periksa", kode=kode)
    return render(request, "beranda/periksa_kode.html", {"kosong": "kode" in request.GET, "form": BerkasForm()})


@terbuka
@require_safe
@dibatasi("periksa", *BATAS_PERIKSA)
def periksa(request, kode):
    """Whether a printed document holds: the page that its QR leads to."""
    vonis = vonis_atas(kode)
    tautan = penerus = None
    if vonis.versi and vonis.versi.dokumen.publik and vonis.versi.dokumen.versi_berlaku_id:
        tautan = vonis.jenis.url_publik(vonis.versi.dokumen)
        penerus = vonis.penerus
    konteks = {"vonis": vonis, "kode": baca_kode(kode), "tautan": tautan, "penerus": penerus}
    if vonis.versi:
        konteks["kedudukan"] = kedudukan(vonis.versi, Status.BERLAKU)
    return render(request, "beranda/periksa.html", konteks, status=200 if vonis.versi else 404)


@untuk(Peran.PIMPINAN, Peran.VERIFIKATOR, Peran.PENGAWAS)
@require_safe
def ringkasan(request):
    """How far every office is, in figures; no draft is named."""
    semua, q = per_unit(), request.GET.get("q", "").strip()[:100]
    cocok = [b for b in semua if q.casefold() in b["nama"].casefold()]
    konteks = {"baris": urutkan(cocok, request.GET.get("urut", "")), "jumlah": ringkas(semua), "q": q}
    return render(request, "beranda/ringkasan.html", konteks)


@terbuka
@require_safe
def sehat(request):
    """Alive: this process answers."""
    return HttpResponse("sehat\n", content_type="text/plain; charset=utf-8")


@terbuka
@require_safe
def siap(request):
    """Ready: database, tables, media store and cache do their work. Else 503 and the names of what does not."""
    if not (bagian := terganggu()):
        return HttpResponse("siap\n", content_type="text/plain; charset=utf-8")
    kata = "".join(f"{nama}: terganggu\n" for nama in bagian)
    return HttpResponse(kata, status=503, content_type="text/plain; charset=utf-8", headers={"Retry-After": "30"})
