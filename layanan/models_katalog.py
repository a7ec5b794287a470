"""What the home page puts first: services and words that Bagian Organisasi has chosen, not counted visits."""

from django.db import models
from django.db.models import Q

from .models import StandarPelayanan


class Sorotan(models.Model):
    """A service under "Banyak diurus", or a word under "Sering dicari"."""

    urut = models.PositiveIntegerField(default=0)
    layanan = models.OneToOneField(
        StandarPelayanan, models.CASCADE, null=True, blank=True, related_name="sorotan", verbose_name="layanan"
    )
    kata = models.CharField(max_length=60, blank=True)

    class Meta:
        ordering = ["urut", "pk"]
        verbose_name = "sorotan beranda"
        verbose_name_plural = "sorotan beranda"
        constraints = [
            models.CheckConstraint(
                name="sorotan_layanan_atau_kata",
                condition=Q(layanan__isnull=False, kata="") | (Q(layanan__isnull=True) & ~Q(kata="")),
            )
        ]

    def __str__(self):
        return self.kata or str(self.layanan)
