"""Mail to the offices whose standards are to be evaluated. Run it daily (cron); each reminder goes out once."""

from django.core.management.base import BaseCommand

from layanan.pengingat import ingatkan


class Command(BaseCommand):
    help = "Ingatkan kantor yang standar pelayanannya perlu dievaluasi (jalankan tiap hari; tidak mengirim dua kali)."

    def handle(self, *args, **pilihan):
        for layanan, tahap, banyak in ingatkan():
            kata = f"{banyak} surat" if banyak else "belum ada penyusun"
            self.stdout.write(f"{layanan.slug}\t{tahap}\t{kata}")
