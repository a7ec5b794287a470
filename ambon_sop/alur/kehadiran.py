"""Who is in the editor of a draft just now: each window says so every few seconds, and is forgotten when it stops."""

from contextlib import suppress
from datetime import timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from .models import Kehadiran

LAMA = timedelta(seconds=30)  # a window that has said nothing for so long is gone
LAMA_SIMPAN = timedelta(hours=1)


def hadir(versi, pengguna, jendela, tempat):
    """This window is here, at this place. Returns the others that are: [Kehadiran, …], longest here first."""
    kini = timezone.now()
    milik = Kehadiran.objects.filter(versi=versi, jendela=jendela, oleh=pengguna)
    if not milik.update(tempat=tempat, pada=kini):
        _datang(versi, pengguna, jendela, tempat, kini)
    lain = Kehadiran.objects.filter(versi=versi, pada__gt=kini - LAMA).exclude(jendela=jendela)
    return list(lain.select_related("oleh").order_by("pk"))


def _datang(versi, pengguna, jendela, tempat, kini):
    Kehadiran.objects.filter(pada__lt=kini - LAMA_SIMPAN).delete()
    with suppress(IntegrityError), transaction.atomic():  # the same window may come twice at once
        Kehadiran.objects.create(versi=versi, jendela=jendela, oleh=pengguna, tempat=tempat, pada=kini)
