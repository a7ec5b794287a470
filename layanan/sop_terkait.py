"""The SOPs by which a service is carried out: found by slug, with their total time."""

from sop.isi import dari_dict
from sop.kaidah import jumlah
from sop.models import Sop

from .kaidah import SopTerkait


def sop_terkait(slug):
    """{slug: SopTerkait} of those of these slugs that are in force and readable as content."""
    ada = Sop.objects.filter(slug__in=slug, versi_berlaku__isnull=False).select_related("versi_berlaku")
    return {sop.slug: _satu(sop) for sop in ada}


def _satu(sop):
    if sop.versi_berlaku.salinan:
        return SopTerkait(sop.slug, sop.judul)
    total = jumlah(dari_dict(sop.versi_berlaku.isi))
    return SopTerkait(sop.slug, sop.judul, total.menit, total.teks)
