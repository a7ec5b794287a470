"""What the editor's page of a service standard shows: the fourteen components in the shape of the paper, empty; the
content itself goes along as JSON (js/layanan/mulai.js)."""

from ambon_sop.alur.api import keadaan
from ambon_sop.alur.panel import konteks_panel
from ambon_sop.alur.pemegang import di_meja
from ambon_sop.audit.riwayat import riwayat
from ambon_sop.tampilan.modul import modul_js

from .alur import ALUR_LAYANAN
from .bantuan import BANTUAN
from .dokumen import BAGIAN
from .isi import SATUAN

SKRIP = "js/layanan/mulai.js"
# Components that are lists on nearly every paper: their first line begins as one.
BERDAFTAR = {"persyaratan", "sistem_mekanisme_prosedur", "dasar_hukum", "sarana_prasarana", "kompetensi_pelaksana"}


def konteks_penyunting(request, layanan, versi):
    """The editor's page."""
    return konteks_panel(request, versi) | {
        "layanan": layanan,
        "dokumen": layanan,
        "ruang": layanan.jenis,
        "nama_jenis": "Standar Pelayanan",
        "versi": versi,
        "awal": keadaan(request, versi),
        "modul": modul_js(SKRIP),
        "bagian": [(huruf, judul, _komponen(daftar)) for huruf, judul, daftar in BAGIAN],
        "satuan": SATUAN,
        "siapa": di_meja(versi),
        "tersedia": ALUR_LAYANAN.tersedia(versi, request.user),
        "riwayat": riwayat(versi),
    }


def _komponen(daftar):
    """[(number, key, title, help, kind of the first line), …]"""
    return [
        (no, kunci, judul, BANTUAN[kunci], "angka" if kunci in BERDAFTAR else "paragraf")
        for no, (kunci, judul) in enumerate(daftar.items(), 1)
    ]
