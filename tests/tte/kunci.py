"""A small world of certificates, made once: a root, an official under it, a time-stamping authority."""

from datetime import UTC, datetime, timedelta
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, NoEncryption, pkcs12
from cryptography.x509.oid import AuthorityInformationAccessOID, NameOID
from cryptography.x509.oid import ExtendedKeyUsageOID as Guna

FRASA = "Ombak Puti-puti 7"
KINI = datetime.now(UTC).replace(microsecond=0)
GUNA = "digital_signature content_commitment key_encipherment data_encipherment key_agreement key_cert_sign crl_sign"


def _nama(umum):
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, umum)])


def sertifikat(umum, penerbit=None, kunci=None, **lain):
    """(key, certificate) of a new subject; `penerbit` is such a pair too, without one it seals itself."""
    kunci = kunci or ec.generate_private_key(ec.SECP256R1())
    kunci_penerbit, nama_penerbit = (penerbit[0], penerbit[1].subject) if penerbit else (kunci, _nama(umum))
    mulai, sampai = lain.get("masa", (KINI - timedelta(days=30), KINI + timedelta(days=700)))
    pembangun = x509.CertificateBuilder().subject_name(_nama(umum)).issuer_name(nama_penerbit)
    pembangun = pembangun.public_key(kunci.public_key()).serial_number(x509.random_serial_number())
    pembangun = pembangun.not_valid_before(mulai).not_valid_after(sampai)
    pembangun = pembangun.add_extension(x509.BasicConstraints(lain.get("ca", False), None), critical=True)
    ada = set(lain.get("guna", "digital_signature content_commitment").split())
    boleh = {nama: nama in ada for nama in GUNA.split()}
    guna = x509.KeyUsage(**boleh, encipher_only=False, decipher_only=False)
    pembangun = pembangun.add_extension(guna, critical=True)
    pembangun = pembangun.add_extension(x509.SubjectKeyIdentifier.from_public_key(kunci.public_key()), critical=False)
    penanda = x509.AuthorityKeyIdentifier.from_issuer_public_key(kunci_penerbit.public_key())
    pembangun = pembangun.add_extension(penanda, critical=False)
    if khusus := lain.get("khusus"):
        pembangun = pembangun.add_extension(x509.ExtendedKeyUsage(khusus), critical=True)
    if crl := lain.get("crl"):
        titik = x509.DistributionPoint([x509.UniformResourceIdentifier(crl)], None, None, None)
        pembangun = pembangun.add_extension(x509.CRLDistributionPoints([titik]), critical=False)
    if aia := lain.get("aia"):
        cara = (AuthorityInformationAccessOID.CA_ISSUERS, AuthorityInformationAccessOID.OCSP)
        jalan = [x509.AccessDescription(satu, x509.UniformResourceIdentifier(aia)) for satu in cara]
        pembangun = pembangun.add_extension(x509.AuthorityInformationAccess(jalan), critical=False)
    return kunci, pembangun.sign(kunci_penerbit, hashes.SHA256())


def p12(pasangan, frasa=FRASA, rantai=()):
    tutup = BestAvailableEncryption(frasa.encode()) if frasa else NoEncryption()
    return pkcs12.serialize_key_and_certificates(b"x", *pasangan, [satu[1] for satu in rantai] or None, tutup)


def der(pasangan):
    return pasangan[1].public_bytes(Encoding.DER)


def pem(pasangan):
    return pasangan[1].public_bytes(Encoding.PEM)


@cache
def akar():
    return sertifikat("Akar Uji", ca=True, guna="key_cert_sign crl_sign")


@cache
def pejabat():
    return sertifikat("Kepala Dukcapil", akar())


@cache
def stempel():
    kunci = rsa.generate_private_key(65537, 2048)  # pyHanko's own authority knows no other
    return sertifikat("Stempel Waktu Uji", akar(), kunci, guna="digital_signature", khusus=[Guna.TIME_STAMPING])


def crl(dicabut=(), sejak=KINI - timedelta(hours=1)):
    """The root's list: since when these certificates are revoked."""
    kunci, induk = akar()
    pembangun = x509.CertificateRevocationListBuilder().issuer_name(induk.subject)
    pembangun = pembangun.last_update(KINI - timedelta(minutes=30)).next_update(KINI + timedelta(days=30))
    for satu in dicabut:
        baris = x509.RevokedCertificateBuilder().serial_number(satu.serial_number)
        pembangun = pembangun.add_revoked_certificate(baris.revocation_date(sejak).build())
    return pembangun.sign(kunci, hashes.SHA256()).public_bytes(Encoding.DER)
