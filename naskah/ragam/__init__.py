"""The kinds of letters: one declarative table (Permendagri 1/2023; groups and parts: its Lampiran). Pure."""

from .inti import Ragam
from .korespondensi import RAGAM as _KORESPONDENSI

__all__ = ["RAGAM", "Ragam", "cari", "templat_baku"]

RAGAM = {satu.kode: satu for satu in (*_KORESPONDENSI,)}


def cari(kode):
    """The kind with this code. KeyError where there is none."""
    return RAGAM[kode]


def templat_baku(kode):
    """The standard template of a kind, as `IsiTemplat`: what a new template starts from."""
    return cari(kode).templat()
