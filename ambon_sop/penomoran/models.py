"""Official numbers: patterns and counters are data, a Nomor is booked, then used or voided."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from ambon_sop.organisasi.models import PerangkatDaerah

from . import pola as tata_tulis

TAHUN_TERAWAL, TAHUN_TERAKHIR = 2000, 2999


def _satu_tiap_unit(nama, *bidang):
    """Unique per unit, and where there is no unit. Two constraints: SQLite takes one NULL for unlike another."""
    return [
        models.UniqueConstraint(fields=[*bidang, "perangkat_daerah"], name=f"{nama}_unik"),
        models.UniqueConstraint(
            fields=list(bidang), condition=Q(perangkat_daerah__isnull=True), name=f"{nama}_umum_unik"
        ),
    ]


class PolaQuerySet(models.QuerySet):
    def untuk(self, jenis, perangkat_daerah):
        """The unit's own pattern of this kind, else the kind's general one, else the built-in one (not saved)."""
        berlaku = self.filter(Q(perangkat_daerah=perangkat_daerah) | Q(perangkat_daerah__isnull=True), jenis=jenis)
        sendiri_dulu = sorted(berlaku, key=lambda pola: pola.perangkat_daerah_id is None)
        return sendiri_dulu[0] if sendiri_dulu else Pola.bawaan(jenis)


class Pola(models.Model):
    """How numbers of one kind are written and counted in one unit, or, without a unit, everywhere else."""

    class Lingkup(models.TextChoices):
        UNIT = "unit", "Tiap perangkat daerah sendiri"
        SEMUA = "semua", "Bersama untuk seluruh kota"

    class Ulang(models.TextChoices):
        TAHUN = "tahun", "Mulai lagi setiap tahun"
        TERUS = "terus", "Berlanjut tanpa mulai lagi"

    jenis = models.CharField("jenis dokumen", max_length=20)
    perangkat_daerah = models.ForeignKey(
        PerangkatDaerah, models.PROTECT, null=True, blank=True, related_name="pola_nomor"
    )
    pola = models.CharField(max_length=120)
    # Kinds that name the same count share its numbers; without a name the kind has its own.
    seri = models.CharField("nama hitungan", max_length=20, blank=True)
    kode_klasifikasi = models.CharField("kode klasifikasi", max_length=40, blank=True)
    lingkup = models.CharField("hitungan", max_length=10, choices=Lingkup, default=Lingkup.UNIT)
    ulang = models.CharField("pergantian tahun", max_length=10, choices=Ulang, default=Ulang.TAHUN)
    nilai_awal = models.PositiveIntegerField(
        "nomor pertama",
        default=1,
        validators=[MinValueValidator(1), MaxValueValidator(tata_tulis.URUT_TERBESAR)],
    )
    tahun_awal = models.PositiveIntegerField(
        "nomor pertama itu untuk tahun",
        null=True,
        blank=True,
        validators=[MinValueValidator(TAHUN_TERAWAL), MaxValueValidator(TAHUN_TERAKHIR)],
    )

    objects = PolaQuerySet.as_manager()

    class Meta:
        ordering = ["jenis", "perangkat_daerah__nama"]
        verbose_name = "pola nomor"
        verbose_name_plural = "pola nomor"
        constraints = _satu_tiap_unit("pola", "jenis")

    def __str__(self):
        return f"{self.nama_jenis}, {self.perangkat_daerah or 'umum'}"

    def get_absolute_url(self):
        return reverse("penomoran:ubah_pola", args=[self.pk])

    @property
    def nama_jenis(self):
        return tata_tulis.JENIS.get(self.jenis, self.jenis)

    @classmethod
    def bawaan(cls, jenis):
        """The built-in pattern of a kind, not saved."""
        return cls(jenis=jenis, pola=tata_tulis.POLA_BAWAAN[jenis], seri=tata_tulis.SERI.get(jenis, ""))

    def clean(self):
        try:
            tata_tulis.periksa_pola(
                self.pola,
                kode_klasifikasi=self.kode_klasifikasi,
                tiap_tahun=self.ulang == self.Ulang.TAHUN,
                tiap_unit=self.lingkup == self.Lingkup.UNIT,
                umum=self.perangkat_daerah_id is None,
                tanggal=timezone.localdate(),
                naskah=self.jenis in tata_tulis.NASKAH,
            )
        except tata_tulis.PolaDitolak as kesalahan:
            raise ValidationError({"pola": str(kesalahan)}) from kesalahan

    def kunci_hitungan(self, perangkat_daerah, tanggal):
        """What tells its counter from others: kind, unit (None: shared), year (0: it never starts again)."""
        unit = perangkat_daerah.pk if self.lingkup == self.Lingkup.UNIT else None
        tahun = tanggal.year if self.ulang == self.Ulang.TAHUN else 0
        return {"jenis": self.seri or self.jenis, "perangkat_daerah_id": unit, "tahun": tahun}

    def mulai_dari(self, tanggal):
        """The first number of a counter that is opened on that date."""
        berlaku = self.tahun_awal is None or self.ulang == self.Ulang.TERUS or self.tahun_awal == tanggal.year
        return self.nilai_awal if berlaku else 1

    def tulis(self, urut, tanggal, perangkat_daerah, klasifikasi="", keamanan=""):
        """The number as text; a letter brings its own classification code and class of secrecy."""
        return tata_tulis.tulis(
            self.pola,
            urut=urut,
            tanggal=tanggal,
            singkatan=perangkat_daerah.singkatan,
            kode_klasifikasi=klasifikasi or self.kode_klasifikasi,
            keamanan=keamanan,
        )


class Penghitung(models.Model):
    """One running count: of a kind or a named count of several, in a unit (or shared, without one), in a year.

    `tahun` is 0 where it never starts again.
    """

    jenis = models.CharField(max_length=20)
    perangkat_daerah = models.ForeignKey(PerangkatDaerah, models.PROTECT, null=True, blank=True, related_name="+")
    tahun = models.PositiveIntegerField()
    berikut = models.PositiveIntegerField("nomor berikutnya")

    class Meta:
        constraints = _satu_tiap_unit("penghitung", "jenis", "tahun")

    def __str__(self):
        return f"{self.jenis} {self.perangkat_daerah_id or 'bersama'}/{self.tahun}: {self.berikut}"


class NomorQuerySet(models.QuerySet):
    def umum(self):
        """The common register; letters stand in the registers of their offices."""
        return self.exclude(jenis__in=tata_tulis.NASKAH)

    def hidup(self):
        """Booked or used; what is void no longer counts."""
        return self.exclude(status=Nomor.Status.BATAL)


class Nomor(models.Model):
    """One number of the register. Never deleted: booked, then used, or void with a reason."""

    class Status(models.TextChoices):
        DIPESAN = "dipesan", "Dipesan"
        TERPAKAI = "terpakai", "Terpakai"
        BATAL = "batal", "Batal"

    jenis = models.CharField("jenis dokumen", max_length=20)
    perangkat_daerah = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="nomor")
    penghitung = models.ForeignKey(Penghitung, models.PROTECT, related_name="nomor")
    urut = models.PositiveIntegerField()
    teks = models.CharField("nomor", max_length=tata_tulis.PANJANG_NOMOR)
    tanggal = models.DateField()
    tahun = models.PositiveIntegerField()
    untuk = models.CharField(max_length=60, help_text="What it is booked for, e.g. versi:12.")
    judul = models.CharField("untuk", max_length=300, blank=True)
    status = models.CharField(max_length=10, choices=Status, default=Status.DIPESAN)
    alasan = models.CharField(max_length=300, blank=True)
    dipesan_pada = models.DateTimeField(default=timezone.now)
    selesai_pada = models.DateTimeField(null=True, blank=True)

    objects = NomorQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = "nomor"
        verbose_name_plural = "nomor"
        indexes = [models.Index(fields=["tahun", "status"])]
        constraints = [
            models.UniqueConstraint(fields=["penghitung", "urut"], name="nomor_unik"),
            models.UniqueConstraint(fields=["untuk"], condition=~Q(status="batal"), name="nomor_satu_untuk_satu"),
            models.UniqueConstraint(
                fields=["jenis", "perangkat_daerah", "teks"], condition=~Q(status="batal"), name="nomor_teks_unik"
            ),
        ]

    def __str__(self):
        return self.teks

    @property
    def nama_jenis(self):
        return tata_tulis.JENIS.get(self.jenis, self.jenis)
