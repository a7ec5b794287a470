"""The engine: the only door through which a version changes its status. Every passage leaves an audit row."""

from collections.abc import Callable
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from ambon_sop.audit.catat import antre, catat

from .models import CatatanTinjauan, Dokumen, Versi
from .rahasia import kata_luar, rahasia
from .status import Status


class TransisiDitolak(Exception):
    """Somebody else was faster, or something still stands in the way. The text is for the person."""


@dataclass(frozen=True)
class Transisi:
    """One row of a flow. `boleh` says whether this hat may ever; `halangan` why not yet ("" when free).

    `siapkan(versi, pengguna, isian)` runs before the transaction (booking a number), `sesudah` within it and may return
    {field: [old, new]} for the audit trail. `isian` is the form that is asked first; `tanya` and `akibat` are the
    question and its consequence (without a question it happens at once), `kabar` is said afterwards, `gaya` draws the
    button (utama, biasa, bahaya). With `bukti_ulang` the person proves again who it is (akun/bukti.py).
    """

    nama: str
    label: str
    dari: tuple
    ke: str
    boleh: Callable
    halangan: Callable = lambda penugasan, versi: ""
    isian: type | None = None
    siapkan: Callable | None = None
    sesudah: Callable | None = None
    tanya: str = ""
    akibat: str = ""
    kabar: str = ""
    gaya: str = "biasa"
    bukti_ulang: bool = False

    @property
    def utama(self):
        return self.gaya == "utama"

    @property
    def merusak(self):
        return self.gaya == "bahaya"


@dataclass(frozen=True)
class Tersedia:
    """A button that this person may see, with the reason where it does not work yet."""

    transisi: Transisi
    halangan: str


class Alur:
    """The flow of one kind of document: a table of transitions."""

    def __init__(self, *transisi):
        self.transisi = {t.nama: t for t in transisi}

    def __getitem__(self, nama):
        return self.transisi[nama]

    def __contains__(self, nama):
        return nama in self.transisi

    def tersedia(self, versi, pengguna):
        """What this person may do with the version now: no forbidden button is drawn, no drawn one forbidden."""
        hat = pengguna.penugasan_aktif
        if hat is None:
            return []
        calon = [t for t in self.transisi.values() if versi.status in t.dari and t.boleh(hat, versi)]
        return [Tersedia(t, t.halangan(hat, versi)) for t in calon]

    def jalankan(self, versi, nama, pengguna, isian=None):
        """Pass `versi` through the transition `nama`.

        Raises PermissionDenied when this hat may not, TransisiDitolak (with words for the person) when the version has
        moved on or something stands in the way. Nothing is changed then, but for a number that stays booked.
        """
        transisi, isian, hat = self[nama], isian or {}, pengguna.penugasan_aktif
        if hat is None or not transisi.boleh(hat, versi):
            raise PermissionDenied
        if versi.status not in transisi.dari:
            raise TransisiDitolak("Dokumen ini sudah berpindah tahap. Muat ulang untuk melihat keadaannya.")
        if halangan := transisi.halangan(hat, versi):
            raise TransisiDitolak(halangan)
        siap = transisi.siapkan(versi, pengguna, isian) if transisi.siapkan else None
        with transaction.atomic():
            antre()  # the audit lock first: two passages that each hold a row would wait for each other
            semula = versi.status
            if transisi.ke == Status.BERLAKU:
                _gantikan_pendahulu(versi, pengguna)
            _pindahkan(versi, transisi.ke)
            # Once more, now that the row is ours: a note that holds approval may have come in between.
            if halangan := transisi.halangan(hat, versi):
                versi.status = semula
                raise TransisiDitolak(halangan)
            perubahan = transisi.sesudah(versi, pengguna, isian, siap) if transisi.sesudah else {}
            _segarkan_dokumen(versi.dokumen_id)
            catatan = {"catatan": ["", _pesan(versi, isian["catatan"], pengguna)]} if isian.get("catatan") else {}
            perubahan = (perubahan or {}) | catatan
            catat(transisi.nama, versi, pelaku=pengguna.pelaku, dari=semula, ke=transisi.ke, perubahan=perubahan)
        return transisi


def _pindahkan(versi, ke):
    """Compare and set in one statement: right without a lock, on SQLite too. The counter guards what was checked."""
    kini = timezone.now()
    cocok = Versi.objects.filter(pk=versi.pk, status=versi.status, hitungan=versi.hitungan)
    if not cocok.update(status=ke, sejak=kini):
        raise TransisiDitolak("Dokumen ini baru saja diubah orang lain. Muat ulang untuk melihat keadaannya.")
    versi.status, versi.sejak = ke, kini


def _pesan(versi, teks, pengguna):
    """The remark of a passage as the trail keeps it. On a secret version it is a note, open where it returns."""
    if rahasia(versi.dokumen):
        selesai = {} if versi.status == Status.DRAF else {"selesai_pada": versi.sejak, "selesai_oleh": pengguna}
        CatatanTinjauan.objects.create(versi=versi, oleh=pengguna, teks=teks, **selesai)
    return kata_luar(versi, teks)


def _gantikan_pendahulu(versi, pengguna):
    """The version in force gives way, in the same transaction as its successor takes effect."""
    for lama in Versi.objects.berlaku().filter(dokumen=versi.dokumen_id):
        _pindahkan(lama, Status.DIGANTIKAN)
        Versi.objects.filter(pk=lama.pk).update(tanggal_akhir=timezone.localdate())
        catat("gantikan", lama, pelaku=pengguna.pelaku, dari=Status.BERLAKU, ke=Status.DIGANTIKAN)


def _segarkan_dokumen(dokumen_id):
    """Point the document at its version in force and at its newest one that was not called off."""
    versi = Versi.objects.filter(dokumen=dokumen_id)
    terbaru = (
        versi.exclude(status=Status.BATAL).order_by("-nomor_versi").first() or versi.order_by("-nomor_versi").first()
    )
    Dokumen.objects.filter(pk=dokumen_id).update(versi_berlaku=versi.berlaku().first(), versi_terbaru=terbaru)
