"""Seals (checkpoints): the last link of the chain at a moment, signed by a key that is not in the database.

The chain by itself cannot tell that its tail was cut off, that all of it was written anew or that an old database took
its place. A seal can, as long as one copy of it lies where the database's owner does not reach: each is written into
the table and, as the same JSON line, into a file outside (`settings.CATATAN_SEGEL`).
"""

import json
import os
import re
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from .catat import antre, catat
from .kanonik import kanonik, kanonik_waktu
from .models import CatatanAudit, Segel
from .rantai import Ujung, periksa

PEM = re.compile(rb"-----BEGIN ([A-Z ]+)-----.+?-----END \1-----\s*", re.DOTALL)
UMUM = serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
RAHASIA = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()


class SegelDitolak(Exception):
    """A seal or the key is not in order; the text is for the person at the terminal."""


# --- the key ----------------------------------------------------------------------------------------------------------


def buat_kunci(jalur, ganti=False):
    """Make a key at this path, for its owner only to read; with `ganti` the old public keys stay valid."""
    berkas, lama = Path(jalur), b""
    if berkas.exists():
        if not ganti:
            raise SegelDitolak(f"{berkas} sudah ada. Kunci lama tidak ditimpa; pakai --ganti untuk menggantinya.")
        lama = b"".join(Ed25519PublicKey.from_public_bytes(bytes.fromhex(k)).public_bytes(*UMUM) for k in kunci_umum())
    isi = Ed25519PrivateKey.generate().private_bytes(*RAHASIA) + lama
    sementara = berkas.with_name(f"{berkas.name}.baru")
    berkas.parent.mkdir(parents=True, exist_ok=True)
    with os.fdopen(os.open(sementara, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as tulis:
        tulis.write(isi)
    sementara.replace(berkas)


def _blok():
    """(private key or None, [public keys in hex, the present one first]) of the key file."""
    try:
        isi = Path(settings.KUNCI_AUDIT).read_bytes()
    except OSError:
        return None, []
    rahasia, umum = None, []
    for blok in PEM.finditer(isi):
        if blok[1] == b"PRIVATE KEY":
            rahasia = serialization.load_pem_private_key(blok[0], None)
            umum.append(rahasia.public_key())
        else:
            umum.append(serialization.load_pem_public_key(blok[0]))
    return rahasia, [kunci.public_bytes_raw().hex() for kunci in umum]


def kunci_umum():
    """The public keys whose seals count, in hex; the first is the one in use. [] where there is no key yet."""
    return _blok()[1]


# --- one seal ---------------------------------------------------------------------------------------------------------


def bersegel():
    """Verify what came after the last seal and seal it. Returns the Segel, or None when nothing is new."""
    rahasia, umum = _blok()
    if rahasia is None:
        raise SegelDitolak(f"Belum ada kunci di {settings.KUNCI_AUDIT}. Jalankan manage.py buat_kunci_audit.")
    with transaction.atomic():
        antre()
        terakhir = Segel.objects.order_by("nomor").last()
        hasil = periksa_sejak(terakhir) if terakhir else periksa()
        if hasil.putus_pada is not None:
            raise SegelDitolak(f"Rantai putus pada catatan {hasil.putus_pada}: {hasil.sebab}. Tidak disegel.")
        if not hasil.jumlah:
            return None
        nomor = terakhir.nomor + 1 if terakhir else 1
        segel = Segel(nomor=nomor, urut=hasil.ujung.urut, hash=hasil.ujung.hash, waktu=timezone.now(), kunci=umum[0])
        segel.tanda = rahasia.sign(_naskah(segel)).hex()
        segel.save(force_insert=True)
        _tulis(baris(segel))
    return segel


def isi_segel(segel):
    """What is signed, as a plain value."""
    return {
        "jenis": "segel",
        "nomor": segel.nomor,
        "urut": segel.urut,
        "hash": segel.hash,
        "waktu": kanonik_waktu(segel.waktu),
        "kunci": segel.kunci,
    }


def _naskah(segel):
    return kanonik(isi_segel(segel)).encode()


def baris(segel):
    """The seal as one line of JSON."""
    return kanonik(isi_segel(segel) | {"tanda": segel.tanda})


def _tulis(satu):
    """Append the line to the file outside the database, and have it on the disk before the seal counts."""
    berkas = Path(settings.CATATAN_SEGEL)
    berkas.parent.mkdir(parents=True, exist_ok=True)
    with berkas.open("a", encoding="utf-8") as tulis:
        tulis.write(satu + "\n")
        tulis.flush()
        os.fsync(tulis.fileno())


# --- verification -----------------------------------------------------------------------------------------------------


def ujung_sah(satu, umum):
    """The link that this seal (a plain value) vouches for. SegelDitolak when it is none of ours, or not whole."""
    sebutan = f"Segel {satu.get('nomor', '?')}"
    isi = {k: v for k, v in satu.items() if k != "tanda"}
    if isi.get("kunci") not in umum:
        raise SegelDitolak(f"{sebutan} dibuat dengan kunci yang tidak dikenal.")
    try:
        kunci = Ed25519PublicKey.from_public_bytes(bytes.fromhex(isi["kunci"]))
        kunci.verify(bytes.fromhex(satu["tanda"]), kanonik(isi).encode())
        return Ujung(isi["urut"], isi["hash"])
    except (InvalidSignature, ValueError, KeyError, TypeError):
        raise SegelDitolak(f"{sebutan} tidak sah: tanda tangannya tidak cocok.") from None


def dari_berkas(jalur):
    """The seals of a file of lines, as plain values, one after the other."""
    with Path(jalur).open(encoding="utf-8") as berkas:
        for nomor, satu in enumerate(filter(str.strip, berkas), 1):
            try:
                nilai = json.loads(satu)
            except ValueError:
                nilai = None
            if not isinstance(nilai, dict):
                raise SegelDitolak(f"Baris {nomor} pada {jalur} bukan segel.")
            if nilai.get("jenis") == "segel":
                yield nilai


def semua(jalur=None):
    """The seals in the table, and those of the file outside (the portal's own, unless another is named)."""
    for segel in Segel.objects.order_by("nomor").iterator(1000):
        yield isi_segel(segel) | {"tanda": segel.tanda}
    if jalur or Path(settings.CATATAN_SEGEL).exists():
        yield from dari_berkas(jalur or settings.CATATAN_SEGEL)


def periksa_sejak(segel, patokan=()):
    """Verify only what follows a seal; the row that it names must still be there as it was."""
    ada = CatatanAudit.objects.filter(urut=segel.urut).values_list("hash", flat=True).first()
    hasil = periksa(Ujung(segel.urut, segel.hash), patokan=patokan)
    if ada != segel.hash:
        return hasil.putus(
            segel.urut, "ditulis ulang sesudah disegel" if ada else "catatan ini hilang, padahal disegel"
        )
    return hasil


# --- after a restore --------------------------------------------------------------------------------------------------


def akui_pemulihan(alasan, jalur=None):
    """An archive was put back, and the trail ends before what was sealed: say so in the trail itself, and set the
    seals of the lost rows aside. Returns (last link that was lost, where the old file lies now or None).

    Who keeps an older seal sees the gap all the same, and finds the row that explains it. SegelDitolak when nothing
    was lost, or when what is left is not whole.
    """
    berkas = Path(settings.CATATAN_SEGEL)
    umum = kunci_umum()
    with transaction.atomic():
        antre()
        ekor = CatatanAudit.objects.order_by("urut").values_list("urut", flat=True).last() or 0
        tersegel = [ujung_sah(satu, umum) for satu in semua(jalur)]
        hilang = max((satu for satu in tersegel if satu.urut > ekor), key=lambda satu: satu.urut, default=None)
        if hilang is None:
            raise SegelDitolak("Tidak ada segel yang melampaui jejak audit ini: tidak ada yang hilang.")
        hasil = periksa(patokan=[satu for satu in tersegel if satu.urut <= ekor])
        if hasil.putus_pada is not None:
            raise SegelDitolak(f"Rantai putus pada catatan {hasil.putus_pada}: {hasil.sebab}. Pemulihan tidak diakui.")
        perubahan = {"jejak sampai": [str(hilang), str(hasil.ujung)], "alasan": ["", alasan]}
        catat("akui_pemulihan", nama="Jejak audit", perubahan=perubahan)
    if not berkas.exists():
        return hilang, None
    lama = berkas.with_name(f"{berkas.stem}-sampai-{hilang.urut}-{timezone.now():%Y%m%d%H%M%S}{berkas.suffix}")
    return hilang, berkas.replace(lama)
