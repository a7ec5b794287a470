"""Sop: what endures of an SOP. The columns are those that are searched and sorted; the content lives in Versi.isi."""

from django.db import models

from ambon_sop.alur.models import Dokumen


class Sop(Dokumen):
    """A Standar Operasional Prosedur. `nomor` and the dates copy the version in force."""

    JENIS = "sop"

    nomor = models.CharField(max_length=120, blank=True)
    tanggal_efektif = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = "SOP"
        verbose_name_plural = "SOP"
