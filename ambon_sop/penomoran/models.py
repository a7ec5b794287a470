"""Official numbers: patterns and counters are data, a Nomor is booked, then used or voided."""

from django.db import models
from django.utils import timezone

from ambon_sop.organisasi.models import PerangkatDaerah


class Pola(models.Model):
    """How numbers of one kind are written in one unit (or, without a unit, everywhere else) and where they start.

    `pola` is a text with tokens: `{urut:03}`, `{kode_klasifikasi}`, `{singkatan}`, `{bulan_romawi}`, `{tahun}`.
    """

    class Lingkup(models.TextChoices):
        TAHUN = "tahun", "Mulai lagi setiap tahun"
        TERUS = "terus", "Berlanjut tanpa mulai lagi"

    jenis = models.CharField("jenis dokumen", max_length=20)
    perangkat_daerah = models.ForeignKey(
        PerangkatDaerah,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="pola_nomor",
    )
    pola = models.CharField(max_length=120)
    kode_klasifikasi = models.CharField("kode klasifikasi", max_length=40, blank=True)
    lingkup = models.CharField(max_length=10, choices=Lingkup, default=Lingkup.TAHUN)
    nilai_awal = models.PositiveIntegerField("nomor pertama", default=1)

    class Meta:
        ordering = ["jenis", "perangkat_daerah__nama"]
        verbose_name = "pola nomor"
        verbose_name_plural = "pola nomor"
        constraints = [
            models.UniqueConstraint(
                fields=["jenis", "perangkat_daerah"],
                name="pola_unik",
                nulls_distinct=False,
            )
        ]

    def __str__(self):
        return self.pola


class Penghitung(models.Model):
    """One running count: a kind, in a unit, in a year (0 where it never starts again)."""

    jenis = models.CharField(max_length=20)
    perangkat_daerah = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="+")
    tahun = models.PositiveIntegerField()
    berikut = models.PositiveIntegerField("nomor berikutnya")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["jenis", "perangkat_daerah", "tahun"], name="penghitung_unik")]

    def __str__(self):
        return f"{self.jenis} {self.perangkat_daerah_id}/{self.tahun}: {self.berikut}"


class Nomor(models.Model):
    """One number of the register. Never deleted: booked, then used, or void with a reason."""

    class Status(models.TextChoices):
        DIPESAN = "dipesan", "Dipesan"
        TERPAKAI = "terpakai", "Terpakai"
        BATAL = "batal", "Batal"

    penghitung = models.ForeignKey(Penghitung, models.PROTECT, related_name="nomor")
    urut = models.PositiveIntegerField()
    teks = models.CharField(max_length=200)
    tanggal = models.DateField()
    untuk = models.CharField(max_length=60, help_text="What it is booked for, e.g. versi:12.")
    status = models.CharField(max_length=10, choices=Status, default=Status.DIPESAN)
    alasan = models.TextField(blank=True)
    dipesan_pada = models.DateTimeField(default=timezone.now)
    selesai_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-pk"]
        verbose_name = "nomor"
        verbose_name_plural = "nomor"
        constraints = [
            models.UniqueConstraint(fields=["penghitung", "urut"], name="nomor_unik"),
            models.UniqueConstraint(
                fields=["untuk"],
                condition=models.Q(status__in=["dipesan", "terpakai"]),
                name="nomor_satu_untuk_satu",
            ),
        ]

    def __str__(self):
        return self.teks
