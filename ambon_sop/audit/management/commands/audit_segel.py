"""Seal the audit trail: a signed checkpoint into the table and into the file outside. Run it daily by cron."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from ambon_sop.audit.segel import SegelDitolak, bersegel
from ambon_sop.tampilan.tulisan import angka


class Command(BaseCommand):
    help = "Memeriksa catatan audit sesudah segel terakhir, lalu menyegelnya. Jalankan setiap hari lewat cron."

    def handle(self, *args, **options):
        try:
            segel = bersegel()
        except (SegelDitolak, OSError) as ditolak:
            raise CommandError(str(ditolak)) from None
        if segel is None:
            self.stdout.write("Tidak ada catatan baru sejak segel terakhir.")
            return
        self.stdout.write(
            f"Segel {angka(segel.nomor)}: sampai catatan {angka(segel.urut)}, juga pada {settings.CATATAN_SEGEL}"
        )
