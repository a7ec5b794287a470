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
AKAR = str(Path(__file__).resolve().parents[2])
MEMORI, DETIK = 1_500_000_000, 20
logging.getLogger("pyhanko").setLevel(logging.CRITICAL)  # that an issuer is unknown is an answer, no mishap


def periksa(isi, akar=()):
    """{sha256, kode: [verification codes that it carries], tanda: [one dict a signature, in order], rusak: bool}.

    Each signature: `nama`, `penerbit`, `waktu` (as the signer's computer told it, or as stamped), `distempel` (by
    whom a known root vouches for), `utuh` (its bytes are as they were signed), `seluruhnya` (nothing was added to the
    file afterwards that is no further signature), `tepercaya` (its certificate leads to a known root and held, at the
    stamped time, else now), `diperiksa` (the file proves that it was not revoked), `dicabut` (since when it was, else
    ""), `berakhir` (when it ended, if nothing else stands against it, else ""), `semasa` (`waktu` is before that).
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

    from ambon_sop.tte.perubahan import sampai_akhir

    pembaca = PdfFileReader(BytesIO(isi))
    semua = pembaca.embedded_signatures
    if len(semua) > BATAS_TANDA:
        raise ValueError("Too many signatures.")
    hasil = [_satu_tanda(satu, isi, akar) for satu in semua if satu.sig_object_type == "/Sig"]
    stempel = [satu for satu in semua if satu.sig_object_type != "/Sig"]
    if not (all(_stempel_utuh(satu, isi) for satu in stempel) and semua and sampai_akhir(semua[-1], isi)):
        hasil = [satu | {"seluruhnya": False} for satu in hasil]
    return hasil


def _satu_tanda(tanda, isi, akar):
    from ambon_sop.tte.keberlakuan import keberlakuan
    from ambon_sop.tte.perubahan import pas

    hasil = {"nama": "", "penerbit": "", "waktu": "", "distempel": False, "utuh": False, "seluruhnya": False}
    hasil |= {"tepercaya": False, "dicabut": "", "diperiksa": False, "berakhir": "", "semasa": False}
    try:
        status, nilai = keberlakuan(tanda, akar)
        tepat = pas(tanda, isi)
    except Exception:
        return hasil  # a signature that cannot even be read proves nothing
    stempel = status.timestamp_validity
    distempel = stempel is not None and stempel.trusted
    rusak = stempel is not None and not (stempel.intact and stempel.valid)
    waktu = stempel.timestamp if distempel else status.signer_reported_dt
    return nilai | {
        "nama": _nama(status.signing_cert.subject),
        "penerbit": _nama(status.signing_cert.issuer),
        "waktu": waktu.isoformat() if waktu else "",
        "distempel": distempel,
        "utuh": bool(status.intact and status.valid and tepat and not rusak),
        "seluruhnya": bool(status.docmdp_ok),
    }


def _stempel_utuh(tanda, isi):
    """A time stamp over the document: only whether it is whole counts, as it says nothing about a person."""
    from pyhanko.sign.validation import validate_pdf_timestamp
    from pyhanko_certvalidator import ValidationContext

    from ambon_sop.tte.perubahan import BOLEH, pas

    status = validate_pdf_timestamp(tanda, ValidationContext(trust_roots=[]), diff_policy=BOLEH)
    return status.intact and status.valid and pas(tanda, isi)


def _nama(subjek):
    nama = subjek.native.get("common_name") or subjek.human_friendly
    return str(nama)[:300]


def utama(folder):
    resource.setrlimit(resource.RLIMIT_AS, (MEMORI, MEMORI))
    resource.setrlimit(resource.RLIMIT_CPU, (DETIK, DETIK))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    sys.path.insert(0, AKAR)
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding

    berkas = sorted(Path(folder).glob("*.pem")) if folder else []
    akar = [s for b in berkas for s in x509.load_pem_x509_certificates(b.read_bytes())]
    sys.stdout.write(json.dumps(periksa(sys.stdin.buffer.read(), [s.public_bytes(Encoding.DER) for s in akar])))


if __name__ == "__main__":
    utama(sys.argv[1])
