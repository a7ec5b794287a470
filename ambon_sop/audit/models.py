"""CatatanAudit: who did what, on what, when. Rows are only ever added, and each one seals the one before it."""

import hashlib
import json
from datetime import UTC

from django.db import models
from django.utils import timezone

# Part of what is hashed: should the canonical form ever change, old rows still verify under their own number.
RUMUS = 1
AWAL = "0" * 64


class CatatanAudit(models.Model):
    """One deed. The actor is copied in as values: no foreign key leads upward, so everything may write here."""

    urut = models.BigIntegerField("nomor urut", unique=True)
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

    class Meta:
        ordering = ["-urut"]
        verbose_name = "catatan audit"
        verbose_name_plural = "catatan audit"
        indexes = [
            models.Index(fields=["objek_jenis", "objek_id", "urut"]),
            models.Index(fields=["tindakan", "urut"]),
            models.Index(fields=["pelaku_id", "urut"]),
            models.Index(fields=["waktu"]),
        ]

    def __str__(self):
        return f"{self.urut} {self.tindakan} {self.objek_nama}"

    def hitung_hash(self):
        """SHA-256, in hex, over the canonical JSON of every column but `id` and `hash`."""
        isi = {
            f.attname: getattr(self, f.attname) for f in self._meta.concrete_fields if f.attname not in ("id", "hash")
        }
        isi |= {
            "rumus": RUMUS,
            "waktu": self.waktu.astimezone(UTC).isoformat(timespec="microseconds"),
        }
        teks = json.dumps(
            isi,
            sort_keys=True,
            ensure_ascii=False,
            separators=(",", ":"),
            allow_nan=False,
        )
        return hashlib.sha256(teks.encode()).hexdigest()
