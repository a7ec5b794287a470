"""A comment's way: sent by a visitor or written down in the forum, looked at, answered. Each step leaves an audit row
that holds no more of the comment than its receipt code."""

import datetime
import re

from django.db import transaction
from django.utils import timezone

from ambon_sop.audit.catat import antre, catat

from .models import Tanggapan

Keadaan = Tanggapan.Keadaan
# Of one address: a whole office or village may share it, a program fills the form a thousand times.
BATAS_ALAMAT = ((10, 600), (60, 86_400))  # (comments, seconds)
POLA_PRIBADI = (
    (re.compile(r"[^\s@<>]+@[^\s@<>]+\.[a-zA-Z]{2,}"), "alamat email"),
    (re.compile(r"(?<!\d)\d{16}(?!\d)"), "nomor 16 angka seperti NIK"),
    (re.compile(r"(?<!\d)(?:\+62|62|0)8\d(?:[ .-]?\d){7,10}(?!\d)"), "nomor telepon"),
)
SENTUHAN_GANDA = datetime.timedelta(minutes=2)


class TanggapanDitolak(Exception):
    """The consultation has gone on. The text is for the person."""


def kirim_tanggapan(konsultasi, isian):
    """Keep a visitor's comment; the same one sent twice in a moment is one. Returns it.

    In turn with whoever closes the consultation, so that no comment comes in behind the Berita Acara.
    """
    nilai = {nama: isian[nama] for nama in ("komponen", "nama", "teks")}
    with transaction.atomic():
        antre()
        konsultasi.refresh_from_db(fields=["ditutup_pada", "batas"])
        if not konsultasi.terbuka:
            raise TanggapanDitolak("Konsultasi ini sudah ditutup.")
        baru_saja = timezone.now() - SENTUHAN_GANDA
        if ada := konsultasi.tanggapan.filter(masuk_pada__gte=baru_saja, **nilai).first():
            return ada
        return konsultasi.tanggapan.create(**nilai)


def data_pribadi(teks):
    """What of a comment looks like somebody's personal data, in words for who looks at it; "" when nothing does."""
    return " dan ".join(kata for pola, kata in POLA_PRIBADI if pola.search(teks))


def catat_lisan(konsultasi, pengguna, isian):
    """Write down what was said in the forum: who writes it down has looked at it."""
    with transaction.atomic():
        antre()
        _masih_boleh(konsultasi)
        nilai = {nama: isian[nama] for nama in ("komponen", "nama", "teks")}
        baru = konsultasi.tanggapan.create(
            sumber=Tanggapan.Sumber.FORUM, keadaan=Keadaan.TAMPIL, diperiksa_oleh=pengguna, **nilai
        )
        catat("tanggapan_lisan", konsultasi, pelaku=pengguna.pelaku, perubahan={"tanda_terima": ["", baru.kode]})
    return baru


def periksa_tanggapan(tanggapan, pengguna, keadaan, alasan=""):
    """Let it through, or keep it back with a reason."""
    with transaction.atomic():
        antre()
        _masih_boleh(tanggapan.konsultasi)
        lama = tanggapan.keadaan
        tanggapan.keadaan, tanggapan.diperiksa_oleh = keadaan, pengguna
        tanggapan.alasan = alasan if keadaan == Keadaan.SEMBUNYI else ""
        tanggapan.save(update_fields=["keadaan", "alasan", "diperiksa_oleh"])
        perubahan = {"tanda_terima": ["", tanggapan.kode], "keadaan": [lama, keadaan]}
        perubahan |= {"alasan": ["", tanggapan.alasan]} if tanggapan.alasan else {}
        catat("periksa_tanggapan", tanggapan.konsultasi, pelaku=pengguna.pelaku, perubahan=perubahan)


def jawab_tanggapan(tanggapan, pengguna, isian):
    """Answer it; an answer may be mended until the Berita Acara is drawn up."""
    with transaction.atomic():
        antre()
        _masih_boleh(tanggapan.konsultasi)
        lama = [tanggapan.sikap, tanggapan.jawaban]
        tanggapan.sikap, tanggapan.jawaban = isian["sikap"], isian["jawaban"]
        tanggapan.dijawab_oleh, tanggapan.dijawab_pada = pengguna, timezone.now()
        tanggapan.save(update_fields=["sikap", "jawaban", "dijawab_oleh", "dijawab_pada"])
        perubahan = {"tanda_terima": ["", tanggapan.kode], "sikap": [lama[0], tanggapan.sikap]}
        catat(
            "jawab_tanggapan",
            tanggapan.konsultasi,
            pelaku=pengguna.pelaku,
            perubahan=perubahan | {"jawaban": [lama[1], tanggapan.jawaban]},
        )


def _masih_boleh(konsultasi):
    """A Berita Acara says how it was: from then on nothing changes."""
    konsultasi.refresh_from_db(fields=["berita_acara"])
    if konsultasi.berita_acara_id is not None:
        raise TanggapanDitolak("Berita acara sudah disusun. Batalkan berita acara dulu bila ada yang harus diperbaiki.")
