"""A place of a document that a note is pinned on, as people read it. Pure; each kind says which places it has."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Tempat:
    """`alamat` as it is now (`kegiatan/k4/uraian`), `kata` in words, `teks` what stands there.

    Where the place is gone, `hilang` says so in a sentence and `alamat` is "".
    """

    alamat: str = ""
    kata: str = "Seluruh dokumen"
    teks: str = ""
    hilang: str = ""


SELURUHNYA = Tempat()
