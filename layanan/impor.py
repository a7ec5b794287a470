"""Bringing a service standard in from a file, as a draft of a unit."""

from django.db import transaction

from ambon_sop.alur.susun import dokumen_baru
from ambon_sop.cetak.bongkar import LampiranDitolak, adalah_pdf, lampiran_tunggal

from .isi import BATAS_BERKAS, FORMAT, IsiDitolak, baca, ke_dict
from .models import StandarPelayanan


def baca_berkas(berkas):
    """`Isi` from `standar-pelayanan/1` text (str or bytes) or from a PDF of ours. Raises IsiDitolak."""
    if not adalah_pdf(berkas):
        return baca(berkas)
    try:
        teks = lampiran_tunggal(berkas, BATAS_BERKAS)
    except LampiranDitolak as salah:
        raise IsiDitolak([("", str(salah))]) from None
    if not teks.lstrip().startswith(b"{"):
        pesan = f"Lampiran PDF ini bukan isi Standar Pelayanan ({FORMAT}). Pilih PDF yang dicetak portal ini."
        raise IsiDitolak([("", pesan)])
    return baca(teks)


@transaction.atomic
def impor(berkas, *, perangkat_daerah, pengguna, publik=True, **kolom):
    """A new service with its first draft from what `baca_berkas` reads. Returns the version.

    The whole file or nothing. Raises IsiDitolak. `kolom`: the lasting facts (`ringkasan`, `pemohon` …).
    """
    isi = ke_dict(baca_berkas(berkas))
    judul = isi["nama"][:300] or "Layanan tanpa nama"
    versi = dokumen_baru(
        StandarPelayanan, perangkat_daerah=perangkat_daerah, judul=judul, isi=isi, pengguna=pengguna, publik=publik
    )
    if kolom:
        StandarPelayanan.objects.filter(pk=versi.dokumen_id).update(**kolom)
    return versi
