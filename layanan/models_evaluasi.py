"""The yearly evaluation of a standard in force (UU 25/2009; PermenPAN-RB 15/2014), and what is to follow from it."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from ambon_sop.alur.models import Versi

from .models import StandarPelayanan


class EvaluasiQuerySet(models.QuerySet):
    def terlihat_oleh(self, pengguna):
        """The evaluations of the services that this person may see. The public sees none: they are working papers."""
        if getattr(pengguna, "penugasan_aktif", None) is None:
            return self.none()
        return self.filter(layanan__in=StandarPelayanan.objects.terlihat_oleh(pengguna).values("pk"))


class Evaluasi(models.Model):
    """One evaluation of one standard. Rows are only added: a mistake is mended by the next one."""

    class Hasil(models.TextChoices):
        TETAP = "tetap", "Standar tetap dipakai"
        UBAH = "ubah", "Standar perlu diubah"
        CABUT = "cabut", "Layanan tidak ada lagi, standar perlu dicabut"

    layanan = models.ForeignKey(StandarPelayanan, models.PROTECT, related_name="evaluasi")
    versi = models.ForeignKey(Versi, models.PROTECT, related_name="+")
    tanggal = models.DateField("tanggal evaluasi")
    # For each question of layanan/evaluasi.py its answer (ya, sebagian, tidak) and a remark.
    jawaban = models.JSONField()
    hasil = models.CharField(max_length=10, choices=Hasil)
    kesimpulan = models.TextField(max_length=3000)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    dibuat_pada = models.DateTimeField(default=timezone.now)

    objects = EvaluasiQuerySet.as_manager()

    class Meta:
        ordering = ["-tanggal", "-pk"]
        verbose_name = "evaluasi"
        verbose_name_plural = "evaluasi"

    def __str__(self):
        return f"Evaluasi {self.layanan.judul}"


class TindakLanjut(models.Model):
    """What an evaluation asks to be done, until when, and by which post."""

    evaluasi = models.ForeignKey(Evaluasi, models.PROTECT, related_name="tindak_lanjut")
    uraian = models.CharField("tindak lanjut", max_length=300)
    batas = models.DateField("selesai paling lambat")
    penanggung_jawab = models.CharField("jabatan penanggung jawab", max_length=200)
    selesai_pada = models.DateField(null=True, blank=True)
    selesai_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["batas", "pk"]
        verbose_name = "tindak lanjut"
        verbose_name_plural = "tindak lanjut"

    def __str__(self):
        return self.uraian[:80]


class PengingatEvaluasi(models.Model):
    """A reminder that went out: one per service, due date and stage, however often the command runs."""

    layanan = models.ForeignKey(StandarPelayanan, models.PROTECT, related_name="pengingat")
    jatuh_tempo = models.DateField()
    tahap = models.CharField(max_length=10)
    dikirim_pada = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = "pengingat evaluasi"
        verbose_name_plural = "pengingat evaluasi"
        constraints = [
            models.UniqueConstraint(fields=["layanan", "jatuh_tempo", "tahap"], name="pengingat_evaluasi_sekali")
        ]

    def __str__(self):
        return f"{self.layanan_id} {self.jatuh_tempo} {self.tahap}"
