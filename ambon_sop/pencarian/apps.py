from django.apps import AppConfig


class PencarianConfig(AppConfig):
    name = "ambon_sop.pencarian"
    verbose_name = "Pencarian"
