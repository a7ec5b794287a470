"""Loads the worked examples (contoh/*.json) through the same doors as everybody: import, then the flow."""

import json
from pathlib import Path

from django.utils import timezone

from ambon_sop.akun.models import Peran
from ambon_sop.alur.izin import ada_pemeriksa
from ambon_sop.alur.status import Status
from ambon_sop.beranda.contoh import beri_topi
from ambon_sop.organisasi.models import PerangkatDaerah

from .alur import ALUR_SOP
from .impor import impor
from .isi import baca
from .models import Sop

FOLDER = Path(__file__).parent / "contoh"
# Who takes which step on the way to the state that an example shall reach.
JALAN = (
    (Status.DIAJUKAN, "ajukan", Peran.PENYUSUN),
    (Status.DIVERIFIKASI, "ambil", Peran.VERIFIKATOR),
    (Status.DISETUJUI, "setujui", Peran.VERIFIKATOR),
    (Status.BERLAKU, "sahkan", Peran.PENGESAH),
)
# In an office with a pemeriksa the draft passes him first.
LEWAT_PEMERIKSA = (
    (Status.DIPERIKSA, "periksakan", Peran.PENYUSUN),
    (Status.DIAJUKAN, "teruskan", Peran.PEMERIKSA),
    *JALAN[1:],
)


def muat_contoh(pemeran):
    """Load what is not there yet, acted by `pemeran` ({role: Pengguna}). Returns how many were loaded."""
    daftar = json.loads((FOLDER / "daftar.json").read_text(encoding="utf-8"))
    return sum(_satu(butir, pemeran) for butir in daftar)


def _satu(butir, pemeran):
    teks = (FOLDER / butir["berkas"]).read_bytes()
    unit = PerangkatDaerah.objects.get(slug=butir["perangkat_daerah"])
    if Sop.objects.filter(perangkat_daerah=unit, judul=baca(teks).nama).exists():
        return 0
    penyusun = beri_topi(pemeran[Peran.PENYUSUN], Peran.PENYUSUN, unit.kode)
    # The official of that office has an account too, whether or not it is his turn yet.
    beri_topi(pemeran[Peran.PENGESAH], Peran.PENGESAH, _kantor(Peran.PENGESAH, unit).kode)
    versi = impor(teks, perangkat_daerah=unit, pengguna=penyusun, publik=butir["publik"])
    jalan = LEWAT_PEMERIKSA if ada_pemeriksa(unit.pk) else JALAN
    tahap = [s for s, _, _ in jalan]
    for _, nama, peran in jalan[: tahap.index(butir["sampai"]) + 1 if butir["sampai"] in tahap else 0]:
        topi = "bag-organisasi" if peran == Peran.VERIFIKATOR else _kantor(peran, unit).kode
        orang = beri_topi(pemeran[peran], peran, topi)
        versi.refresh_from_db()
        ALUR_SOP.jalankan(versi, nama, orang, {"tanggal": timezone.localdate()} if nama == "sahkan" else None)
    return 1


def _kantor(peran, unit):
    """Where the hat for this step belongs: the SOP of a Bagian is ratified by the Sekretaris Kota."""
    return unit.induk if peran == Peran.PENGESAH and unit.jenis == PerangkatDaerah.Jenis.BAGIAN else unit
