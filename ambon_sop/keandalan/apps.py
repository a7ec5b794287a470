from django.apps import AppConfig
from django.conf import settings


class KeandalanConfig(AppConfig):
    name = "ambon_sop.keandalan"
    verbose_name = "Keandalan"

    def ready(self):
        from .catatan_log import atur_structlog

        if settings.LOG_FORMAT == "json":
            atur_structlog()
