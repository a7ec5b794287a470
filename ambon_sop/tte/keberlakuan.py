"""What a signer's certificate was worth when it signed: under which root, revoked, ended.

Judged at the time that a stamp of a known authority proves, else at this moment; by what the file itself carries
(DSS), as a stranger's file shall not send the portal to any address.
"""

from datetime import UTC, datetime

from asn1crypto import x509
from pyhanko.sign.validation import DocumentSecurityStore, validate_pdf_signature
from pyhanko.sign.validation.errors import NoDSSFoundError
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko_certvalidator import ValidationContext

from ambon_sop.tte.perubahan import BOLEH

GUNA = KeyUsageConstraints(key_usage={"non_repudiation", "digital_signature"}, match_all_key_usages=False)


def keberlakuan(tanda, akar):
    """(pyHanko's status, {`tepercaya`, `dicabut`, `diperiksa`, `berakhir`, `semasa`} as `verifikasi.periksa` tells)."""
    status = _status(tanda, akar)
    stempel, saat = status.timestamp_validity, None
    if stempel is not None and stempel.trusted:
        saat = stempel.timestamp
        status = _status(tanda, akar, saat)
    # Also for a certificate that names no place where its issuer tells of revocation.
    terbukti = _status(tanda, akar, saat, "require")
    hasil = {"tepercaya": bool(status.trusted and not terbukti.revoked), "diperiksa": bool(terbukti.trusted)}
    hasil |= {"dicabut": "", "berakhir": "", "semasa": False}
    if terbukti.revoked:
        hasil["dicabut"] = terbukti.revocation_details.revocation_date.isoformat()
    elif not status.trusted:
        hasil |= _sesudah_berakhir(tanda, akar, status, saat)
    return status, hasil


def _sesudah_berakhir(tanda, akar, status, saat):
    """Where nothing but its end stands against the certificate: when that was, and whether the told time is before."""
    sertifikat = status.signing_cert
    mulai, sampai = sertifikat.not_valid_before, sertifikat.not_valid_after
    waktu = saat or status.signer_reported_dt
    semasa = waktu is not None and waktu.tzinfo is not None and mulai <= waktu <= sampai
    if sampai < datetime.now(UTC) and _status(tanda, akar, waktu if semasa else sampai).trusted:
        return {"berakhir": sampai.isoformat(), "semasa": semasa}
    return {}


def _status(tanda, akar, saat=None, pencabutan="soft-fail"):
    percaya = {"trust_roots": [x509.Certificate.load(satu) for satu in akar], "allow_fetching": False}
    penanda = _konteks(tanda, percaya | {"moment": saat, "revocation_mode": pencabutan, "retroactive_revinfo": True})
    stempel = _konteks(tanda, percaya)
    lanjutan = tanda.diff_result is not None
    return validate_pdf_signature(
        tanda, penanda, stempel, diff_policy=BOLEH, key_usage_settings=GUNA, skip_diff=lanjutan
    )


def _konteks(tanda, pilihan):
    try:
        return DocumentSecurityStore.read_dss(tanda.reader).as_validation_context(pilihan)
    except NoDSSFoundError:
        return ValidationContext(crls=[], ocsps=[], **pilihan)
