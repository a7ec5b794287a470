"""Run by `bongkar.py` as a program: PDF on standard input, its only attachment on standard output.

    pembongkar.py LIMIT

Exit codes: 2 broken, 3 locked, 4 no attachment, 5 several, 6 larger than LIMIT bytes (see `bongkar.PESAN`).
"""

import resource
import sys
from io import BytesIO

import pikepdf

MEMORI = 1_000_000_000  # bytes of address space
DETIK = 10  # of processor time
URAIAN = 32_000_000  # bytes that one compressed stream may unpack to


class Keluar(Exception):
    """The program ends with this exit code."""


def utama(batas):
    resource.setrlimit(resource.RLIMIT_AS, (MEMORI, MEMORI))
    resource.setrlimit(resource.RLIMIT_CPU, (DETIK, DETIK))
    pikepdf.settings.set_qpdf_limits(flate_max_memory=max(batas + 1, URAIAN), parser_max_container_size=100_000)
    try:
        isi = _lampiran(sys.stdin.buffer.read(), batas)
    except pikepdf.PasswordError:
        return 3
    except Keluar as keluar:
        return keluar.args[0]
    except Exception:
        # qpdf and pikepdf raise many kinds over a crooked file; each of them means that it cannot be read.
        return 2
    sys.stdout.buffer.write(isi)
    return 0


def _lampiran(data, batas):
    with pikepdf.open(BytesIO(data)) as pdf:
        if pdf.is_encrypted:
            raise Keluar(3)
        nama = list(pdf.attachments)
        if len(nama) != 1:
            raise Keluar(5 if nama else 4)
        aliran = pdf.attachments[nama[0]].get_file().obj
        if aliran.get("/Filter") not in (None, pikepdf.Name.FlateDecode) or "/DecodeParms" in aliran:
            raise Keluar(4)
        try:
            isi = aliran.read_bytes()
        except pikepdf.DataDecodingError:
            raise Keluar(6) from None
        if len(isi) > batas:
            raise Keluar(6)
        return isi


if __name__ == "__main__":
    sys.exit(utama(int(sys.argv[1])))
