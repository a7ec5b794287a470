"""Verify the audit trail and its seals. Exit 0 when all is whole, 1 with the first fault named."""

import sys

from django.core.management.base import BaseCommand, CommandError

from ambon_sop.audit.models import AWAL, Pemeriksaan
from ambon_sop.audit.pemicu import terpasang
from ambon_sop.audit.rantai import Hasil, Ujung, periksa
from ambon_sop.audit.segel import SegelDitolak, kunci_umum, periksa_sejak, semua, ujung_sah
from ambon_sop.tampilan.tulisan import angka


class Command(BaseCommand):
    help = (
        "Memeriksa jejak audit dari catatan pertama sampai terakhir, beserta segelnya. Rantai sendiri tidak melihat "
        "ekor yang dihapus atau jejak yang ditulis ulang seluruhnya; segel yang disimpan di luar basis data melihatnya."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--patokan", metavar="URUT:HASH", help="ujung dari pemeriksaan terdahulu yang harus masih ada"
        )
        parser.add_argument("--sejak", metavar="SEGEL", type=int, help="hanya catatan sesudah segel nomor ini")
        parser.add_argument(
            "--segel", metavar="BERKAS", help="berkas segel yang disimpan di luar (bawaan: milik portal)"
        )

    def handle(self, *args, patokan, sejak, segel, **options):
        try:
            titik = [(satu["nomor"], ujung_sah(satu, kunci_umum())) for satu in semua(segel)]
        except SegelDitolak as ditolak:
            self.stdout.write(str(ditolak))
            sys.exit(1)
        except OSError as galat:
            raise CommandError(f"Berkas segel tidak terbaca: {galat}") from None
        dikenal = [*_terakhir_utuh(), *([_baca(patokan)] if patokan else []), *(ujung for _, ujung in titik)]
        hasil = _bertentangan(dikenal) or (
            periksa_sejak(_cari(titik, sejak), dikenal) if sejak else periksa(patokan=dikenal)
        )
        _ingat(hasil)
        if not terpasang():
            self.stderr.write("Pemicu yang menjaga jejak audit tidak terpasang. Jalankan manage.py migrate.")
        if hasil.putus_pada is not None:
            self.stdout.write(f"Rantai putus pada catatan {angka(hasil.putus_pada)}: {hasil.sebab}")
            sys.exit(1)
        lingkup = f" sesudah segel {angka(sejak)}" if sejak else ""
        self.stdout.write(f"Rantai utuh: {angka(hasil.jumlah)} catatan{lingkup}")
        self.stdout.write(f"Ujung: {hasil.ujung}")
        if titik:
            self.stdout.write(f"Segel: cocok sampai nomor {angka(max(nomor for nomor, _ in titik))}")


def _bertentangan(dikenal):
    """Two known links for one row that do not agree: a database was put back and sealed again. Else None."""
    hash_dari = {}
    for ujung in sorted(dikenal, key=lambda satu: satu.urut):
        if hash_dari.setdefault(ujung.urut, ujung.hash) != ujung.hash:
            return Hasil().putus(ujung.urut, "dua segel menyebut isi yang berbeda")
    return None


def _cari(titik, nomor):
    """The link of the seal with this number; of several (a database that was put back) the first."""
    for satu, ujung in titik:
        if satu == nomor:
            return ujung
    raise CommandError(f"Segel {nomor} tidak ada.")


def _ingat(hasil):
    Pemeriksaan.objects.create(
        jumlah=hasil.jumlah,
        sampai_urut=hasil.ujung.urut,
        sampai_hash=hasil.ujung.hash,
        putus_pada=hasil.putus_pada,
        sebab=hasil.sebab,
    )


def _terakhir_utuh():
    terakhir = Pemeriksaan.objects.filter(putus_pada=None).first()
    return [Ujung(terakhir.sampai_urut, terakhir.sampai_hash)] if terakhir and terakhir.sampai_urut else []


def _baca(patokan):
    urut, _, sidik = patokan.partition(":")
    if not urut.isdecimal() or len(sidik) != len(AWAL):
        raise CommandError("Tulis patokan seperti pada baris Ujung, misalnya 48213:3f5a… (64 huruf).")
    return Ujung(int(urut), sidik)
