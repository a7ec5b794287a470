from django.apps import AppConfig


class TteConfig(AppConfig):
    name = "ambon_sop.tte"
    verbose_name = "Tanda tangan elektronik"

    def ready(self):
        from ambon_sop.akun.data_pribadi import SUMBER

        from .data_pribadi import pasang, salinan

        SUMBER["tanda_tangan_elektronik"] = salinan
        pasang()
