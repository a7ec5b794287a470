"""How far every office is: documents in force and on their way, by unit."""

from django.db.models import Count, Q

from ambon_sop.alur.status import Status
from ambon_sop.organisasi.models import PerangkatDaerah

KOLOM = ("nama", "berlaku", "jalan", "semua", "persen")


def per_unit(q=""):
    """[{nama, berlaku, jalan, semua, persen}] of the units that have any document and `q` in their name."""
    unit = (
        PerangkatDaerah.objects.annotate(
            berlaku=Count("dokumen", filter=Q(dokumen__versi_berlaku__isnull=False), distinct=True),
            jalan=Count("dokumen", filter=Q(dokumen__versi_terbaru__status__in=Status.terbuka()), distinct=True),
            semua=Count("dokumen", distinct=True),
        )
        .filter(semua__gt=0, nama__icontains=q)
        .order_by("nama")
    )
    return [
        {"nama": u.nama, "berlaku": u.berlaku, "jalan": u.jalan, "semua": u.semua, "persen": 100 * u.berlaku // u.semua}
        for u in unit
    ]


def urutkan(baris, kunci):
    """Sorted by a column, `-` before it for descending; else the least advanced first."""
    nama = kunci.removeprefix("-")
    nama, turun = (nama, kunci.startswith("-")) if nama in KOLOM else ("persen", False)
    return sorted(baris, key=lambda b: (b[nama], b["nama"]), reverse=turun)
