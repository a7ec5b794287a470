"""Recovery codes: ten that each stand in for the second factor once. The database keeps their hashes (ASVS 6.5.2).

allauth's own codes all come from one stored seed, so whoever has database and SECRET_KEY could make them again. These
are kept as passwords are. The first figure of a code is its place among the ten: one hash is computed for each try.
"""

import secrets

from allauth.mfa.models import Authenticator
from cryptography.fernet import InvalidToken
from django.contrib.auth.hashers import check_password, make_password
from django.db import transaction

from ambon_sop.akun.faktor import UTAMA, Jenis, sandi_simpan

BANYAK = 10
ANGKA = 7  # figures by chance behind the place: 23 bits (ASVS 6.5.4 asks for 20)
SESI = "kode_pemulihan"
MASA_TAMPIL = 600  # seconds in which new codes can be looked at, once


def dapat_dibuat(pengguna):
    """Whether there is a factor that codes could stand in for."""
    return Authenticator.objects.filter(user=pengguna, type__in=UTAMA).exists()


def sisa(pengguna):
    """How many codes of this person still work."""
    satu = _milik(pengguna).first()
    return len(_hash(satu)) if satu else 0


@transaction.atomic
def buat(request):
    """Ten new codes in place of all earlier ones; `tampilkan` shows them once."""
    kode = [f"{tempat}{secrets.randbelow(10**ANGKA):0{ANGKA}}" for tempat in range(BANYAK)]
    isi = {"hash": {satu[0]: make_password(satu) for satu in kode}}
    # One row for each person and kind: two requests at once leave the codes of one of them.
    Authenticator.objects.update_or_create(user=request.user, type=Jenis.RECOVERY_CODES, defaults={"data": isi})
    request.session[SESI] = sandi_simpan().encrypt(" ".join(kode).encode()).decode()


def tampilkan(request):
    """The codes that were just made, and never again; [] when there are none to be shown."""
    tersimpan = request.session.pop(SESI, None)
    if tersimpan is None:
        return []
    try:
        return sandi_simpan().decrypt(tersimpan.encode(), ttl=MASA_TAMPIL).decode().split()
    except InvalidToken:
        return []


@transaction.atomic
def pakai(pengguna, kode):
    """The authenticator of this code, which is used up; None where it is no code of the person's."""
    satu = _milik(pengguna).select_for_update().first()
    berlaku = _hash(satu) if satu else {}
    cocok = berlaku.get(kode[:1])
    if cocok is None or not check_password(kode, cocok):
        return None
    del berlaku[kode[0]]
    satu.save(update_fields=["data"])
    return satu


def _milik(pengguna):
    return Authenticator.objects.filter(user=pengguna, type=Jenis.RECOVERY_CODES)


def _hash(satu):
    """{place: hash} of the codes left. Empty for codes of allauth's, made before there were these: they end."""
    return satu.data.get("hash", {})
