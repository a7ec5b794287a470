"""Consultation with the public (UU 25/2009 Pasal 20; PermenPAN-RB 15/2014 and 16/2017): what was shown, what people
said, what the office answered, the forum that met, and the Berita Acara that closes it.

A comment has no identity but the name that its writer chose to give: no account, no e-mail, no address on the net.
"""

import secrets

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from ambon_sop.akun.models import Peran
from ambon_sop.alur.models import Versi, kode_baru
from ambon_sop.organisasi.models import PerangkatDaerah

from .isi import KOMPONEN

PANJANG_TANGGAPAN = 2000
PANJANG_JAWABAN = 2000


def berkas_acak(_baris, nama):
    """A random name; of the uploaded one only that it is a PDF or a picture (which we have made ourselves)."""
    return f"konsultasi/{secrets.token_hex(16)}.{'pdf' if nama.endswith('.pdf') else 'jpg'}"


def milik_hat(pengguna, medan):
    """Whose consultations, forums and records this person works with, as a condition on the office in `medan`."""
    hat = getattr(pengguna, "penugasan_aktif", None)
    if hat is not None and hat.peran in (Peran.VERIFIKATOR, Peran.PENGAWAS):
        return Q()
    if hat is not None and hat.peran in (Peran.PENYUSUN, Peran.PEMERIKSA, Peran.PENGESAH):
        return Q(**{medan: hat.perangkat_daerah_id})
    return Q(pk__in=[])


class ForumQuerySet(models.QuerySet):
    def terlihat_oleh(self, pengguna):
        """Those that one's office recorded, and those that met on its drafts (Bagian Organisasi may record them)."""
        dibahas = Konsultasi.objects.terlihat_oleh(pengguna).filter(forum=models.OuterRef("pk"))
        return self.filter(milik_hat(pengguna, "perangkat_daerah") | models.Exists(dibahas))


class Forum(models.Model):
    """A Forum Konsultasi Publik that met, on one service or several (PermenPAN-RB 16/2017)."""

    perangkat_daerah = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="forum_konsultasi")
    judul = models.CharField("nama forum", max_length=200)
    tanggal = models.DateField()
    tempat = models.CharField(max_length=200)
    undangan = models.TextField("yang diundang", max_length=4000, blank=True)
    notula = models.TextField(max_length=20_000, blank=True)
    dibuat_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    dibuat_pada = models.DateTimeField(default=timezone.now)
    # The attendance list and minutes as signed on paper.
    pindaian = models.FileField(upload_to=berkas_acak, blank=True)
    pindaian_sha256 = models.CharField("SHA-256 pindaian", max_length=64, blank=True)

    objects = ForumQuerySet.as_manager()

    class Meta:
        ordering = ["-tanggal", "-pk"]
        verbose_name = "forum konsultasi publik"
        verbose_name_plural = "forum konsultasi publik"

    def __str__(self):
        return self.judul


class Peserta(models.Model):
    """One line of the attendance list."""

    class Pihak(models.TextChoices):
        MASYARAKAT = "masyarakat", "Masyarakat"
        PENYELENGGARA = "penyelenggara", "Penyelenggara"

    forum = models.ForeignKey(Forum, models.CASCADE, related_name="peserta")
    urut = models.PositiveIntegerField()
    nama = models.CharField(max_length=120)
    unsur = models.CharField("unsur atau lembaga", max_length=160, blank=True)
    pihak = models.CharField(max_length=15, choices=Pihak, default=Pihak.MASYARAKAT)

    class Meta:
        ordering = ["urut", "pk"]
        verbose_name = "peserta forum"
        verbose_name_plural = "peserta forum"

    def __str__(self):
        return self.nama


class FotoForum(models.Model):
    """A photograph of the meeting: our own JPEG of its pixels, nothing else of the uploaded file."""

    forum = models.ForeignKey(Forum, models.CASCADE, related_name="foto")
    gambar = models.FileField(upload_to=berkas_acak)
    keterangan = models.CharField(max_length=160, blank=True)
    lebar = models.PositiveIntegerField()
    tinggi = models.PositiveIntegerField()
    diunggah_pada = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["pk"]
        verbose_name = "foto forum"
        verbose_name_plural = "foto forum"

    def __str__(self):
        return self.keterangan or f"Foto {self.pk}"


class BeritaAcaraQuerySet(models.QuerySet):
    def terlihat_oleh(self, pengguna):
        return self.filter(milik_hat(pengguna, "perangkat_daerah"))


class BeritaAcara(models.Model):
    """The record of the consultation on one draft or several, signed by provider and public."""

    perangkat_daerah = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="berita_acara_konsultasi")
    tanggal = models.DateField()
    tempat = models.CharField(max_length=200, default="Ambon")
    kesepakatan = models.TextField(max_length=6000, blank=True)
    # [{pihak, nama, unsur}]: who signs.
    penanda_tangan = models.JSONField(default=list)
    dibuat_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    dibuat_pada = models.DateTimeField(default=timezone.now)
    # As printed when it was drawn up; later the scan of the signed paper stands beside it.
    pdf = models.FileField(upload_to=berkas_acak, blank=True)
    pdf_sha256 = models.CharField("SHA-256 PDF", max_length=64, blank=True)
    pindaian = models.FileField(upload_to=berkas_acak, blank=True)
    pindaian_sha256 = models.CharField("SHA-256 pindaian", max_length=64, blank=True)

    objects = BeritaAcaraQuerySet.as_manager()

    class Meta:
        ordering = ["-tanggal", "-pk"]
        verbose_name = "berita acara konsultasi"
        verbose_name_plural = "berita acara konsultasi"

    def __str__(self):
        return f"Berita Acara {self.perangkat_daerah.singkatan}, {self.tanggal:%d-%m-%Y}"


class KonsultasiQuerySet(models.QuerySet):
    def terlihat_oleh(self, pengguna):
        """Those whose comments this person reads and answers; what the public sees is another matter."""
        return self.filter(milik_hat(pengguna, "versi__dokumen__perangkat_daerah"))

    def terbuka(self):
        """Those that still take comments today."""
        return self.filter(ditutup_pada=None, batas__gte=timezone.localdate())

    def lewat(self):
        """Those whose last day has passed and that nobody has closed yet."""
        return self.filter(ditutup_pada=None, batas__lt=timezone.localdate())


class Konsultasi(models.Model):
    """One opening of a draft to the public. `isi` is what people were asked about, whatever the draft became."""

    versi = models.ForeignKey(Versi, models.PROTECT, related_name="konsultasi")
    slug = models.SlugField(max_length=140, unique=True)
    ringkasan = models.TextField("apa yang baru", max_length=600, blank=True)
    isi = models.JSONField()
    sha256 = models.CharField("SHA-256 isi", max_length=64)
    dibuka_pada = models.DateTimeField(default=timezone.now)
    dibuka_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    batas = models.DateField("hari terakhir")
    ditutup_pada = models.DateTimeField(null=True, blank=True)
    alasan_tutup = models.TextField(blank=True)
    forum = models.ManyToManyField(Forum, blank=True, related_name="konsultasi")
    berita_acara = models.ForeignKey(BeritaAcara, models.PROTECT, null=True, blank=True, related_name="konsultasi")

    objects = KonsultasiQuerySet.as_manager()

    class Meta:
        ordering = ["-dibuka_pada", "-pk"]
        verbose_name = "konsultasi publik"
        verbose_name_plural = "konsultasi publik"
        constraints = [
            models.UniqueConstraint(fields=["versi"], condition=Q(ditutup_pada=None), name="satu_konsultasi_terbuka")
        ]

    def __str__(self):
        return f"Konsultasi {self.versi}"

    @property
    def terbuka(self):
        return self.ditutup_pada is None and self.batas >= timezone.localdate()

    @property
    def ditutup_dini(self):
        """Closed while people could still have commented."""
        return self.ditutup_pada is not None and timezone.localdate(self.ditutup_pada) <= self.batas

    @property
    def sisa_hari(self):
        """Days after today on which one can still comment; 0 on the last day."""
        return max(0, (self.batas - timezone.localdate()).days)


class TanggapanQuerySet(models.QuerySet):
    def terlihat_oleh(self, pengguna):
        return self.filter(milik_hat(pengguna, "konsultasi__versi__dokumen__perangkat_daerah"))

    def tampil(self):
        """What the public reads."""
        return self.filter(keadaan=Tanggapan.Keadaan.TAMPIL)

    def belum_diperiksa(self):
        return self.filter(keadaan=Tanggapan.Keadaan.MASUK)

    def belum_dijawab(self):
        """Shown or still to be looked at, and without an answer. What is hidden needs none."""
        return self.exclude(keadaan=Tanggapan.Keadaan.SEMBUNYI).filter(sikap="")


class Tanggapan(models.Model):
    """What somebody said on one component, and what the office answered."""

    class Keadaan(models.TextChoices):
        MASUK = "masuk", "Belum diperiksa"
        TAMPIL = "tampil", "Ditampilkan"
        SEMBUNYI = "sembunyi", "Tidak ditampilkan"

    class Sikap(models.TextChoices):
        DITERIMA = "diterima", "Diterima"
        SEBAGIAN = "sebagian", "Diterima sebagian"
        TIDAK = "tidak", "Tidak diterima"

    class Sumber(models.TextChoices):
        DARING = "daring", "Halaman konsultasi"
        FORUM = "forum", "Forum"

    konsultasi = models.ForeignKey(Konsultasi, models.PROTECT, related_name="tanggapan")
    komponen = models.CharField(max_length=40, choices=[("", "Seluruh rancangan"), *KOMPONEN.items()], blank=True)
    nama = models.CharField(max_length=80, blank=True)
    teks = models.TextField("pendapat", max_length=PANJANG_TANGGAPAN)
    sumber = models.CharField(max_length=10, choices=Sumber, default=Sumber.DARING)
    kode = models.CharField("kode tanda terima", max_length=12, unique=True, default=kode_baru, editable=False)
    masuk_pada = models.DateTimeField(default=timezone.now)
    keadaan = models.CharField(max_length=10, choices=Keadaan, default=Keadaan.MASUK)
    alasan = models.CharField("alasan tidak ditampilkan", max_length=300, blank=True)
    diperiksa_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    sikap = models.CharField(max_length=10, choices=Sikap, blank=True)
    jawaban = models.TextField(max_length=PANJANG_JAWABAN, blank=True)
    dijawab_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    dijawab_pada = models.DateTimeField(null=True, blank=True)

    objects = TanggapanQuerySet.as_manager()

    class Meta:
        ordering = ["masuk_pada", "pk"]
        verbose_name = "tanggapan"
        verbose_name_plural = "tanggapan"
        indexes = [models.Index(fields=["konsultasi", "keadaan"])]
        constraints = [
            # A hidden comment says why; an answer says how far the comment is taken up, and the other way round.
            models.CheckConstraint(name="tanggapan_alasan", condition=~Q(keadaan="sembunyi") | ~Q(alasan="")),
            models.CheckConstraint(
                name="tanggapan_jawaban",
                condition=Q(sikap="", jawaban="") | (~Q(sikap="") & ~Q(jawaban="")),
            ),
        ]

    def __str__(self):
        return self.teks[:60]

    @property
    def penulis(self):
        return self.nama or "Tanpa nama"
