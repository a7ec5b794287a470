"""`manage.py cadangkan ARSIP`: database and files into one archive, as they are at one moment. Exit 0, or 1 and why."""

import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from ambon_sop.keandalan.cadangan import cadangkan
from ambon_sop.tampilan.tulisan import angka


class Command(BaseCommand):
    help = "Menyimpan seluruh basis data dan berkas ke dalam satu arsip. Portal boleh tetap berjalan."

    def add_arguments(self, parser):
        parser.add_argument("arsip", type=Path)

    def handle(self, *args, arsip, **options):
        if arsip.exists():
            raise CommandError(f"{arsip} sudah ada. Pilih nama lain; cadangan lama tidak ditimpa.")
        try:
            manifes = cadangkan(arsip)
        except OSError as salah:
            raise CommandError(
                f"Arsip tidak dapat ditulis: {salah.strerror or salah}. Tidak ada yang ditinggalkan."
            ) from salah
        baris = sum(isi["baris"] for isi in manifes["tabel"].values())
        self.stdout.write(
            f"{arsip}: {len(manifes['tabel'])} tabel, {angka(baris)} baris, {angka(len(manifes['berkas']))} berkas."
        )
        if manifes["hilang"]:
            self.stderr.write("Arsip dibuat, tetapi berkas ini disebut basis data dan tidak ada di tempat berkas:")
            for nama in manifes["hilang"]:
                self.stderr.write(f"  {nama}")
            sys.exit(1)
