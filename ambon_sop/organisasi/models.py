"""The offices of the city as a tree with dates, their posts, and who holds a post when."""

import secrets

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

RINGKAS = 24  # characters of a title that still fit into the header


class PerangkatDaerahQuerySet(models.QuerySet):
    def berlaku(self, pada=None):
        """Units that exist on that day (default: today in WIT)."""
        pada = pada or timezone.localdate()
        mulai = Q(berlaku_dari__isnull=True) | Q(berlaku_dari__lte=pada)
        return self.filter(mulai, Q(berlaku_sampai__isnull=True) | Q(berlaku_sampai__gte=pada))


class PerangkatDaerah(models.Model):
    """A unit of the city government, from the city itself down to a kelurahan or UPT."""

    class Jenis(models.TextChoices):
        KOTA = "kota", "Pemerintah Kota"
        SEKRETARIAT = "sekretariat", "Sekretariat"
        BAGIAN = "bagian", "Bagian"
        INSPEKTORAT = "inspektorat", "Inspektorat"
        DINAS = "dinas", "Dinas"
        BADAN = "badan", "Badan"
        SATUAN = "satuan", "Satuan"
        KECAMATAN = "kecamatan", "Kecamatan"
        KELURAHAN = "kelurahan", "Kelurahan"
        NEGERI = "negeri", "Negeri"
        DESA = "desa", "Desa"
        DESA_NEGERI = "desa_negeri", "Desa atau negeri"
        UPT = "upt", "UPT"

    class Verifikasi(models.TextChoices):
        COCOK = "cocok", "Cocok dengan peraturan"
        DITEMUKAN = "ditemukan", "Ada di sumber terbuka"
        NAMA_BELUM_PASTI = "nama_belum_pasti", "Nama belum pasti"
        INGATAN = "ingatan", "Belum ada sumber"

    kode = models.CharField(
        max_length=40,
        unique=True,
        help_text="Kode resmi bila ada; bila tidak, sama dengan slug.",
    )
    slug = models.SlugField(max_length=60, unique=True)
    nama = models.CharField(max_length=200)
    singkatan = models.CharField(max_length=40)
    jenis = models.CharField(max_length=20, choices=Jenis)
    induk = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="anak", verbose_name="unit di atasnya"
    )
    sebutan_pimpinan = models.CharField("sebutan pimpinan", max_length=200, blank=True)
    alamat = models.CharField(max_length=300, blank=True)
    kanal = models.JSONField("kanal layanan", default=dict, blank=True)
    berlaku_dari = models.DateField(null=True, blank=True)
    berlaku_sampai = models.DateField(null=True, blank=True)
    penerus = models.ManyToManyField("self", symmetrical=False, blank=True, related_name="pendahulu")
    status_verifikasi = models.CharField(
        "kecocokan nama",
        max_length=20,
        choices=Verifikasi,
        default=Verifikasi.COCOK,
    )
    keterangan = models.TextField(blank=True)

    objects = PerangkatDaerahQuerySet.as_manager()

    class Meta:
        ordering = ["nama", "pk"]
        verbose_name = "Perangkat Daerah"
        verbose_name_plural = "Perangkat Daerah"
        constraints = [
            models.CheckConstraint(
                name="pd_masa_berlaku",
                condition=Q(berlaku_dari__isnull=True)
                | Q(berlaku_sampai__isnull=True)
                | Q(berlaku_sampai__gte=F("berlaku_dari")),
                violation_error_message="Akhir masa berlaku tidak boleh sebelum awalnya.",
            )
        ]

    def __str__(self):
        return self.nama

    @property
    def sudah_berakhir(self):
        """Whether its last day has passed (today in WIT)."""
        return bool(self.berlaku_sampai) and self.berlaku_sampai < timezone.localdate()

    @property
    def sebutan_ringkas(self):
        """The head's title where room is short: `Lurah Rijali`, `Kepala Disdukcapil`."""
        sebutan = self.sebutan_pimpinan or f"Kepala {self.singkatan}"
        return sebutan if len(sebutan) <= RINGKAS else f"Kepala {self.singkatan}"


class PengaturanPengesah(models.Model):
    """An exception to the rule of who ratifies: documents of this kind, of this unit, are ratified in `oleh`.

    Without a row, a unit's own pengesah ratifies, else the nearest ancestor's (akun/pengesah.py).
    """

    perangkat_daerah = models.ForeignKey(PerangkatDaerah, models.CASCADE, related_name="pengaturan_pengesah")
    jenis = models.CharField("jenis dokumen", max_length=20, help_text="Kode jenis, misalnya sop.")
    oleh = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="mengesahkan_untuk")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["perangkat_daerah", "jenis"], name="pengesah_per_unit_jenis")]

    def __str__(self):
        return f"{self.jenis} {self.perangkat_daerah} disahkan di {self.oleh}"


class Jabatan(models.Model):
    """A post in a unit. `kepala` marks the one that leads it and signs for it."""

    perangkat_daerah = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="jabatan")
    kode = models.SlugField(max_length=60)
    nama = models.CharField(max_length=200)
    kepala = models.BooleanField("memimpin unit", default=False)

    class Meta:
        ordering = ["-kepala", "nama"]
        verbose_name_plural = "jabatan"
        constraints = [
            models.UniqueConstraint(fields=["perangkat_daerah", "kode"], name="jabatan_kode_unik"),
            models.UniqueConstraint(fields=["perangkat_daerah"], condition=Q(kepala=True), name="jabatan_satu_kepala"),
        ]

    def __str__(self):
        return self.nama


class PejabatQuerySet(models.QuerySet):
    def menjabat(self, pada=None):
        """Those in office on that day (default: today in WIT)."""
        pada = pada or timezone.localdate()
        return self.filter(Q(selesai__isnull=True) | Q(selesai__gte=pada), mulai__lte=pada)

    def bertumpuk(self, mulai, selesai):
        """Those whose days meet the span from `mulai` to `selesai` (None: without end)."""
        awal = Q() if selesai is None else Q(mulai__lte=selesai)
        return self.filter(awal, Q(selesai__isnull=True) | Q(selesai__gte=mulai))


class Pejabat(models.Model):
    """Who holds a post from when to when, and how: definitively, or as Plt., Plh., Pj."""

    class Sifat(models.TextChoices):
        DEFINITIF = "definitif", "Definitif"
        PLT = "plt", "Plt."
        PLH = "plh", "Plh."
        PJ = "pj", "Pj."

    jabatan = models.ForeignKey(Jabatan, models.PROTECT, related_name="pejabat")
    nama = models.CharField("nama dengan gelar", max_length=200)
    nip = models.CharField("NIP", max_length=18, blank=True)
    pangkat = models.CharField(max_length=100, blank=True)
    sifat = models.CharField(max_length=10, choices=Sifat, default=Sifat.DEFINITIF)
    mulai = models.DateField()
    selesai = models.DateField(null=True, blank=True)

    objects = PejabatQuerySet.as_manager()

    class Meta:
        ordering = ["-mulai"]
        verbose_name_plural = "pejabat"
        constraints = [
            models.CheckConstraint(
                name="pejabat_masa",
                condition=Q(selesai__isnull=True) | Q(selesai__gte=F("mulai")),
                violation_error_message="Tanggal selesai tidak boleh sebelum tanggal mulai.",
            )
        ]

    def __str__(self):
        return f"{self.nama}, {self.sebutan}"

    @property
    def sudah_berakhir(self):
        """Whether the holder's last day has passed (today in WIT)."""
        return bool(self.selesai) and self.selesai < timezone.localdate()

    @property
    def sebutan(self):
        """How the post is written for this holder: `Plh. Kepala Dinas`."""
        return (
            self.jabatan.nama
            if self.sifat == self.Sifat.DEFINITIF
            else f"{self.get_sifat_display()} {self.jabatan.nama}"
        )


def nama_acak(_lambang, _nama):
    """Where an emblem is stored: a random name, nothing of the uploaded one."""
    return f"lambang/{secrets.token_hex(16)}.png"


class Lambang(models.Model):
    """The city's emblem as uploaded by the Admin; the newest row is in use, older ones remain for what was printed."""

    gambar = models.FileField(upload_to=nama_acak)
    lebar = models.PositiveIntegerField()
    tinggi = models.PositiveIntegerField()
    diunggah_pada = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-pk"]
        verbose_name = "lambang"
        verbose_name_plural = "lambang"

    def __str__(self):
        return f"Lambang {self.lebar} × {self.tinggi}"
