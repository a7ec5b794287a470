"""How far every office is: documents in force and on their way, by unit."""

from django.db.models import Count, Q

from ambon_sop.alur.status import Status
from ambon_sop.organisasi.models import PerangkatDaerah


def per_unit():
    """[{nama, berlaku, jalan, semua, persen}] of the units that have any document, the least advanced first."""
    unit = (
        PerangkatDaerah.objects.annotate(
            berlaku=Count("dokumen", filter=Q(dokumen__versi_berlaku__isnull=False), distinct=True),
            jalan=Count("dokumen", filter=Q(dokumen__versi_terbaru__status__in=Status.terbuka()), distinct=True),
            semua=Count("dokumen", distinct=True),
        )
        .filter(semua__gt=0)
        .order_by("nama")
    )
    baris = [
        {"nama": u.nama, "berlaku": u.berlaku, "jalan": u.jalan, "semua": u.semua, "persen": 100 * u.berlaku // u.semua}
        for u in unit
    ]
    return sorted(baris, key=lambda b: (b["persen"], b["nama"]))
