"""Loads the worked examples (contoh/*.json) through the same doors as everybody: import, then the flow."""

import json
from itertools import groupby
from pathlib import Path

from django.utils import timezone

from ambon_sop.akun.models import Peran
from ambon_sop.alur.izin import ada_pemeriksa
from ambon_sop.alur.status import Status
from ambon_sop.audit.catat import catat
from ambon_sop.beranda.contoh import beri_topi
from ambon_sop.blok.bentuk import dari_dict
from ambon_sop.organisasi.kanal import Kanal, ke_dict
from ambon_sop.organisasi.models import PerangkatDaerah

from .alur import ALUR_LAYANAN
from .impor import impor
from .isi import baca
from .konsultasi import terakhir
from .konsultasi_contoh import konsultasi_contoh
from .models import StandarPelayanan, Topik
from .tanggapan import kirim_tanggapan

FOLDER = Path(__file__).parent / "contoh"
# Who takes which step up to the consultation; in an office with a pemeriksa the draft passes him first.
AJUKAN = (("ajukan", Peran.PENYUSUN),)
LEWAT_PEMERIKSA = (("periksakan", Peran.PENYUSUN), ("teruskan", Peran.PEMERIKSA))
FAKTA = ("ringkasan", "pemohon", "alamat_daring", "keliling")


def muat_contoh(pemeran):
    """Load what is not there yet, acted by `pemeran` ({role: Pengguna}). Returns how many were loaded."""
    daftar = json.loads((FOLDER / "daftar.json").read_text(encoding="utf-8"))
    banyak = 0
    for slug, butir in groupby(sorted(daftar, key=_unit), _unit):
        unit = PerangkatDaerah.objects.get(slug=slug)
        _beri_kanal(unit)
        masuk = [(satu["sampai"], versi) for satu in butir if (versi := _satu(satu, unit, pemeran))]
        _tetapkan([versi for sampai, versi in masuk if sampai == Status.BERLAKU], unit, pemeran)
        banyak += len(masuk)
    return banyak


def _beri_kanal(unit):
    """Where and when the office serves, unless somebody has written it down already."""
    kanal = json.loads((FOLDER / "kantor" / "kanal.json").read_text(encoding="utf-8")).get(unit.slug)
    if kanal and not unit.kanal:
        unit.kanal = ke_dict(dari_dict(Kanal, kanal, "kanal"))
        unit.save(update_fields=["kanal"])
        catat("ubah_unit", unit, perubahan={"kanal": ["", "contoh"]})


def _unit(butir):
    return butir["perangkat_daerah"]


def _satu(butir, unit, pemeran):
    """The version of one example, as far as it goes without its official; None where it is there already."""
    teks = (FOLDER / butir["berkas"]).read_bytes()
    if StandarPelayanan.objects.filter(perangkat_daerah=unit, judul=baca(teks).nama).exists():
        return None
    penyusun = beri_topi(pemeran[Peran.PENYUSUN], Peran.PENYUSUN, unit.kode)
    # The official of that office has an account too, whether or not it is his turn yet.
    beri_topi(pemeran[Peran.PENGESAH], Peran.PENGESAH, unit.kode)
    kolom = {nama: butir[nama] for nama in FAKTA}
    versi = impor(teks, perangkat_daerah=unit, pengguna=penyusun, publik=butir["publik"], **kolom)
    StandarPelayanan.objects.get(pk=versi.dokumen_id).topik.set(Topik.objects.filter(slug__in=butir["topik"]))
    _jalankan(versi, butir, unit, pemeran)
    return versi


def _jalankan(versi, butir, unit, pemeran):
    sampai = butir["sampai"]
    if sampai == Status.DRAF:
        return
    for nama, peran in LEWAT_PEMERIKSA if ada_pemeriksa(unit.pk) else AJUKAN:
        _langkah(versi, nama, beri_topi(pemeran[peran], peran, unit.kode))
    if sampai == Status.DIAJUKAN:
        return
    verifikator = beri_topi(pemeran[Peran.VERIFIKATOR], Peran.VERIFIKATOR, "bag-organisasi")
    _langkah(versi, "ambil", verifikator)
    _konsultasikan(versi, butir, verifikator, beri_topi(pemeran[Peran.PENYUSUN], Peran.PENYUSUN, unit.kode))
    if sampai == Status.BERLAKU:
        _langkah(versi, "setujui", verifikator)


def _konsultasikan(versi, butir, verifikator, penyusun):
    tanggapan = butir.get("tanggapan", [])
    if butir["sampai"] == Status.KONSULTASI:
        _langkah(versi, "buka_konsultasi", verifikator)
        for satu in tanggapan:
            kirim_tanggapan(terakhir(versi), satu)
    elif butir["sampai"] == Status.BERLAKU:
        konsultasi_contoh(versi, verifikator, penyusun, tanggapan)


def _tetapkan(semua, unit, pemeran):
    """One decision of the office ratifies all of its approved services."""
    if not semua:
        return
    pengesah = beri_topi(pemeran[Peran.PENGESAH], Peran.PENGESAH, unit.kode)
    _langkah(semua[0], "tetapkan", pengesah, {"tanggal": timezone.localdate(), "bersama": semua[1:]})


def _langkah(versi, nama, orang, isian=None):
    versi.refresh_from_db()
    ALUR_LAYANAN.jalankan(versi, nama, orang, isian)
