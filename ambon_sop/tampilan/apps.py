from django.apps import AppConfig


class TampilanConfig(AppConfig):
    name = "ambon_sop.tampilan"
    label = "tampilan"
