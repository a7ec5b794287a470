"""What the shared layer must know of a Standar Pelayanan."""

from django.urls import reverse
from django.utils import timezone

from ambon_sop.alur.jenis import Jenis, Penyunting
from ambon_sop.alur.models import Versi

from . import etalase, evaluasi, isyarat, kaidah, konsultasi, tempat
from .alur import ALUR_LAYANAN
from .isi import dari_dict
from .langkah_sunting import langkah_sunting
from .models import StandarPelayanan, SuratKeputusan
from .pemeriksaan import hasil_periksa
from .selisih import selisih
from .sop_terkait import sop_terkait
from .suntingan import SuntinganDitolak, terapkan_semua


def judul(isi):
    """What the lists call a service with this content."""
    return isi["nama"][:300] or "Layanan tanpa nama"


def periksa(versi):
    """What the rules find in a version."""
    return kaidah.periksa(dari_dict(versi.isi), sop_terkait(versi.isi["sop"]), timezone.localdate())


def cetak(versi):
    """The bytes of the version's PDF."""
    from .cetakan import cetak_versi  # drags the printer in; most requests print nothing

    return cetak_versi(versi)


def muat_contoh(pemeran):
    """Load the worked examples that are not there yet."""
    from . import pemuatan

    return pemuatan.muat_contoh(pemeran)


def url_kerja(dokumen):
    return reverse("layanan:rincian", args=[dokumen.pk])


def url_publik(dokumen):
    return reverse("layanan:publik", args=[dokumen.slug])


def kewajiban(pengguna):
    """What else waits for this person: a yearly evaluation, comments of the public, signals from the counters."""
    return [satu for subjek in (konsultasi, evaluasi, isyarat) for satu in subjek.kewajiban(pengguna)]


def versi_dari_sk(sidik):
    """The standards that the decision with this SHA-256 ratified."""
    terbit = Versi.objects.filter(sk__pdf_sha256=sidik, sk__keadaan=SuratKeputusan.Keadaan.TERBIT)
    return terbit.select_related("dokumen__perangkat_daerah", "dokumen__versi_berlaku").order_by("dokumen__judul", "pk")


def url_daftar():
    return reverse("layanan:daftar")


def sebut_tempat(sasaran):
    """What two people changed at once."""
    return "komponen" if all(s.startswith("komponen/") for s in sasaran) else "bagian"


PENYUNTING_LAYANAN = Penyunting(
    ditolak=SuntinganDitolak,
    op_tulisan=frozenset({"bidang", "komponen"}),
    hasil_periksa=hasil_periksa,
    sebut_tempat=sebut_tempat,
    selisih=selisih,
    langkah=langkah_sunting,
)

JENIS_LAYANAN = Jenis(
    kode=StandarPelayanan.JENIS,
    nama="Standar Pelayanan",
    model=StandarPelayanan,
    alur=ALUR_LAYANAN,
    judul=judul,
    terapkan=terapkan_semua,
    periksa=periksa,
    cetak=cetak,
    url_kerja=url_kerja,
    url_publik=url_publik,
    url_daftar=url_daftar,
    kata_pengesahan="ditetapkan",
    muat_contoh=muat_contoh,
    tempat=tempat.cari,
    daftar_tempat=tempat.daftar,
    kewajiban=kewajiban,
    penyunting=PENYUNTING_LAYANAN,
    versi_dari_berkas=versi_dari_sk,
    depan=etalase.depan,
    perkaya=etalase.beri_fakta,
)
