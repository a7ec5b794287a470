"""What Bagian Organisasi keeps beside the templates, all of it data: kop, classification, authority, settings."""

import secrets

from django.conf import settings
from django.db import models
from django.utils import timezone

from ambon_sop.organisasi.models import PerangkatDaerah

from .isi import KOP
from .ragam import RAGAM


def nama_acak(lambang, _nama):
    """Where an emblem is stored: a random name, nothing of the uploaded one."""
    akhiran = "svg" if lambang.jenis_berkas == "image/svg+xml" else "png"
    return f"lambang-naskah/{secrets.token_hex(16)}.{akhiran}"


class LambangNaskah(models.Model):
    """An emblem for letters, uploaded and cleaned: the state's, or an office's. Older ones stay: letters show them."""

    class Untuk(models.TextChoices):
        NEGARA = "negara", "Lambang negara"
        KANTOR = "kantor", "Lambang kantor"

    untuk = models.CharField(max_length=10, choices=Untuk)
    jenis_berkas = models.CharField(max_length=20)
    gambar = models.FileField(upload_to=nama_acak)
    sha256 = models.CharField(max_length=64)
    diunggah_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    diunggah_pada = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-pk"]
        verbose_name = "lambang naskah"
        verbose_name_plural = "lambang naskah"

    def __str__(self):
        return f"{self.get_untuk_display()} {self.pk}"


class KopNaskah(models.Model):
    """The kop of an office from a day on. The newest that has begun holds; without one it follows from the unit."""

    perangkat_daerah = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="kop_naskah")
    jenis = models.CharField(max_length=20, choices=[(k, v) for k, v in KOP.items() if k != "tanpa"])
    isi = models.JSONField()
    lambang = models.ForeignKey(LambangNaskah, models.PROTECT, null=True, blank=True, related_name="+")
    mulai = models.DateField("berlaku sejak")
    dibuat_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    dibuat_pada = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-mulai", "-pk"]
        verbose_name = "kop naskah"
        verbose_name_plural = "kop naskah"

    def __str__(self):
        return f"{self.perangkat_daerah.singkatan}, sejak {self.mulai}"


class Klasifikasi(models.Model):
    """A code of the classification of archives (Permendagri 83/2022); `induk` is the code that it continues."""

    class Sumber(models.TextChoices):
        DITEMUKAN = "ditemukan", "Ada di sumber terbuka"
        INGATAN = "ingatan", "Belum ada sumber"
        IMPOR = "impor", "Diimpor"

    kode = models.CharField(max_length=40, unique=True)
    nama = models.CharField(max_length=300)
    induk = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="anak")
    sumber = models.CharField(max_length=10, choices=Sumber, default=Sumber.IMPOR)

    class Meta:
        ordering = ["kode"]
        verbose_name = "klasifikasi"
        verbose_name_plural = "klasifikasi"

    def __str__(self):
        return f"{self.kode} {self.nama}"


class Kewenangan(models.Model):
    """Which sorts of units may sign a kind of letter on their own authority; without a row the built-in table holds."""

    ragam = models.CharField("jenis naskah", max_length=20, unique=True)
    jenis_unit = models.JSONField(default=list)

    class Meta:
        ordering = ["ragam"]
        verbose_name = "kewenangan"
        verbose_name_plural = "kewenangan"

    def __str__(self):
        return RAGAM[self.ragam].nama if self.ragam in RAGAM else self.ragam


class PengaturanNaskah(models.Model):
    """A setting of layout or wording that differs from the program's default (aturan.py). One row a setting."""

    kunci = models.CharField(max_length=40, unique=True)
    nilai = models.JSONField()

    class Meta:
        ordering = ["kunci"]
        verbose_name = "pengaturan naskah"
        verbose_name_plural = "pengaturan naskah"

    def __str__(self):
        return self.kunci
