"""Puts a signature into a PDF by an incremental update: what was there before stays byte for byte, tags and PDF/A too.

PAdES (ETSI EN 319 142-1) B-B; with a time-stamping address B-T; with known roots as well, and where the issuer says
what is revoked, B-LT.
"""

from dataclasses import dataclass
from io import BytesIO

from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from ambon_sop.tte.gagal import TandaTanganGagal


@dataclass(frozen=True)
class Tampilan:
    """What the signature says of itself; it is not drawn, the page's own words tell of it."""

    alasan: str = ""
    tempat: str = ""


def bubuhkan(pdf, isi, tampilan, tsa="", akar=()):
    """The bytes of `pdf` signed with the key of a `sertifikat.Isi`. `akar`: known roots, as DER."""
    from pyhanko.sign.timestamps import TimestampRequestError
    from pyhanko_certvalidator.errors import PathError, ValidationError

    konteks = _konteks(isi, akar) if tsa and akar else None
    try:
        try:
            return _tertanda(pdf, isi, tampilan, tsa, konteks)
        except (PathError, ValidationError):  # nothing is known of who stamps the time: B-T
            return _tertanda(pdf, isi, tampilan, tsa, None)
    except TimestampRequestError:
        raise TandaTanganGagal("Layanan stempel waktu tidak menjawab. Coba lagi beberapa saat lagi.") from None


def _tertanda(pdf, isi, tampilan, tsa, konteks):
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.signers import PdfSigner

    from ambon_sop.tte.bidang import tambah_bidang
    from ambon_sop.tte.stempel import Penstempel

    penulis = IncrementalPdfFileWriter(BytesIO(pdf))
    pertama = not penulis.prev.embedded_signatures
    keterangan = _keterangan(tambah_bidang(penulis), tampilan, konteks, pertama)
    pembubuh = PdfSigner(keterangan, _penanda(isi), timestamper=Penstempel(tsa) if tsa else None)
    keluar = BytesIO()
    pembubuh.sign_pdf(penulis, existing_fields_only=True, output=keluar)
    return keluar.getvalue()


def _keterangan(nama, tampilan, konteks, pertama):
    """The first signature certifies the document (ISO 32000-1, 12.8.2.2): readers let nothing but signatures follow.

    Proofs of validity go into the signature's own revision: what lies behind it would be signed by nobody.
    """
    from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
    from pyhanko.sign.signers import PdfSignatureMetadata
    from pyhanko.sign.signers.pdf_signer import DSSContentSettings, SigDSSPlacementPreference

    return PdfSignatureMetadata(
        field_name=nama,
        md_algorithm="sha256",
        reason=tampilan.alasan or None,
        location=tampilan.tempat or None,
        subfilter=SigSeedSubFilter.PADES,
        certify=pertama,
        docmdp_permissions=MDPPerm.FILL_FORMS,
        dss_settings=DSSContentSettings(include_vri=False, placement=SigDSSPlacementPreference.TOGETHER_WITH_SIGNATURE),
        embed_validation_info=konteks is not None,
        validation_context=konteks,
        signer_key_usage=set(),  # judged when the certificate was taken in (sertifikat.py)
    )


def _penanda(isi):
    from asn1crypto import keys
    from pyhanko.sign.signers import SimpleSigner
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    simpanan = SimpleCertificateStore()
    simpanan.register_multiple([_asn1(satu) for satu in isi.rantai])
    polos = isi.kunci.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return SimpleSigner(_asn1(isi.sertifikat), keys.PrivateKeyInfo.load(polos), simpanan)


def _asn1(sertifikat):
    from asn1crypto import x509

    return x509.Certificate.load(sertifikat.public_bytes(Encoding.DER))


def _konteks(isi, akar):
    """What B-LT needs: a path to a known root, and for each certificate on it what its issuer says of revocation.

    None where that cannot be had; the signature is then B-T. TandaTanganGagal where it was revoked.
    """
    from asn1crypto import x509
    from pyhanko_certvalidator import ValidationContext
    from pyhanko_certvalidator.errors import PathError, RevokedError, ValidationError

    from ambon_sop.tte.pencabutan import pengambil

    dasar = {
        "trust_roots": [x509.Certificate.load(satu) for satu in akar],
        "other_certs": [_asn1(satu) for satu in isi.rantai],
    }
    konteks = ValidationContext(**dasar, allow_fetching=True, fetchers=pengambil(), revocation_mode="hard-fail")
    try:
        _telusuri(isi, ValidationContext(**dasar))  # with what is at hand; before, nobody's address is asked
        _telusuri(isi, konteks)
    except RevokedError:
        raise TandaTanganGagal("Sertifikat Anda sudah dicabut penerbitnya. Minta sertifikat baru.") from None
    except (PathError, ValidationError):
        return None
    return konteks


def _telusuri(isi, konteks):
    import asyncio

    from pyhanko_certvalidator import CertificateValidator

    periksa = CertificateValidator(_asn1(isi.sertifikat), validation_context=konteks)
    asyncio.run(periksa.async_validate_usage(set()))
