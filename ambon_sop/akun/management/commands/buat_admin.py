"""`manage.py buat_admin NAMA_PENGGUNA EMAIL`: the first Admin of a new portal, or one more when all are locked out."""

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from ambon_sop.akun.models import Pengguna, Penugasan, Peran
from ambon_sop.akun.undangan import tautan
from ambon_sop.audit.catat import catat
from ambon_sop.organisasi.models import PerangkatDaerah


class Command(BaseCommand):
    help = "Buat akun Admin tanpa kata sandi, dan cetak tautan (sekali pakai, 7 hari) untuk membuatnya."

    def add_arguments(self, parser):
        parser.add_argument("nama_pengguna")
        parser.add_argument("email")
        parser.add_argument("--nama", default="Admin")

    def handle(self, nama_pengguna, email, nama, **_):
        kota = PerangkatDaerah.objects.filter(induk=None).order_by("pk").first()
        if kota is None:
            raise CommandError("Belum ada unit. Jalankan dulu: manage.py muat_ambon")
        pengguna = Pengguna(username=nama_pengguna.lower(), email=email.lower(), nama=nama)
        pengguna.set_unusable_password()
        try:
            pengguna.full_clean()
        except ValidationError as salah:
            raise CommandError("; ".join(salah.messages)) from salah
        with transaction.atomic():
            pengguna.save()
            Penugasan.objects.create(pengguna=pengguna, peran=Peran.ADMIN, perangkat_daerah=kota)
            catat("akun_baru", pengguna, perubahan={"peran": ["", Peran.ADMIN.label]})
        self.stdout.write(tautan(pengguna))
