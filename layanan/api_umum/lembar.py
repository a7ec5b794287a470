"""The whole catalogue as a table: CSV and XLSX, a row a service, and the same in the fields of SIPPN.

No cell can act as a formula (ambon_sop/audit/ekspor.py): offices write what others open.
"""

import csv
from io import StringIO

from ambon_sop.audit.ekspor import BOM, aman
from ambon_sop.audit.ekspor_xlsx import buku
from layanan.isi import KOMPONEN

from .bentuk import Sippn
from .data import rinci, sippn

KEPALA = (
    "slug", "nama", "perangkat_daerah", "kode_perangkat_daerah", "ringkasan", "pemohon", "tema", "peristiwa",
    "waktu_minimum", "waktu_maksimum", "waktu_satuan", "gratis", "biaya_minimum", "biaya_maksimum", "alamat_daring",
    "keliling", "nomor_sk", "berlaku_sejak", "versi", "url", "url_pdf", *KOMPONEN,
)  # fmt: skip
KEPALA_SIPPN = tuple(Sippn.model_fields)


def baris(layanan):
    """A service as the cells under `KEPALA`."""
    fakta = rinci(layanan)
    waktu, biaya, unit = fakta["waktu"] or {}, fakta["biaya"] or {}, fakta["perangkat_daerah"]
    nama = {jenis: [t["nama"] for t in fakta["topik"] if t["jenis"] == jenis] for jenis in ("tema", "peristiwa")}
    teks = {satu["kunci"]: satu["teks"] for satu in fakta["komponen"]}
    sel = fakta | teks | {
        "perangkat_daerah": unit["nama"],
        "kode_perangkat_daerah": unit["kode"],
        "tema": "; ".join(nama["tema"]),
        "peristiwa": "; ".join(nama["peristiwa"]),
        "waktu_minimum": waktu.get("minimum"),
        "waktu_maksimum": waktu.get("maksimum"),
        "waktu_satuan": waktu.get("satuan"),
        "gratis": biaya.get("gratis"),
        "biaya_minimum": biaya.get("minimum"),
        "biaya_maksimum": biaya.get("maksimum"),
    }  # fmt: skip
    return [sel[kunci] for kunci in KEPALA]


def _csv(kepala, semua):
    tulis = csv.writer(berkas := StringIO())
    tulis.writerow(kepala)
    tulis.writerows([[_sel(nilai) for nilai in satu] for satu in semua])
    return (BOM + berkas.getvalue()).encode()


def _sel(nilai):
    return ("ya" if nilai else "tidak") if isinstance(nilai, bool) else aman(nilai)


def csv_katalog(semua):
    return _csv(KEPALA, map(baris, semua))


def csv_sippn(semua):
    return _csv(KEPALA_SIPPN, (sippn(layanan).values() for layanan in semua))


def xlsx_katalog(semua):
    return buku([("Layanan", KEPALA, [baris(layanan) for layanan in semua])])
