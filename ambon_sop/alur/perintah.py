"""The commands by which every kind of document comes in from files and goes out again (rancangan.md §5)."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from ambon_sop.akun.models import Pengguna
from ambon_sop.blok.bentuk import IsiDitolak
from ambon_sop.organisasi.models import PerangkatDaerah

from .models import Versi


class PerintahImpor(BaseCommand):
    """Files become drafts; prints `slug<TAB>file` a line. A kind says how: `impor(bytes, unit, person)` → version."""

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
            versi = self.impor(berkas.read_bytes(), unit, orang)
        except OSError as salah:
            self.stderr.write(f"{berkas}: tidak terbaca ({salah.strerror}).")
        except IsiDitolak as salah:
            for jalur, pesan in salah.kesalahan:
                self.stderr.write(f"{berkas}: {jalur or 'berkas'}: {pesan}")
        else:
            self.stdout.write(f"{versi.dokumen.slug}\t{berkas}")
            return True
        return False


class PerintahEkspor(BaseCommand):
    """One version's content on standard output: that in force, else the newest, or the one asked for.

    A kind gives `model` and `tulis(content)` → text.
    """

    def add_arguments(self, parser):
        parser.add_argument("slug")
        parser.add_argument("--versi", type=int, metavar="N")

    def handle(self, *, slug, versi, **_):
        nama = self.model._meta.verbose_name
        dokumen = self.model.objects.filter(slug=slug).first()
        if dokumen is None:
            raise CommandError(f"{nama} {slug} tidak ada.")
        pilihan = Versi.objects.filter(dokumen=dokumen.pk)
        bawaan = dokumen.versi_berlaku or dokumen.versi_terbaru
        satu = bawaan if versi is None else pilihan.filter(nomor_versi=versi).first()
        if satu is None:
            raise CommandError(f"{nama} {slug} tidak punya versi {versi}.")
        if satu.salinan:
            raise CommandError(
                f"Versi {satu.nomor_versi} dari {slug} hanya ada sebagai pindaian; isinya belum ditulis."
            )
        self.stdout.write(self.tulis(satu.isi), ending="")
