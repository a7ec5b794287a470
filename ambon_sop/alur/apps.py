from django.apps import AppConfig


class AlurConfig(AppConfig):
    name = "ambon_sop.alur"
    verbose_name = "Alur dokumen"
