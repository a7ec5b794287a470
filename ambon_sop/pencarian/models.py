"""What can be searched: one entry per published document, and the words that occur in any."""

from django.db import models

from ambon_sop.organisasi.models import PerangkatDaerah


class EntriCari(models.Model):
    """A published document as the search knows it: derived data, written by `indeks` alone and never edited."""

    jenis = models.CharField(max_length=20)
    objek_id = models.BigIntegerField()
    judul = models.CharField(max_length=300)
    teks = models.TextField(blank=True)
    url = models.CharField(max_length=300)
    perangkat_daerah = models.ForeignKey(PerangkatDaerah, models.CASCADE, related_name="+")
    publik = models.BooleanField("tampil untuk umum", default=False)
    kata = models.TextField("bentuk kata", editable=False)

    class Meta:
        verbose_name = "entri pencarian"
        verbose_name_plural = "entri pencarian"
        constraints = [models.UniqueConstraint(fields=["jenis", "objek_id"], name="entricari_unik")]

    def __str__(self):
        return self.judul


class KataCari(models.Model):
    """A word as it is written somewhere, and in how many entries: what a misspelt word is compared with."""

    kata = models.CharField(max_length=40, unique=True)
    jumlah = models.IntegerField(default=0)

    class Meta:
        verbose_name = "kata"
        verbose_name_plural = "kata"

    def __str__(self):
        return self.kata
