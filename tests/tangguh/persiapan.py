"""Run inside a throw-away portal: units, people with a session each, drafts, versions that wait. Prints JSON."""

import json
import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ambon_sop.settings")
django.setup()

from django.test import Client  # noqa: E402

from ambon_sop.akun.models import Peran  # noqa: E402
from tests.pemeran import buat_pengguna, buat_unit, masuk  # noqa: E402
from tests.sop.pabrik import majukan, sop_draf  # noqa: E402

DRAF = 6


def orang(nama, peran, unit):
    pengguna = buat_pengguna(nama, peran, unit, username=nama)
    sesi = masuk(Client(), pengguna).cookies["sessionid"].value
    return pengguna, {"sesi": sesi, "penugasan": pengguna.penugasan_aktif.pk}


def utama(disetujui):
    kota = buat_unit("kota-ambon", "Pemerintah Kota Ambon", "kota", kode="81.71", sebutan_pimpinan="Wali Kota Ambon")
    setda = buat_unit("setda", "Setda", "sekretariat", kota)
    bagian = buat_unit("bag-organisasi", "Bagian Organisasi", "bagian", setda)
    unit = buat_unit("disdukcapil", "Dinas Dukcapil", "dinas", kota, singkatan="Disdukcapil")
    (penyusun, a), (verifikator, b) = orang("penyusun", Peran.PENYUSUN, unit), orang("verif", Peran.VERIFIKATOR, bagian)
    _, c = orang("pengesah", Peran.PENGESAH, unit)
    langkah = [("ajukan", penyusun), ("ambil", verifikator), ("setujui", verifikator)]
    hasil = {"penyusun": a, "verifikator": b, "pengesah": c}
    hasil["draf"] = [sop_draf(penyusun, f"SOP Draf {n}").dokumen_id for n in range(DRAF)]
    hasil["disetujui"] = [majukan(sop_draf(penyusun, f"SOP Siap {n}"), *langkah).pk for n in range(disetujui)]
    sys.stdout.write(json.dumps(hasil) + "\n")


utama(int(sys.argv[1]))
