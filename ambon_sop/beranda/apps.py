from django.apps import AppConfig


class BerandaConfig(AppConfig):
    name = "ambon_sop.beranda"
    verbose_name = "Beranda"
