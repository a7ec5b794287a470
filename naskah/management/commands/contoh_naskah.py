"""`manage.py contoh_naskah --keluar DIR`: every kind of letter, its worked content as PDF and DOCX; no database."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from ambon_sop.cetak import di_sini
from naskah.cetakan import Konteks, cetak_dengan_langkah
from naskah.contoh import UKURAN, isi_contoh
from naskah.docx import tulis_docx
from naskah.ragam import RAGAM

KERTAS = ("A4", "F4")


class Command(BaseCommand):
    help = "Tulis satu PDF dan satu DOCX dari setiap jenis naskah dinas dengan isi contoh."
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("--keluar", type=Path, required=True, metavar="DIR")
        parser.add_argument("--kertas", choices=KERTAS, help="ganti kertas A4 tiap jenis")
        parser.add_argument("--isi", choices=list(UKURAN), default="contoh", help="isian pendek atau panjang")
        parser.add_argument("--jenis", choices=list(RAGAM), nargs="*", metavar="KODE", default=list(RAGAM))

    def handle(self, *, keluar, kertas, isi, jenis, **_):
        try:
            keluar.mkdir(parents=True, exist_ok=True)
            with di_sini():
                for kode in jenis:
                    _tulis(keluar / kode, _naskah(kode, isi, kertas))
        except OSError as galat:
            raise CommandError(f"{keluar} tidak dapat ditulisi: {galat.strerror}.") from None
        self.stdout.write(f"{keluar}: {len(jenis)} jenis naskah")


def _naskah(kode, ukuran, kertas):
    naskah = isi_contoh(kode, ukuran)
    if kertas and naskah.templat.kertas in KERTAS:
        naskah.templat.kertas = kertas
    return naskah


def _tulis(nama, naskah):
    konteks = Konteks(konsep=False)
    pdf, langkah = cetak_dengan_langkah(naskah, konteks)
    nama.with_suffix(".pdf").write_bytes(pdf)
    nama.with_suffix(".docx").write_bytes(tulis_docx(naskah, langkah=langkah))
