"""Taking the attachment out of a PDF that a stranger may have made.

A PDF can be small and unpack to gigabytes, or keep its reader busy for ever; so it is read in a process of its own,
which may take only so much memory and time (`pembongkar.py`).
"""

import subprocess
import sys
from pathlib import Path

PEMBONGKAR = Path(__file__).with_name("pembongkar.py")
BATAS_PDF = 20_000_000  # bytes
BATAS_WAKTU = 20  # seconds
PESAN = {
    2: "PDF ini rusak, sehingga isinya tidak terbaca. Unduh ulang dari portal.",
    3: "PDF ini dikunci. Simpan dulu tanpa kata sandi.",
    4: "PDF ini tidak membawa isi dokumen. Yang dapat dimasukkan adalah PDF yang dicetak portal ini.",
    5: "PDF ini membawa lebih dari satu lampiran. PDF yang dicetak portal ini membawa satu.",
    6: "Lampiran PDF ini terlalu besar.",
}


class LampiranDitolak(Exception):
    """This PDF gives no attachment; the reason is in Indonesian."""


def adalah_pdf(berkas):
    """Whether these bytes are a PDF, whatever the file is called (ISO 32000-1, annex H.3: a header within 1,024)."""
    return isinstance(berkas, bytes) and b"%PDF-" in berkas[:1024]


def lampiran_tunggal(pdf, batas):
    """The only attachment of a PDF (bytes), at most `batas` bytes. Raises LampiranDitolak."""
    if len(pdf) > BATAS_PDF:
        raise LampiranDitolak(f"PDF ini {len(pdf) / 1e6:.0f} MB; batasnya {BATAS_PDF // 10**6} MB.")
    perintah = [sys.executable, "-I", str(PEMBONGKAR), str(batas)]
    try:
        # No environment: what is in ours, keys and passwords, is no business of a stranger's file.
        hasil = subprocess.run(perintah, input=pdf, capture_output=True, timeout=BATAS_WAKTU, check=False, env={})
    except subprocess.TimeoutExpired:
        raise LampiranDitolak(PESAN[2]) from None
    if hasil.returncode:  # an unknown one, also a negative: it ran out of its memory or time
        raise LampiranDitolak(PESAN.get(hasil.returncode, PESAN[2]))
    return hasil.stdout
