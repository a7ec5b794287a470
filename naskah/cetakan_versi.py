"""A letter of the database on paper: kept or fresh bytes, and its pages as pictures while it is written."""

from base64 import b64encode
from dataclasses import replace

from django.conf import settings
from django.urls import reverse

from ambon_sop.alur.models import Versi
from ambon_sop.alur.status import Status
from ambon_sop.tte.bsre import PenyediaBsre
from ambon_sop.tte.penyedia import penyedia_untuk

from .cetakan import Elektronik, Konteks, cetak_naskah, langkah_rapat, pratinjau
from .isi import naskah_dari_dict
from .kop import aset_lambang, berlaku
from .lengkapi import lengkapi_versi
from .pengaturan import aturan as aturan_berlaku
from .ragam import cari

PENERBIT_BSRE = "Balai Besar Sertifikasi Elektronik (BSrE), Badan Siber dan Sandi Negara"
SAH = (Status.DITANDATANGANI, Status.BATAL)  # a letter that was called off keeps its paper; the portal says so


def konteks(versi, isi):
    """What is true of this version beside its content. What waits for ink is printed as it will be signed."""
    sah = bool(versi.tinta_oleh_id) or (versi.status in SAH and bool(versi.sha256))
    baris = berlaku(versi.dokumen.perangkat_daerah, isi.templat.kop, isi.tanggal)
    return Konteks(
        konsep=not sah and not cari(versi.dokumen.naskah.ragam).lembar_isian,
        aturan=aturan_berlaku(),
        lambang=aset_lambang(isi.kop, baris),
        paraf=tuple(versi.dokumen.naskah.paraf.values_list("jabatan", flat=True)) if versi.tinta_oleh_id else (),
    )


def cetak_versi(versi):
    """Print a version afresh. Returns the bytes."""
    isi = lengkapi_versi(versi)
    return cetak_naskah(isi, konteks(versi, isi))


def cetak_tertanda(versi, isi, pengguna, tertanda):
    """The bytes of a letter as it is sealed (`isi`, a dict), for this person's electronic signature."""
    isi = naskah_dari_dict(isi)
    k = replace(konteks(versi, isi), konsep=False, paraf=())
    if tertanda:
        alamat = settings.ALAMAT_SITUS + reverse("beranda:periksa", args=[versi.kode])
        k = replace(k, elektronik=Elektronik(alamat, penerbit_untuk(pengguna)))
    return cetak_naskah(isi, k)


def penerbit_untuk(pengguna):
    """Who issued the certificate that this person signs with, as the notice names it."""
    milik = getattr(pengguna, "sertifikat", None)
    return milik.penerbit if milik and not isinstance(penyedia_untuk(pengguna), PenyediaBsre) else PENERBIT_BSRE


def pdf_versi(versi):
    """The bytes of its PDF: those that were kept when it was signed, else a fresh print."""
    if versi.pdf_status == Versi.Pdf.SIAP:
        with versi.pdf.open("rb") as berkas:
            return berkas.read()
    return cetak_versi(versi)


def docx_versi(versi, srikandi=False):
    """The letter as DOCX, drawn in as far as its PDF is; with `srikandi` that system's marks stand where it writes."""
    from .cetakan_kop import lambang_piksel
    from .docx import tulis_docx

    isi = lengkapi_versi(versi)
    k = konteks(versi, isi)
    lambang, langkah = lambang_piksel(k.lambang), langkah_rapat(isi, k)
    return tulis_docx(isi, aturan=k.aturan, langkah=langkah, lambang=lambang, srikandi=srikandi)


def pratinjau_versi(versi, nilai=None, tempat=None):
    """Its pages as pictures with the boxes of its blanks, as JSON; `nilai` are values that are not saved yet."""
    isi = lengkapi_versi(versi)
    if nilai is not None:
        data = isi.model_dump(mode="json") | {"nilai": nilai} | ({"tempat": tempat} if tempat else {})
        isi = naskah_dari_dict(data)
    hasil = pratinjau(isi, konteks(versi, isi))
    return {
        "halaman": [f"data:image/png;base64,{b64encode(satu).decode()}" for satu in hasil.halaman],
        "lebar": hasil.lebar,
        "tinggi": hasil.tinggi,
        "isian": {
            kunci: [[k.halaman, k.x, k.y, k.lebar, k.tinggi] for k in semua] for kunci, semua in hasil.isian.items()
        },
        "rapat": hasil.rapat,
    }
