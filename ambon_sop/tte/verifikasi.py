"""What the signatures in a PDF are worth. No Django: `pemeriksa.py` runs it in a child, as the file is a stranger's.

verifikasi.py FOLDER    reads the PDF from standard input, writes a JSON object; FOLDER holds known roots (PEM) or is ""
"""

import json
import logging
import re
import resource
import sys
from hashlib import sha256
from io import BytesIO
from pathlib import Path

ALAMAT_KODE = re.compile(r"/periksa/([2-9A-HJ-NP-Z]{12})/?$")
BATAS_TANDA = 20
BATAS_HALAMAN = 500
MEMORI, DETIK = 1_500_000_000, 20
logging.getLogger("pyhanko").setLevel(logging.CRITICAL)  # that an issuer is unknown is an answer, no mishap


def periksa(isi, akar=()):
    """{sha256, kode: [verification codes that it carries], tanda: [one dict a signature, in order], rusak: bool}.

    Each signature: `nama`, `penerbit`, `waktu` (as the signer's computer told it, or as stamped), `distempel`, `utuh`
    (its bytes are as they were signed), `tepercaya` (its issuer leads to a known root), `seluruhnya` (nothing was added
    to the file afterwards that is no further signature).
    """
    hasil = {"sha256": sha256(isi).hexdigest(), "kode": [], "tanda": [], "rusak": False}
    try:
        hasil["kode"] = _kode(isi)
        hasil["tanda"] = _semua_tanda(isi, akar)
    except Exception:
        # A stranger's file fails anywhere in two libraries, each time in another way.
        hasil["rusak"] = True
    return hasil


def _kode(isi):
    import pikepdf

    pikepdf.settings.set_qpdf_limits(flate_max_memory=64_000_000)
    kode = []
    with pikepdf.open(BytesIO(isi)) as pdf:
        for halaman in list(pdf.pages)[:BATAS_HALAMAN]:
            for catatan in halaman.get("/Annots", []):
                cocok = ALAMAT_KODE.search(str(catatan.get("/A", {}).get("/URI", "")))
                if cocok and cocok[1] not in kode:
                    kode.append(cocok[1])
    return kode


def _semua_tanda(isi, akar):
    from pyhanko.pdf_utils.reader import PdfFileReader

    pembaca = PdfFileReader(BytesIO(isi))
    semua = list(pembaca.embedded_regular_signatures)
    if len(semua) > BATAS_TANDA:
        raise ValueError("Too many signatures.")
    # Nothing hangs behind the last revision, of which no reader would know.
    berakhir = isi.rstrip().endswith(b"%%EOF")
    return [_satu_tanda(satu, akar, berakhir) for satu in semua]


def _satu_tanda(tanda, akar, berakhir):
    from pyhanko.sign.diff_analysis import ModificationLevel
    from pyhanko.sign.validation.status import SignatureCoverageLevel

    hasil = {"nama": "", "penerbit": "", "waktu": "", "distempel": False}
    hasil |= {"utuh": False, "tepercaya": False, "seluruhnya": False}
    try:
        tanda.compute_integrity_info()
        status = _status(tanda, akar)
    except Exception:
        return hasil  # a signature that cannot even be read proves nothing
    sertifikat = status.signing_cert
    stempel = status.timestamp_validity
    waktu = stempel.timestamp if stempel is not None and stempel.intact and stempel.valid else status.signer_reported_dt
    aman = (ModificationLevel.NONE, ModificationLevel.LTA_UPDATES, ModificationLevel.FORM_FILLING)
    return hasil | {
        "nama": _nama(sertifikat.subject),
        "penerbit": _nama(sertifikat.issuer),
        "waktu": waktu.isoformat() if waktu else "",
        "distempel": stempel is not None and stempel.intact and stempel.valid,
        "utuh": bool(status.intact and status.valid),
        "tepercaya": bool(status.trusted),
        "seluruhnya": status.coverage == SignatureCoverageLevel.ENTIRE_FILE
        or (berakhir and status.modification_level in aman),
    }


def _status(tanda, akar):
    from asn1crypto import x509
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko.sign.validation.settings import KeyUsageConstraints
    from pyhanko_certvalidator import ValidationContext

    konteks = ValidationContext(trust_roots=[x509.Certificate.load(satu) for satu in akar], allow_fetching=False)
    guna = KeyUsageConstraints(key_usage={"non_repudiation", "digital_signature"}, match_all_key_usages=False)
    return validate_pdf_signature(tanda, konteks, konteks, key_usage_settings=guna)


def _nama(subjek):
    nama = subjek.native.get("common_name") or subjek.human_friendly
    return str(nama)[:300]


def utama(folder):
    resource.setrlimit(resource.RLIMIT_AS, (MEMORI, MEMORI))
    resource.setrlimit(resource.RLIMIT_CPU, (DETIK, DETIK))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding

    berkas = sorted(Path(folder).glob("*.pem")) if folder else []
    akar = [s for b in berkas for s in x509.load_pem_x509_certificates(b.read_bytes())]
    sys.stdout.write(json.dumps(periksa(sys.stdin.buffer.read(), [s.public_bytes(Encoding.DER) for s in akar])))


if __name__ == "__main__":
    utama(sys.argv[1])
