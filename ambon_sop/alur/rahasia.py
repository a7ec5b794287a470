"""Words about a secret version: those who see it read them on it, the trail keeps only that they were written."""

import hashlib

from ambon_sop.audit.riwayat import riwayat

from .jenis import jenis_dari


def rahasia(dokumen):
    """Whether only those may know of this document who have to do with it."""
    return jenis_dari(dokumen.jenis).rahasia(dokumen)


def kata_luar(versi, teks):
    """These words as the trail keeps them: of a secret version their SHA-256, from which nobody can guess them.

    The version's code stands before them (`code newline words`), which only those know who see it.
    """
    if not rahasia(versi.dokumen):
        return teks
    sidik = hashlib.sha256(f"{versi.kode}\n{teks}".encode()).hexdigest()
    return f"Rahasia. SHA-256 {sidik}"


def riwayat_terbaca(versi):
    """The history of a version for those who see it, newest first: of a secret one with the words that it keeps."""
    jejak = riwayat(versi)
    if not rahasia(versi.dokumen):
        return jejak
    kata = {kata_luar(versi, satu.teks): satu.teks for satu in versi.catatan.all()}
    for baris in jejak:
        if "catatan" in baris.perubahan:
            baris.perubahan["catatan"] = [kata.get(satu, satu) for satu in baris.perubahan["catatan"]]
    return jejak
