"""The archive as a file: a ZIP whose last 64 bytes (its comment) are the SHA-256 of every byte before them.

So not a byte of it can change unseen, not even one that no unpacker looks at. It is written beside its place and
takes it once it is whole and on the disk; it is read part by part, never as a whole.
"""

import hashlib
import json
import os
import zipfile
from contextlib import contextmanager
from pathlib import Path

from .penyimpanan import sinkronkan

FORMAT = "ambon-sop-cadangan/1"
PANJANG_SEGEL = 64
POTONGAN = 1024 * 1024
DAFTAR = "manifes.json"
# The one date that all members bear: what is in an archive tells of the data, not of the hour.
SAAT = (2000, 1, 1, 0, 0, 0)


class ArsipDitolak(Exception):
    """The archive is damaged, foreign or does not fit; the text is for the person at the terminal."""


class Pencatat:
    """Passes bytes on to one member of the archive, and keeps their hash and count."""

    def __init__(self, keluar):
        self.keluar, self.hash, self.bita = keluar, hashlib.sha256(), 0

    def tulis(self, isi):
        self.keluar.write(isi)
        self.hash.update(isi)
        self.bita += len(isi)

    @property
    def sidik(self):
        return {"sha256": self.hash.hexdigest(), "bita": self.bita}


class ArsipBaru:
    """An archive that is being written."""

    def __init__(self, paket):
        self.paket = paket

    @contextmanager
    def anggota(self, nama, mampat=True):
        """Write one member, of whatever size; gives its Pencatat."""
        info = zipfile.ZipInfo(nama, SAAT)
        info.compress_type = zipfile.ZIP_DEFLATED if mampat else zipfile.ZIP_STORED
        info.external_attr = 0o600 << 16
        with self.paket.open(info, "w", force_zip64=True) as keluar:
            yield Pencatat(keluar)

    def tutup_dengan(self, manifes):
        with self.anggota(DAFTAR) as catatan:
            catatan.tulis(json.dumps(manifes, ensure_ascii=False, indent=1, sort_keys=True).encode())


@contextmanager
def tulis_arsip(jalur):
    """A new archive at this path, readable by its owner only; nothing stands there before it is whole."""
    jalur = Path(jalur)
    sementara = jalur.with_name(f"{jalur.name}.sebagian")
    try:
        with os.fdopen(os.open(sementara, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600), "w+b") as berkas:
            with zipfile.ZipFile(berkas, "w") as paket:
                paket.comment = b"0" * PANJANG_SEGEL
                yield ArsipBaru(paket)
            segel = _sidik_depan(berkas)
            berkas.seek(-PANJANG_SEGEL, os.SEEK_END)
            berkas.write(segel)
            berkas.flush()
            os.fsync(berkas.fileno())
        sementara.replace(jalur)
        sinkronkan(jalur.parent)  # the new name, too, shall be there after a power cut
    finally:
        sementara.unlink(missing_ok=True)


def _sidik_depan(berkas):
    """The seal that belongs to this file: the hash of all but its last 64 bytes."""
    sisa = berkas.seek(0, os.SEEK_END) - PANJANG_SEGEL
    berkas.seek(0)
    hash_ = hashlib.sha256()
    while sisa > 0 and (potongan := berkas.read(min(POTONGAN, sisa))):
        hash_.update(potongan)
        sisa -= len(potongan)
    return hash_.hexdigest().encode()


@contextmanager
def buka_arsip(jalur):
    """(ZipFile, manifest) of an archive whose seal is whole; ArsipDitolak where it is not."""
    try:
        with Path(jalur).open("rb") as berkas:
            if not zipfile.is_zipfile(berkas):
                raise ArsipDitolak("Berkas ini bukan arsip cadangan, atau bagian akhirnya hilang.")
            segel = _sidik_depan(berkas)
            if berkas.read(PANJANG_SEGEL) != segel:
                raise ArsipDitolak("Arsip ini rusak atau diubah: isinya tidak cocok dengan segelnya.")
            with zipfile.ZipFile(berkas) as paket:
                yield paket, _manifes(paket)
    except OSError as salah:
        raise ArsipDitolak(f"Arsip tidak dapat dibaca: {salah.strerror or salah}.") from salah


def _manifes(paket):
    try:
        manifes = json.loads(paket.read(DAFTAR))
    except (KeyError, ValueError, zipfile.BadZipFile):
        raise ArsipDitolak("Ini bukan arsip cadangan portal ini: daftar isinya tidak ada.") from None
    if not isinstance(manifes, dict) or manifes.get("format") != FORMAT:
        raise ArsipDitolak(f"Ini bukan arsip cadangan portal ini, atau dari bentuk yang lain (harus {FORMAT}).")
    return manifes


def periksa_anggota(paket, tercatat):
    """Every member that the manifest names is there once, with that hash and size, and no other one is."""
    nama = sorted(paket.namelist())
    if nama != sorted([DAFTAR, *tercatat]):
        raise ArsipDitolak("Isi arsip tidak sama dengan daftar isinya.")
    for satu, sidik in tercatat.items():
        hash_, bita = hashlib.sha256(), 0
        try:
            with paket.open(satu) as masuk:
                while potongan := masuk.read(POTONGAN):
                    hash_.update(potongan)
                    bita += len(potongan)
        except (zipfile.BadZipFile, ValueError) as salah:
            raise ArsipDitolak(f"{satu} di dalam arsip tidak terbaca: {salah}.") from salah
        if (hash_.hexdigest(), bita) != (sidik["sha256"], sidik["bita"]):
            raise ArsipDitolak(f"{satu} di dalam arsip tidak cocok dengan sidiknya.")
