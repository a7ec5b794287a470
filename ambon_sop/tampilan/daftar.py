"""What every list page does: sort by a column and cut into pages. Its filters as chips: saringan.py."""

from django.core.paginator import Paginator

BARIS = 25  # rows a page (tampilan.md §3, "Table")


def urutan(request, kolom, bawaan):
    """The fields to order by for ?urut=nama or ?urut=-nama; `kolom` = {name: (fields …)}, anything else is `bawaan`."""
    kunci = request.GET.get("urut", "")
    if kunci.removeprefix("-") not in kolom:
        kunci = bawaan
    bidang = kolom[kunci.removeprefix("-")]
    return [f"-{satu}" for satu in bidang] if kunci.startswith("-") else list(bidang)


def halaman(request, queryset, baris=BARIS):
    """The page of ?halaman=…; a number that does not exist gives the nearest page that does."""
    return Paginator(queryset, baris).get_page(request.GET.get("halaman"))
