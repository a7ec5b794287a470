"""Who may do what to a service standard. It passes the life that all documents share, so its rights are theirs."""

from ambon_sop.alur.izin import (
    boleh_mengesahkan,
    boleh_mengunggah_pindaian,
    boleh_menyetujui,
    boleh_menyusun,
    memegang_verifikasi,
)
from ambon_sop.alur.models import Versi

from .models import SuratKeputusan

__all__ = [
    "boleh_mengesahkan",
    "boleh_mengunggah_sk",
    "boleh_menyetujui",
    "boleh_menyusun",
    "memegang_verifikasi",
]


def boleh_mengunggah_sk(penugasan, versi):
    """Brings back the signed decision: who may for every service on it, for it ratifies them all."""
    disiapkan = versi.sk.filter(keadaan=SuratKeputusan.Keadaan.DISIAPKAN)
    lain = Versi.objects.filter(sk__in=disiapkan).exclude(pk=versi.pk).select_related("dokumen")
    return all(boleh_mengunggah_pindaian(penugasan, satu) for satu in (versi, *lain))
