"""The SOPs by which a service is carried out: found by slug, with their total time, and by name, to be linked."""

from django.db.models import Case, IntegerField, Value, When

from sop.isi import dari_dict
from sop.kaidah import jumlah
from sop.models import Sop

from .kaidah import SopTerkait

TERBANYAK = 12  # offered at once


def sop_terkait(slug):
    """{slug: SopTerkait} of those of these slugs that are in force and readable as content."""
    ada = Sop.objects.filter(slug__in=slug, versi_berlaku__isnull=False).select_related("versi_berlaku")
    return {sop.slug: _satu(sop) for sop in ada}


def _satu(sop):
    if sop.versi_berlaku.salinan:
        return SopTerkait(sop.slug, sop.judul)
    total = jumlah(dari_dict(sop.versi_berlaku.isi))
    return SopTerkait(sop.slug, sop.judul, total.menit, total.teks)


def cari_sop(kata, unit):
    """[{slug, nama, unit}, …]: SOPs in force with all of these words in their names, those of this unit first."""
    semua = Sop.objects.filter(versi_berlaku__isnull=False).select_related("perangkat_daerah")
    for satu in kata.split():
        semua = semua.filter(judul__icontains=satu)
    milik = Case(When(perangkat_daerah=unit, then=Value(0)), default=Value(1), output_field=IntegerField())
    semua = semua.order_by(milik, "judul")[:TERBANYAK]
    return [{"slug": s.slug, "nama": s.judul, "unit": s.perangkat_daerah.singkatan} for s in semua]
