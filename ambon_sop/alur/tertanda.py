"""Ratifying with an electronic signature: the document is printed and signed before the transaction that makes it hold.

A flow's `siapkan` calls `tandai`, which puts into `isian` what is then stored: as `berkas_tertanda` the signed bytes,
as `isi_tertanda` the contents that they show, so that nothing else comes into force than what was signed.
"""

from django.views.decorators.debug import sensitive_variables

from ambon_sop.cetak import CetakGagal
from ambon_sop.tte.gagal import TandaTanganGagal
from ambon_sop.tte.tandatangani import tandatangani

from .mesin import TransisiDitolak

BERUBAH = "Isi dokumen berubah saat sedang ditandatangani. Muat ulang, periksa, lalu tanda tangani lagi."


@sensitive_variables("frasa")
def tandai(pengguna, isian, frasa, cetak, isi, alasan):
    """Sign what `cetak(tertanda)` prints. `isi`: {key of a version: its content as it is going to be frozen}.

    Raises TransisiDitolak, with words for the person, when nothing was signed; the number stays booked.
    """
    try:
        isian["berkas_tertanda"] = tandatangani(pengguna, cetak, frasa, alasan)
    except (TandaTanganGagal, CetakGagal) as gagal:
        raise TransisiDitolak(str(gagal)) from None
    isian["isi_tertanda"] = isi


def pastikan_sama(versi, isi, isian):
    """The content that is frozen must be the one on the signed paper, where there is one."""
    tertanda = isian.get("isi_tertanda", {})
    if versi.pk in tertanda and tertanda[versi.pk] != isi:
        raise TransisiDitolak(BERUBAH)
