"""Set up two roles on PostgreSQL: the owner, who migrates, and the portal's own, which can only add to the evidence."""

import secrets

from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction

from ambon_sop.audit.peran_basis_data import jalankan, perintah_siap


class Command(BaseCommand):
    help = (
        "Menyiapkan peran pemilik dan peran aplikasi pada PostgreSQL, dengan sambungan superuser. Tanpa --jalankan "
        "hanya mencetak perintahnya. Sandi dibuat acak dan dicetak sekali."
    )

    def add_arguments(self, parser):
        parser.add_argument("--pemilik", default="ambon_pemilik")
        parser.add_argument("--aplikasi", default="ambon_aplikasi")
        parser.add_argument("--jalankan", action="store_true", help="jalankan, bukan hanya mencetak")

    def handle(self, *args, pemilik, aplikasi, **options):
        if connection.vendor != "postgresql":
            raise CommandError("Peran terpisah hanya ada pada PostgreSQL.")
        sandi = secrets.token_urlsafe(24), secrets.token_urlsafe(24)
        with transaction.atomic():
            perintah = list(perintah_siap(pemilik, aplikasi, *sandi))
            if options["jalankan"]:
                jalankan(perintah)
        if not options["jalankan"]:
            for satu in perintah:
                self.stdout.write(f"{satu.as_string(connection.connection)};")
            return
        self.stdout.write(f"{pemilik}\t{sandi[0]}\tuntuk manage.py migrate, dengan PERAN_APLIKASI={aplikasi}")
        self.stdout.write(f"{aplikasi}\t{sandi[1]}\tuntuk portal dan semua perintah lain")
