"""Who ratifies: stand-ins (Plh., Plt.) that a verifikator records, and the Admin's table by unit and kind."""

from django.conf import settings
from django.contrib import messages
from django.db.models import Q
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from ambon_sop.akun import kelola
from ambon_sop.akun.bukti import minta_bukti
from ambon_sop.akun.forms_kelola import CariForm, PengaturanForm, SementaraForm
from ambon_sop.akun.kebijakan import untuk
from ambon_sop.akun.models import Penugasan, Peran
from ambon_sop.akun.pengesah import atur_pengesah, daftar_pengesah
from ambon_sop.akun.views_pengguna import akhiri
from ambon_sop.organisasi.models import Pejabat, PerangkatDaerah
from ambon_sop.tampilan.daftar import halaman, urutan

SEMENTARA = (Pejabat.Sifat.PLH, Pejabat.Sifat.PLT)
KOLOM = {"nama": ("pengguna__nama", "pk"), "unit": ("perangkat_daerah__nama", "pk"), "masa": ("mulai", "pk")}


def _sementara():
    """Temporary pengesah hats; the ones that a verifikator may record and end."""
    semua = Penugasan.objects.filter(peran=Peran.PENGESAH, sifat__in=SEMENTARA)
    return semua.select_related("pengguna", "perangkat_daerah")


@untuk(Peran.VERIFIKATOR, Peran.ADMIN)
@require_safe
def pejabat_sementara(request):
    cari = CariForm(request.GET)
    q = cari.cleaned_data["q"] if cari.is_valid() else ""
    hat = _sementara()
    for kata in q.split():
        unit = Q(perangkat_daerah__nama__icontains=kata) | Q(perangkat_daerah__singkatan__icontains=kata)
        hat = hat.filter(Q(pengguna__nama__icontains=kata) | unit)
    hat = hat.order_by(*urutan(request, KOLOM, "-masa"))
    return render(request, "akun/pejabat_sementara.html", {"halaman": halaman(request, hat), "q": q})


@untuk(Peran.VERIFIKATOR, Peran.ADMIN)
@require_http_methods(["GET", "POST"])
def sementara_tambah(request):
    form = SementaraForm(request.POST or None, pencatat=request.user, batal=reverse("akun:pejabat_sementara"))
    minta_bukti(form, request)
    if form.is_valid():
        isi = form.cleaned_data | {"peran": Peran.PENGESAH}
        penugasan = kelola.tambah_penugasan(isi["orang"], isi, request.user)
        messages.success(request, f"{penugasan.pengguna} dicatat sebagai {penugasan.sebutan}.")
        return redirect("akun:pejabat_sementara")
    return render(request, "akun/sementara_tambah.html", {"form": form})


@untuk(Peran.VERIFIKATOR, Peran.ADMIN)
@require_http_methods(["GET", "POST"])
def sementara_akhiri(request, pk):
    return akhiri(request, get_object_or_404(_sementara(), pk=pk), reverse("akun:pejabat_sementara"))


@untuk(Peran.ADMIN)
@require_safe
def pengesah(request):
    """Every unit with who ratifies each kind for it, and by which rule."""
    cari = CariForm(request.GET)
    q = cari.cleaned_data["q"] if cari.is_valid() else ""
    konteks = {"jenis": settings.JENIS_DOKUMEN, "q": q, "halaman": halaman(request, daftar_pengesah(q))}
    return render(request, "akun/pengesah.html", konteks)


@untuk(Peran.ADMIN)
@require_http_methods(["GET", "POST"])
def pengesah_ubah(request, pk):
    """The exceptions of one unit: for each kind, the unit in which its documents are ratified."""
    unit = get_object_or_404(PerangkatDaerah, pk=pk)
    form = minta_bukti(PengaturanForm(request.POST or None, unit=unit, batal=reverse("akun:pengesah")), request)
    if form.is_valid():
        atur_pengesah(unit, form.cleaned_data, request.user)
        messages.success(request, f"Pengaturan pengesahan {unit.nama} disimpan.")
        return redirect("akun:pengesah")
    return render(request, "akun/pengesah_ubah.html", {"form": form, "unit": unit})
