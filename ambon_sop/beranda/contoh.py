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


@dataclass(frozen=True)
class Akun:
    """An account of the examples; `sandi` only where it has just been made."""

    pengguna: Pengguna
    sandi: str = ""


@transaction.atomic
def akun_contoh():
    """{role: Akun}. Accounts that are there already stay as they are, with the password that they have."""
    return {peran: _akun(peran, kode) for peran, kode in UNIT_TETAP.items()}


def _akun(peran, kode):
    if ada := Pengguna.objects.filter(username=peran.value).first():
        return Akun(ada)
    sandi = "".join(secrets.choice(ABJAD_SANDI) for _ in range(PANJANG_SANDI))
    nama, email = f"{peran.label} Contoh", f"{peran.value}@contoh.ambon.go.id"
    pengguna = Pengguna.objects.create_user(username=peran.value, email=email, password=sandi, nama=nama)
    catat("akun_dibuat", pengguna)
    beri_topi(pengguna, peran, kode)
    return Akun(pengguna, sandi)


def beri_topi(pengguna, peran, kode):
    """Make sure that this person has this hat; returns the person with it on."""
    unit = PerangkatDaerah.objects.get(kode=kode)
    hat = Penugasan.objects.kini().filter(pengguna=pengguna, peran=peran, perangkat_daerah=unit).first()
    hat = hat or Penugasan.objects.create(pengguna=pengguna, peran=peran, perangkat_daerah=unit)
    return hat.untuk(pengguna)
