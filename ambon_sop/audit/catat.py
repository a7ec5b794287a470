"""The only way into the audit trail."""

from dataclasses import dataclass

from django.db import connection, models, transaction
from django.utils import timezone

from .kanonik import rapikan, rapikan_teks
from .models import AWAL, CatatanAudit, kunci_objek
from .permintaan import KINI
from .umum import ganti_cap

KUNCI_PG = 7_117_001  # one advisory lock for the head of the chain; any number that nothing else uses
BATAS = {f.attname: f.max_length for f in CatatanAudit._meta.fields if isinstance(f, models.CharField)}


@dataclass(frozen=True)
class Pelaku:
    """Who acts, as values: id, name, role under which it was done, unit."""

    id: str = ""
    nama: str = "Sistem"
    peran: str = ""
    unit: str = ""


SISTEM = Pelaku()


def antre():
    """Take one's turn at the head of the chain, until the transaction ends; `catat` does it by itself.

    Call it first in a transaction that changes several rows, so that no two of them ever wait for each other.
    """
    if connection.vendor == "postgresql":
        # Without the lock most parallel appends fail on the unique key; SQLite has its writer lock already.
        with connection.cursor() as kursor:
            kursor.execute("SELECT pg_advisory_xact_lock(%s)", [KUNCI_PG])


def catat(tindakan, objek=None, *, pelaku=SISTEM, dari="", ke="", perubahan=None, nama=None):
    """Add one row, in the transaction of the change that it tells of. Returns it.

    `objek` is a saved model instance (or None), called what its `nama_jejak` says, else its text; `perubahan` is
    {field: [old, new]} of texts, whole numbers, lists and objects (a float or a date raises TypeError). Texts longer
    than their column are cut. Whatever raises here undoes the change too: what is not written down did not happen.
    """
    jenis, pk = kunci_objek(objek) if objek is not None else ("", "")
    permintaan = KINI.get()
    teks = {
        "pelaku_id": pelaku.id,
        "pelaku_nama": pelaku.nama,
        "peran": pelaku.peran,
        "unit": pelaku.unit,
        "tindakan": tindakan,
        "objek_jenis": jenis,
        "objek_id": pk,
        "objek_nama": nama if nama is not None else getattr(objek, "nama_jejak", None) or str(objek or ""),
        "dari": dari,
        "ke": ke,
        "id_permintaan": permintaan.id,
        "alamat": permintaan.alamat,
    }
    teks = {bidang: rapikan_teks(nilai)[: BATAS[bidang]] for bidang, nilai in teks.items()}
    perubahan = rapikan(perubahan or {})
    with transaction.atomic():
        antre()
        ekor = CatatanAudit.objects.order_by("-urut").values_list("urut", "hash").first()
        urut, sebelum = (ekor[0] + 1, ekor[1]) if ekor else (1, AWAL)
        baris = CatatanAudit(urut=urut, waktu=timezone.now(), perubahan=perubahan, sebelum=sebelum, **teks)
        baris.hash = baris.hitung_hash()
        baris.save(force_insert=True)
        ganti_cap(tindakan)
    return baris
