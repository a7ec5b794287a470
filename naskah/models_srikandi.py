"""Which offices sign which kinds of letters in SRIKANDI."""

from django.db import models

from ambon_sop.organisasi.models import PerangkatDaerah

from .ragam import RAGAM


class Srikandi(models.Model):
    """Letters of this kind (none named: all kinds) of this office go to SRIKANDI to be numbered and signed."""

    perangkat_daerah = models.ForeignKey(PerangkatDaerah, models.CASCADE, related_name="srikandi")
    ragam = models.CharField("jenis naskah", max_length=20, blank=True)

    class Meta:
        ordering = ["perangkat_daerah__nama", "ragam"]
        verbose_name = "jalur SRIKANDI"
        verbose_name_plural = "jalur SRIKANDI"
        constraints = [models.UniqueConstraint(fields=["perangkat_daerah", "ragam"], name="srikandi_satu")]

    def __str__(self):
        return f"{self.perangkat_daerah.singkatan}, {RAGAM[self.ragam].nama if self.ragam else 'semua jenis'}"
