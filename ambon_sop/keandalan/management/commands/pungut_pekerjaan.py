"""`manage.py pungut_pekerjaan`: look after jobs whose worker died. Run it every few minutes by cron; repeatable."""

from datetime import timedelta

from django.core.management.base import BaseCommand

from ambon_sop.keandalan.pekerjaan import BATAS, pungut


class Command(BaseCommand):
    help = "Mengembalikan pekerjaan yang pekerjanya mati ke antrean, dan mengantrekan lagi yang tertinggal."

    def add_arguments(self, parser):
        parser.add_argument(
            "--detik", type=int, default=int(BATAS.total_seconds()), help="pekerjaan lebih tua dari ini dianggap mati"
        )

    def handle(self, *args, detik, **options):
        kembali, gagal, baru = pungut(timedelta(seconds=detik))
        self.stdout.write(
            f"{kembali} pekerjaan kembali ke antrean, {gagal} menyerah, {baru} yang tertinggal diantrekan lagi."
        )
