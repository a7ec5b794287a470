"""Bringing an SOP in from a file, as a draft of a unit."""

from django.db import transaction

from ambon_sop.alur.susun import dokumen_baru

from .isi import baca, ke_dict
from .models import Sop


@transaction.atomic
def impor(teks, *, perangkat_daerah, pengguna, publik=False):
    """A new SOP with its first draft from `sop-ap/1` text (str or bytes). Returns the version. Raises IsiDitolak.

    The whole file or nothing. What ratification gives (number, date of effect, signer) is kept as the file has it
    until the portal gives its own.
    """
    isi = baca(teks)
    return dokumen_baru(
        Sop, perangkat_daerah=perangkat_daerah, judul=isi.nama[:300], isi=ke_dict(isi), pengguna=pengguna, publik=publik
    )
