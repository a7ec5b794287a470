from django.apps import AppConfig


class LayananConfig(AppConfig):
    name = "layanan"
    verbose_name = "Standar Pelayanan"

    def ready(self):
        from ambon_sop.alur.jenis import daftarkan

        from .jenis import JENIS_LAYANAN

        daftarkan(JENIS_LAYANAN)
