"""What the search knows of an SOP: the version in force, in its own words."""

from django.urls import reverse

from ambon_sop.pencarian.indeks import hapus, indeks

from .isi import dari_dict
from .models import Sop


def indeks_versi(versi):
    """Make the SOP searchable by this version, which is in force."""
    dokumen = versi.dokumen
    publik = reverse("sop:publik", args=[dokumen.slug])
    indeks(
        Sop.JENIS,
        dokumen.pk,
        judul=versi.isi["nama"] if versi.isi else dokumen.judul,
        teks=f"{versi.nomor} {_teks(versi)}",
        url=publik if dokumen.publik else reverse("sop:rincian", args=[dokumen.pk]),
        perangkat_daerah=dokumen.perangkat_daerah,
        publik=dokumen.publik,
    )


def hapus_dari_indeks(versi):
    hapus(Sop.JENIS, versi.dokumen_id)


def _teks(versi):
    if versi.salinan:
        return ""
    isi = dari_dict(versi.isi)
    return " ".join([*(k.uraian for k in isi.kegiatan), *(p.nama for p in isi.pelaksana)])
