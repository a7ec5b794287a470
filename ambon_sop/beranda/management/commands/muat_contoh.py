"""`manage.py muat_contoh`: accounts (one per role) and worked examples of every kind. Repeatable, never overwrites."""

from django.core.management.base import BaseCommand, CommandError

from ambon_sop.alur.jenis import semua_jenis
from ambon_sop.alur.kabar import tanpa_surat
from ambon_sop.beranda.contoh import akun_contoh
from ambon_sop.organisasi.models import PerangkatDaerah


class Command(BaseCommand):
    help = "Membuat satu akun untuk setiap peran dan memuat contoh dokumen. Boleh diulang; tidak menimpa apa pun."

    def handle(self, **_):
        if not PerangkatDaerah.objects.exists():
            raise CommandError("Perangkat Daerah belum dimuat. Jalankan: manage.py muat_ambon")
        akun = akun_contoh()
        with tanpa_surat():
            for jenis in semua_jenis():
                baru = jenis.muat_contoh({peran: a.pengguna for peran, a in akun.items()})
                self.stdout.write(f"{jenis.nama}: {baru} contoh dimuat.")
        self._sebut([a for a in akun.values() if a.sandi])

    def _sebut(self, baru):
        if not baru:
            self.stdout.write("Akun contoh sudah ada; kata sandinya tidak diubah.")
            return
        self.stdout.write("Akun baru (nama pengguna, kata sandi). Catat sekarang; ini tidak ditampilkan lagi:")
        for a in baru:
            self.stdout.write(f"  {a.pengguna.username:<12} {a.sandi}")
        self.stdout.write("Verifikator, pengesah, dan admin memasang faktor kedua saat pertama masuk.")
