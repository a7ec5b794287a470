"""Lists of documents: what each shows for this person, filtered and sorted, in a constant number of queries."""

from django.db.models import Case, OuterRef, Q, Subquery, When

from .models import Versi
from .status import Status

URUTAN = {
    "judul": "judul",
    "unit": "perangkat_daerah__nama",
    "status": "status_tampil",
    "sejak": "sejak_tampil",
}


def dengan_versi_tampil(dokumen, pengguna):
    """Annotate each document with the newest version that this person may see: its id, status and since when.

    One that was called off only where there is no other.
    """
    batal = Case(When(status=Status.BATAL, then=1), default=0)
    versi = Versi.objects.terlihat_oleh(pengguna).filter(dokumen=OuterRef("pk")).order_by(batal, "-nomor_versi")
    return dokumen.annotate(
        versi_tampil=Subquery(versi.values("pk")[:1]),
        status_tampil=Subquery(versi.values("status")[:1]),
        sejak_tampil=Subquery(versi.values("sejak")[:1]),
    )


def saring(dokumen, *, q="", status="", unit=None):
    """Narrow an annotated list by words in title or office, by state, by office."""
    for kata in q.split():
        dokumen = dokumen.filter(
            Q(judul__icontains=kata)
            | Q(perangkat_daerah__nama__icontains=kata)
            | Q(perangkat_daerah__singkatan__icontains=kata)
        )
    if status:
        dokumen = dokumen.filter(status_tampil=status)
    return dokumen.filter(perangkat_daerah=unit) if unit else dokumen


def urutkan(dokumen, kunci, bawaan="-sejak"):
    """Sort by a key of URUTAN, `-` before it for descending; an unknown key counts as `bawaan`."""
    kunci = kunci if kunci.removeprefix("-") in URUTAN else bawaan
    tanda, nama = ("-" if kunci.startswith("-") else ""), kunci.removeprefix("-")
    return dokumen.order_by(f"{tanda}{URUTAN[nama]}", "pk")


def isi_versi(halaman):
    """Give each document of a page its `versi` (one query for all). Returns the page."""
    peta = Versi.objects.select_related("diambil_oleh").in_bulk([d.versi_tampil for d in halaman if d.versi_tampil])
    for dokumen in halaman:
        dokumen.versi_kini = peta.get(dokumen.versi_tampil)
    return halaman
