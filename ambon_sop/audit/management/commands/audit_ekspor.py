"""Write the whole audit trail with its seals as JSON lines, for an outsider to verify (README, "Bukti")."""

import os

from django.core.management.base import BaseCommand

from ambon_sop.audit.bukti import semua_baris
from ambon_sop.audit.catat import catat


class Command(BaseCommand):
    help = "Menulis seluruh jejak audit dan segelnya sebagai baris JSON, untuk diperiksa pihak luar."

    def add_arguments(self, parser):
        parser.add_argument("berkas", nargs="?", help="berkas tujuan (bawaan: keluaran)")

    def handle(self, *args, berkas, **options):
        catat("ekspor_audit")
        if not berkas:
            self._tulis(self.stdout)
            return
        # For its owner only: the trail tells who did what.
        with os.fdopen(os.open(berkas, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as tujuan:
            self._tulis(tujuan)

    def _tulis(self, tujuan):
        for baris in semua_baris():
            tujuan.write(baris + "\n")
