"""Opens a stranger's PKCS#12 file. Run by `sertifikat.py` as a program, as how often a passphrase is hashed is said
by the file, at every layer of it anew, and its reader lets no other thread run meanwhile.

pembuka.py    reads {"berkas": base64, "frasa": text} from standard input, writes {"polos": [base64 of DER: key,
certificate, chain …], "tanpa_frasa": bool}; "polos" is empty where another passphrase opens it, or it is no such file.
"""

import json
import resource
import sys
from base64 import b64decode, b64encode

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, pkcs12

MEMORI, DETIK = 500_000_000, 3  # bytes of address space, seconds of processor time
BUKAN = (ValueError, TypeError, x509.UnsupportedGeneralNameType)


def utama():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORI, MEMORI))
    resource.setrlimit(resource.RLIMIT_CPU, (DETIK, DETIK))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a dump would hold the key
    masukan = json.loads(sys.stdin.buffer.read())
    berkas = b64decode(masukan["berkas"])
    tanpa_frasa = any(_buka(berkas, frasa) is not None for frasa in (None, b""))
    polos = [] if tanpa_frasa else _buka(berkas, masukan["frasa"].encode()) or []
    hasil = {"tanpa_frasa": tanpa_frasa, "polos": [satu and b64encode(satu).decode() for satu in polos]}
    sys.stdout.write(json.dumps(hasil))


def _buka(berkas, frasa):
    """[key, certificate, chain …] as DER, None for what is not in the file; None for all if it does not open."""
    try:
        kunci, sertifikat, rantai = pkcs12.load_key_and_certificates(berkas, frasa)
    except BUKAN:
        return None
    kunci = kunci and kunci.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return [kunci, *(satu and satu.public_bytes(Encoding.DER) for satu in (sertifikat, *rantai))]


if __name__ == "__main__":
    utama()
