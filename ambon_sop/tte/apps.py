from django.apps import AppConfig


class TteConfig(AppConfig):
    name = "ambon_sop.tte"
    verbose_name = "Tanda tangan elektronik"
