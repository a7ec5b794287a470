from django.apps import AppConfig


class KeandalanConfig(AppConfig):
    name = "ambon_sop.keandalan"
    verbose_name = "Keandalan"
