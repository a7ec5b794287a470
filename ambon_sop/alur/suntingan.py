"""Saving edits of a draft: small, addressed by id, against the counter that the browser saw (rancangan.md §2)."""

from dataclasses import dataclass, field

from django.db import IntegrityError, transaction
from django.utils import timezone

from ambon_sop.audit.catat import antre, catat

from .jenis import jenis_dari
from .models import Dokumen, Suntingan, Versi
from .status import Status

BATAS_PERUBAHAN = 200  # edits in one request; a browser sends a handful


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


def bersinggungan(a, b):
    """Whether two addresses touch: the same place, or one within the other (`kegiatan/k7`, `kegiatan/k7/uraian`)."""
    return a == b or a.startswith(b + "/") or b.startswith(a + "/")


def simpan(versi_id, *, hitungan, kunci, perubahan, pengguna, timpa=False, milik=()):
    """Apply `perubahan` (a list of edits) to the draft and keep them as one row. Returns Tersimpan.

    `hitungan` is what the browser had seen when the edit was begun; `milik` are the keys of what it saved itself since,
    which an edit that waited in its queue knows of and does not collide with.

    Edits elsewhere in the document merge; the same place edited twice raises Bentrok, unless `timpa` says that the
    person has seen both texts and chosen. A request that is sent again (same `kunci`) is answered from the first.
    Raises BukanDraf, Bentrok, and what the kind's `terapkan` raises on an edit that makes no sense.
    """
    for _ in range(20):
        versi = Versi.objects.select_related("dokumen").get(pk=versi_id)
        if lama := versi.suntingan.filter(kunci=kunci).first():
            return Tersimpan(versi, lama)
        if versi.status != Status.DRAF:
            raise BukanDraf
        isi, balikan, sasaran = _terapkan(versi, perubahan)
        lain = list(versi.suntingan.filter(urut__gt=hitungan).exclude(kunci__in=milik).select_related("oleh"))
        kena = [s for s in lain if any(bersinggungan(a, b) for a in s.sasaran for b in sasaran)]
        if kena and not timpa:
            raise Bentrok(sasaran, kena)
        try:
            return Tersimpan(versi, _tulis(versi, isi, pengguna, kunci, perubahan, balikan, sasaran), lain)
        except (_Kalah, IntegrityError):
            continue  # another save came between; look again with what it left
    raise BukanDraf


class _Kalah(Exception):
    pass


def _terapkan(versi, perubahan):
    terapkan = jenis_dari(versi.dokumen.jenis).terapkan
    isi, balikan, sasaran = versi.isi, [], []
    for satu in perubahan:
        hasil = terapkan(isi, satu)
        isi, balikan, sasaran = hasil.isi, hasil.balikan + balikan, sasaran + hasil.sasaran
    return isi, balikan, list(dict.fromkeys(sasaran))


@transaction.atomic
def _tulis(versi, isi, pengguna, kunci, perubahan, balikan, sasaran):
    kini, urut = timezone.now(), versi.hitungan + 1
    if urut == 1:
        antre()  # before the row is touched, as in the engine
    cocok = Versi.objects.filter(pk=versi.pk, status=Status.DRAF, hitungan=versi.hitungan)
    if not cocok.update(isi=isi, hitungan=urut, disimpan_pada=kini):
        raise _Kalah
    versi.isi, versi.hitungan, versi.disimpan_pada = isi, urut, kini
    suntingan = Suntingan.objects.create(
        versi=versi,
        urut=urut,
        kunci=kunci,
        oleh=pengguna,
        waktu=kini,
        perubahan=perubahan,
        balikan=balikan,
        sasaran=sasaran,
    )
    if versi.dokumen.versi_berlaku_id is None:
        # Nothing is in force yet: the document is called what its newest version is called.
        judul = jenis_dari(versi.dokumen.jenis).judul(isi)
        Dokumen.objects.filter(pk=versi.dokumen_id).exclude(judul=judul).update(judul=judul)
    if urut == 1:
        catat("sunting", versi, pelaku=pengguna.pelaku)
    return suntingan
