"""A sheet for the counter: name, time, cost and what to bring, with the QR that leads to the page. A4, upright."""

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from ambon_sop.cetak import Aset, cetak
from ambon_sop.cetak.kode_qr import qr
from ambon_sop.organisasi.lambang import lambang_kota

from .halaman_publik import konteks_publik

SYARAT_TERBANYAK = 9  # what fits below the facts; the QR leads to all of them


def cetak_poster(layanan):
    """Print the sheet of a service in force. Returns the bytes."""
    alamat = settings.ALAMAT_SITUS + reverse("layanan:publik", args=[layanan.slug])
    konteks = konteks_publik(layanan, layanan.versi_berlaku)
    lambang, syarat = lambang_kota(), [s for s in konteks["syarat"] if s.kunci]
    konteks |= {
        "alamat": alamat.split("://", 1)[-1],
        "lambang": bool(lambang),
        "syarat": syarat[:SYARAT_TERBANYAK],
        "sisa": len(syarat[SYARAT_TERBANYAK:]),
    }
    aset = {"qr.svg": Aset(qr(alamat), "image/svg+xml")} | ({"lambang": lambang} if lambang else {})
    return cetak(render_to_string("layanan/cetak/poster.html", konteks), aset=aset, arsip=True).pdf
