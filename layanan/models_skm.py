"""The survey of satisfaction (SKM, PermenPAN-RB 14/2017): periods of an office, answers, batches of paper, the plan.

An answer has no identity: no name, no address on the net, no time of day. `tanda` and `kunjungan` are keyed hashes
that only tell that the same device, or the same opened form, has answered already.
"""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone

from ambon_sop.akun.models import Peran
from ambon_sop.organisasi.models import PerangkatDaerah

from .models import StandarPelayanan

UNSUR = tuple(f"u{n}" for n in range(1, 10))


class PeriodeQuerySet(models.QuerySet):
    def terlihat_oleh(self, pengguna):
        """An office sees its own surveys; Bagian Organisasi, the leadership and the inspector see all of them."""
        hat = getattr(pengguna, "penugasan_aktif", None)
        if hat is None or hat.peran == Peran.ADMIN:
            return self.none()
        if hat.peran in (Peran.VERIFIKATOR, Peran.PIMPINAN, Peran.PENGAWAS):
            return self
        return self.filter(perangkat_daerah=hat.perangkat_daerah_id)


class PeriodeSkm(models.Model):
    """One round of the survey in one office: a year, or half of one."""

    class Bagian(models.IntegerChoices):
        SETAHUN = 0, "Setahun"
        SEMESTER_1 = 1, "Semester I"
        SEMESTER_2 = 2, "Semester II"

    perangkat_daerah = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="periode_skm")
    tahun = models.PositiveSmallIntegerField(validators=[MinValueValidator(2017), MaxValueValidator(2100)])
    bagian = models.PositiveSmallIntegerField("masa", choices=Bagian, default=Bagian.SETAHUN)
    # How many people were served in the period: from it follows the smallest sample.
    populasi = models.PositiveIntegerField("banyak penerima layanan", null=True, blank=True)
    dibuat_pada = models.DateTimeField(default=timezone.now)

    objects = PeriodeQuerySet.as_manager()

    class Meta:
        ordering = ["-tahun", "-bagian", "perangkat_daerah__nama"]
        verbose_name = "periode SKM"
        verbose_name_plural = "periode SKM"
        constraints = [
            models.UniqueConstraint(fields=["perangkat_daerah", "tahun", "bagian"], name="periode_skm_unik"),
            models.CheckConstraint(name="periode_skm_bagian", condition=Q(bagian__lte=2)),
        ]

    def __str__(self):
        return f"SKM {self.sebutan}, {self.perangkat_daerah.singkatan}"

    @property
    def sebutan(self):
        """`Tahun 2026`, `Semester I 2026`."""
        return f"{self.get_bagian_display() if self.bagian else 'Tahun'} {self.tahun}"


class TumpukanKertas(models.Model):
    """One entry of answers from paper forms: by whom, when, from which pile."""

    periode = models.ForeignKey(PeriodeSkm, models.PROTECT, related_name="tumpukan")
    layanan = models.ForeignKey(StandarPelayanan, models.PROTECT, related_name="+")
    keterangan = models.CharField("tumpukan", max_length=120)
    banyak = models.PositiveIntegerField()
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    pada = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-pk"]
        verbose_name = "tumpukan kertas"
        verbose_name_plural = "tumpukan kertas"

    def __str__(self):
        return self.keterangan


def _skala(kata):
    return models.PositiveSmallIntegerField(kata)


class JawabanSkm(models.Model):
    """What one person answered: nine values from 1 to 4, and of the profile what they were willing to tell."""

    class Sumber(models.TextChoices):
        DARING = "daring", "Daring"
        KERTAS = "kertas", "Kertas"

    class Kelamin(models.TextChoices):
        LAKI = "l", "Laki-laki"
        PEREMPUAN = "p", "Perempuan"

    class Umur(models.TextChoices):
        A = "a", "di bawah 20 tahun"
        B = "b", "20–29 tahun"
        C = "c", "30–39 tahun"
        D = "d", "40–49 tahun"
        E = "e", "50–59 tahun"
        F = "f", "60 tahun atau lebih"

    class Pendidikan(models.TextChoices):
        SD = "sd", "SD atau di bawahnya"
        SMP = "smp", "SMP"
        SMA = "sma", "SMA atau SMK"
        DIPLOMA = "d", "Diploma"
        S1 = "s1", "S-1"
        S2 = "s2", "S-2 atau lebih"

    class Pekerjaan(models.TextChoices):
        PNS = "pns", "PNS atau PPPK"
        TNI = "tni", "TNI"
        POLRI = "polri", "Polri"
        SWASTA = "swasta", "Pegawai swasta"
        WIRAUSAHA = "usaha", "Wirausaha, petani, nelayan"
        PELAJAR = "pelajar", "Pelajar atau mahasiswa"
        LAIN = "lain", "Lainnya"

    periode = models.ForeignKey(PeriodeSkm, models.PROTECT, related_name="jawaban")
    layanan = models.ForeignKey(StandarPelayanan, models.PROTECT, related_name="jawaban_skm")
    tanggal = models.DateField(default=timezone.localdate)
    sumber = models.CharField(max_length=10, choices=Sumber, default=Sumber.DARING)
    tumpukan = models.ForeignKey(TumpukanKertas, models.PROTECT, null=True, blank=True, related_name="jawaban")
    u1 = _skala("Persyaratan")
    u2 = _skala("Sistem, mekanisme, dan prosedur")
    u3 = _skala("Waktu penyelesaian")
    u4 = _skala("Biaya/tarif")
    u5 = _skala("Produk spesifikasi jenis pelayanan")
    u6 = _skala("Kompetensi pelaksana")
    u7 = _skala("Perilaku pelaksana")
    u8 = _skala("Penanganan pengaduan, saran, dan masukan")
    u9 = _skala("Sarana dan prasarana")
    kelamin = models.CharField("jenis kelamin", max_length=1, choices=Kelamin, blank=True)
    umur = models.CharField(max_length=1, choices=Umur, blank=True)
    pendidikan = models.CharField(max_length=3, choices=Pendidikan, blank=True)
    pekerjaan = models.CharField(max_length=10, choices=Pekerjaan, blank=True)
    saran = models.TextField(max_length=500, blank=True)
    tanda = models.CharField(max_length=64, blank=True, editable=False)
    kunjungan = models.CharField(max_length=64, blank=True, editable=False)

    class Meta:
        ordering = ["pk"]
        verbose_name = "jawaban SKM"
        verbose_name_plural = "jawaban SKM"
        indexes = [models.Index(fields=["periode", "layanan"])]
        constraints = [
            models.CheckConstraint(
                name="skm_skala",
                condition=Q(**{f"{u}__gte": 1 for u in UNSUR}) & Q(**{f"{u}__lte": 4 for u in UNSUR}),
            ),
            models.UniqueConstraint(
                fields=["layanan", "tanggal", "tanda"], condition=~Q(tanda=""), name="skm_sekali_sehari"
            ),
            models.UniqueConstraint(fields=["kunjungan"], condition=~Q(kunjungan=""), name="skm_sekali_kunjungan"),
        ]

    def __str__(self):
        return f"Jawaban {self.pk}"


class RencanaSkm(models.Model):
    """One line of the plan that follows the survey (RTL): which unsur, what is done, when, by whom."""

    periode = models.ForeignKey(PeriodeSkm, models.PROTECT, related_name="rencana")
    unsur = models.CharField(max_length=2)
    program = models.CharField("program atau kegiatan", max_length=300)
    waktu = models.CharField("waktu pelaksanaan", max_length=80)
    penanggung_jawab = models.CharField("penanggung jawab", max_length=200)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    dibuat_pada = models.DateTimeField(default=timezone.now)
    dihapus_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["unsur", "pk"]
        verbose_name = "rencana tindak lanjut"
        verbose_name_plural = "rencana tindak lanjut"

    def __str__(self):
        return self.program[:80]
