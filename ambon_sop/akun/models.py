"""People and the hats they wear: Pengguna, and Penugasan = role × perangkat daerah × dates."""

from django.contrib.auth.models import AbstractUser
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.formats import date_format

from ambon_sop.audit.catat import Pelaku
from ambon_sop.organisasi.models import Pejabat, PerangkatDaerah


PERIKSA_NIP = RegexValidator(r"^\d{18}$", "NIP terdiri atas 18 angka.")


class Peran(models.TextChoices):
    PENYUSUN = "penyusun", "Penyusun"
    PEMERIKSA = "pemeriksa", "Pemeriksa"
    VERIFIKATOR = "verifikator", "Verifikator"
    PENGESAH = "pengesah", "Pengesah"
    PIMPINAN = "pimpinan", "Pimpinan"
    PENGAWAS = "pengawas", "Pengawas"
    ADMIN = "admin", "Admin"


class Pengguna(AbstractUser):
    """An account. Its rights are those of `penugasan_aktif`, which the middleware sets on each request."""

    first_name = None
    last_name = None
    nama = models.CharField(max_length=200)
    email = models.EmailField("email", unique=True)
    nip = models.CharField(
        "NIP",
        max_length=18,
        unique=True,
        null=True,
        blank=True,
        validators=[PERIKSA_NIP],
    )

    REQUIRED_FIELDS = ["email", "nama"]

    class Meta:
        ordering = ["nama"]
        verbose_name = "pengguna"
        verbose_name_plural = "pengguna"

    penugasan_aktif = None

    def __str__(self):
        return self.nama

    def get_full_name(self):
        return self.nama

    get_short_name = get_full_name

    @property
    def pelaku(self):
        """This person under the hat that is on, as the values that the audit trail keeps."""
        hat = self.penugasan_aktif
        return Pelaku(
            str(self.pk),
            self.nama,
            hat.peran if hat else "",
            hat.perangkat_daerah.singkatan if hat else "",
        )


class PenugasanQuerySet(models.QuerySet):
    def kini(self, pada=None):
        """Those that hold on that day (default: today in WIT), of accounts that are open."""
        pada = pada or timezone.localdate()
        return self.filter(
            Q(selesai__isnull=True) | Q(selesai__gte=pada),
            mulai__lte=pada,
            pengguna__is_active=True,
        ).select_related("perangkat_daerah", "pengguna")


class Penugasan(models.Model):
    """One hat: this role, in this unit, from this day to that."""

    pengguna = models.ForeignKey(Pengguna, models.PROTECT, related_name="penugasan")
    peran = models.CharField(max_length=20, choices=Peran)
    perangkat_daerah = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="penugasan")
    sifat = models.CharField(max_length=10, choices=Pejabat.Sifat, default=Pejabat.Sifat.DEFINITIF)
    mulai = models.DateField(default=timezone.localdate)
    selesai = models.DateField(null=True, blank=True)

    objects = PenugasanQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = "penugasan"
        verbose_name_plural = "penugasan"
        constraints = [
            models.CheckConstraint(
                name="penugasan_masa",
                condition=Q(selesai__isnull=True) | Q(selesai__gte=F("mulai")),
                violation_error_message="Tanggal selesai tidak boleh sebelum tanggal mulai.",
            )
        ]

    def __str__(self):
        return f"{self.get_peran_display()}, {self.perangkat_daerah.nama}"

    @property
    def sebutan(self):
        """What the header shows: `Penyusun · Disdukcapil`, or `Plh. Kepala Dinas · sampai 30 November 2026`."""
        if self.sifat == Pejabat.Sifat.DEFINITIF:
            return f"{self.get_peran_display()} · {self.perangkat_daerah.singkatan}"
        jabatan = self.perangkat_daerah.sebutan_pimpinan or self.perangkat_daerah.singkatan
        sampai = f" · sampai {date_format(self.selesai, 'j F Y')}" if self.selesai else ""
        return f"{self.get_sifat_display()} {jabatan}{sampai}"

    def untuk(self, pengguna):
        """Put this hat on a person; everything downstream asks the person. Returns the person."""
        pengguna.penugasan_aktif = self
        return pengguna
