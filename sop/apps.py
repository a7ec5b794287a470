from django.apps import AppConfig


class SopConfig(AppConfig):
    name = "sop"
    verbose_name = "Standar Operasional Prosedur"

    def ready(self):
        from ambon_sop.alur.jenis import daftarkan

        from .jenis import JENIS_SOP

        daftarkan(JENIS_SOP)
