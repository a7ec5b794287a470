"""The content of one service standard, `standar-pelayanan/1`, as a typed value: its shape, not what it means.

The fourteen components are lists of blocks (ambon_sop.blok); beside the wording stand the facts that searching,
comparing and checking need: `waktu`, `biaya`, `sop`.
"""

import json
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from ambon_sop.blok import bentuk
from ambon_sop.blok.bentuk import BATAS_BERKAS, Baris, IsiDitolak, Objek, Teks, bila_kosong, tolak
from ambon_sop.blok.model import DaftarBlok

__all__ = [
    "BATAS_BERKAS",
    "FORMAT",
    "KOMPONEN",
    "PENGELOLAAN",
    "PENYAMPAIAN",
    "SATUAN",
    "Biaya",
    "Isi",
    "IsiDitolak",
    "Waktu",
    "baca",
    "dari_dict",
    "ke_dict",
    "kosong",
    "tulis",
]

FORMAT = "standar-pelayanan/1"
BATAS_SOP = 20
BATAS_RUPIAH = 10**12

# PermenPAN-RB 15/2014: six components of service delivery, which must be published, and eight of manufacturing.
PENYAMPAIAN = {
    "persyaratan": "Persyaratan",
    "sistem_mekanisme_prosedur": "Sistem, mekanisme, dan prosedur",
    "jangka_waktu": "Jangka waktu pelayanan",
    "biaya_tarif": "Biaya/tarif",
    "produk_pelayanan": "Produk pelayanan",
    "penanganan_pengaduan": "Penanganan pengaduan, saran, dan masukan",
}
PENGELOLAAN = {
    "dasar_hukum": "Dasar hukum",
    "sarana_prasarana": "Sarana dan prasarana, dan/atau fasilitas",
    "kompetensi_pelaksana": "Kompetensi pelaksana",
    "pengawasan_internal": "Pengawasan internal",
    "jumlah_pelaksana": "Jumlah pelaksana",
    "jaminan_pelayanan": "Jaminan pelayanan",
    "jaminan_keamanan_keselamatan": "Jaminan keamanan dan keselamatan pelayanan",
    "evaluasi_kinerja_pelaksana": "Evaluasi kinerja pelaksana",
}
KOMPONEN = PENYAMPAIAN | PENGELOLAAN
SATUAN = {
    "menit": "menit",
    "jam": "jam",
    "hari": "hari",
    "hari_kerja": "hari kerja",
    "minggu": "minggu",
    "bulan": "bulan",
    "tahun": "tahun",
}
# Keys that the cases lack; where nothing is known they are not written either, so that a file comes out as it went in.
BOLEH_TIDAK_ADA = ("sumber", "waktu", "biaya", "sop")


class Komponen(Objek):
    persyaratan: DaftarBlok = []
    sistem_mekanisme_prosedur: DaftarBlok = []
    jangka_waktu: DaftarBlok = []
    biaya_tarif: DaftarBlok = []
    produk_pelayanan: DaftarBlok = []
    penanganan_pengaduan: DaftarBlok = []
    dasar_hukum: DaftarBlok = []
    sarana_prasarana: DaftarBlok = []
    kompetensi_pelaksana: DaftarBlok = []
    pengawasan_internal: DaftarBlok = []
    jumlah_pelaksana: DaftarBlok = []
    jaminan_pelayanan: DaftarBlok = []
    jaminan_keamanan_keselamatan: DaftarBlok = []
    evaluasi_kinerja_pelaksana: DaftarBlok = []


Lama = Annotated[int, Field(ge=0, le=9999)]
Rupiah = Annotated[int, Field(ge=0, le=BATAS_RUPIAH)]


class Waktu(Objek):
    """How long the service takes, at least and at most, in one unit. An open end is None."""

    minimum: Lama | None = None
    maksimum: Lama | None = None
    satuan: Literal[tuple(SATUAN)] = "hari_kerja"

    @model_validator(mode="after")
    def _urut(self):
        if self.minimum is not None and self.maksimum is not None and self.minimum > self.maksimum:
            raise tolak("Waktu paling cepat tidak boleh melebihi waktu paling lama.")
        return self


class Biaya(Objek):
    """What the service costs, in rupiah; a service that is free has no amounts."""

    gratis: bool = False
    minimum: Rupiah | None = None
    maksimum: Rupiah | None = None

    @model_validator(mode="after")
    def _urut(self):
        if self.gratis and (self.minimum or self.maksimum):
            raise tolak("Layanan yang gratis tidak punya tarif.")
        if self.minimum is not None and self.maksimum is not None and self.minimum > self.maksimum:
            raise tolak("Biaya terendah tidak boleh melebihi biaya tertinggi.")
        return self


def _slug(teks):
    if not teks or len(teks) > 120 or not all(h.isascii() and (h.isalnum() or h in "-_") for h in teks):
        raise tolak("SOP terkait ditulis dengan alamat singkatnya, misalnya penerbitan-kia.")
    return teks


class Isi(Objek):
    format: Literal["standar-pelayanan/1"]
    sumber: Teks | None = None
    nama: Baris
    instansi: Baris | None = None
    unit: Baris | None = None
    nomor_sk: Baris | None = None
    tanggal_sk: Baris | None = None
    maklumat: Teks | None = None
    komponen: Annotated[Komponen, bila_kosong(dict)] = Field(default_factory=Komponen)
    waktu: Waktu | None = None
    biaya: Biaya | None = None
    sop: Annotated[list[Annotated[str, AfterValidator(_slug)]], Field(max_length=BATAS_SOP), bila_kosong(list)] = []


def baca(teks):
    """`Isi` from JSON text (str or UTF-8 bytes). Raises `IsiDitolak`."""
    return bentuk.baca(Isi, teks, FORMAT)


def dari_dict(data):
    """`Isi` from a value as `json.loads` gives it (`Versi.isi`). Raises `IsiDitolak`."""
    return bentuk.dari_dict(Isi, data, FORMAT)


def ke_dict(isi):
    """The canonical JSON value as the database keeps it: every key, in the format's order."""
    return isi.model_dump(mode="json")


def tulis(isi):
    """The JSON text, for export and attachment; `baca(tulis(isi)) == isi`."""
    data = {k: v for k, v in ke_dict(isi).items() if v or k not in BOLEH_TIDAK_ADA}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def kosong(nama, instansi, unit):
    """A new draft: its name and office, and nothing yet."""
    return Isi(format=FORMAT, nama=nama, instansi=instansi, unit=unit)
