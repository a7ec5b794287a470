"""What the SOP pages show: contexts, gathered from the version, its rules, notes and history."""

from django.urls import reverse

from ambon_sop.alur.forms import BalasanForm
from ambon_sop.alur.izin import boleh_mencatat, boleh_menyusun
from ambon_sop.alur.models import Versi
from ambon_sop.alur.pemegang import di_meja
from ambon_sop.alur.status import Status
from ambon_sop.audit.riwayat import riwayat
from ambon_sop.organisasi.models import Jabatan

from . import bagan
from .alur import ALUR_SOP
from .api import keadaan
from .bantuan import BANTUAN_BAGIAN
from .dokumen import JUDUL_BAGIAN, konteks_alur
from .isi import dari_dict, ke_dict, kosong
from .jenis import periksa
from .lembar import PASANGAN

INSTANSI = "PEMERINTAH KOTA AMBON"


def jabatan(unit):
    """The post that ratifies for a unit, as a new draft names it."""
    kepala = Jabatan.objects.filter(perangkat_daerah=unit, kepala=True).first()
    return kepala.nama if kepala else (unit.sebutan_pimpinan or None)


def isi_lanjutan(versi):
    """The content with which the next version begins: what ratification had written is taken out again.

    After a copy of a paper the steps are still to be written.
    """
    if versi.salinan:
        unit = versi.dokumen.perangkat_daerah
        return ke_dict(isi_baru(versi.dokumen.judul, unit))
    isi = versi.isi
    lama = isi["disahkan_oleh"]
    kosong = {"nomor": None, "tanggal_efektif": None, "tanggal_revisi": None}
    return isi | kosong | {"disahkan_oleh": lama | {"nama": None, "nip": None}}


def isi_baru(nama, unit):
    """The `Isi` with which an SOP of this unit begins."""
    return kosong(nama, INSTANSI, unit.nama.upper(), jabatan(unit))


def bagian_identitas(isi):
    """The six lists of the identity as pairs of (title, items), in the order of the paper."""
    return [[(JUDUL_BAGIAN[kunci], getattr(isi, kunci)) for kunci in pasang] for pasang in PASANGAN]


def konteks_dokumen(versi):
    """What the pages show of a version: identity, flow table, steps in words. A copy of a paper has none of these."""
    if versi.salinan:
        return {}
    isi = dari_dict(versi.isi)
    sop = bagan.dari_isi(versi.isi)
    uraian = {k.no: k.uraian for k in isi.kegiatan}
    nama = {p.kode: p.nama for p in isi.pelaksana}
    kata = bagan.dalam_kata(sop, uraian, nama)
    return {"isi": isi, "bagian": bagian_identitas(isi), "dalam_kata": kata} | konteks_alur(isi)


def konteks_rincian(request, sop, versi):
    """The document's page for the staff."""
    pengguna, hat = request.user, request.user.penugasan_aktif
    catatan = versi.catatan.filter(induk=None).select_related("oleh").prefetch_related("balasan__oleh")
    semua = Versi.objects.terlihat_oleh(pengguna).filter(dokumen=sop.pk).order_by("-nomor_versi")
    menyusun, draf = boleh_menyusun(hat, versi), versi.status == Status.DRAF
    terakhir = semua.first().pk == versi.pk
    tersedia = ALUR_SOP.tersedia(versi, pengguna)
    terhalang = next((t for t in tersedia if t.halangan), None)
    return konteks_dokumen(versi) | {
        "sop": sop,
        "versi": versi,
        "versi_lain": [v for v in semua if v.pk != versi.pk],
        "siapa": di_meja(versi),
        "tersedia_utama": [t for t in tersedia if t.transisi.utama],
        "tersedia_lain": [t for t in tersedia if not t.transisi.utama],
        "terhalang": terhalang,
        "temuan": periksa(versi) if versi.status in Status.terbuka() else [],
        "catatan": catatan,
        "banyak_terbuka": sum(c.selesai_pada is None for c in catatan),
        "balasan_form": BalasanForm(),
        "boleh_mencatat": boleh_mencatat(hat, versi),
        "boleh_menjawab": menyusun or boleh_mencatat(hat, versi),
        "boleh_menyunting": menyusun and draf and not versi.salinan,
        "boleh_versi_baru": menyusun and terakhir and versi.status not in Status.terbuka(),
        "boleh_mengubah": menyusun,
        "riwayat": riwayat(versi),
        "gambar": reverse("sop:gambar", args=[sop.pk, versi.nomor_versi]),
    }


def konteks_penyunting(request, sop, versi):
    """The editor's page: the content itself goes along as JSON."""
    catatan = versi.catatan.filter(induk=None).select_related("oleh").prefetch_related("balasan__oleh")
    return {
        "sop": sop,
        "versi": versi,
        "awal": keadaan(request, versi),
        "bagian_daftar": [(kunci, judul, BANTUAN_BAGIAN[kunci]) for kunci, judul in JUDUL_BAGIAN.items()],
        "siapa": di_meja(versi),
        "tersedia": ALUR_SOP.tersedia(versi, request.user),
        "catatan": catatan,
        "banyak_terbuka": sum(c.selesai_pada is None for c in catatan),
        "boleh_menjawab": True,
        "riwayat": riwayat(versi),
    }
