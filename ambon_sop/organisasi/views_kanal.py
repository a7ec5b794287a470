"""The channels of an office: its penyusun keeps them, the Admin may for any."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from ambon_sop.organisasi.forms_kanal import KanalForm
from ambon_sop.organisasi.kanal import kanal_dari
from ambon_sop.organisasi.kelola import simpan_kanal
from ambon_sop.organisasi.models import PerangkatDaerah
from ambon_sop.organisasi.peran import Peran, untuk


@untuk(Peran.PENYUSUN)
@require_http_methods(["GET", "POST"])
def kanal(request):
    """One's own office."""
    return _ubah(request, request.user.penugasan_aktif.perangkat_daerah)


@untuk(Peran.ADMIN)
@require_http_methods(["GET", "POST"])
def kanal_unit(request, pk):
    return _ubah(request, get_object_or_404(PerangkatDaerah, pk=pk))


def _ubah(request, unit):
    bentuk = KanalForm(request.POST or None, kanal_dari(unit))
    if request.method == "POST" and bentuk.is_valid():
        berubah = simpan_kanal(unit, bentuk.kanal(), request.user)
        kata = "Kanal disimpan dan tampil bagi warga." if berubah else "Tidak ada yang berubah."
        messages.success(request, kata, extra_tags="kabar")
        return redirect(request.path)
    status = 422 if request.method == "POST" else 200
    return render(request, "organisasi/kanal.html", {"unit": unit, "bentuk": bentuk}, status=status)
