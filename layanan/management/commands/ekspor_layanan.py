"""`manage.py ekspor_layanan SLUG`: one version as `standar-pelayanan/1` on standard output."""

from ambon_sop.alur.perintah import PerintahEkspor
from layanan.isi import dari_dict, tulis
from layanan.models import StandarPelayanan


class Command(PerintahEkspor):
    help = "Menulis isi Standar Pelayanan: versi yang berlaku, atau yang terbaru, atau yang diminta."
    model = StandarPelayanan

    def tulis(self, isi):
        return tulis(dari_dict(isi))
