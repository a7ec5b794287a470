"""Sekali: a form that was sent, under the key that it carried, and what it was answered. Kept for a day."""

from django.db import models
from django.utils import timezone


class Sekali(models.Model):
    """`jawaban` is null while the first request is at work, or where it died at it."""

    kunci = models.CharField(max_length=64, primary_key=True)
    sejak = models.DateTimeField(default=timezone.now, db_index=True)
    id_permintaan = models.CharField(max_length=40)
    jawaban = models.JSONField(null=True)

    class Meta:
        verbose_name = "kiriman formulir"
        verbose_name_plural = "kiriman formulir"

    def __str__(self):
        return f"{self.id_permintaan}, {self.sejak:%Y-%m-%d %H:%M}"
