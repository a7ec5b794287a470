"""A signal that a counter asks for other requirements than the standard: no name, no contact, no story of a case."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from ambon_sop.akun.models import Peran

from .models import StandarPelayanan


class IsyaratQuerySet(models.QuerySet):
    def terlihat_oleh(self, pengguna):
        """An office sees the signals about its own services; Bagian Organisasi and the inspector see all."""
        hat = getattr(pengguna, "penugasan_aktif", None)
        if hat is None or hat.peran in (Peran.ADMIN, Peran.PIMPINAN):
            return self.none()
        if hat.peran in (Peran.VERIFIKATOR, Peran.PENGAWAS):
            return self
        return self.filter(layanan__perangkat_daerah=hat.perangkat_daerah_id)

    def terbuka(self):
        """Those that nobody has followed up yet."""
        return self.filter(ditangani_pada__isnull=True)


class Isyarat(models.Model):
    """Which service, which requirement, which counter, on which day. `diterima` is a day, not a moment."""

    layanan = models.ForeignKey(StandarPelayanan, models.PROTECT, related_name="isyarat")
    syarat = models.CharField(max_length=300)
    # Whether the counter asked for it although it is not written, as the person named it.
    tidak_tertulis = models.BooleanField(default=False)
    loket = models.CharField("loket atau tempat", max_length=120)
    tanggal = models.DateField("tanggal kejadian")
    diterima = models.DateField(default=timezone.localdate)
    ditangani_pada = models.DateField(null=True, blank=True)
    ditangani_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    tindakan = models.CharField("yang dilakukan", max_length=500, blank=True)

    objects = IsyaratQuerySet.as_manager()

    class Meta:
        ordering = ["-diterima", "-pk"]
        verbose_name = "isyarat"
        verbose_name_plural = "isyarat"

    def __str__(self):
        return f"Isyarat {self.layanan.judul}"
