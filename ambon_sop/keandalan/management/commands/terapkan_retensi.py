"""Carry out how long personal data is kept. Run it daily by cron."""

from django.core.management.base import BaseCommand

from ambon_sop.audit.retensi import terapkan


class Command(BaseCommand):
    help = "Menghapus data pribadi yang sudah lewat masa simpannya (tabelnya tampil di /privasi/)."

    def add_arguments(self, parser):
        parser.add_argument("--uji", action="store_true", help="hanya menghitung, tidak menghapus")

    def handle(self, *args, uji, **options):
        for masa, banyak in terapkan(uji=uji):
            self.stdout.write(f"{masa.kode}\t{masa.hari} hari\t{banyak}")
