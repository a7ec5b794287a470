"""Letters to many: one letter, a list of what differs, and how far the making of them has come."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from ambon_sop.akun.models import Penugasan

from .models import Naskah


class SuratMassal(models.Model):
    """A list of recipients for a letter (`induk`, which goes to the first of them).

    The others are made once it is signed, by the hats that wrote and signed it. `denyut` is when whoever makes them
    was last seen, None before; a run that has died is taken over by another (massal.Giliran).
    """

    class Keadaan(models.TextChoices):
        DISIAPKAN = "disiapkan", "Disiapkan"
        BERJALAN = "berjalan", "Sedang dibuat"
        SELESAI = "selesai", "Selesai"
        BATAL = "batal", "Dihentikan"  # the letter was called off while the others were made

    induk = models.OneToOneField(Naskah, models.PROTECT, related_name="massal")
    kolom = models.JSONField(default=list)
    keadaan = models.CharField(max_length=10, choices=Keadaan, default=Keadaan.DISIAPKAN)
    dibuat_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    dibuat_pada = models.DateTimeField(default=timezone.now)
    hat_penyusun = models.ForeignKey(Penugasan, models.PROTECT, related_name="+")
    hat_penanda = models.ForeignKey(Penugasan, models.PROTECT, null=True, related_name="+")
    tanggal = models.DateField(null=True)
    denyut = models.DateTimeField(null=True)
    zip = models.FileField(upload_to="massal/", blank=True)
    gabungan = models.FileField(upload_to="massal/", blank=True)

    class Meta:
        ordering = ["-pk"]
        verbose_name = "surat massal"
        verbose_name_plural = "surat massal"

    def __str__(self):
        return f"Surat massal {self.induk}"


class PenerimaMassal(models.Model):
    """One recipient: the values that differ, and the letter, as soon as it is made. `urut` counts from 1."""

    massal = models.ForeignKey(SuratMassal, models.CASCADE, related_name="penerima")
    urut = models.PositiveIntegerField()
    nilai = models.JSONField()
    naskah = models.OneToOneField(Naskah, models.PROTECT, null=True, related_name="penerima_massal")
    selesai = models.BooleanField(default=False)

    class Meta:
        ordering = ["urut"]
        constraints = [models.UniqueConstraint(fields=["massal", "urut"], name="penerima_massal_urut")]

    def __str__(self):
        return f"{self.massal}, {self.urut}"
