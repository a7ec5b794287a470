from django.apps import AppConfig


class AkunConfig(AppConfig):
    name = "ambon_sop.akun"
    verbose_name = "Akun dan peran"

    def ready(self):
        from ambon_sop.akun import jejak  # noqa: F401  connects Django's log-in signals
        from ambon_sop.akun.retensi import pasang

        pasang()
