"""CatatanAudit: who did what, on what, when. Rows are only ever added, and each one seals the one before it."""

import hashlib

from django.db import models
from django.db.models import Q
from django.utils import timezone

from .kanonik import kanonik, kanonik_waktu

AWAL = "0" * 64
RUMUS = 1  # the formula that new rows are hashed by; old rows keep theirs and still verify
BIDANG = {
    1: (
        "urut rumus waktu pelaku_id pelaku_nama peran unit tindakan objek_jenis objek_id objek_nama dari ke perubahan "
        "id_permintaan alamat sebelum"
    ).split(),
}


def kunci_objek(objek):
    """(kind, id) that an object is kept under: those of the table it endures in, so a Sop and its Dokumen are one."""
    leluhur = objek._meta.get_parent_list()
    return (leluhur[-1] if leluhur else objek)._meta.model_name, str(objek.pk)


class CatatanAuditQuerySet(models.QuerySet):
    def tentang(self, *objek):
        """Rows about any of these objects."""
        syarat = Q()
        for jenis, pk in map(kunci_objek, objek):
            syarat |= Q(objek_jenis=jenis, objek_id=pk)
        return self.filter(syarat) if syarat else self.none()


class CatatanAudit(models.Model):
    """One deed. The actor is copied in as values: no foreign key leads upward, so everything may write here."""

    urut = models.BigIntegerField("nomor urut", primary_key=True)
    rumus = models.PositiveSmallIntegerField(default=RUMUS)
    waktu = models.DateTimeField(default=timezone.now)
    pelaku_id = models.CharField(max_length=40, blank=True)
    pelaku_nama = models.CharField(max_length=200, blank=True)
    peran = models.CharField(max_length=20, blank=True)
    unit = models.CharField("perangkat daerah", max_length=200, blank=True)
    tindakan = models.CharField(max_length=60)
    objek_jenis = models.CharField(max_length=60, blank=True)
    objek_id = models.CharField(max_length=60, blank=True)
    objek_nama = models.CharField(max_length=300, blank=True)
    dari = models.CharField(max_length=60, blank=True)
    ke = models.CharField(max_length=60, blank=True)
    perubahan = models.JSONField(default=dict, blank=True)
    id_permintaan = models.CharField(max_length=40, blank=True)
    alamat = models.CharField(max_length=45, blank=True)
    sebelum = models.CharField("hash sebelumnya", max_length=64, unique=True)
    hash = models.CharField(max_length=64, unique=True)

    objects = CatatanAuditQuerySet.as_manager()

    class Meta:
        ordering = ["-urut"]
        verbose_name = "catatan audit"
        verbose_name_plural = "catatan audit"
        indexes = [
            models.Index(fields=["objek_jenis", "objek_id", "urut"]),
            models.Index(fields=["tindakan", "urut"]),
            models.Index(fields=["pelaku_nama", "urut"]),
            models.Index(fields=["waktu"]),
        ]

    def __str__(self):
        return f"{self.urut} {self.tindakan} {self.objek_nama}"

    def hitung_hash(self):
        """SHA-256, in hex, over the canonical JSON of the columns that the row's formula names (all but `hash`)."""
        isi = {bidang: getattr(self, bidang) for bidang in BIDANG[self.rumus]}
        isi["waktu"] = kanonik_waktu(self.waktu)
        return hashlib.sha256(kanonik(isi).encode()).hexdigest()


class Pemeriksaan(models.Model):
    """What one run of `audit_verifikasi` found; the page shows the newest and checks only what came after it."""

    waktu = models.DateTimeField(default=timezone.now)
    jumlah = models.BigIntegerField()
    sampai_urut = models.BigIntegerField("sampai catatan")
    sampai_hash = models.CharField(max_length=64)
    putus_pada = models.BigIntegerField(null=True, blank=True)
    sebab = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["-pk"]
        verbose_name = "pemeriksaan rantai"
        verbose_name_plural = "pemeriksaan rantai"

    def __str__(self):
        return self.sebab or f"utuh sampai {self.sampai_urut}"


class Segel(models.Model):
    """A signed checkpoint of the chain (segel.py): the row that was the last one then, and its hash. Only added."""

    nomor = models.PositiveIntegerField(primary_key=True)
    urut = models.BigIntegerField("sampai catatan", db_index=True)
    hash = models.CharField(max_length=64)
    waktu = models.DateTimeField()
    kunci = models.CharField("kunci umum", max_length=64)
    tanda = models.CharField("tanda tangan", max_length=128)

    class Meta:
        ordering = ["-nomor"]
        verbose_name = "segel jejak audit"
        verbose_name_plural = "segel jejak audit"

    def __str__(self):
        return f"Segel {self.nomor}, sampai catatan {self.urut}"


class CapUmum(models.Model):
    """One row: a random mark that is another after every deed that may have changed what the public sees."""

    tanda = models.CharField(max_length=32)

    class Meta:
        verbose_name = "cap halaman umum"
        verbose_name_plural = "cap halaman umum"

    def __str__(self):
        return self.tanda
