"""The decision that ratifies services (SK Penetapan), and the public pledge of an office (Maklumat Pelayanan)."""

import secrets

from django.conf import settings
from django.db import models
from django.utils import timezone

from ambon_sop.alur.models import Versi
from ambon_sop.organisasi.models import PerangkatDaerah


def berkas_acak(_sk, nama):
    """A random name, nothing of an uploaded one."""
    return f"sk/{secrets.token_hex(16)}.pdf"


class SkQuerySet(models.QuerySet):
    def terlihat_oleh(self, pengguna):
        """The decisions of which this person may see at least one version; before they are issued, every version."""
        semua, terlihat = Versi.objects.filter(sk=models.OuterRef("pk")), Versi.objects.terlihat_oleh(pengguna)
        # The paper shows the words of all of them: another office's drafts too.
        utuh = ~models.Exists(semua.exclude(pk__in=terlihat.values("pk")))
        terbit = models.Q(keadaan=self.model.Keadaan.TERBIT)
        return self.filter(terbit | utuh, models.Exists(semua.filter(pk__in=terlihat.values("pk"))))


class SuratKeputusan(models.Model):
    """One decision that ratifies one service or many. Its facts are frozen when it is issued."""

    class Keadaan(models.TextChoices):
        DISIAPKAN = "disiapkan", "Menunggu tanda tangan"
        TERBIT = "terbit", "Terbit"
        BATAL = "batal", "Batal"

    perangkat_daerah = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="sk_layanan")
    versi = models.ManyToManyField(Versi, related_name="sk")
    keadaan = models.CharField(max_length=10, choices=Keadaan)
    nomor = models.CharField(max_length=120)
    tanggal = models.DateField()
    penanda_tangan = models.JSONField(help_text="jabatan, nama, nip")
    dibuat_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    dibuat_pada = models.DateTimeField(default=timezone.now)
    # The generated decision with its annex, or the scan of the paper that was signed.
    pdf = models.FileField(upload_to=berkas_acak, blank=True)
    pdf_sha256 = models.CharField("SHA-256 PDF", max_length=64, blank=True)
    pindaian = models.BooleanField(default=False)

    objects = SkQuerySet.as_manager()

    class Meta:
        ordering = ["-tanggal", "-pk"]
        verbose_name = "Surat Keputusan"
        verbose_name_plural = "Surat Keputusan"

    def __str__(self):
        return f"SK {self.nomor}"

    @property
    def terbaca(self):
        """Whether there is a paper to show: a void one is never printed afresh, for its drafts are written on."""
        return bool(self.pdf) or self.keadaan != self.Keadaan.BATAL


class Maklumat(models.Model):
    """What an office pledges to the public (UU 25/2009 Pasal 22): the newest row is in force."""

    perangkat_daerah = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="maklumat")
    teks = models.TextField(max_length=1500)
    tanggal = models.DateField()
    penanda_tangan = models.JSONField(help_text="jabatan, nama, nip")
    dibuat_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    dibuat_pada = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-pk"]
        verbose_name = "Maklumat Pelayanan"
        verbose_name_plural = "Maklumat Pelayanan"

    def __str__(self):
        return f"Maklumat Pelayanan {self.perangkat_daerah}"
