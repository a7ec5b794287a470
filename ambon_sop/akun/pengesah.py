"""Who ratifies: set by unit and kind (rancangan.md §1), by the nearest pengesah up the tree where nothing is set."""

from ambon_sop.organisasi.models import PengaturanPengesah, PerangkatDaerah

from .models import Penugasan, Peran


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
