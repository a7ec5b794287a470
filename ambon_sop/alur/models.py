"""Dokumen is what endures; Versi is what is written, verified and ratified. Two tables for every kind of document."""

import secrets

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from ambon_sop.organisasi.models import PerangkatDaerah

from .jenis import jenis_dari
from .status import Status
from .terlihat import DokumenQuerySet, VersiQuerySet

ABJAD_KODE = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # no 0 O 1 I: people type it from paper
PANJANG_KODE = 12


def nama_luar(dokumen):
    """What a document is called where anybody may read it: its title, unless its kind says otherwise."""
    sebut = jenis_dari(dokumen.jenis).nama_luar
    return sebut(dokumen) if sebut else dokumen.judul


def kode_baru():
    """A random verification code, 60 bits: nobody finds a document by guessing."""
    return "".join(secrets.choice(ABJAD_KODE) for _ in range(PANJANG_KODE))


class Dokumen(models.Model):
    """A document through all its versions. The kinds extend it by multi-table inheritance (sop.Sop …)."""

    jenis = models.CharField(max_length=20, editable=False)
    perangkat_daerah = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="dokumen")
    judul = models.CharField(max_length=300)
    slug = models.SlugField(max_length=120)
    berlaku_untuk = models.ManyToManyField(PerangkatDaerah, blank=True, related_name="dokumen_yang_berlaku")
    publik = models.BooleanField("tampil untuk umum", default=False)
    dibuat_pada = models.DateTimeField(default=timezone.now, editable=False)
    # Kept by the engine, so that every list sorts and filters by one join.
    versi_berlaku = models.OneToOneField("Versi", models.PROTECT, null=True, editable=False, related_name="+")
    versi_terbaru = models.OneToOneField("Versi", models.PROTECT, null=True, editable=False, related_name="+")

    objects = DokumenQuerySet.as_manager()

    class Meta:
        ordering = ["judul"]
        verbose_name = "dokumen"
        verbose_name_plural = "dokumen"
        constraints = [models.UniqueConstraint(fields=["jenis", "slug"], name="dokumen_slug_unik")]

    def __str__(self):
        return self.judul


class Versi(models.Model):
    """One version. Only `draf` is edited, only by Suntingan; only the engine (mesin.py) changes `status`."""

    class Pdf(models.TextChoices):
        BELUM = "", "Belum dibuat"
        ANTRE = "antre", "Sedang dibuat"
        SIAP = "siap", "Siap"
        GAGAL = "gagal", "Gagal dibuat"

    dokumen = models.ForeignKey(Dokumen, models.PROTECT, related_name="versi")
    nomor_versi = models.PositiveIntegerField("versi")
    status = models.CharField(max_length=20, choices=Status, default=Status.DRAF)
    sejak = models.DateTimeField("sejak", default=timezone.now)
    isi = models.JSONField(null=True)
    # A document that exists only on paper: its file is the document, its facts stand in the columns below.
    salinan = models.BooleanField(default=False)
    penanda_tangan = models.CharField("penanda tangan", max_length=300, blank=True)
    hitungan = models.PositiveIntegerField("hitungan suntingan", default=0)
    dibuat_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    dibuat_pada = models.DateTimeField(default=timezone.now)
    disimpan_pada = models.DateTimeField(default=timezone.now)
    pertama_diajukan = models.DateTimeField(null=True, blank=True)
    # The last submission: what the queue counts from.
    diajukan_pada = models.DateTimeField(null=True, blank=True, db_index=True)
    dikembalikan = models.BooleanField("draf yang dikembalikan", default=False)
    diambil_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    nomor = models.CharField(max_length=120, blank=True)
    # Set while a print with its number waits for ink: the official who will sign it on paper.
    tinta_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    tanggal_pengesahan = models.DateField(null=True, blank=True)
    tanggal_efektif = models.DateField(null=True, blank=True)
    tanggal_akhir = models.DateField("berlaku sampai", null=True, blank=True)
    alasan_akhir = models.TextField(blank=True)
    kode = models.CharField(
        "kode periksa",
        max_length=PANJANG_KODE,
        unique=True,
        default=kode_baru,
        editable=False,
    )
    sha256 = models.CharField("SHA-256 isi", max_length=64, blank=True)
    pdf = models.FileField(upload_to="versi/", blank=True)
    pdf_status = models.CharField(max_length=10, choices=Pdf, default=Pdf.BELUM, blank=True)
    pdf_sha256 = models.CharField("SHA-256 PDF", max_length=64, blank=True)

    objects = VersiQuerySet.as_manager()

    class Meta:
        ordering = ["-nomor_versi"]
        verbose_name = "versi"
        verbose_name_plural = "versi"
        indexes = [models.Index(fields=["status", "sejak"])]
        constraints = [
            models.UniqueConstraint(fields=["dokumen", "nomor_versi"], name="versi_nomor_unik"),
            models.CheckConstraint(
                name="versi_isi_atau_salinan",
                condition=Q(salinan=True, isi__isnull=True) | Q(salinan=False, isi__isnull=False),
            ),
            models.UniqueConstraint(
                fields=["dokumen"],
                condition=Q(status=Status.BERLAKU),
                name="satu_versi_berlaku",
            ),
            models.UniqueConstraint(
                fields=["dokumen"],
                condition=Q(status__in=Status.terbuka()),
                name="satu_versi_terbuka",
            ),
        ]

    def __str__(self):
        return f"{self.dokumen.judul}, versi {self.nomor_versi}"

    @property
    def nama_jejak(self):
        """What the audit trail calls it: the title of a secret letter stands nowhere in it."""
        return f"{self.nama_luar}, versi {self.nomor_versi}"

    @property
    def nama_luar(self):
        return nama_luar(self.dokumen)

    @property
    def pdf_dipindai(self):
        """Whether the kept PDF is the scan of a paper that somebody uploaded, not a print of ours."""
        return bool(self.pdf) and (self.salinan or self.tinta_oleh_id is not None)


class Suntingan(models.Model):
    """One saved batch of small edits to a draft, numbered by the version's counter. Rows are only added."""

    versi = models.ForeignKey(Versi, models.PROTECT, related_name="suntingan")
    urut = models.PositiveIntegerField()
    kunci = models.UUIDField("kunci kiriman", help_text="A request that is sent twice is saved once.")
    jendela = models.UUIDField("jendela peramban", null=True, help_text="Where it was made: it collides with others.")
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    waktu = models.DateTimeField(default=timezone.now)
    perubahan = models.JSONField()
    balikan = models.JSONField()
    sasaran = models.JSONField()

    class Meta:
        ordering = ["urut"]
        constraints = [
            models.UniqueConstraint(fields=["versi", "urut"], name="suntingan_urut_unik"),
            models.UniqueConstraint(fields=["versi", "kunci"], name="suntingan_kunci_unik"),
        ]

    def __str__(self):
        return f"{self.versi} #{self.urut}"


class Kehadiran(models.Model):
    """Who has the editor of a draft open, in which window, and at which place they are (suntingan's addresses)."""

    versi = models.ForeignKey(Versi, models.PROTECT, related_name="kehadiran")
    jendela = models.UUIDField()
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    tempat = models.CharField(max_length=120, blank=True)
    pada = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["versi", "jendela"], name="kehadiran_jendela_unik")]

    def __str__(self):
        return f"{self.oleh} di {self.versi}"


class Kiriman(models.Model):
    """The content as it was at one submission, so that what comes back can be compared with what went."""

    versi = models.ForeignKey(Versi, models.PROTECT, related_name="kiriman")
    urut = models.PositiveIntegerField()
    isi = models.JSONField()
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    waktu = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["urut"]
        constraints = [models.UniqueConstraint(fields=["versi", "urut"], name="kiriman_urut_unik")]

    def __str__(self):
        return f"{self.versi}, kiriman {self.urut}"


class CatatanTinjauan(models.Model):
    """A review note at a place of the content (an address such as `kegiatan/k4/uraian`), with what it was about."""

    versi = models.ForeignKey(Versi, models.PROTECT, related_name="catatan")
    tempat = models.CharField(max_length=120, blank=True)
    sebutan = models.CharField("tempat dalam kata-kata", max_length=200, blank=True)
    kutipan = models.CharField(max_length=300, blank=True)
    teks = models.TextField(max_length=4000)
    menahan = models.BooleanField("menahan persetujuan", default=False)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    waktu = models.DateTimeField(default=timezone.now)
    induk = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="balasan")
    selesai_pada = models.DateTimeField(null=True, blank=True)
    selesai_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )

    class Meta:
        ordering = ["waktu", "pk"]
        verbose_name = "catatan"
        verbose_name_plural = "catatan"

    def __str__(self):
        return self.teks[:60]


class PelimpahanQuerySet(models.QuerySet):
    def berjalan(self):
        """Those that hold today."""
        return self.mendatang().filter(mulai__lte=timezone.localdate())

    def mendatang(self):
        """Those that hold today or later."""
        return self.filter(selesai__gte=timezone.localdate(), dicabut_pada__isnull=True)


class Pelimpahan(models.Model):
    """While a verifikator is away, another one has their work too: from this day to that, both included."""

    dari = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    kepada = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    mulai = models.DateField()
    selesai = models.DateField()
    dicabut_pada = models.DateTimeField(null=True, blank=True, editable=False)
    dibuat_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    dibuat_pada = models.DateTimeField(default=timezone.now)

    objects = PelimpahanQuerySet.as_manager()

    class Meta:
        ordering = ["-mulai", "-pk"]
        verbose_name = "pelimpahan"
        verbose_name_plural = "pelimpahan"
        constraints = [
            models.CheckConstraint(name="pelimpahan_masa", condition=Q(selesai__gte=F("mulai"))),
            models.CheckConstraint(name="pelimpahan_orang_lain", condition=~Q(dari=F("kepada"))),
        ]

    def __str__(self):
        return f"{self.dari} kepada {self.kepada}"
