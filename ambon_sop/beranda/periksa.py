"""The verdict on a printed document, by its code: in force, superseded (by which), withdrawn, or unknown."""

from dataclasses import dataclass

from django.db.models import Q

from ambon_sop.alur.jenis import jenis_dari
from ambon_sop.alur.models import PANJANG_KODE, Versi
from ambon_sop.alur.status import Status


@dataclass(frozen=True)
class Vonis:
    """`rupa` chooses icon and border; `kalimat` is the heading. Without a version the code is unknown."""

    rupa: str
    kalimat: str
    versi: Versi | None = None
    jenis: object = None
    penerus: Versi | None = None


KALIMAT = {
    Status.BERLAKU: ("berlaku", "Dokumen ini masih berlaku"),
    Status.DIGANTIKAN: ("digantikan", "Dokumen ini sudah digantikan"),
    Status.DICABUT: ("dicabut", "Dokumen ini dicabut"),
    Status.DITANDATANGANI: ("berlaku", "Naskah ini ditandatangani"),
    Status.BATAL: ("dicabut", "Naskah ini dibatalkan"),
}
# What has a verdict: sealed content. A letter that was called off once was; a draft that was, never.
BERVONIS = Q(status__in=Status.beku()) | (Q(status=Status.BATAL) & ~Q(sha256=""))


def baca_kode(teks):
    """The code as it is kept: capitals without dashes and blanks, cut to a sane length."""
    return "".join(c for c in teks.upper() if c.isalnum())[: PANJANG_KODE * 2]


def periksa(kode):
    """The Vonis on this code. A draft's code is as unknown as one that never was."""
    versi = (
        Versi.objects.filter(BERVONIS, kode=baca_kode(kode))
        .select_related("dokumen__perangkat_daerah", "dokumen__versi_berlaku")
        .first()
    )
    return vonis_versi(versi) if versi else Vonis("asing", "Kode ini tidak dikenal")


def vonis_versi(versi):
    """The Vonis on a version that has one (BERVONIS)."""
    rupa, kalimat = KALIMAT[versi.status]
    penerus = versi.dokumen.versi_berlaku if versi.status == Status.DIGANTIKAN else None
    return Vonis(rupa, kalimat, versi, jenis_dari(versi.dokumen.jenis), penerus)
