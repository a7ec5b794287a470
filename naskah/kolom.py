"""The columns of a letter that follow its content, with its title: what lists show, sort and search."""

from .bidang import terbaca
from .isi import naskah_dari_dict
from .lengkapi import tujuan


def kolom(isi):
    """{column: value} for a content as the database keeps it."""
    return {"tujuan": tujuan(isi), "kata": _kata(naskah_dari_dict(isi))}


def _kata(isi):
    """What was written into the blanks, a line each; in small letters, as no database knows those of every language."""
    diisi = [terbaca(satu, isi.nilai[satu.kunci]) for satu in isi.templat.isian if isi.nilai.get(satu.kunci)]
    return "\n".join(diisi).casefold()
