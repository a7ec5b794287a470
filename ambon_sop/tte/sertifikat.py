"""A signer's PKCS#12 file (RFC 7292): opened by its passphrase, judged, and closed again more strongly."""

import json
import os
import subprocess
import sys
from base64 import b64decode, b64encode
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, load_der_private_key, pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from ambon_sop.tte import pembuka
from ambon_sop.tte.gagal import TandaTanganGagal

PANJANG_FRASA = 8
BIT_RSA, BIT_EC = 2048, 256
# How a file is kept: BUNGKUS, salt, nonce, and a PKCS#12 without passphrase under AES-256-GCM. What a PKCS#12 has of
# its own does not do: its checksum can be guessed against with few rounds, whatever its encryption takes.
BUNGKUS, GARAM, ANGKA_SEKALI = b"tte1", 16, 12
# Of scrypt (OWASP Password Storage): 64 MB for one guess of the passphrase by whoever gets hold of the file.
TAKARAN = {"length": 32, "n": 2**16, "r": 8, "p": 2}
DETIK_BUKA = 10
SANDI_LEMAH = {"md5", "sha1"}
# A certificate that names purposes, and none of those under which documents are signed, is for something else.
GUNA_LAIN = {ExtendedKeyUsageOID.SERVER_AUTH, ExtendedKeyUsageOID.CLIENT_AUTH, ExtendedKeyUsageOID.CODE_SIGNING}
GUNA_LAIN |= {ExtendedKeyUsageOID.TIME_STAMPING, ExtendedKeyUsageOID.OCSP_SIGNING}
SALAH_FRASA = "Frasa sandi tidak cocok dengan sertifikat Anda."
SALAH_BERKAS = "Frasa sandi tidak cocok dengan sertifikat ini, atau berkasnya bukan .p12."
TERLALU_BERAT = "Berkas ini terlalu berat dibuka. Buat ulang berkas .p12 dengan pengaturan baku, lalu pilih lagi."
TANPA_ISI = "Berkas ini tidak memuat kunci beserta sertifikatnya. Minta penerbit berkas .p12."


@dataclass(frozen=True)
class Isi:
    """What is in the file."""

    kunci: object
    sertifikat: x509.Certificate
    rantai: tuple

    @property
    def nama(self):
        return _nama(self.sertifikat.subject)

    @property
    def penerbit(self):
        return _nama(self.sertifikat.issuer)

    @property
    def sidik(self):
        return sha256(self.sertifikat.public_bytes(Encoding.DER)).hexdigest()


def buka(simpanan, frasa):
    """The `Isi` of a kept file. TandaTanganGagal when the passphrase is not its own."""
    try:
        kunci, sertifikat, rantai = pkcs12.load_key_and_certificates(*_lepas_bungkus(simpanan, frasa.encode()))
    except (InvalidTag, *pembuka.BUKAN):
        raise TandaTanganGagal(SALAH_FRASA) from None
    return Isi(kunci, sertifikat, tuple(rantai))


def _lepas_bungkus(simpanan, frasa):
    """(PKCS#12, its passphrase); what was kept before there was `BUNGKUS` is itself one, under that passphrase."""
    if not terbungkus(simpanan):
        return simpanan, frasa
    awal, akhir = len(BUNGKUS) + GARAM, len(BUNGKUS) + GARAM + ANGKA_SEKALI
    kunci = _kunci_bungkus(frasa, simpanan[len(BUNGKUS) : awal])
    return AESGCM(kunci).decrypt(simpanan[awal:akhir], simpanan[akhir:], BUNGKUS), None


def terbungkus(simpanan):
    return simpanan.startswith(BUNGKUS)


def tutup(isi, frasa):
    """The file to keep."""
    polos = pkcs12.serialize_key_and_certificates(None, isi.kunci, isi.sertifikat, isi.rantai or None, NoEncryption())
    garam, angka = os.urandom(GARAM), os.urandom(ANGKA_SEKALI)
    return BUNGKUS + garam + angka + AESGCM(_kunci_bungkus(frasa.encode(), garam)).encrypt(angka, polos, BUNGKUS)


def _kunci_bungkus(frasa, garam):
    return Scrypt(salt=garam, **TAKARAN).derive(frasa)


def terima(berkas, frasa):
    """Judge an uploaded file; returns (the file to keep, closed under the same passphrase, its `Isi`)."""
    if len(frasa) < PANJANG_FRASA:
        raise TandaTanganGagal(f"Frasa sandi paling sedikit {PANJANG_FRASA} huruf. Ganti frasa pada berkas .p12 dulu.")
    isi = _buka_di_anak(berkas, frasa)
    _periksa_masa(isi.sertifikat)
    _periksa_kuat(isi)
    _periksa_guna(isi.sertifikat)
    return tutup(isi, frasa), isi


def _buka_di_anak(berkas, frasa):
    """The `Isi` of a PKCS#12 that a stranger may have made, opened by `pembuka.py` within its limits."""
    muatan = json.dumps({"berkas": b64encode(berkas).decode(), "frasa": frasa}).encode()
    perintah = [sys.executable, "-I", str(Path(pembuka.__file__))]
    pilihan = {"capture_output": True, "timeout": DETIK_BUKA, "check": True, "cwd": "/", "env": {}}
    try:
        hasil = json.loads(subprocess.run(perintah, input=muatan, **pilihan).stdout)
    except subprocess.SubprocessError:
        raise TandaTanganGagal(TERLALU_BERAT) from None
    if hasil["tanpa_frasa"]:
        raise TandaTanganGagal("Berkas ini tidak dilindungi frasa sandi. Buat ulang dengan frasa sandi.")
    if not hasil["polos"]:
        raise TandaTanganGagal(SALAH_BERKAS)
    kunci, sertifikat, *rantai = (satu and b64decode(satu) for satu in hasil["polos"])
    if kunci is None or sertifikat is None:
        raise TandaTanganGagal(TANPA_ISI)
    sertifikat, *rantai = (x509.load_der_x509_certificate(satu) for satu in (sertifikat, *rantai))
    return Isi(load_der_private_key(kunci, None), sertifikat, tuple(rantai))


def _periksa_masa(sertifikat):
    kini = datetime.now(UTC)
    if kini > sertifikat.not_valid_after_utc:
        raise TandaTanganGagal("Sertifikat ini sudah kedaluwarsa. Perbarui pada penerbitnya.")
    if kini < sertifikat.not_valid_before_utc:
        raise TandaTanganGagal("Sertifikat ini belum mulai berlaku.")


def _periksa_kuat(isi):
    kunci = isi.sertifikat.public_key()
    if kunci != isi.kunci.public_key():
        raise TandaTanganGagal("Kunci dan sertifikat dalam berkas ini tidak sepasang.")
    kuat = isinstance(kunci, rsa.RSAPublicKey) and kunci.key_size >= BIT_RSA
    kuat = kuat or (isinstance(kunci, ec.EllipticCurvePublicKey) and kunci.key_size >= BIT_EC)
    ringkas = isi.sertifikat.signature_hash_algorithm
    if not kuat or (ringkas and ringkas.name in SANDI_LEMAH):
        raise TandaTanganGagal(
            f"Kunci sertifikat ini terlalu lemah; paling sedikit RSA {BIT_RSA} atau EC {BIT_EC} bit."
        )


def _periksa_guna(sertifikat):
    dasar = _perluasan(sertifikat, x509.BasicConstraints)
    guna = _perluasan(sertifikat, x509.KeyUsage)
    khusus = _perluasan(sertifikat, x509.ExtendedKeyUsage)
    penerbit = dasar is not None and dasar.ca
    bukan = guna is not None and not (guna.digital_signature or guna.content_commitment)
    lain = khusus is not None and set(khusus) <= GUNA_LAIN
    if penerbit or bukan or lain:
        raise TandaTanganGagal("Sertifikat ini bukan untuk menandatangani dokumen.")


def _perluasan(sertifikat, jenis):
    try:
        return sertifikat.extensions.get_extension_for_class(jenis).value
    except x509.ExtensionNotFound:
        return None


def _nama(subjek):
    umum = subjek.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(umum[0].value) if umum else subjek.rfc4514_string()
