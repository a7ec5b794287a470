"""The indicators by which offices are measured (PEKPPP, Ombudsman). They are data: the methods change."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from ambon_sop.organisasi.models import PerangkatDaerah


class IndikatorQuerySet(models.QuerySet):
    def berlaku(self, pada=None):
        """Those that hold on that day (default: today in WIT)."""
        pada = pada or timezone.localdate()
        return self.filter(Q(berlaku_sampai__isnull=True) | Q(berlaku_sampai__gte=pada), berlaku_dari__lte=pada)


class Indikator(models.Model):
    """One thing that is asked of an office: in which method, how heavy, on whose word, and how it is measured."""

    class Kerangka(models.TextChoices):
        PEKPPP = "pekppp", "PEKPPP"
        OMBUDSMAN = "ombudsman", "Ombudsman"

    kerangka = models.CharField("metode", max_length=12, choices=Kerangka)
    kelompok = models.CharField("aspek atau dimensi", max_length=120)
    urut = models.PositiveSmallIntegerField("urutan", default=0)
    teks = models.CharField("indikator", max_length=300)
    bobot = models.DecimalField(
        "bobot (persen)", max_digits=5, decimal_places=2, validators=[MinValueValidator(0), MaxValueValidator(100)]
    )
    sumber = models.CharField(max_length=300)
    # "" = by hand; else a measure of layanan/kepatuhan.py
    ukuran = models.CharField("cara ukur", max_length=40, blank=True)
    berlaku_dari = models.DateField("berlaku dari")
    berlaku_sampai = models.DateField("berlaku sampai", null=True, blank=True)

    objects = IndikatorQuerySet.as_manager()

    class Meta:
        ordering = ["kerangka", "urut", "pk"]
        verbose_name = "indikator"
        verbose_name_plural = "indikator"
        constraints = [
            models.CheckConstraint(
                name="indikator_masa",
                condition=Q(berlaku_sampai__isnull=True) | Q(berlaku_sampai__gte=F("berlaku_dari")),
                violation_error_message="Akhir masa berlaku tidak boleh sebelum awalnya.",
            )
        ]

    def __str__(self):
        return self.teks


class NilaiIndikator(models.Model):
    """What a verifikator found by hand for one office; the newest row counts, older ones stay."""

    indikator = models.ForeignKey(Indikator, models.PROTECT, related_name="nilai")
    perangkat_daerah = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="+")
    nilai = models.PositiveSmallIntegerField("nilai (0–100)", validators=[MaxValueValidator(100)])
    bukti = models.CharField("bukti", max_length=300, blank=True)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    pada = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-pk"]
        verbose_name = "nilai indikator"
        verbose_name_plural = "nilai indikator"

    def __str__(self):
        return f"{self.nilai}"
