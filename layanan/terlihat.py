"""What of the catalogue can be listed, and by what it is filtered. Who sees a draft: ambon_sop/alur/terlihat.py."""

from django.db import models

from ambon_sop.alur.terlihat import DokumenQuerySet

SEHARI = 450  # minutes: a working day of 7.5 hours (Perpres 21/2023)


class LayananQuerySet(DokumenQuerySet):
    def gratis(self):
        return self.filter(gratis=True)

    def daring(self):
        """Services that can be asked for on the internet."""
        return self.exclude(alamat_daring="")

    def sehari(self):
        """Services that take a working day at most."""
        return self.filter(lama_maksimum__lte=SEHARI)

    def bertopik(self, slug):
        return self.filter(
            models.Exists(
                self.model.topik.through.objects.filter(standarpelayanan=models.OuterRef("pk"), topik__slug=slug)
            )
        )
