"""The settings as they are: the defaults of aturan.py with what Bagian Organisasi has changed."""

import logging
from dataclasses import asdict

from django.db import transaction

from ambon_sop.audit.catat import catat

from .aturan import Aturan, dari_simpanan
from .models import PengaturanNaskah

log = logging.getLogger(__name__)


def aturan():
    """The `Aturan` in use. A stored value that no longer fits its bounds gives way to the default."""
    hasil, salah = dari_simpanan(dict(PengaturanNaskah.objects.values_list("kunci", "nilai")))
    for kunci in salah:
        log.warning("Setting %s of letters does not fit its bounds; its default holds.", kunci)
    return hasil


def simpan(baru, oleh):
    """Keep what differs from the defaults. Returns {name: [old, new]} of what changed."""
    lama, bawaan, nilai = asdict(aturan()), asdict(Aturan()), asdict(baru)
    berubah = {kunci: [lama[kunci], isi] for kunci, isi in nilai.items() if isi != lama[kunci]}
    with transaction.atomic():
        for kunci, (_, isi) in berubah.items():
            if isi == bawaan[kunci]:
                PengaturanNaskah.objects.filter(kunci=kunci).delete()
            else:
                PengaturanNaskah.objects.update_or_create(kunci=kunci, defaults={"nilai": isi})
        if berubah:
            # The trail takes no fractions: as they are written.
            perubahan = {kunci: [str(satu) for satu in sepasang] for kunci, sepasang in berubah.items()}
            catat("atur_naskah", pelaku=oleh.pelaku, nama="Pengaturan naskah", perubahan=perubahan)
    return berubah
