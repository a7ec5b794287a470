from django.apps import AppConfig


class AlurConfig(AppConfig):
    name = "ambon_sop.alur"
    verbose_name = "Alur dokumen"

    def ready(self):
        from ambon_sop.audit.retensi import Masa, daftarkan

        from .models import Kehadiran

        daftarkan(
            Masa(
                "kehadiran",
                "Siapa sedang membuka draf, dan di bagian mana",
                "Supaya dua orang tidak saling menimpa.",
                1,
                lambda batas: Kehadiran.objects.filter(pada__lt=batas),
            )
        )
