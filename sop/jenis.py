"""What the shared layer must know of an SOP."""

from django.urls import reverse

from ambon_sop.alur.jenis import Jenis

from . import kaidah, tempat
from .alur import ALUR_SOP
from .isi import dari_dict
from .models import Sop
from .suntingan import terapkan_semua


def judul(isi):
    """What the lists call an SOP with this content."""
    return isi["nama"][:300] or "SOP tanpa nama"


def periksa(versi):
    """What the rules find in a version; a copy of a paper is as it is."""
    return [] if versi.salinan else kaidah.periksa(dari_dict(versi.isi))


def cetak(versi):
    """The bytes of the version's PDF."""
    from .cetakan import cetak_versi  # drags the printer in; most requests print nothing

    return cetak_versi(versi).pdf


def muat_contoh(pemeran):
    """Load the worked examples that are not there yet."""
    from . import pemuatan

    return pemuatan.muat_contoh(pemeran)


def url_kerja(dokumen):
    return reverse("sop:rincian", args=[dokumen.pk])


def url_publik(dokumen):
    return reverse("sop:publik", args=[dokumen.slug])


def url_daftar():
    return reverse("sop:daftar")


JENIS_SOP = Jenis(
    kode=Sop.JENIS,
    nama="SOP",
    model=Sop,
    alur=ALUR_SOP,
    judul=judul,
    terapkan=terapkan_semua,
    periksa=periksa,
    cetak=cetak,
    url_kerja=url_kerja,
    url_publik=url_publik,
    url_daftar=url_daftar,
    kata_pengesahan="disahkan",
    muat_contoh=muat_contoh,
    tempat=tempat.cari,
    daftar_tempat=tempat.daftar,
)
