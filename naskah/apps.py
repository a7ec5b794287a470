from django.apps import AppConfig


class NaskahConfig(AppConfig):
    name = "naskah"
    verbose_name = "Tata Naskah Dinas"

    def ready(self):
        from ambon_sop.alur.jenis import daftarkan
        from ambon_sop.penomoran import pola

        from .jenis import JENIS_NASKAH, JENIS_TEMPLAT
        from .ragam import RAGAM

        daftarkan(JENIS_TEMPLAT)
        daftarkan(JENIS_NASKAH)
        for ragam in RAGAM.values():
            pola.daftarkan_naskah(ragam.kode, ragam.nama, ragam.pola, ragam.seri)
