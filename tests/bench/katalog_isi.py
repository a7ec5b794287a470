"""A catalogue as large as wanted: services that are alike but not the same, straight into the tables."""

import datetime
import itertools
import json
from collections import Counter
from pathlib import Path

from django.db import connection

from ambon_sop.akun.models import Peran
from ambon_sop.alur.models import Dokumen, Versi
from ambon_sop.alur.status import Status
from ambon_sop.pencarian.kata import KATA_UMUM, kunci, pecah
from ambon_sop.pencarian.models import EntriCari, KataCari
from layanan.fakta import kolom
from layanan.isi import baca, dari_dict, ke_dict
from layanan.pencarian import _teks
from tests.pemeran import buat_pengguna, buat_unit

KERJA = "Penerbitan Perpanjangan Penggantian Pendaftaran Pencabutan Legalisasi Perubahan Pelaporan".split()
HAL = """Kutipan Akta Kelahiran|Kartu Identitas Anak|KTP-el Hilang|Kartu Keluarga|Surat Pindah
Izin Usaha Mikro|Izin Reklame|Surat Keterangan Domisili|Surat Keterangan Tidak Mampu|Izin Trayek Angkutan
Kartu Pencari Kerja|Izin Praktik Dokter|Izin Apotek|Beasiswa Pelajar|Rekomendasi Penelitian
Izin Mendirikan Bangunan|Pajak Restoran|Retribusi Sampah|Surat Ahli Waris|Akta Kematian
Izin Pemakaian Taman|Kartu Nelayan|Bantuan Sosial|Uji Kendaraan Bermotor|Izin Penelitian"""
TEMPAT = """Nusaniwe|Sirimau|Baguala|Teluk Ambon|Leitimur Selatan|Rijali|Honipopu|Batu Merah|Soya|Passo|Galala|Halong
Waiheru|Latuhalat|Amahusu|Urimessing|Hutumuri|Rutong|Leahari|Hukurila"""
CONTOH = Path("layanan/contoh")
# Among 20,000 services about as many answers as among 200, and the questions that everybody asks.
PERTANYAAN = """ktp hilang|ijin usaha|akta kelahiran|surat pindah|kartu keluraga|izin reklame nusaniwe|apotik passo
beasiswa pelajar soya|domisili rijali|pajak restoran|retribusi sampah galala|akta kematian|izin praktek dokter
bagaimana cara mengurus kartu nelayan|uji kendaraan bermotor halong|bantuan sosial|surat|penerbitan kartu|legalisir
surat ahli waris hutumuri|kutipan akta kelahiran latuhalat|perpanjangan izin trayek|rekomendasi penelitian|zzzz"""


def baris(teks):
    return [satu for deret in teks.splitlines() for satu in deret.split("|")]


def nama_nama(banyak):
    """Names in which every word occurs as often among few as among many."""
    hal, tempat = baris(HAL), baris(TEMPAT)
    for n in range(banyak):
        nomor = f" {n // 4000 + 1}" if n >= 4000 else ""
        yield f"{KERJA[n * 3 % len(KERJA)]} {hal[n * 7 % len(hal)]} {tempat[(n // 25 + n) % len(tempat)]}{nomor}"


class Katalog:
    """Grows from one size to the next."""

    def __init__(self):
        self.unit = [buat_unit(f"kantor-{n}", f"Dinas Tolok Ukur {n}") for n in range(20)]
        self.orang = buat_pengguna("Penyusun Tolok", Peran.PENYUSUN, self.unit[0])
        berkas = [b for b in sorted(CONTOH.glob("*.json")) if "komponen" in json.loads(b.read_text(encoding="utf-8"))]
        self.contoh = [ke_dict(baca(b.read_bytes())) for b in berkas]
        self.banyak, self.kata = 0, Counter()

    def tumbuh(self, banyak):
        for awal in range(self.banyak, banyak, 1000):
            self._tambah(awal, list(itertools.islice(nama_nama(banyak), awal, min(awal + 1000, banyak))))
        self.banyak = banyak
        KataCari.objects.all().delete()
        KataCari.objects.bulk_create([KataCari(kata=k, jumlah=n) for k, n in self.kata.items()], batch_size=2000)
        with connection.cursor() as kursor:
            kursor.execute("ANALYZE")

    def _tambah(self, awal, nama):
        semua = [
            Dokumen(jenis="layanan", perangkat_daerah=self.unit[n % 20], judul=judul, slug=f"tolok-{n}", publik=True)
            for n, judul in enumerate(nama, awal)
        ]
        Dokumen.objects.bulk_create(semua)
        isi = [self.contoh[n % len(self.contoh)] | {"nama": judul} for n, judul in enumerate(nama, awal)]
        versi = [self._versi(d, i, n) for n, (d, i) in enumerate(zip(semua, isi, strict=True), awal)]
        Versi.objects.bulk_create(versi)
        for d, v in zip(semua, versi, strict=True):
            d.versi_berlaku_id = d.versi_terbaru_id = v.pk
        Dokumen.objects.bulk_update(semua, ["versi_berlaku", "versi_terbaru"])
        self._layanan(semua, isi)
        self._indeks(semua, isi)

    def _versi(self, dokumen, isi, n):
        hari = datetime.date(2026, 1, 1) + datetime.timedelta(days=n % 300)
        lain = {"nomor": f"{n}/SK/2026", "tanggal_pengesahan": hari, "tanggal_efektif": hari, "kode": f"T{n:011d}"}
        return Versi(dokumen=dokumen, nomor_versi=1, status=Status.BERLAKU, isi=isi, dibuat_oleh=self.orang, **lain)

    def _layanan(self, semua, isi):
        """The child rows of a multi-table model, which bulk_create refuses."""
        perintah = """INSERT INTO layanan_standarpelayanan (dokumen_ptr_id, ringkasan, pemohon, alamat_daring, keliling,
            nomor, tanggal_efektif, gratis, biaya_minimum, biaya_maksimum, lama_maksimum)
            VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)"""
        deret = []
        for n, (d, i) in enumerate(zip(semua, isi, strict=True)):
            k = kolom(dari_dict(i))
            biaya = (k["gratis"], k["biaya_minimum"], k["biaya_maksimum"])
            daring = "https://contoh.ambon.go.id" if n % 5 == 0 else ""
            deret.append(
                (
                    d.pk,
                    "",
                    "Warga Kota Ambon",
                    daring,
                    False,
                    "SK",
                    datetime.date(2026, 1, 1),
                    *biaya,
                    k["lama_maksimum"],
                )
            )
        with connection.cursor() as kursor:
            kursor.executemany(perintah, deret)

    def _indeks(self, semua, isi):
        entri = []
        for d, i in zip(semua, isi, strict=True):
            teks = _TEKS.setdefault(id(i["komponen"]), None) or _simpan_teks(i)
            kata = kunci(d.judul, teks, d.perangkat_daerah.nama, d.perangkat_daerah.singkatan)
            sama = {"jenis": "layanan", "objek_id": d.pk, "judul": d.judul, "teks": teks, "url": f"/layanan/{d.slug}/"}
            entri.append(EntriCari(**sama, perangkat_daerah=d.perangkat_daerah, publik=True, kata=kata))
            self.kata.update({letak.kata for letak in pecah(f"{d.judul} {teks}")} - KATA_UMUM)
        EntriCari.objects.bulk_create(entri)


_TEKS = {}


def _simpan_teks(isi):
    from layanan.models import StandarPelayanan

    teks = _TEKS[id(isi["komponen"])] = _teks(StandarPelayanan.objects.first(), dari_dict(isi))
    return teks
