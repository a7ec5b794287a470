"""The trail as the pengawas reads it, and as a file."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from ambon_sop.tampilan.saringan import cip
from ambon_sop.tampilan.tulisan import ke_wit

from .ekspor import unduhan_csv
from .forms import SaringanAuditForm
from .kanonik import kanonik
from .kata import kata_tindakan
from .models import CatatanAudit
from .rantai import keadaan

PER_HALAMAN = 25
JUDUL_CSV = (
    "Urut,Waktu (WIT),Siapa,Sebagai,Perangkat Daerah,Tindakan,Jenis objek,Id objek,Objek,Dari,Ke,Perubahan,Alamat,"
    "Permintaan,Hash"
).split(",")


def untuk_pengawas(view):
    """What `akun.kebijakan.untuk(Peran.PENGAWAS)` does; akun stands above this app, so the policy is said by value."""
    view.kebijakan = frozenset({"pengawas"})
    return view


@untuk_pengawas
@require_safe
def daftar(request):
    """Rows that the filters leave, newest first; on top what is known about the chain."""
    saringan = SaringanAuditForm(request.GET)
    halaman = Paginator(saringan.terapkan(CatatanAudit.objects.all()), PER_HALAMAN)
    konteks = {
        "halaman": halaman.get_page(request.GET.get("halaman")),
        "saringan": saringan,
        "aktif": cip(request, saringan),
        "bersih": reverse("audit:daftar"),
        "rantai": keadaan(),
        "urut": "-waktu",
    }
    return render(request, "audit/daftar.html", konteks)


@untuk_pengawas
@require_POST
def unduh(request):
    """The same rows as a file. A POST, because asking for it leaves a row in the trail."""
    saringan = SaringanAuditForm(request.GET)
    catatan = saringan.terapkan(CatatanAudit.objects.all())
    return unduhan_csv(request, "jejak-audit", JUDUL_CSV, map(_sel, catatan.iterator(1000)), saringan.cleaned_data)


def _sel(catatan):
    return (
        catatan.urut,
        f"{ke_wit(catatan.waktu):%Y-%m-%d %H:%M:%S}",
        catatan.pelaku_nama,
        catatan.peran,
        catatan.unit,
        kata_tindakan(catatan.tindakan),
        catatan.objek_jenis,
        catatan.objek_id,
        catatan.objek_nama,
        catatan.dari,
        catatan.ke,
        kanonik(catatan.perubahan) if catatan.perubahan else "",
        catatan.alamat,
        catatan.id_permintaan,
        catatan.hash,
    )
