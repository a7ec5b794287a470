from django.apps import AppConfig


class NaskahConfig(AppConfig):
    name = "naskah"
    verbose_name = "Tata Naskah Dinas"

    def ready(self):
        from django.db.models.signals import post_migrate

        from ambon_sop.alur.jenis import daftarkan
        from ambon_sop.keandalan import pekerjaan
        from ambon_sop.penomoran import pola

        from . import massal
        from .jenis import JENIS_NASKAH, JENIS_TEMPLAT
        from .ragam import RAGAM

        daftarkan(JENIS_TEMPLAT)
        daftarkan(JENIS_NASKAH)
        for ragam in RAGAM.values():
            pola.daftarkan_naskah(ragam.kode, ragam.nama, ragam.pola, ragam.seri)
        pekerjaan.daftarkan(pekerjaan.Tugas(massal.kerjakan, massal.terhenti))
        post_migrate.connect(_isi_klasifikasi, sender=self)


def _isi_klasifikasi(using, **_):
    """The classification has its known branches from the first day on."""
    from django.db import connections

    from .klasifikasi import muat_bawaan
    from .models import Klasifikasi

    # A migration backwards takes the table away, and says so here too.
    if using == "default" and Klasifikasi._meta.db_table in connections[using].introspection.table_names():
        muat_bawaan()
