"""Worked examples: one account for each role, with hats in the units that the examples belong to."""

import secrets
from dataclasses import dataclass

from django.db import transaction

from ambon_sop.akun.models import Pengguna, Penugasan, Peran
from ambon_sop.audit.catat import catat
from ambon_sop.organisasi.models import PerangkatDaerah

# No l I 1 0 O: these passwords are typed from a terminal.
ABJAD_SANDI = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"
PANJANG_SANDI = 16
UNIT_TETAP = {
    Peran.PENYUSUN: "disdukcapil",
    Peran.PEMERIKSA: "dinkes",  # optional for an office: here one has a pemeriksa, the others have none
    Peran.VERIFIKATOR: "bag-organisasi",
    Peran.PENGESAH: "disdukcapil",
    Peran.PIMPINAN: "81.71",
    Peran.PENGAWAS: "inspektorat",
    Peran.ADMIN: "81.71",
}
# One more: templates of letters are drafted and verified by two people of Bagian Organisasi.
PENYUSUN_ORGANISASI = "penyusun.organisasi"


@dataclass(frozen=True)
class Akun:
    """An account of the examples; `sandi` only where it has just been made."""

    pengguna: Pengguna
    sandi: str = ""


@transaction.atomic
def akun_contoh():
    """{role: Akun}, and one by its name. Accounts that are there already stay as they are, with their password."""
    akun = {peran: _akun(peran.value, f"{peran.label} Contoh", peran, kode) for peran, kode in UNIT_TETAP.items()}
    lain = _akun(PENYUSUN_ORGANISASI, "Penyusun Organisasi Contoh", Peran.PENYUSUN, UNIT_TETAP[Peran.VERIFIKATOR])
    return akun | {PENYUSUN_ORGANISASI: lain}


def _akun(nama_akun, nama, peran, kode):
    if ada := Pengguna.objects.filter(username=nama_akun).first():
        return Akun(ada)
    sandi = "".join(secrets.choice(ABJAD_SANDI) for _ in range(PANJANG_SANDI))
    email = f"{nama_akun}@contoh.ambon.go.id"
    pengguna = Pengguna.objects.create_user(username=nama_akun, email=email, password=sandi, nama=nama)
    catat("akun_dibuat", pengguna)
    beri_topi(pengguna, peran, kode)
    return Akun(pengguna, sandi)


def beri_topi(pengguna, peran, kode):
    """Make sure that this person has this hat; returns the person with it on."""
    unit = PerangkatDaerah.objects.get(kode=kode)
    hat = Penugasan.objects.kini().filter(pengguna=pengguna, peran=peran, perangkat_daerah=unit).first()
    hat = hat or Penugasan.objects.create(pengguna=pengguna, peran=peran, perangkat_daerah=unit)
    return hat.untuk(pengguna)
