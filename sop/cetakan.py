"""The printed SOP of a version: its facts for paper, and its bytes, kept or made."""

from django.conf import settings
from django.urls import reverse

from ambon_sop.alur.models import Versi
from ambon_sop.alur.status import Status
from ambon_sop.organisasi.lambang import lambang_kota

from .dokumen import Keadaan, cetak_sop
from .isi import dari_dict


def keadaan(versi, kertas="F4"):
    """What is true of this version, for paper. KONSEP stands on all that is not in force and not going to be signed."""
    menunggu_tinta = versi.status == Status.DISETUJUI and versi.tinta_oleh_id is not None
    konsep = versi.status not in Status.pernah_berlaku() and not menunggu_tinta
    alamat = settings.ALAMAT_SITUS + reverse("beranda:periksa", args=[versi.kode])
    return Keadaan(
        konsep=konsep,
        kertas=kertas,
        kode="" if konsep else versi.kode,
        alamat_periksa="" if konsep else alamat,
        lambang=lambang_kota(),
    )


def cetak_versi(versi, kertas="F4"):
    """Print a version afresh. Returns HasilCetak."""
    # A print for ink carries the booked number; its date is written by hand.
    return cetak_sop(dari_dict(versi.isi | {"nomor": versi.nomor or versi.isi["nomor"]}), keadaan(versi, kertas))


def cetak_tertanda(versi, isi, tertanda):
    """The bytes of a version as it is going to hold, with the content `isi`, for its electronic signature."""
    alamat = settings.ALAMAT_SITUS + reverse("beranda:periksa", args=[versi.kode])
    lain = {"lambang": lambang_kota(), "tertanda": tertanda}
    return cetak_sop(dari_dict(isi), Keadaan(False, kode=versi.kode, alamat_periksa=alamat, **lain)).pdf


def pdf_versi(versi, kertas="F4"):
    """The bytes of the version's PDF: those that were kept at ratification, else a fresh print."""
    if versi.pdf_status == Versi.Pdf.SIAP and kertas == "F4":
        with versi.pdf.open("rb") as berkas:
            return berkas.read()
    return cetak_versi(versi, kertas).pdf


def nama_berkas(versi):
    """`sop-penerbitan-kia-v2.pdf`; a draft says so in its name."""
    sebutan = "" if versi.status in Status.pernah_berlaku() else "-konsep"
    return f"sop-{versi.dokumen.slug}-v{versi.nomor_versi}{sebutan}.pdf"
