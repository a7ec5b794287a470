"""`manage.py bagan KASUS.json --keluar DIR [--kertas F4|A4]`: print one sop-ap/1 file, without a database."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from ambon_sop.cetak import KERTAS, di_sini
from sop import bagan
from sop.bagan.svg import svg
from sop.dokumen import Keadaan, cetak_sop
from sop.isi import IsiDitolak, baca


class Command(BaseCommand):
    help = "Cetak satu berkas sop-ap/1: sop.pdf, bagan.json (bagan/1), dan halaman-N.svg."
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("berkas", type=Path, metavar="KASUS.json")
        parser.add_argument("--keluar", type=Path, required=True, metavar="DIR")
        parser.add_argument("--kertas", choices=list(KERTAS), default="F4")

    def handle(self, *, berkas, keluar, kertas, **_):
        try:
            isi = baca(berkas.read_bytes())
        except OSError as galat:
            raise CommandError(f"{berkas} tidak dapat dibaca: {galat.strerror}.") from None
        except IsiDitolak as galat:
            raise CommandError("\n".join(f"{berkas}: {jalur}: {pesan}" for jalur, pesan in galat.kesalahan)) from None
        with di_sini():
            hasil = cetak_sop(isi, Keadaan(kertas=kertas))
        try:
            _tulis(hasil, keluar)
        except OSError as galat:
            raise CommandError(f"{keluar} tidak dapat ditulisi: {galat.strerror}.") from None
        self.stdout.write(f"{keluar}: {hasil.banyak_halaman} halaman, {len(hasil.pdf) / 1000:.0f} kB")


def _tulis(hasil, keluar):
    keluar.mkdir(parents=True, exist_ok=True)
    (keluar / "sop.pdf").write_bytes(hasil.pdf)
    geometri = json.dumps(bagan.ke_json(hasil.gambar), ensure_ascii=False, indent=1)
    (keluar / "bagan.json").write_text(geometri, "utf-8")
    for gambar in hasil.gambar:
        (keluar / f"halaman-{gambar.nomor}.svg").write_text(svg(gambar, bagan.KERTAS), "utf-8")
