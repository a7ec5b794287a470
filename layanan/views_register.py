"""The register of Bagian Organisasi: the list with its saved views, and as XLSX."""

from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from ambon_sop.akun.kebijakan import untuk
from ambon_sop.audit.ekspor_xlsx import unduhan_xlsx
from ambon_sop.tampilan.daftar import halaman, urutan
from ambon_sop.tampilan.saringan import cip

from . import register as isi
from .forms_register import SaringanRegisterForm
from .izin_mutu import PEMBACA_REGISTER


def _saring(data):
    """(form, tab, filters) of what was asked for."""
    saringan = SaringanRegisterForm(data)
    saringan.is_valid()
    pilih = {k: v for k, v in saringan.cleaned_data.items() if v and k != "lihat"}
    lihat = saringan.cleaned_data.get("lihat")
    return saringan, lihat if lihat in isi.PANDANGAN else "semua", pilih


def _terpilih(request, lihat, pilih):
    layanan = isi.PANDANGAN[lihat][1](isi.saring(isi.daftar(request.user), **pilih))
    return layanan.order_by(*urutan(request, isi.URUTAN, "unit"))


@untuk(*PEMBACA_REGISTER)
@require_safe
def register(request):
    """Every service of every office; or the offices that have none in force."""
    saringan, lihat, pilih = _saring(request.GET)
    hitungan = isi.hitungan(request.user, isi.daftar(request.user))
    konteks = {
        "saringan": saringan,
        "lihat": lihat,
        "tab": [(kunci, kata, hitungan[kunci]) for kunci, (kata, _) in isi.PANDANGAN.items()],
        "aktif": [c for c in cip(request, saringan) if not c["label"].startswith("Lihat:")],
        "hitungan": hitungan,
    }
    if lihat == isi.KANTOR:
        pilih.pop("status", None)
        konteks["halaman"] = halaman(request, isi.kantor_tanpa_standar(request.user, **pilih))
    else:
        konteks["halaman"] = halaman(request, _terpilih(request, lihat, pilih))
        isi.lengkapi(konteks["halaman"].object_list)
    return render(request, "layanan/register/register.html", konteks)


@untuk(*PEMBACA_REGISTER)
@require_POST
def register_unduh(request):
    """The register as XLSX, with all columns: what the filters leave over, and the offices without a standard."""
    _, lihat, pilih = _saring(request.GET)
    kantor = isi.kantor_tanpa_standar(request.user).values_list("nama", "jalan")
    tanpa = ("Kantor tanpa standar", ["Perangkat Daerah", "Layanan dalam proses"], kantor)
    lembar = [tanpa]
    if lihat != isi.KANTOR:
        lembar.insert(0, ("Layanan", isi.KEPALA, isi.baris_unduhan(_terpilih(request, lihat, pilih))))
    return unduhan_xlsx(request, "register-standar-pelayanan", lembar, {"lihat": lihat} | pilih)
