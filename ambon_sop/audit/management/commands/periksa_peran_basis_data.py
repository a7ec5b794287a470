"""Whether the role under which the portal runs could touch the evidence. Exit 0 when not, 1 with what it could do."""

import sys

from django.core.management.base import BaseCommand
from django.db import connection

from ambon_sop.audit.peran_basis_data import kekurangan


class Command(BaseCommand):
    help = (
        "Memeriksa apakah peran basis data portal hanya dapat menambah jejak audit. Jalankan dengan sambungan portal."
    )

    def handle(self, *args, **options):
        if connection.vendor != "postgresql":
            self.stdout.write(
                "SQLite tidak mengenal peran; pemilik berkasnya dapat mengubah semuanya. Simpan segel di luar."
            )
            return
        salah = kekurangan()
        for satu in salah:
            self.stdout.write(f"Peran basis data portal {satu}.")
        if salah:
            sys.exit(1)
        self.stdout.write("Peran basis data portal hanya dapat menambah dan membaca jejak audit.")
