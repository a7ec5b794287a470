"""StandarPelayanan: what endures of a service, and the facts by which it is found. The wording lives in Versi.isi."""

from django.db import models

from ambon_sop.alur.models import Dokumen

from .terlihat import LayananQuerySet


class Topik(models.Model):
    """A theme of the catalogue or an event in a person's life. The rows come with the program (migrations)."""

    class Jenis(models.TextChoices):
        TEMA = "tema", "Tema"
        PERISTIWA = "peristiwa", "Peristiwa hidup"

    jenis = models.CharField(max_length=10, choices=Jenis)
    slug = models.SlugField(max_length=40, unique=True)
    nama = models.CharField(max_length=60)
    urut = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["jenis", "urut", "nama"]
        verbose_name = "topik"
        verbose_name_plural = "topik"

    def __str__(self):
        return self.nama


class StandarPelayanan(Dokumen):
    """A public service of an office. What follows the version in force (number, time, cost) is copied from it."""

    JENIS = "layanan"

    ringkasan = models.CharField(
        "layanan ini dalam satu kalimat", max_length=300, blank=True, help_text="Dibaca warga sebelum yang lain."
    )
    pemohon = models.CharField("siapa yang boleh mengajukan", max_length=300, blank=True)
    topik = models.ManyToManyField(Topik, blank=True, related_name="layanan")
    alamat_daring = models.URLField("alamat daring", max_length=300, blank=True)
    keliling = models.BooleanField("ada pelayanan keliling", default=False)

    nomor = models.CharField("nomor SK", max_length=120, blank=True, editable=False)
    tanggal_efektif = models.DateField(null=True, blank=True, editable=False)
    gratis = models.BooleanField(null=True, editable=False)
    biaya_minimum = models.PositiveBigIntegerField(null=True, editable=False)
    biaya_maksimum = models.PositiveBigIntegerField(null=True, editable=False)
    # Minutes of the office's working time, so that services compare; None where the standard names no limit.
    lama_maksimum = models.PositiveIntegerField(null=True, editable=False, db_index=True)

    objects = LayananQuerySet.as_manager()

    class Meta:
        verbose_name = "Standar Pelayanan"
        verbose_name_plural = "Standar Pelayanan"


from .models_evaluasi import Evaluasi, PengingatEvaluasi, TindakLanjut  # noqa: E402, F401
from .models_isyarat import Isyarat  # noqa: E402, F401
from .models_katalog import Sorotan  # noqa: E402, F401
from .models_kepatuhan import Indikator, NilaiIndikator  # noqa: E402, F401
from .models_konsultasi import BeritaAcara, Forum, FotoForum, Konsultasi, Peserta, Tanggapan  # noqa: E402, F401
from .models_penetapan import Maklumat, SuratKeputusan  # noqa: E402, F401  tables of a subject of their own
from .models_skm import JawabanSkm, PeriodeSkm, RencanaSkm, TumpukanKertas  # noqa: E402, F401
