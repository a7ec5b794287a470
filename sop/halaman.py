"""What the SOP pages show: contexts, gathered from the version, its rules, notes and history."""

from ambon_sop.alur.api import keadaan
from ambon_sop.alur.panel import konteks_panel
from ambon_sop.alur.pemegang import di_meja
from ambon_sop.audit.riwayat import riwayat
from ambon_sop.organisasi.models import Jabatan
from ambon_sop.tampilan.modul import modul_js

from . import bagan
from .alur import ALUR_SOP
from .bantuan import BANTUAN_BAGIAN, BANTUAN_KOLOM
from .dokumen import JUDUL_BAGIAN, konteks_alur
from .isi import dari_dict, ke_dict, kosong
from .lembar import PASANGAN

INSTANSI = "PEMERINTAH KOTA AMBON"
SKRIP = "js/penyunting/mulai.js"


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
    """The six lists of the identity as pairs of (key, title, items), in the order of the paper."""
    return [[(kunci, JUDUL_BAGIAN[kunci], getattr(isi, kunci)) for kunci in pasang] for pasang in PASANGAN]


def konteks_dokumen(versi):
    """What the pages show of a version: identity, flow table, steps in words. A copy of a paper has none of these."""
    if versi.salinan:
        return {}
    isi = dari_dict(versi.isi)
    sop = bagan.dari_isi(versi.isi)
    uraian = {k.no: k.uraian for k in isi.kegiatan}
    nama = {p.kode: p.nama for p in isi.pelaksana}
    waktu = {k.no: k.waktu for k in isi.kegiatan}
    langkah = [(satu, waktu[satu.no]) for satu in bagan.langkah(sop, uraian, nama)]
    return {"isi": isi, "bagian": bagian_identitas(isi), "langkah": langkah} | konteks_alur(isi)


def konteks_penyunting(request, sop, versi):
    """The editor's page: the content itself goes along as JSON."""
    return konteks_panel(request, versi) | {
        "sop": sop,
        "dokumen": sop,
        "ruang": sop.jenis,
        "nama_jenis": "SOP",
        "versi": versi,
        "awal": keadaan(request, versi),
        "modul": modul_js(SKRIP),
        "bagian_daftar": [(kunci, judul, BANTUAN_BAGIAN[kunci]) for kunci, judul in JUDUL_BAGIAN.items()],
        "bantuan_kolom": BANTUAN_KOLOM,
        "siapa": di_meja(versi),
        "tersedia": ALUR_SOP.tersedia(versi, request.user),
        "riwayat": riwayat(versi),
    }
