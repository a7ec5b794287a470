"""People and the hats they wear: Pengguna, and Penugasan = role × perangkat daerah × dates."""

import base64

from django.contrib.auth.models import AbstractUser
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.crypto import salted_hmac

from ambon_sop.audit.catat import Pelaku
from ambon_sop.organisasi.models import Pejabat, PerangkatDaerah
from ambon_sop.organisasi.peran import BEKERJA, Peran
from ambon_sop.tampilan import tulisan

__all__ = ["PERIKSA_NIP", "Ember", "Pengguna", "Penugasan", "Peran", "SandiLama"]

PERIKSA_NIP = RegexValidator(r"^[0-9]{18}$", "NIP terdiri atas 18 angka.")
# Small letters only, and nothing that could be read as an e-mail address: one name can mean one account only.
PERIKSA_NAMA = RegexValidator(
    r"^[a-z][a-z0-9._-]{2,}$", "Pakai huruf kecil, angka, titik, atau garis; mulai dengan huruf; paling sedikit 3."
)


class Pengguna(AbstractUser):
    """An account. Its rights are those of `penugasan_aktif`, which the middleware sets on each request."""

    first_name = None
    last_name = None
    username = models.CharField("nama pengguna", max_length=60, unique=True, validators=[PERIKSA_NAMA])
    nama = models.CharField(max_length=200)
    email = models.EmailField("email", unique=True)
    nip = models.CharField("NIP", max_length=18, unique=True, null=True, blank=True, validators=[PERIKSA_NIP])
    sandi_diganti = models.DateTimeField(null=True, blank=True, editable=False)

    REQUIRED_FIELDS = ["email", "nama"]

    class Meta:
        ordering = ["nama", "pk"]
        verbose_name = "pengguna"
        verbose_name_plural = "pengguna"
        constraints = [
            # Log-in asks in small letters; two accounts that differ in case only would lock each other out.
            models.CheckConstraint(name="pengguna_huruf_kecil", condition=Q(username=Lower("username"))),
            models.CheckConstraint(name="pengguna_email_huruf_kecil", condition=Q(email=Lower("email"))),
        ]

    penugasan_aktif = None

    def __str__(self):
        return self.nama

    def get_full_name(self):
        return self.nama

    get_short_name = get_full_name

    @property
    def diundang(self):
        """Open, but nobody has set a password yet."""
        return self.is_active and not self.has_usable_password()

    @property
    def kunci_simpanan(self):
        """The key (128 bits, base64) under which the person's browser keeps what the server has not confirmed yet
        (static/js/penyunting/gudang.js). It comes with each page and lies in no storage (ASVS 14.3.3).
        """
        kunci = salted_hmac("akun.simpanan", str(self.pk), algorithm="sha256").digest()[:16]
        return base64.b64encode(kunci).decode()

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
            dicabut_pada__isnull=True,
            pengguna__is_active=True,
        ).select_related("perangkat_daerah", "pengguna")

    def bertumpuk(self, mulai, selesai):
        """Those whose days meet the span from `mulai` to `selesai` (None: without end), revoked ones apart."""
        awal = Q() if selesai is None else Q(mulai__lte=selesai)
        return self.filter(awal, Q(selesai__isnull=True) | Q(selesai__gte=mulai), dicabut_pada__isnull=True)


class Penugasan(models.Model):
    """One hat: this role, in this unit, from this day to that, both included, unless it was revoked before."""

    pengguna = models.ForeignKey(Pengguna, models.PROTECT, related_name="penugasan")
    peran = models.CharField(max_length=20, choices=Peran)
    perangkat_daerah = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="penugasan")
    sifat = models.CharField(max_length=10, choices=Pejabat.Sifat, default=Pejabat.Sifat.DEFINITIF)
    mulai = models.DateField(default=timezone.localdate)
    selesai = models.DateField(null=True, blank=True)
    dicabut_pada = models.DateTimeField(null=True, blank=True, editable=False)

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
    def bekerja(self):
        """Whether documents are this hat's work; it reads them otherwise."""
        return self.peran in BEKERJA

    @property
    def sebutan(self):
        """What the header shows: `Penyusun · Disdukcapil`, or `Plh. Kepala Dinkes · sampai 30 November 2026`."""
        if self.sifat == Pejabat.Sifat.DEFINITIF:
            return f"{self.get_peran_display()} · {self.perangkat_daerah.singkatan}"
        sampai = f" · sampai {tulisan.panjang(self.selesai)}" if self.selesai else ""
        return f"{self.get_sifat_display()} {self.perangkat_daerah.sebutan_ringkas}{sampai}"

    @property
    def keadaan(self):
        """`berlaku`, `mendatang` or `berakhir`, today in WIT."""
        hari_ini = timezone.localdate()
        if self.dicabut_pada or (self.selesai and self.selesai < hari_ini):
            return "berakhir"
        return "mendatang" if self.mulai > hari_ini else "berlaku"

    def untuk(self, pengguna):
        """Put this hat on a person; everything downstream asks the person. Returns the person."""
        pengguna.penugasan_aktif = self
        return pengguna


class SandiLama(models.Model):
    """A hash of a password that must not come back (sandi.py, policy `bssn`)."""

    pengguna = models.ForeignKey(Pengguna, models.CASCADE, related_name="sandi_lama")
    sandi = models.CharField(max_length=128)

    class Meta:
        verbose_name = "sandi lama"
        verbose_name_plural = "sandi lama"

    def __str__(self):
        return f"Sandi lama {self.pengguna_id}"


class Ember(models.Model):
    """A bucket of tokens (batas.py): full again at that moment, in seconds since 1970. No row: full."""

    kunci = models.CharField(max_length=64, primary_key=True)
    penuh_pada = models.FloatField(db_index=True)

    class Meta:
        verbose_name = "ember batas"
        verbose_name_plural = "ember batas"

    def __str__(self):
        return self.kunci
