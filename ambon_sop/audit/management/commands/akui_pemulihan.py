"""After `pulihkan`: write into the trail that what was sealed after the archive is lost, and set those seals aside."""

from django.core.management.base import BaseCommand, CommandError

from ambon_sop.audit.segel import SegelDitolak, akui_pemulihan
from ambon_sop.tampilan.tulisan import angka


class Command(BaseCommand):
    help = (
        "Sesudah `pulihkan`: mencatat dalam jejak audit bahwa catatan yang disegel sesudah cadangan itu hilang, dan "
        "menyisihkan segelnya. Segel yang disimpan pihak luar tetap menunjukkan celah itu."
    )

    def add_arguments(self, parser):
        parser.add_argument("--alasan", required=True, help="mengapa cadangan dipasang kembali, misalnya cakram rusak")
        parser.add_argument("--segel", metavar="BERKAS", help="berkas segel dari luar (bawaan: milik portal)")

    def handle(self, *args, alasan, segel, **options):
        try:
            hilang, lama = akui_pemulihan(alasan, segel)
        except (SegelDitolak, OSError) as ditolak:
            raise CommandError(str(ditolak)) from None
        self.stdout.write(f"Tercatat: catatan yang dahulu ada sampai nomor {angka(hilang.urut)} tidak kembali.")
        if lama:
            self.stdout.write(f"Berkas segel yang lama disimpan sebagai {lama}. Jangan dihapus.")
