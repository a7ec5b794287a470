"""`manage.py muat_ambon`: the units of Kota Ambon. Repeatable; never overwrites."""

from django.core.management.base import BaseCommand

from ambon_sop.organisasi.models import PerangkatDaerah
from ambon_sop.organisasi.muat import muat


class Command(BaseCommand):
    help = "Muat perangkat daerah Kota Ambon. Boleh diulang; yang sudah ada tidak diubah."

    def handle(self, **_):
        unit, jabatan = muat()
        self.stdout.write(
            f"{unit} unit dan {jabatan} jabatan ditambahkan; seluruhnya {PerangkatDaerah.objects.count()} unit."
        )
