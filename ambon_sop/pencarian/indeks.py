"""Keeping the index: called where a document takes effect or is withdrawn, in the same transaction."""

from django.db import transaction
from django.db.models import F

from .kata import KATA_UMUM, kunci, pecah
from .models import EntriCari, KataCari


@transaction.atomic
def indeks(jenis, pk, *, judul, teks, url, perangkat_daerah, publik):
    """Make the document (kind and id) searchable, or bring its entry up to date.

    `teks` is its plain text, `url` where a hit leads; without `publik` only the staff finds it. Its office's name is
    searched too.
    """
    lama = EntriCari.objects.filter(jenis=jenis, objek_id=pk).select_related("perangkat_daerah").first()
    isi = {
        "judul": judul[:300],
        "teks": teks,
        "url": url,
        "perangkat_daerah": perangkat_daerah,
        "publik": publik,
        "kata": kunci(judul, teks, perangkat_daerah.nama, perangkat_daerah.singkatan),
    }
    baru, _ = EntriCari.objects.update_or_create(jenis=jenis, objek_id=pk, defaults=isi)
    _hitung(_kata_dari(lama), _kata_dari(baru))


@transaction.atomic
def hapus(jenis, pk):
    """Take the document out of the search; nothing happens where it is not in."""
    if lama := EntriCari.objects.filter(jenis=jenis, objek_id=pk).select_related("perangkat_daerah").first():
        lama.delete()
        _hitung(_kata_dari(lama), set())


def _kata_dari(entri):
    """The words as they are written in an entry."""
    if entri is None:
        return set()
    unit = entri.perangkat_daerah
    return {letak.kata for teks in (entri.judul, entri.teks, unit.nama, unit.singkatan) for letak in pecah(teks)}


def _hitung(lama, baru):
    """Keep count of the words. They are taken in alphabetical order, so that two who index at once never deadlock."""
    masuk, keluar = sorted(baru - lama - KATA_UMUM), sorted(lama - baru)
    KataCari.objects.bulk_create([KataCari(kata=kata) for kata in masuk], ignore_conflicts=True)
    list(KataCari.objects.filter(kata__in=masuk + keluar).order_by("kata").select_for_update())
    KataCari.objects.filter(kata__in=masuk).update(jumlah=F("jumlah") + 1)
    KataCari.objects.filter(kata__in=keluar).update(jumlah=F("jumlah") - 1)
    KataCari.objects.filter(kata__in=keluar, jumlah__lte=0).delete()
