"""The rows of the matrix of rights (test_kebijakan.py), and how they name a document of the Dunia."""

from dataclasses import dataclass
from typing import Any

from tests.pemeran import PEMERAN

TAMU = "tamu"  # nobody is logged in
BERPERAN = [nama for nama in PEMERAN if nama != "orang_luar"]
BERFAKTOR = ["verifikator", "verifikator_lain", "pengesah", "pengesah_lain", "admin"]
SEMUA = [TAMU, *PEMERAN]
DITOLAK = {TAMU: 302, "orang_luar": 403}


@dataclass(frozen=True)
class Baris:
    """`untuk` = {names of the cast, by spaces, or the words below: status}; `argumen` takes the Dunia."""

    nama: str
    untuk: dict
    argumen: Any = None
    metode: str = "GET"
    isi: dict | None = None

    def harapan(self):
        """{name: status} for everybody."""
        hasil = {nama: DITOLAK.get(nama, 404) for nama in SEMUA}
        kelompok = {"semua": SEMUA, "berperan": BERPERAN, "bukan_tamu": PEMERAN}
        for nama_nama, status in self.untuk.items():
            for nama in nama_nama.split():
                hasil |= dict.fromkeys(kelompok.get(nama, [nama]), status)
        return hasil

    def __str__(self):
        return f"{self.metode} {self.nama}"


def versi(nama):
    """Arguments from a version of the Dunia: the document's pk."""
    return lambda d: {"pk": getattr(d, nama).dokumen_id}


def versi_nomor(nama):
    return lambda d: {"pk": getattr(d, nama).dokumen_id, "nomor": 1}


def keadaan_awal(nama):
    return lambda d: {"pk": getattr(d, nama).dokumen_id, "urut": 0}


def slug(nama):
    return lambda d: {"slug": getattr(d, nama).dokumen.slug}


def alur(nama, langkah):
    return lambda d: {"pk": getattr(d, nama).pk, "nama": langkah}


def milik(nama):
    return lambda d: {"pk": getattr(d, nama).pk}
