"""Bringing a service standard in from a file, as a draft of a unit."""

from django.db import transaction

from ambon_sop.alur.susun import dokumen_baru

from .isi import baca, ke_dict
from .models import StandarPelayanan


@transaction.atomic
def impor(berkas, *, perangkat_daerah, pengguna, publik=True, **kolom):
    """A new service with its first draft from `standar-pelayanan/1` text (str or bytes). Returns the version.

    The whole file or nothing. Raises IsiDitolak. `kolom`: the lasting facts (`ringkasan`, `pemohon` …).
    """
    isi = ke_dict(baca(berkas))
    judul = isi["nama"][:300] or "Layanan tanpa nama"
    versi = dokumen_baru(
        StandarPelayanan, perangkat_daerah=perangkat_daerah, judul=judul, isi=isi, pengguna=pengguna, publik=publik
    )
    if kolom:
        StandarPelayanan.objects.filter(pk=versi.dokumen_id).update(**kolom)
    return versi
