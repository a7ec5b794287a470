"""The printed standard of a version: portrait A4, table No | Komponen | Uraian; its bytes, kept or made."""

from datetime import UTC, date, datetime, time

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from ambon_sop.alur.models import Versi
from ambon_sop.alur.status import Status
from ambon_sop.cetak import Aset, Lampiran, cetak
from ambon_sop.cetak.kode_qr import qr
from ambon_sop.organisasi.lambang import lambang_kota
from ambon_sop.tampilan.tulisan import berkelompok, panjang

from .dokumen import konteks
from .isi import FORMAT, dari_dict, tulis

NAMA_LAMPIRAN = "standar-pelayanan.json"
TANPA_TANGGAL = datetime(2000, 1, 1, tzinfo=UTC)


def cetak_versi(versi):
    """Print a version afresh. Returns the bytes. KONSEP stands on all that is not in force."""
    konsep = versi.status not in Status.pernah_berlaku()
    alamat = "" if konsep else settings.ALAMAT_SITUS + reverse("beranda:periksa", args=[versi.kode])
    return cetak_isi(dari_dict(versi.isi), alamat=alamat, kode="" if konsep else versi.kode, konsep=konsep)


def cetak_isi(isi, *, alamat="", kode="", konsep=False):
    """Print an `Isi` as a tagged archival PDF that carries it. `alamat`: where its code is verified, for the QR."""
    lambang, tanggal = lambang_kota(), _tanggal(isi)
    fakta = {
        "alamat": alamat,
        "kode": berkelompok(kode, (4,)),
        "lambang": bool(lambang),
        "tanggal_sk": panjang(tanggal) if tanggal else isi.tanggal_sk,
    }
    return cetak(
        render_to_string("layanan/cetak/standar.html", konteks(isi) | fakta),
        aset=_aset(lambang, alamat),
        lampiran=[lampiran(isi)],
        tanda_air="KONSEP" if konsep else "",
        arsip=True,
    ).pdf


def _aset(lambang, alamat):
    aset = {"qr.svg": Aset(qr(alamat), "image/svg+xml")} if alamat else {}
    return aset | ({"lambang": lambang} if lambang else {})


def lampiran(isi):
    """The content as an attachment that the page was made from (AFRelationship Source)."""
    tanggal = _tanggal(isi)
    # The same content gives the same bytes, so its time comes from itself.
    waktu = datetime.combine(tanggal, time(), UTC) if tanggal else TANPA_TANGGAL
    keterangan = f"Isi Standar Pelayanan ini sebagai data ({FORMAT}), untuk dimasukkan kembali ke portal"
    return Lampiran(NAMA_LAMPIRAN, tulis(isi).encode(), keterangan, waktu, "Source")


def _tanggal(isi):
    """The decision's date, where it is written as the portal writes it; old documents have it in words."""
    try:
        return date.fromisoformat(isi.tanggal_sk or "")
    except ValueError:
        return None


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
