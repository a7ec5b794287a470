"""The list of units: filtered, in the order of the tree or of a column, in a constant number of queries."""

from django.core.paginator import Paginator
from django.db.models import Q

from ambon_sop.organisasi.models import PerangkatDaerah
from ambon_sop.organisasi.pohon import urutan_pohon
from ambon_sop.tampilan.daftar import BARIS, halaman, urutan

KOLOM = {"nama": ("nama", "pk"), "kode": ("kode",), "jenis": ("jenis", "nama", "pk")}


def saring(units, *, q="", jenis="", kecocokan="", keadaan=""):
    """Narrow by words in name, abbreviation or code; by kind; by how sure the name is; by whether it exists today."""
    for kata in q.split():
        units = units.filter(Q(nama__icontains=kata) | Q(singkatan__icontains=kata) | Q(kode__startswith=kata))
    if jenis:
        units = units.filter(jenis=jenis)
    if kecocokan:
        units = units.filter(status_verifikasi=kecocokan)
    if keadaan:
        kini = PerangkatDaerah.objects.berlaku().values("pk")
        units = units.filter(pk__in=kini) if keadaan == "berlaku" else units.exclude(pk__in=kini)
    return units


def halaman_unit(request, units):
    """A page of units: by a column when one is asked for, else as the tree; each unit then knows its `dalam`."""
    if request.GET.get("urut", "").removeprefix("-") in KOLOM:
        return halaman(request, units.select_related("induk").order_by(*urutan(request, KOLOM, "nama")))
    terpilih = set(units.values_list("pk", flat=True))
    pohon = [(pk, dalam) for pk, dalam in urutan_pohon() if pk in terpilih]
    satu = Paginator(pohon, BARIS).get_page(request.GET.get("halaman"))
    isi = PerangkatDaerah.objects.select_related("induk").in_bulk([pk for pk, _ in satu])
    for pk, dalam in satu:
        isi[pk].dalam = dalam
    satu.object_list = [isi[pk] for pk, _ in satu]
    return satu
