"""`manage.py ekspor_sop SLUG`: one version as `sop-ap/1` on standard output."""

from django.core.management.base import BaseCommand, CommandError

from ambon_sop.alur.models import Versi
from sop.isi import dari_dict, tulis
from sop.models import Sop


class Command(BaseCommand):
    help = "Menulis isi SOP sebagai sop-ap/1: versi yang berlaku, atau yang terbaru, atau yang diminta."

    def add_arguments(self, parser):
        parser.add_argument("slug")
        parser.add_argument("--versi", type=int, metavar="N")

    def handle(self, *, slug, versi, **_):
        sop = Sop.objects.filter(slug=slug).first()
        if sop is None:
            raise CommandError(f"SOP {slug} tidak ada.")
        pilihan = Versi.objects.filter(dokumen=sop.pk)
        satu = pilihan.filter(nomor_versi=versi).first() if versi else sop.versi_berlaku or sop.versi_terbaru
        if satu is None:
            raise CommandError(f"SOP {slug} tidak punya versi {versi}.")
        if satu.salinan:
            raise CommandError(
                f"Versi {satu.nomor_versi} dari {slug} hanya ada sebagai pindaian; isinya belum ditulis."
            )
        self.stdout.write(tulis(dari_dict(satu.isi)), ending="")
