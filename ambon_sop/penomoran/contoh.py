"""How the next number of a pattern would read, without taking it."""

from ambon_sop.organisasi.models import PerangkatDaerah

from .models import Penghitung, Pola
from .pola import JENIS, NASKAH

KLASIFIKASI_CONTOH = "000.8.3"  # Ketatalaksanaan


def unit_contoh():
    """The unit that a general pattern is shown with; None while there is none."""
    dinas = PerangkatDaerah.objects.berlaku().order_by("nama")
    return dinas.filter(jenis=PerangkatDaerah.Jenis.DINAS).first() or dinas.first()


def beri_contoh(semua, tanggal):
    """Set `contoh` and `unit_contoh` on each pattern (saved or not): two queries, however many there are."""
    hitungan = Penghitung.objects.filter(tahun__in=[0, tanggal.year])
    berikut = {(p.jenis, p.perangkat_daerah_id, p.tahun): p.berikut for p in hitungan}
    umum = unit_contoh()
    for pola in semua:
        pola.unit_contoh = pola.perangkat_daerah or umum
        pola.contoh = ""
        if pola.unit_contoh:
            kunci = tuple(pola.kunci_hitungan(pola.unit_contoh, tanggal).values())
            urut = berikut.get(kunci, pola.mulai_dari(tanggal))
            contoh = (KLASIFIKASI_CONTOH, "B") if pola.jenis in NASKAH else ()
            pola.contoh = pola.tulis(urut, tanggal, pola.unit_contoh, *contoh)
    return semua


def bawaan_yang_dipakai():
    """The built-in patterns of the kinds that have no general pattern of their own, as unsaved rows."""
    ada = set(Pola.objects.filter(perangkat_daerah=None).values_list("jenis", flat=True))
    return [Pola.objects.untuk(jenis, None) for jenis in JENIS if jenis not in ada]
