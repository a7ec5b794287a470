"""Signals that a counter asks for something else than the standard: received without identity, followed up in public
view of Bagian Organisasi. A complaint is something else, and is never kept here (SP4N-LAPOR!)."""

from django.db import transaction
from django.utils import timezone

from ambon_sop.audit.catat import antre, catat

from .models import Isyarat
from .tempat import baris

BATAS_ALAMAT = (10, 3600)  # signals of one address within an hour
LAIN = "lain"  # asked for at the counter, but not written
SYARAT_TAMPIL = 60


def daftar_syarat(versi):
    """[(key, line)] of the requirements as they are in force."""
    semua = [satu for satu in baris(versi.isi, "persyaratan") if satu][:SYARAT_TAMPIL]
    return [(str(nomor), satu[:300]) for nomor, satu in enumerate(semua, 1)]


def terima(layanan, isian):
    """Keep a signal (`isian`: cleaned IsyaratForm). Nothing says who sent it: no trail, no address, no hour."""
    return Isyarat.objects.create(
        layanan=layanan,
        syarat=isian["syarat_lain"] if isian["syarat"] == LAIN else isian["kata_syarat"],
        tidak_tertulis=isian["syarat"] == LAIN,
        loket=isian["loket"],
        tanggal=isian["tanggal"],
    )


def tangani(isyarat, pengguna, tindakan):
    """Say what was done. Returns whether this was the first answer; a second one changes nothing."""
    with transaction.atomic():
        antre()
        terbuka = Isyarat.objects.terbuka().filter(pk=isyarat.pk)
        berubah = terbuka.update(ditangani_pada=timezone.localdate(), ditangani_oleh=pengguna, tindakan=tindakan)
        if berubah:
            perubahan = {"tindakan": ["", tindakan]}
            catat("tangani_isyarat", isyarat.layanan, pelaku=pengguna.pelaku, perubahan=perubahan)
    return bool(berubah)
