"""What the search knows of a service: the version in force, in its own words, its themes and who may ask for it."""

from django.urls import reverse

from ambon_sop.blok import polos
from ambon_sop.pencarian.indeks import hapus, indeks

from .isi import PENYAMPAIAN, dari_dict
from .models import StandarPelayanan


def indeks_versi(versi):
    """Make the service searchable by this version, which is in force."""
    dokumen = versi.dokumen
    layanan = StandarPelayanan.objects.get(pk=dokumen.pk)
    publik = reverse("layanan:publik", args=[dokumen.slug])
    indeks(
        StandarPelayanan.JENIS,
        dokumen.pk,
        judul=versi.isi["nama"],
        teks=_teks(layanan, dari_dict(versi.isi)),
        url=publik if dokumen.publik else reverse("layanan:rincian", args=[dokumen.pk]),
        perangkat_daerah=dokumen.perangkat_daerah,
        publik=dokumen.publik,
    )


def hapus_dari_indeks(versi):
    hapus(StandarPelayanan.JENIS, versi.dokumen_id)


def _teks(layanan, isi):
    topik = ", ".join(layanan.topik.values_list("nama", flat=True))
    komponen = (polos(getattr(isi.komponen, kunci)) for kunci in PENYAMPAIAN if kunci != "penanganan_pengaduan")
    return "\n".join(filter(None, [layanan.ringkasan, layanan.pemohon, topik, *komponen, layanan.nomor]))
