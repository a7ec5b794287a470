"""Tables as JSON lines and back: exact values, the same text on SQLite and on PostgreSQL.

Every table of every app is found through Django's registry, the hidden ones of many-to-many relations too; of an
inherited model each table is written for itself. A line is a list: the values of a row, by the names of the columns.
"""

import base64
import datetime
import decimal
import json
import uuid

from django.apps import apps as terpasang
from django.db import connection, models
from django.db.models.functions import Collate
from django.utils.duration import duration_iso_string

# Whoever is logged in at the moment of the backup is not part of the city's memory.
TIDAK_IKUT = {"sessions.session", "usersessions.usersession"}
PORSI = 500


def semua_model(apps=terpasang):
    """The models that have a table of their own, by label; `apps` may be those of an earlier state."""
    model = [m for m in apps.get_models(include_auto_created=True) if m._meta.managed and not m._meta.proxy]
    return {m._meta.label_lower: m for m in model if m._meta.label_lower not in TIDAK_IKUT}


def _bidang(model):
    """By name: a model of an earlier state has its fields in another order."""
    return sorted(model._meta.local_concrete_fields, key=lambda bidang: bidang.column)


def kolom(model):
    return [bidang.column for bidang in _bidang(model)]


def baris(model):
    """The rows as JSON lines (bytes), by primary key in the order of its bytes, read in portions."""
    bidang, kunci = _bidang(model), model._meta.pk
    urutan = kunci.attname
    if connection.vendor == "postgresql" and isinstance(kunci, models.CharField):
        urutan = Collate(kunci.attname, "C")
    semua = model._base_manager.order_by(urutan).values_list(*(satu.attname for satu in bidang))
    for satu in semua.iterator(chunk_size=PORSI):
        nilai = [_tulis(isi, b) for isi, b in zip(satu, bidang, strict=True)]
        yield json.dumps(nilai, ensure_ascii=True, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def _tulis(nilai, bidang):
    """A value as JSON has it. What a JSON column holds is JSON already."""
    if isinstance(bidang, models.JSONField):
        return nilai
    if isinstance(nilai, datetime.datetime):
        return nilai.astimezone(datetime.UTC).isoformat(timespec="microseconds")
    if isinstance(nilai, datetime.date | datetime.time):
        return nilai.isoformat()
    if isinstance(nilai, datetime.timedelta):
        return duration_iso_string(nilai)
    if isinstance(nilai, decimal.Decimal | uuid.UUID):
        return str(nilai)
    if isinstance(nilai, bytes | bytearray | memoryview):
        return base64.b64encode(bytes(nilai)).decode()
    return nilai


def baca_baris(teks, model):
    """The values of a line as the database takes them. ValueError where the line does not fit the table."""
    nilai, bidang = json.loads(teks), _bidang(model)
    if not isinstance(nilai, list) or len(nilai) != len(bidang):
        raise ValueError(f"{model._meta.label}: a row of another width")
    return [_untuk_basis_data(isi, b) for isi, b in zip(nilai, bidang, strict=True)]


def _untuk_basis_data(isi, bidang):
    if isinstance(bidang, models.JSONField):
        kosong = isi is None and bidang.null
        return None if kosong else connection.ops.adapt_json_value(isi, None)
    if isi is not None:
        isi = (bidang.target_field if bidang.is_relation else bidang).to_python(isi)
    return bidang.get_db_prep_save(isi, connection)


class Pemasuk:
    """Puts rows into one table, as they stand: no default, no signal, no other row is touched."""

    def __init__(self, model):
        kutip = connection.ops.quote_name
        nama = ", ".join(kutip(satu) for satu in kolom(model))
        tempat = ", ".join(["%s"] * len(kolom(model)))
        self.perintah = f"INSERT INTO {kutip(model._meta.db_table)} ({nama}) VALUES ({tempat})"  # noqa: S608  # nosec B608: names
        self.model, self.tunggu = model, []

    def masukkan(self, teks):
        self.tunggu.append(baca_baris(teks, self.model))
        if len(self.tunggu) >= PORSI:
            self.kirim()

    def kirim(self):
        if self.tunggu:
            with connection.cursor() as kursor:
                kursor.executemany(self.perintah, self.tunggu)
            self.tunggu = []
