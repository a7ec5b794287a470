"""The one way to a signed document, for the flows of every kind.

It prints and signs, and so must be called before the transaction that makes the document hold; that one then stores
the bytes, which nobody touches again.
"""

from types import SimpleNamespace

from django.views.decorators.debug import sensitive_variables

from ambon_sop.akun.batas import boleh
from ambon_sop.audit.catat import catat
from ambon_sop.tte import verifikasi
from ambon_sop.tte.gagal import TandaTanganGagal
from ambon_sop.tte.pembubuh import Tampilan
from ambon_sop.tte.penyedia import penyedia_untuk

BATAS_TANDA = (60, 600)  # signatures of one person, so that nobody at an open screen guesses the passphrase
TEMPAT = "Ambon"


@sensitive_variables("rahasia")
def tandatangani(pengguna, cetak, rahasia, alasan=""):
    """The signed PDF, as bytes. TandaTanganGagal, with words for the person, when nothing was signed.

    `cetak(tertanda)` prints the document: with True as the one that will be signed, and only there the page says so.
    `rahasia` is the passphrase, used once and kept nowhere; `alasan` is what the signature says it was put for.
    """
    penyedia = penyedia_untuk(pengguna)
    if penyedia is None:
        raise TandaTanganGagal("Anda belum mempunyai sertifikat tanda tangan. Pasang pada halaman Akun saya.")
    if not boleh(SimpleNamespace(method="POST"), "tanda_tangan", *BATAS_TANDA, siapa=pengguna.pk):
        raise TandaTanganGagal("Terlalu banyak percobaan tanda tangan. Tunggu beberapa menit, lalu coba lagi.")
    pdf = cetak(True)
    try:
        hasil = penyedia.tanda_tangani(pdf, pengguna, rahasia, Tampilan(alasan, TEMPAT))
    except TandaTanganGagal as gagal:
        catat("tanda_tangan_gagal", pengguna, pelaku=pengguna.pelaku, perubahan={"sebab": ["", str(gagal)]})
        raise
    _pastikan(pdf, hasil)
    return hasil


def _pastikan(asal, hasil):
    """Whoever signed it: what was printed, byte for byte, and behind it a further signature over the whole file.

    So a service that mixes up two documents, or writes this one anew, gives nothing that would be kept as the official
    file.
    """
    if not hasil.startswith(asal):
        raise TandaTanganGagal(
            "Yang kembali dari layanan tanda tangan bukan dokumen ini. Coba lagi; beri tahu Admin bila terulang."
        )
    tanda = verifikasi.periksa(hasil)["tanda"]
    bertambah = len(tanda) > len(verifikasi.periksa(asal)["tanda"])
    if not bertambah or not all(satu["utuh"] and satu["seluruhnya"] for satu in tanda):
        raise TandaTanganGagal("Yang kembali dari layanan tanda tangan bukan PDF yang bertanda tangan utuh.")
