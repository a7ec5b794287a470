"""What is done to units, posts and their holders, each with its audit row in the same transaction."""

from django.db import transaction
from django.utils.text import slugify

from ambon_sop.audit.catat import catat
from ambon_sop.organisasi.kanal import ke_dict
from ambon_sop.organisasi.models import PerangkatDaerah
from ambon_sop.organisasi.muat import KEPALA, pasang_kepala
from ambon_sop.organisasi.perubahan import beda, potret

BIDANG_JABATAN = ["nama", "kepala"]
BIDANG_PEJABAT = ["jabatan", "nama", "pangkat", "sifat", "mulai", "selesai"]  # not the NIP


def simpan_unit(form, oleh):
    """Save a new or changed unit; its leading post bears the head's title. Returns whether anything changed."""
    unit, bidang = form.instance, list(form.fields)
    baru = unit.pk is None
    with transaction.atomic():
        lama = {} if baru else potret(PerangkatDaerah.objects.get(pk=unit.pk), bidang)
        form.save()
        perubahan = beda(lama, potret(unit, bidang))
        if baru:
            pasang_kepala(unit)
        elif unit.sebutan_pimpinan:
            unit.jabatan.filter(kepala=True).update(nama=unit.sebutan_pimpinan)
        if perubahan:
            catat("tambah_unit" if baru else "ubah_unit", unit, pelaku=oleh.pelaku, perubahan=perubahan)
    return bool(perubahan)


def simpan_jabatan(form, oleh):
    """Save a new or renamed post. The title of the leading one is also the unit's `sebutan_pimpinan`."""
    jabatan = form.instance
    unit, baru = jabatan.perangkat_daerah, jabatan.pk is None
    with transaction.atomic():
        lama = {} if baru else potret(type(jabatan).objects.get(pk=jabatan.pk), BIDANG_JABATAN)
        if baru:
            jabatan.kode = _kode_jabatan(unit, jabatan)
        form.save()
        if jabatan.kepala and unit.sebutan_pimpinan != jabatan.nama:
            unit.sebutan_pimpinan = jabatan.nama
            unit.save(update_fields=["sebutan_pimpinan"])
        if perubahan := beda(lama, potret(jabatan, BIDANG_JABATAN)):
            nama = f"{jabatan.nama}, {unit.nama}"
            tindakan = "tambah_jabatan" if baru else "ubah_jabatan"
            catat(tindakan, jabatan, pelaku=oleh.pelaku, perubahan=perubahan, nama=nama)
    return jabatan


def _kode_jabatan(unit, jabatan):
    """A code that no other post of the unit has: from the name, with a number where it is taken."""
    dasar = KEPALA if jabatan.kepala else slugify(jabatan.nama)[:50]
    dipakai = set(unit.jabatan.values_list("kode", flat=True))
    calon = [dasar, *(f"{dasar}-{n}" for n in range(2, len(dipakai) + 3))]
    return next(kode for kode in calon if kode not in dipakai)


def tambah_pejabat(form, oleh):
    with transaction.atomic():
        pejabat = form.save()
        catat("tambah_pejabat", pejabat, pelaku=oleh.pelaku, perubahan=beda({}, potret(pejabat, BIDANG_PEJABAT)))
    return pejabat


def akhiri_pejabat(pejabat, selesai, oleh):
    with transaction.atomic():
        lama = potret(pejabat, BIDANG_PEJABAT)
        pejabat.selesai = selesai
        pejabat.save(update_fields=["selesai"])
        perubahan = beda(lama, potret(pejabat, BIDANG_PEJABAT))
        catat("akhiri_pejabat", pejabat, pelaku=oleh.pelaku, perubahan=perubahan)


def simpan_kanal(unit, kanal, oleh):
    """Keep where and when the office serves. Returns whether anything changed."""
    lama, baru = unit.kanal, ke_dict(kanal)
    beda_kanal = {nama: [lama.get(nama), nilai] for nama, nilai in baru.items() if lama.get(nama) != nilai}
    if not beda_kanal:
        return False
    with transaction.atomic():
        PerangkatDaerah.objects.filter(pk=unit.pk).update(kanal=baru)
        catat("ubah_kanal", unit, pelaku=oleh.pelaku, perubahan=beda_kanal)
    return True
