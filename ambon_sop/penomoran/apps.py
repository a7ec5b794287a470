from django.apps import AppConfig


class PenomoranConfig(AppConfig):
    name = "ambon_sop.penomoran"
    verbose_name = "Penomoran"
