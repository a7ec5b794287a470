"""`manage.py pulihkan ARSIP`: an archive into an empty database and media store. Exit 0 when all is whole, else 1."""

import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from ambon_sop.keandalan.arsip import ArsipDitolak
from ambon_sop.keandalan.integritas import semua_cacat
from ambon_sop.keandalan.pemulihan import PemulihanGagal, pulihkan
from ambon_sop.tampilan.tulisan import angka


class Command(BaseCommand):
    help = "Memulihkan arsip dari `cadangkan` ke basis data baru yang kosong, di SQLite maupun PostgreSQL."

    def add_arguments(self, parser):
        parser.add_argument("arsip", type=Path)

    def handle(self, *args, arsip, **options):
        try:
            manifes = pulihkan(arsip)
        except ArsipDitolak as ditolak:
            raise CommandError(f"{ditolak} Tidak ada yang diubah.") from ditolak
        except (PemulihanGagal, OSError) as gagal:
            raise CommandError(f"{gagal} Pemulihan dibatalkan; basis data kembali kosong.") from gagal
        baris = sum(isi["baris"] for isi in manifes["tabel"].values())
        self.stdout.write(
            f"Pulih: {len(manifes['tabel'])} tabel, {angka(baris)} baris, {len(manifes['berkas'])} berkas."
        )
        cacat = list(semua_cacat())
        for satu in cacat:
            self.stdout.write(f"Cacat: {satu}")
        if cacat:
            self.stdout.write("Arsip ini kembali persis seperti disimpan; cacat di atas sudah ada di dalamnya.")
            sys.exit(1)
        urut, hash_ = manifes["ujung"] or (0, "-")
        self.stdout.write(f"Rantai utuh: {angka(urut)} catatan\nUjung: {urut}:{hash_}\nIntegritas utuh.")
