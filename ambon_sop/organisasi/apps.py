from django.apps import AppConfig


class OrganisasiConfig(AppConfig):
    name = "ambon_sop.organisasi"
    verbose_name = "Organisasi"
