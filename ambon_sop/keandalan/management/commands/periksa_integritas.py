"""`manage.py periksa_integritas`: exit 0 when everything kept is whole, 1 with every fault, the first one on top."""

import sys

from django.core.management.base import BaseCommand

from ambon_sop.keandalan.integritas import banyak_berkas, buang_yatim, semua_cacat
from ambon_sop.tampilan.tulisan import angka


class Command(BaseCommand):
    help = "Memeriksa baris, berkas, sidik, nomor, status dan jejak audit. Tidak mengubah apa pun tanpa --buang-yatim."

    def add_arguments(self, parser):
        parser.add_argument(
            "--buang-yatim",
            action="store_true",
            help="hapus dulu berkas lebih tua dari satu jam yang tidak dipakai baris mana pun",
        )

    def handle(self, *args, **options):
        if options["buang_yatim"]:
            self._buang()
        banyak = 0
        for banyak, satu in enumerate(semua_cacat(), 1):
            self.stdout.write(f"Cacat {banyak}: {satu}")
        if banyak:
            sys.exit(1)
        self.stdout.write(f"Integritas utuh: {angka(banyak_berkas())} berkas")

    def _buang(self):
        for nama in buang_yatim():
            self.stdout.write(f"Dihapus: {nama}")
