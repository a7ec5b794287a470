"""What the shared layer must know of an SOP."""

from django.urls import reverse

from ambon_sop.alur.jenis import Jenis, Penyunting

from . import kaidah, tempat
from .alur import ALUR_SOP
from .isi import dari_dict
from .langkah_sunting import langkah_sunting
from .models import Sop
from .pemeriksaan import hasil_periksa
from .selisih import selisih
from .suntingan import SuntinganDitolak, terapkan_semua


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


def sebut_tempat(sasaran):
    """What two people changed at once: a cell of the flow, or more than that."""
    return "sel" if all(s.startswith("kegiatan/") and s.count("/") == 2 for s in sasaran) else "bagian"


PENYUNTING_SOP = Penyunting(
    ditolak=SuntinganDitolak,
    op_tulisan=frozenset({"bidang", "pelaksana_ubah", "kegiatan_ubah"}),
    hasil_periksa=hasil_periksa,
    sebut_tempat=sebut_tempat,
    selisih=selisih,
    langkah=langkah_sunting,
)

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
    penyunting=PENYUNTING_SOP,
)
