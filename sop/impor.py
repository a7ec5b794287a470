"""Bringing an SOP in from a file, as a draft of a unit."""

from django.db import transaction

from ambon_sop.alur.pdf import simpan as simpan_pdf
from ambon_sop.alur.susun import dokumen_baru
from ambon_sop.cetak.bongkar import adalah_pdf

from .isi import baca, ke_dict
from .jenis import judul
from .lampiran import teks_dari_pdf
from .models import Sop


def baca_berkas(berkas):
    """`Isi` from `sop-ap/1` text (str or bytes) or from a PDF that carries it. Raises IsiDitolak."""
    return baca(teks_dari_pdf(berkas) if adalah_pdf(berkas) else berkas)


@transaction.atomic
def impor(berkas, *, perangkat_daerah, pengguna, publik=False):
    """A new SOP with its first draft from what `baca_berkas` reads. Returns the version. Raises IsiDitolak.

    The whole file or nothing. What ratification gives (number, date of effect, signer) is kept as the file has it
    until the portal gives its own.
    """
    isi = ke_dict(baca_berkas(berkas))
    return dokumen_baru(
        Sop, perangkat_daerah=perangkat_daerah, judul=judul(isi), isi=isi, pengguna=pengguna, publik=publik
    )


@transaction.atomic
def salinan_baru(pengguna, *, nama, nomor, tanggal, penanda_tangan, pindaian, publik):
    """An SOP that exists only on paper, as a draft of the drafter's unit: the scan and what stands on it."""
    versi = dokumen_baru(
        Sop,
        perangkat_daerah=pengguna.penugasan_aktif.perangkat_daerah,
        judul=nama,
        isi=None,
        pengguna=pengguna,
        publik=publik,
        nomor=nomor,
        tanggal_pengesahan=tanggal,
        tanggal_efektif=tanggal,
        penanda_tangan=penanda_tangan,
    )
    simpan_pdf(versi, pindaian.read())
    return versi
