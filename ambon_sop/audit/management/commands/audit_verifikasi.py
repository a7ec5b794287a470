"""Verify the audit trail from the first row to the last. Exit 0 when it is whole, 1 with the first broken row named."""

import sys

from django.core.management.base import BaseCommand, CommandError

from ambon_sop.audit.models import AWAL, Pemeriksaan
from ambon_sop.audit.pemicu import terpasang
from ambon_sop.audit.rantai import Ujung, periksa
from ambon_sop.tampilan.tulisan import angka


class Command(BaseCommand):
    help = (
        "Memeriksa jejak audit dari catatan pertama sampai terakhir. Rantai sendiri tidak melihat ekor yang dihapus "
        "atau jejak yang ditulis ulang seluruhnya; untuk itu simpan baris Ujung di luar basis data dan berikan kembali "
        "dengan --patokan."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--patokan", metavar="URUT:HASH", help="ujung dari pemeriksaan terdahulu yang harus masih ada"
        )

    def handle(self, *args, patokan, **options):
        dikenal = [*_terakhir_utuh(), *([_baca(patokan)] if patokan else [])]
        hasil = periksa(patokan=dikenal)
        Pemeriksaan.objects.create(
            jumlah=hasil.jumlah,
            sampai_urut=hasil.ujung.urut,
            sampai_hash=hasil.ujung.hash,
            putus_pada=hasil.putus_pada,
            sebab=hasil.sebab,
        )
        if not terpasang():
            self.stderr.write("Pemicu yang menjaga jejak audit tidak terpasang. Jalankan manage.py migrate.")
        if hasil.putus_pada is not None:
            self.stdout.write(f"Rantai putus pada catatan {angka(hasil.putus_pada)}: {hasil.sebab}")
            sys.exit(1)
        self.stdout.write(f"Rantai utuh: {angka(hasil.jumlah)} catatan")
        self.stdout.write(f"Ujung: {hasil.ujung}")


def _terakhir_utuh():
    terakhir = Pemeriksaan.objects.filter(putus_pada=None).first()
    return [Ujung(terakhir.sampai_urut, terakhir.sampai_hash)] if terakhir and terakhir.sampai_urut else []


def _baca(patokan):
    urut, _, sidik = patokan.partition(":")
    if not urut.isdecimal() or len(sidik) != len(AWAL):
        raise CommandError("Tulis patokan seperti pada baris Ujung, misalnya 48213:3f5a… (64 huruf).")
    return Ujung(int(urut), sidik)
