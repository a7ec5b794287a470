"""Make the key that seals the audit trail. Keep it, and a copy of it, where the database's owner cannot read it."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from ambon_sop.audit.segel import SegelDitolak, buat_kunci, kunci_umum


class Command(BaseCommand):
    help = "Membuat kunci penyegel jejak audit pada KUNCI_AUDIT dan mencetak kunci umumnya."

    def add_arguments(self, parser):
        parser.add_argument("--ganti", action="store_true", help="ganti kunci; segel yang lama tetap dapat diperiksa")

    def handle(self, *args, ganti, **options):
        try:
            buat_kunci(settings.KUNCI_AUDIT, ganti)
        except SegelDitolak as ditolak:
            raise CommandError(str(ditolak)) from None
        self.stdout.write(kunci_umum()[0])
