from django.apps import AppConfig


class CetakConfig(AppConfig):
    name = "ambon_sop.cetak"
    verbose_name = "Cetak"
