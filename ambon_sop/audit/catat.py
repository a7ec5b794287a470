"""The only way into the audit trail."""

from dataclasses import dataclass

from django.db import connection, transaction
from django.utils import timezone

from .models import AWAL, CatatanAudit
from .permintaan import KINI

KUNCI_PG = 7_117_001  # one advisory lock for the head of the chain; any number that nothing else uses


@dataclass(frozen=True)
class Pelaku:
    """Who acts, as values: id, name, role under which it was done, unit."""

    id: str = ""
    nama: str = "Sistem"
    peran: str = ""
    unit: str = ""


SISTEM = Pelaku()


def catat(tindakan, objek=None, *, pelaku=SISTEM, dari="", ke="", perubahan=None, nama=None):
    """Add one row, in the transaction of the change that it tells of. Returns it.

    `objek` is a saved model instance (or None); `perubahan` is a JSON value that a reader understands, usually
    {field: [old, new]}. Whatever raises here undoes the change too: what is not written down did not happen.
    """
    with transaction.atomic():
        if connection.vendor == "postgresql":
            # Without the lock most parallel appends fail on the unique key; SQLite has its writer lock already.
            with connection.cursor() as kursor:
                kursor.execute("SELECT pg_advisory_xact_lock(%s)", [KUNCI_PG])
        ekor = CatatanAudit.objects.order_by("-urut").values_list("urut", "hash").first()
        urut, sebelum = (ekor[0] + 1, ekor[1]) if ekor else (1, AWAL)
        permintaan = KINI.get()
        baris = CatatanAudit(
            urut=urut,
            waktu=timezone.now(),
            pelaku_id=pelaku.id,
            pelaku_nama=pelaku.nama[:200],
            peran=pelaku.peran,
            unit=pelaku.unit[:200],
            tindakan=tindakan,
            objek_jenis=objek._meta.model_name if objek is not None else "",
            objek_id=str(objek.pk) if objek is not None else "",
            objek_nama=(nama if nama is not None else str(objek) if objek is not None else "")[:300],
            dari=dari,
            ke=ke,
            perubahan=perubahan or {},
            id_permintaan=permintaan.id,
            alamat=permintaan.alamat,
            sebelum=sebelum,
        )
        baris.hash = baris.hitung_hash()
        baris.save(force_insert=True)
    return baris
