"""`manage.py impor_sop BERKAS… --perangkat-daerah KODE --pengguna NAMA`: files, JSON or our PDF, become drafts."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from ambon_sop.akun.models import Pengguna
from ambon_sop.organisasi.models import PerangkatDaerah
from sop.impor import impor
from sop.isi import IsiDitolak


class Command(BaseCommand):
    help = (
        "Memasukkan berkas sop-ap/1, atau PDF yang dicetak portal, sebagai draf. "
        "Berkas yang salah ditolak utuh; yang lain tetap masuk."
    )

    def add_arguments(self, parser):
        parser.add_argument("berkas", nargs="+", type=Path)
        parser.add_argument("--perangkat-daerah", required=True, metavar="KODE")
        parser.add_argument("--pengguna", required=True, metavar="NAMA")

    def handle(self, *, berkas, perangkat_daerah, pengguna, **_):
        unit = PerangkatDaerah.objects.filter(kode=perangkat_daerah).first()
        unit = unit or PerangkatDaerah.objects.filter(slug=perangkat_daerah).first()
        if unit is None:
            raise CommandError(f"Perangkat Daerah {perangkat_daerah} tidak ada. Jalankan muat_ambon lebih dulu?")
        orang = Pengguna.objects.filter(username=pengguna).first()
        if orang is None:
            raise CommandError(f"Pengguna {pengguna} tidak ada.")
        ditolak = [b for b in berkas if not self._satu(b, unit, orang)]
        if ditolak:
            raise CommandError(f"{len(ditolak)} dari {len(berkas)} berkas ditolak.", returncode=1)

    def _satu(self, berkas, unit, orang):
        """Whether the file went in. One line on standard output if so, its faults on standard error if not."""
        try:
            versi = impor(berkas.read_bytes(), perangkat_daerah=unit, pengguna=orang)
        except OSError as salah:
            self.stderr.write(f"{berkas}: tidak terbaca ({salah.strerror}).")
        except IsiDitolak as salah:
            for jalur, pesan in salah.kesalahan:
                self.stderr.write(f"{berkas}: {jalur or 'berkas'}: {pesan}")
        else:
            self.stdout.write(f"{versi.dokumen.slug}\t{berkas}")
            return True
        return False
