"""The pledge of an office as a poster for the counter: A4 or A3, upright."""

from django.template.loader import render_to_string

from ambon_sop.cetak import cetak
from ambon_sop.organisasi.lambang import lambang_kota
from ambon_sop.tampilan.tulisan import panjang

# Upright, in mm; `skala` enlarges everything that A4 shows.
UKURAN = {"A4": ("210mm 297mm", 1.0), "A3": ("297mm 420mm", 2**0.5)}


def cetak_maklumat(maklumat, kertas="A4"):
    """Print the poster. Returns the bytes."""
    ukuran, skala = UKURAN[kertas]
    lambang = lambang_kota()
    konteks = {
        "maklumat": maklumat,
        "tanggal": panjang(maklumat.tanggal),
        "ukuran": ukuran,
        "huruf": f"{skala:.4f}mm",  # 1em on the sheet is one millimetre of its A4
        "lambang": bool(lambang),
    }
    html = render_to_string("layanan/cetak/maklumat.html", konteks)
    return cetak(html, aset={"lambang": lambang} if lambang else {}, arsip=True).pdf
