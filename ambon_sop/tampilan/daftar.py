"""What every list page does: read its filters from GET, sort by a column, cut into pages, show the filters as chips."""

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


def cip(request, saringan):
    """The active filters of a valid GET form as [{label, hapus}], where `hapus` is the query without that one."""
    butir = []
    for nama, nilai in saringan.cleaned_data.items():
        if nilai:
            sisa = request.GET.copy()
            sisa.pop(nama, None)
            sisa.pop("halaman", None)
            pilihan = dict(getattr(saringan.fields[nama], "choices", ())) if isinstance(nilai, str) else {}
            butir.append({"label": str(pilihan.get(nilai, nilai)), "hapus": f"?{sisa.urlencode()}"})
    return butir
