"""What lists of services show at a glance, gathered for all rows at once: time, cost, themes, offices."""

from django.db.models import Count, Q
from django.urls import NoReverseMatch, reverse

from ambon_sop.alur.models import Versi
from ambon_sop.organisasi.models import PerangkatDaerah

from .fakta import kata_biaya, kata_waktu
from .isi import Biaya, Waktu
from .models import Konsultasi, Sorotan, StandarPelayanan, Topik

SERING = ("KTP hilang", "akta kelahiran", "surat pindah", "izin usaha")  # until Bagian Organisasi names its own
TERBARU = 6
DISOROT = 8


def beri_fakta(daftar):
    """Give every document `waktu` and `biaya` in words, out of the versions in force, in one question."""
    daftar = list(daftar)
    kolom = ("pk", "isi__waktu", "isi__biaya")
    fakta = {
        pk: (kata_waktu(_baca(Waktu, waktu)), kata_biaya(_baca(Biaya, biaya)))
        for pk, waktu, biaya in Versi.objects.filter(pk__in=[d.versi_berlaku_id for d in daftar]).values_list(*kolom)
    }
    for satu in daftar:
        satu.waktu, satu.biaya = fakta.get(satu.versi_berlaku_id, ("", ""))
    return daftar


def _baca(model, nilai):
    return model.model_validate(nilai) if nilai else None


def topik_berisi():
    """(themes, life events) that have a service, each with `banyak`."""
    ada = Count("layanan", filter=Q(layanan__publik=True, layanan__versi_berlaku__isnull=False))
    semua = list(Topik.objects.annotate(banyak=ada).filter(banyak__gt=0).order_by("urut", "nama"))
    return [t for t in semua if t.jenis == Topik.Jenis.TEMA], [t for t in semua if t.jenis == Topik.Jenis.PERISTIWA]


def kantor_berlayanan():
    """The offices with a service in the catalogue, by name, each with `banyak`."""
    layak = Q(dokumen__jenis=StandarPelayanan.JENIS, dokumen__publik=True, dokumen__versi_berlaku__isnull=False)
    semua = PerangkatDaerah.objects.annotate(banyak=Count("dokumen", filter=layak))
    return semua.filter(banyak__gt=0).order_by("nama", "pk")


def sorotan():
    """(words often searched, services often asked for), as Bagian Organisasi has chosen them."""
    kata = list(Sorotan.objects.filter(layanan=None).values_list("kata", flat=True)) or list(SERING)
    terpilih = StandarPelayanan.objects.untuk_umum().filter(sorotan__isnull=False).order_by("sorotan__urut")
    return kata, beri_fakta(terpilih.select_related("perangkat_daerah")[:DISOROT])


def konsultasi_terbuka(dokumen=None):
    """The consultations that are open today (of one service), each with its address as `url`."""
    semua = Konsultasi.objects.terbuka().select_related("versi__dokumen").defer("isi", "versi__isi").order_by("batas")
    semua = list(semua.filter(versi__dokumen=dokumen) if dokumen else semua[:5])
    for satu in semua:
        satu.url = alamat_bila_ada("layanan:konsultasi_satu", satu.slug)
    return [satu for satu in semua if satu.url]


def depan():
    """What the home page shows of the catalogue."""
    tema, peristiwa = topik_berisi()
    sering, disorot = sorotan()
    umum = StandarPelayanan.objects.untuk_umum()
    terbaru = umum.select_related("perangkat_daerah").order_by("-tanggal_efektif", "-pk")[:TERBARU]
    return {
        "banyak_layanan": umum.count(),
        "sering": sering,
        "disorot": disorot,
        "terbaru": [] if disorot else beri_fakta(terbaru),
        "tema": tema,
        "peristiwa": peristiwa,
        "konsultasi": konsultasi_terbuka(),
    }


def alamat_bila_ada(nama, *isi):
    """The address with this name, "" where there is none."""
    try:
        return reverse(nama, args=isi)
    except NoReverseMatch:
        return ""
