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
    return [(no, kunci, judul, BANTUAN[kunci]) for no, (kunci, judul) in enumerate(daftar.items(), 1)]
