"""Who ratifies: set by unit and kind (rancangan.md §1), by the nearest pengesah up the tree where nothing is set."""

from django.conf import settings
from django.db import transaction
from django.db.models import Q

from ambon_sop.akun.models import Penugasan, Peran
from ambon_sop.audit.catat import catat
from ambon_sop.organisasi.models import PengaturanPengesah, PerangkatDaerah


def peta_pengesah(jenis):
    """{unit id: id of the unit whose pengesah ratifies its documents of this kind, or None}, in three queries."""
    induk = dict(PerangkatDaerah.objects.values_list("pk", "induk_id"))
    punya = set(Penugasan.objects.kini().filter(peran=Peran.PENGESAH).values_list("perangkat_daerah_id", flat=True))
    khusus = dict(PengaturanPengesah.objects.filter(jenis=jenis).values_list("perangkat_daerah_id", "oleh_id"))

    def cari(unit):
        while unit is not None and unit not in punya and unit not in khusus:
            unit = induk.get(unit)
        return khusus.get(unit, unit)

    return {unit: cari(unit) for unit in induk}


def cakupan_pengesah(penugasan, jenis):
    """Ids of the units whose documents of this kind this pengesah ratifies."""
    return {unit for unit, oleh in peta_pengesah(jenis).items() if oleh == penugasan.perangkat_daerah_id}


def boleh_mengesahkan_unit(penugasan, perangkat_daerah_id, jenis):
    """Whether this hat ratifies for that unit."""
    return penugasan.peran == Peran.PENGESAH and perangkat_daerah_id in cakupan_pengesah(penugasan, jenis)


def daftar_pengesah(q=""):
    """Units of today whose name has the words of `q`: for each kind where it is ratified, by whom, if by exception."""
    units = {unit.pk: unit for unit in PerangkatDaerah.objects.all()}
    orang = {}
    for hat in Penugasan.objects.kini().filter(peran=Peran.PENGESAH):
        orang.setdefault(hat.perangkat_daerah_id, []).append(hat)
    peta = {jenis: peta_pengesah(jenis) for jenis, _ in settings.JENIS_DOKUMEN}
    khusus = set(PengaturanPengesah.objects.values_list("perangkat_daerah_id", "jenis"))
    terpilih = PerangkatDaerah.objects.berlaku().order_by("nama", "pk")
    for kata in q.split():
        terpilih = terpilih.filter(Q(nama__icontains=kata) | Q(singkatan__icontains=kata))
    baris = []
    for unit in terpilih:
        kolom = []
        for jenis, di in peta.items():
            oleh = di[unit.pk]
            kolom.append({"di": units.get(oleh), "hat": orang.get(oleh, []), "khusus": (unit.pk, jenis) in khusus})
        baris.append({"unit": unit, "kolom": kolom})
    return baris


def atur_pengesah(unit, pilihan, oleh):
    """Set the exceptions of a unit: {kind: unit or None}. Returns what changed, as it stands in the audit trail."""
    nama = dict(settings.JENIS_DOKUMEN)
    perubahan = {}
    with transaction.atomic():
        for jenis, tujuan in pilihan.items():
            lama = unit.pengaturan_pengesah.filter(jenis=jenis).select_related("oleh").first()
            if (lama and lama.oleh) == tujuan:
                continue
            perubahan[f"{nama[jenis]} disahkan di"] = [lama.oleh.nama if lama else "", tujuan.nama if tujuan else ""]
            if tujuan is None:
                lama.delete()
            else:
                unit.pengaturan_pengesah.update_or_create(jenis=jenis, defaults={"oleh": tujuan})
        if perubahan:
            catat("atur_pengesah", unit, pelaku=oleh.pelaku, perubahan=perubahan)
    return perubahan
