"""A signer's PKCS#12 file (RFC 7292): opened by its passphrase, judged, and closed again more strongly."""

import json
import subprocess
import sys
from base64 import b64decode, b64encode
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PrivateFormat, load_der_private_key, pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from ambon_sop.tte import pembuka
from ambon_sop.tte.gagal import TandaTanganGagal

PANJANG_FRASA = 8
BIT_RSA, BIT_EC = 2048, 256
PUTARAN = 200_000  # of PBKDF2 (SHA-256): what one guess of the passphrase costs whoever gets hold of the file
SANDI_LEMAH = {"md5", "sha1"}
# A certificate that names purposes, and none of those under which documents are signed, is for something else.
GUNA_LAIN = {ExtendedKeyUsageOID.SERVER_AUTH, ExtendedKeyUsageOID.CLIENT_AUTH, ExtendedKeyUsageOID.CODE_SIGNING}
GUNA_LAIN |= {ExtendedKeyUsageOID.TIME_STAMPING, ExtendedKeyUsageOID.OCSP_SIGNING}
SALAH_FRASA = "Frasa sandi tidak cocok dengan sertifikat Anda."
SALAH_BERKAS = "Frasa sandi tidak cocok dengan sertifikat ini, atau berkasnya bukan .p12."
TERLALU_BERAT = "Berkas ini terlalu berat dibuka. Buat ulang berkas .p12 dengan pengaturan baku, lalu pilih lagi."
TANPA_ISI = "Berkas ini tidak memuat kunci beserta sertifikatnya. Minta penerbit berkas .p12."
DETIK_BUKA = 10


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
        kunci, sertifikat, rantai = pkcs12.load_key_and_certificates(simpanan, frasa.encode())
    except pembuka.BUKAN:
        raise TandaTanganGagal(SALAH_FRASA) from None
    return Isi(kunci, sertifikat, tuple(rantai))


def terima(berkas, frasa):
    """Judge an uploaded file; returns (the file closed anew under the same passphrase, its `Isi`)."""
    if len(frasa) < PANJANG_FRASA:
        raise TandaTanganGagal(f"Frasa sandi paling sedikit {PANJANG_FRASA} huruf. Ganti frasa pada berkas .p12 dulu.")
    isi = _buka_di_anak(berkas, frasa)
    _periksa_masa(isi.sertifikat)
    _periksa_kuat(isi)
    _periksa_guna(isi.sertifikat)
    return _tutup(isi, frasa), isi


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


def _tutup(isi, frasa):
    """AES-256 under many rounds: files from older programs are closed with RC2 or 3DES and few of them."""
    pengunci = PrivateFormat.PKCS12.encryption_builder().kdf_rounds(PUTARAN)
    pengunci = pengunci.key_cert_algorithm(pkcs12.PBES.PBESv2SHA256AndAES256CBC).hmac_hash(hashes.SHA256())
    tutup = pengunci.build(frasa.encode())
    return pkcs12.serialize_key_and_certificates(None, isi.kunci, isi.sertifikat, isi.rantai or None, tutup)


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
