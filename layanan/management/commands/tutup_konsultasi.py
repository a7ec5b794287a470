"""Closes every consultation whose last day has passed. Run it daily (cron); pages close what they meet as well."""

from django.core.management.base import BaseCommand

from layanan.konsultasi import tutup_yang_lewat


class Command(BaseCommand):
    help = "Tutup konsultasi publik yang hari terakhirnya sudah lewat (jalankan tiap hari; aman diulang)."

    def handle(self, *args, **pilihan):
        self.stdout.write(f"{tutup_yang_lewat()} konsultasi ditutup")
