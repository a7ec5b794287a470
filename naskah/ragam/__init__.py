"""The kinds of letters: one declarative table (Permendagri 1/2023; groups and parts: its Lampiran). Pure."""

from . import catatan, khusus, korespondensi, lainnya, penetapan, penugasan
from .inti import KELOMPOK, Ragam

__all__ = ["KELOMPOK", "RAGAM", "Ragam", "cari", "templat_baku"]

# In the order in which they are offered: what offices write most stands first.
RAGAM = {
    satu.kode: satu for modul in (korespondensi, penugasan, penetapan, catatan, khusus, lainnya) for satu in modul.RAGAM
}


def cari(kode):
    """The kind with this code. KeyError where there is none."""
    return RAGAM[kode]


def templat_baku(kode):
    """The standard template of a kind, as `IsiTemplat`: what a new template starts from."""
    return cari(kode).templat()
