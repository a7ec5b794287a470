"""The register of an office's letters, on the screen and as a workbook."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from ambon_sop.akun.kebijakan import untuk
from ambon_sop.akun.models import Peran
from ambon_sop.audit.ekspor_xlsx import unduhan_xlsx
from ambon_sop.organisasi.models import PerangkatDaerah
from ambon_sop.tampilan.bentuk import TAHUN
from ambon_sop.tampilan.saringan import kata as kata_alamat

from .agenda import KEPALA, agenda, sel, tahun_tersedia

PER_HALAMAN = 50
PEMBACA_AGENDA = (Peran.PENYUSUN, Peran.PEMERIKSA, Peran.PENGESAH, Peran.PENGAWAS)
pembaca = untuk(*PEMBACA_AGENDA)


@pembaca
@require_safe
def daftar_agenda(request):
    unit, tahun, kata = _pilihan(request)
    baris = agenda(request.user, unit, tahun, kata)
    konteks = {
        "unit": unit,
        "tahun": tahun,
        "kata": kata,
        "tahun_ada": sorted({*tahun_tersedia(unit), timezone.localdate().year}, reverse=True),
        "halaman": Paginator(baris, PER_HALAMAN).get_page(request.GET.get("halaman")),
        "unit_lain": _unit_pengawas(request),
    }
    return render(request, "naskah/agenda.html", konteks)


@pembaca
@require_POST
def unduh_agenda(request):
    """The same lines as XLSX. A POST, because asking for it leaves a row in the trail."""
    unit, tahun, kata = _pilihan(request)
    baris = [sel(b, urut) for urut, b in enumerate(agenda(request.user, unit, tahun, kata), 1)]
    lembar = [(f"Agenda {tahun}", KEPALA, baris)]
    return unduhan_xlsx(request, "buku-agenda", lembar, {"unit": unit.singkatan, "tahun": tahun, "q": kata})


def _unit_pengawas(request):
    """A pengawas reads the registers of all offices, everybody else that of the own one."""
    if request.user.penugasan_aktif.peran != Peran.PENGAWAS:
        return None
    return PerangkatDaerah.objects.order_by("nama", "pk")


def _pilihan(request):
    unit = request.user.penugasan_aktif.perangkat_daerah
    if (semua := _unit_pengawas(request)) is not None and request.GET.get("unit", "").isdecimal():
        unit = semua.filter(pk=int(request.GET["unit"][:9])).first() or unit
    tahun = request.GET.get("tahun", "")
    tahun = int(tahun) if tahun.isdecimal() and len(tahun) == 4 else 0
    tahun = tahun if tahun in TAHUN else timezone.localdate().year
    return unit, tahun, kata_alamat(request)
