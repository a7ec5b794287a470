"""Who may do what to a service standard. It passes the life that all documents share, so its rights are theirs."""

from ambon_sop.alur.izin import (
    boleh_mengesahkan,
    boleh_mengunggah_pindaian,
    boleh_menyetujui,
    boleh_menyusun,
    memegang_verifikasi,
)

__all__ = [
    "boleh_mengesahkan",
    "boleh_mengunggah_pindaian",
    "boleh_menyetujui",
    "boleh_menyusun",
    "memegang_verifikasi",
]
