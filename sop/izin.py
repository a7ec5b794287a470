"""Who may do what to an SOP. It passes the life that all documents share, so its rights are theirs."""

from ambon_sop.alur.izin import (
    boleh_memeriksa,
    boleh_memverifikasi,
    boleh_mencatat,
    boleh_mencatat_salinan,
    boleh_mengesahkan,
    boleh_mengunggah_pindaian,
    boleh_menyetujui,
    boleh_menyusun,
    memegang_verifikasi,
)

__all__ = [
    "boleh_memeriksa",
    "boleh_memverifikasi",
    "boleh_mencatat",
    "boleh_mencatat_salinan",
    "boleh_mengesahkan",
    "boleh_mengunggah_pindaian",
    "boleh_menyetujui",
    "boleh_menyusun",
    "memegang_verifikasi",
]
