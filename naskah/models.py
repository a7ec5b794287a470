"""Templat and Naskah: what endures of a template and of a letter. The words live in Versi.isi."""

from django.conf import settings
from django.db import models

from ambon_sop.alur.models import Dokumen, Versi

from .isi import KEAMANAN
from .ragam import RAGAM


def pilihan_ragam():
    return [(satu.kode, satu.nama) for satu in RAGAM.values()]


class Templat(Dokumen):
    """A template of one kind of letter; `berlaku_untuk` names the offices that it is for, none means all."""

    JENIS = "templat"

    ragam = models.CharField("jenis naskah", max_length=20, choices=pilihan_ragam)

    class Meta:
        verbose_name = "templat naskah"
        verbose_name_plural = "templat naskah"


class Naskah(Dokumen):
    """A letter of an office. The columns are what lists, search, register and rights ask for.

    `keamanan` is the class of secrecy: of `R` and `SR` only those know who write, initial or sign it.
    """

    JENIS = "naskah"

    class Cara(models.TextChoices):
        LAYAR = "layar", "Di portal"
        ELEKTRONIK = "elektronik", "Tanda tangan elektronik"
        TINTA = "tinta", "Tanda tangan basah"
        LUAR = "luar", "SRIKANDI"

    ragam = models.CharField("jenis naskah", max_length=20, choices=pilihan_ragam)
    templat_versi = models.ForeignKey(
        Versi, models.PROTECT, null=True, related_name="naskah", verbose_name="dibuat dengan templat"
    )
    keamanan = models.CharField("klasifikasi keamanan", max_length=2, choices=KEAMANAN, default="B")
    klasifikasi = models.CharField("kode klasifikasi", max_length=40, blank=True)
    tujuan = models.CharField(max_length=300, blank=True, editable=False)
    kata = models.TextField("isi untuk dicari", blank=True, editable=False)  # only in lists of who may see the letter
    # Who is to sign: an official with a hat `pengesah`. What is printed of him is frozen into the content.
    penanda = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="penanda tangan"
    )
    # In whose name he signs, as the post is written; empty where it is his own.
    an = models.CharField("atas nama", max_length=200, blank=True)
    ub = models.CharField("untuk beliau", max_length=200, blank=True)
    cara = models.CharField("cara tanda tangan", max_length=10, choices=Cara, blank=True, editable=False)
    nomor = models.CharField(max_length=120, blank=True, editable=False)
    tanggal = models.DateField("tanggal naskah", null=True, blank=True, editable=False)

    class Meta:
        verbose_name = "naskah dinas"
        verbose_name_plural = "naskah dinas"


class Paraf(models.Model):
    """One who initials a letter before it is signed, in turn (`urut` from 1). `pada` is None until it is done."""

    naskah = models.ForeignKey(Naskah, models.CASCADE, related_name="paraf")
    urut = models.PositiveIntegerField()
    pengguna = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    jabatan = models.CharField(max_length=200)
    pada = models.DateTimeField(null=True, blank=True)
    catatan = models.TextField(blank=True)

    class Meta:
        ordering = ["urut"]
        verbose_name = "paraf"
        verbose_name_plural = "paraf"
        constraints = [
            models.UniqueConstraint(fields=["naskah", "urut"], name="paraf_urut_unik"),
            models.UniqueConstraint(fields=["naskah", "pengguna"], name="paraf_orang_unik"),
        ]

    def __str__(self):
        return f"{self.jabatan}, {self.naskah}"


from .models_massal import PenerimaMassal, SuratMassal  # noqa: E402, F401
from .models_srikandi import Srikandi  # noqa: E402, F401
from .models_tata import (  # noqa: E402, F401  tables of a subject of their own
    Kewenangan,
    Klasifikasi,
    KopNaskah,
    LambangNaskah,
    PengaturanNaskah,
)
