"""What a person signs with: a certificate of one's own, or one's number at BSrE."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils import timezone

from ambon_sop.akun.models import Pengguna

PERIKSA_NIK = RegexValidator(r"^[0-9]{16}$", "NIK terdiri atas 16 angka.")


class Sertifikat(models.Model):
    """A key with its certificates, closed (sertifikat.py) by a passphrase that only its owner knows; the other columns
    are read from it once.
    """

    pengguna = models.OneToOneField(Pengguna, models.PROTECT, related_name="sertifikat")
    berkas = models.BinaryField()
    nama = models.CharField("pemilik menurut sertifikat", max_length=300)
    penerbit = models.CharField(max_length=300)
    mulai = models.DateTimeField()
    sampai = models.DateTimeField()
    sidik = models.CharField("SHA-256 sertifikat", max_length=64)
    diunggah_pada = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = "sertifikat"
        verbose_name_plural = "sertifikat"

    def __str__(self):
        return self.nama

    @property
    def berlaku(self):
        return self.mulai <= timezone.now() <= self.sampai


class PemegangBsre(models.Model):
    """Under which number BSrE knows this person. Never shown but to himself."""

    pengguna = models.OneToOneField(Pengguna, models.PROTECT, related_name="bsre")
    nik = models.CharField("NIK", max_length=16, validators=[PERIKSA_NIK])

    class Meta:
        verbose_name = "pemegang sertifikat BSrE"
        verbose_name_plural = "pemegang sertifikat BSrE"

    def __str__(self):
        return str(self.pengguna)
