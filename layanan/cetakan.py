"""The printed standard of a version: its facts for paper, and its bytes, kept or made."""

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from ambon_sop.alur.models import Versi
from ambon_sop.alur.status import Status
from ambon_sop.cetak import cetak
from ambon_sop.organisasi.lambang import lambang_kota

from .dokumen import konteks
from .isi import dari_dict


def cetak_versi(versi):
    """Print a version afresh: portrait A4, table No | Komponen | Uraian. Returns the bytes."""
    konsep = versi.status not in Status.pernah_berlaku()
    alamat = "" if konsep else settings.ALAMAT_SITUS + reverse("beranda:periksa", args=[versi.kode])
    html = render_to_string("layanan/cetak/standar.html", konteks(dari_dict(versi.isi)) | {"alamat": alamat})
    return cetak(html, aset=_aset(), tanda_air="KONSEP" if konsep else "", arsip=True).pdf


def _aset():
    lambang = lambang_kota()
    return {"lambang": lambang} if lambang else {}


def pdf_versi(versi):
    """The bytes of the version's PDF: those that were kept at ratification, else a fresh print."""
    if versi.pdf_status == Versi.Pdf.SIAP:
        with versi.pdf.open("rb") as berkas:
            return berkas.read()
    return cetak_versi(versi)


def nama_berkas(versi):
    """`standar-pelayanan-penerbitan-kia-v2.pdf`; a draft says so in its name."""
    sebutan = "" if versi.status in Status.pernah_berlaku() else "-konsep"
    return f"standar-pelayanan-{versi.dokumen.slug}-v{versi.nomor_versi}{sebutan}.pdf"
