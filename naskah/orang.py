"""Persons to pick for a letter: officials in office today, by name, post or NIP."""

from django.db.models import Case, IntegerField, Q, Value, When

from ambon_sop.organisasi.models import Pejabat

BANYAK = 10


def cari(kata, unit):
    """[{nama, pangkat, nip, jabatan}, …]; those of the unit first."""
    semua = Pejabat.objects.menjabat().select_related("jabatan__perangkat_daerah")
    for satu in kata.split()[:6]:
        semua = semua.filter(Q(nama__icontains=satu) | Q(jabatan__nama__icontains=satu) | Q(nip__startswith=satu))
    di_sini = Case(When(jabatan__perangkat_daerah=unit, then=Value(0)), default=Value(1), output_field=IntegerField())
    semua = semua.order_by(di_sini, "nama", "pk")[:BANYAK] if kata else []
    return [{"nama": p.nama, "pangkat": p.pangkat, "nip": p.nip, "jabatan": _jabatan(p)} for p in semua]


def _jabatan(pejabat):
    """The post with its office, unless it names it."""
    nama, kantor = pejabat.sebutan, pejabat.jabatan.perangkat_daerah.singkatan
    return nama if pejabat.jabatan.kepala or kantor.lower() in nama.lower() else f"{nama} {kantor}"
