"""Signals that a counter asks for something else than the standard: received without identity, followed up in public
view of Bagian Organisasi. A complaint is something else, and is never kept here (SP4N-LAPOR!)."""

import datetime

from django.db import transaction
from django.db.models import Count, Min
from django.urls import reverse
from django.utils import timezone

from ambon_sop.akun.models import Peran
from ambon_sop.audit.catat import antre, catat
from ambon_sop.blok import dari_daftar
from ambon_sop.blok.model import Daftar, Keadaan, Paragraf
from ambon_sop.blok.sebaris import tanpa_tanda

from .models import Isyarat

BATAS_ALAMAT = (10, 3600)  # signals of one address within an hour
LAIN = "lain"  # asked for at the counter, but not written
SYARAT_TAMPIL = 60
# Days until a signal is to be followed up: as long as SP4N-LAPOR! gives for a report that needs no visit (Perpres
# 76/2013). From then on it also lies before Bagian Organisasi.
TENGGAT = 14


def daftar_syarat(versi):
    """[(key, requirement)] as they are in force; what holds for one situation only says so: `Bila hilang: …`."""
    semua = list(_syarat(dari_daftar(versi.isi["komponen"]["persyaratan"])))[:SYARAT_TAMPIL]
    return [(str(nomor), satu[:300]) for nomor, satu in enumerate(semua, 1)]


def _syarat(blok, awal=""):
    """The single requirements in these blocks. Where a list stands, the paragraphs around it are its headings."""
    berdaftar = any(isinstance(satu, Daftar) for satu in blok)
    for satu in blok:
        if isinstance(satu, Keadaan):
            yield from _syarat(satu.isi, f"{awal}Bila {satu.keadaan}: ")
        elif isinstance(satu, Daftar):
            for butir in satu.butir:
                yield awal + tanpa_tanda(butir.teks)
                yield from _syarat(butir.anak, awal)
        elif isinstance(satu, Paragraf):
            if not berdaftar:
                yield awal + tanpa_tanda(satu.teks)
        else:
            yield from (awal + " | ".join(tanpa_tanda(sel) for sel in baris) for baris in satu.baris)


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


def kewajiban(pengguna):
    """What a drafter's office has to follow up, and for a verifikator what no office has followed up in time."""
    hat, hari_ini = pengguna.penugasan_aktif, timezone.localdate()
    semua = Isyarat.objects.terlihat_oleh(pengguna).terbuka()
    if hat.peran == Peran.VERIFIKATOR:
        semua = semua.filter(diterima__lt=hari_ini - datetime.timedelta(days=TENGGAT))
    elif hat.peran != Peran.PENYUSUN:
        return []
    baris = semua.order_by().values("layanan", "layanan__judul").annotate(banyak=Count("pk"), sejak=Min("diterima"))
    return [_butir(satu, satu["sejak"] + datetime.timedelta(days=TENGGAT), hari_ini) for satu in baris]


def _butir(satu, batas, hari_ini):
    return {
        "judul": satu["layanan__judul"],
        "url": f"{reverse('layanan:isyarat_daftar')}?layanan={satu['layanan']}",
        "batas": batas,
        "lewat": batas < hari_ini,
        "apa": f"{satu['banyak']} isyarat warga: syarat di loket berbeda",
        "verba": "Lihat",
    }
