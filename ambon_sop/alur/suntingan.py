"""Saving edits of a draft: small, addressed by id, against the counter that the browser saw (rancangan.md §2)."""

from dataclasses import dataclass, field

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone

from ambon_sop.audit.catat import antre, catat

from .jenis import jenis_dari
from .models import Dokumen, Suntingan, Versi
from .status import Status

PERCOBAAN = 3  # times that a save is tried without holding anybody up; in a crowd on one draft it then waits its turn
BATAS_PERUBAHAN = 2_000  # edits in one batch; a browser sends a handful, a restored state some hundred


class BukanDraf(Exception):
    """The version is no draft any more: nothing edits it."""


@dataclass
class Bentrok(Exception):
    """Somebody else has changed the same place since. `suntingan` are their edits; both texts are shown."""

    sasaran: list
    suntingan: list


@dataclass(frozen=True)
class Tersimpan:
    """What the browser must know: the counter now, the content, and the edits that the browser has not seen yet."""

    versi: Versi
    suntingan: Suntingan
    belum_dilihat: list = field(default_factory=list)
    ulangan: bool = False  # the same request had been kept before


def bersinggungan(a, b):
    """Whether two addresses touch: the same place, or one within the other (`kegiatan/k7`, `kegiatan/k7/uraian`)."""
    return a == b or a.startswith(b + "/") or b.startswith(a + "/")


def simpan(versi_id, *, hitungan, kunci, perubahan, pengguna, jendela=()):
    """Apply `perubahan` (a list of edits) to the draft and keep them as one row. Returns Tersimpan.

    `hitungan` is what the browser had seen when the edit was begun. `jendela` names the window in which it was made,
    first, and those whose unsent edits that window has taken over: with what they saved it does not collide.

    Edits elsewhere in the document merge; the same place edited twice raises Bentrok, until the person has seen both
    texts and sends again with the counter seen then. A request that is sent again (same `kunci`) is answered from the
    first. Raises BukanDraf, Bentrok, and what the kind's `terapkan` raises on an edit that makes no sense.
    """
    satu = (versi_id, hitungan, kunci, perubahan, pengguna, jendela)
    for _ in range(PERCOBAAN):
        try:
            return _coba(*satu)
        except (_Kalah, IntegrityError):
            continue  # another save came between; look again with what it left
    with transaction.atomic():
        antre()  # before the row is held, as in the engine
        Versi.objects.select_for_update().get(pk=versi_id)
        return _coba(*satu)


def _coba(versi_id, hitungan, kunci, perubahan, pengguna, jendela):
    """One look at the draft and one write; _Kalah or IntegrityError where another save came between."""
    versi = Versi.objects.select_related("dokumen").get(pk=versi_id)
    if lama := versi.suntingan.filter(kunci=kunci).first():
        return Tersimpan(versi, lama, ulangan=True)
    if versi.status != Status.DRAF:
        raise BukanDraf
    lain = _lain(versi, hitungan, jendela, pengguna)
    hasil = jenis_dari(versi.dokumen.jenis).terapkan(versi.isi, perubahan)
    kena = [s for s in lain if any(bersinggungan(a, b) for a in s.sasaran for b in hasil.sasaran)]
    if kena:
        raise Bentrok(hasil.sasaran, kena)
    baru = Suntingan(kunci=kunci, jendela=next(iter(jendela), None), oleh=pengguna, perubahan=perubahan)
    return Tersimpan(versi, _tulis(versi, hasil, baru), lain)


def _lain(versi, hitungan, jendela, pengguna):
    """What was saved after `hitungan` elsewhere than in these windows of this person."""
    if versi.hitungan <= hitungan:
        return []
    sendiri = Q(jendela__in=jendela, oleh=pengguna)
    sesudah = versi.suntingan.filter(urut__gt=hitungan).select_related("oleh")
    return list(sesudah.filter(Q(jendela__isnull=True) | ~sendiri))


class _Kalah(Exception):
    pass


@transaction.atomic
def _tulis(versi, hasil, suntingan):
    kini, urut = timezone.now(), versi.hitungan + 1
    if urut == 1:
        antre()  # before the row is touched, as in the engine
    cocok = Versi.objects.filter(pk=versi.pk, status=Status.DRAF, hitungan=versi.hitungan)
    if not cocok.update(isi=hasil.isi, hitungan=urut, disimpan_pada=kini):
        raise _Kalah
    versi.isi, versi.hitungan, versi.disimpan_pada = hasil.isi, urut, kini
    suntingan.versi, suntingan.urut, suntingan.waktu = versi, urut, kini
    suntingan.balikan, suntingan.sasaran = hasil.balikan, hasil.sasaran
    suntingan.save(force_insert=True)
    _namai(versi)
    if urut == 1:
        catat("sunting", versi, pelaku=suntingan.oleh.pelaku)
    return suntingan


def _namai(versi):
    """While nothing is in force yet the document is called what its newest version is called; its columns follow."""
    jenis = jenis_dari(versi.dokumen.jenis)
    judul = jenis.judul(versi.isi)
    if jenis.kolom:
        jenis.model.objects.filter(pk=versi.dokumen_id).update(**jenis.kolom(versi.isi))
    if versi.dokumen.versi_berlaku_id is None and versi.dokumen.judul != judul:
        Dokumen.objects.filter(pk=versi.dokumen_id).update(judul=judul)
