"""The states that a version passes through (rancangan.md §2)."""

from django.db import models


class Status(models.TextChoices):
    DRAF = "draf", "Draf"
    DIPERIKSA = "diperiksa", "Diperiksa"
    DIAJUKAN = "diajukan", "Diajukan"
    DIVERIFIKASI = "diverifikasi", "Diverifikasi"
    KONSULTASI = "konsultasi", "Konsultasi"
    DISETUJUI = "disetujui", "Disetujui"
    BERLAKU = "berlaku", "Berlaku"
    DIGANTIKAN = "digantikan", "Digantikan"
    DICABUT = "dicabut", "Dicabut"
    PARAF = "paraf", "Paraf"
    MENUNGGU_TANDA = "menunggu_tanda", "Menunggu tanda tangan"
    DITANDATANGANI = "ditandatangani", "Ditandatangani"
    BATAL = "batal", "Batal"

    @classmethod
    def terbuka(cls):
        """The states of a version on its way; a document has at most one such."""
        return [
            cls.DRAF,
            cls.DIPERIKSA,
            cls.DIAJUKAN,
            cls.DIVERIFIKASI,
            cls.KONSULTASI,
            cls.DISETUJUI,
            cls.PARAF,
            cls.MENUNGGU_TANDA,
        ]

    @classmethod
    def pernah_berlaku(cls):
        """The states of a version that is or was in force."""
        return [cls.BERLAKU, cls.DIGANTIKAN, cls.DICABUT]

    @classmethod
    def beku(cls):
        """The states in which the content is sealed: those in force once, and a letter that is signed."""
        return [*cls.pernah_berlaku(), cls.DITANDATANGANI]
