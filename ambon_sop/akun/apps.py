from django.apps import AppConfig


class AkunConfig(AppConfig):
    name = "ambon_sop.akun"
    verbose_name = "Akun dan peran"
