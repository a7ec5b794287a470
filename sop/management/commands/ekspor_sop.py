"""`manage.py ekspor_sop SLUG`: one version as `sop-ap/1` on standard output."""

from ambon_sop.alur.perintah import PerintahEkspor
from sop.isi import dari_dict, tulis
from sop.models import Sop


class Command(PerintahEkspor):
    help = "Menulis isi SOP sebagai sop-ap/1: versi yang berlaku, atau yang terbaru, atau yang diminta."
    model = Sop

    def tulis(self, isi):
        return tulis(dari_dict(isi))
