"""Whether the chain is whole: every row sealed by its own hash, sealing the row before it, none missing between.

The chain by itself does not see that its tail was cut off or that all of it was written anew. Against that stand known
links (`Ujung`): the last verification's, and one that somebody kept outside the database.
"""

from dataclasses import dataclass, field
from datetime import datetime

from django.db import DatabaseError

from .models import AWAL, BIDANG, CatatanAudit, Pemeriksaan, Segel

PORSI = 2000  # rows read at a time
BATAS_HALAMAN = 1000  # rows that a page view verifies at most
TAK_TERBACA = (ValueError, TypeError, AttributeError, DatabaseError)


@dataclass(frozen=True)
class Ujung:
    """A link of the chain: the row's number and its hash."""

    urut: int = 0
    hash: str = AWAL

    def __str__(self):
        return f"{self.urut}:{self.hash}"


@dataclass
class Hasil:
    """How far the chain is whole; `putus_pada` is the first broken row, `sebab` what is wrong with it."""

    ujung: Ujung = field(default_factory=Ujung)
    jumlah: int = 0
    putus_pada: int | None = None
    sebab: str = ""

    def putus(self, urut, sebab):
        self.putus_pada, self.sebab = urut, sebab
        return self


def periksa(mulai=None, batas=None, patokan=()):
    """Verify all rows after `mulai` (from the first one, when None), at most `batas` of them, in constant memory.

    `patokan` are links known from before: each must still be there, unless the check ends before it.
    """
    hasil, tercatat = Hasil(mulai or Ujung()), {ujung.urut: ujung.hash for ujung in patokan}
    for catatan in _baris(mulai, min(PORSI, batas or PORSI)):
        if sebab := _cacat(catatan, hasil.ujung, tercatat):
            # A number at or below the last one (zero, a negative one) is a row that the chain never had.
            urut = hasil.ujung.urut + 1
            return hasil.putus(urut if catatan is None else min(catatan.urut, urut), sebab)
        hasil.ujung, hasil.jumlah = Ujung(catatan.urut, catatan.hash), hasil.jumlah + 1
        if hasil.jumlah == batas:
            return hasil
    if hilang := [urut for urut in tercatat if urut > hasil.ujung.urut]:
        return hasil.putus(hasil.ujung.urut + 1, f"ekornya hilang, dahulu sampai catatan {max(hilang)}")
    return hasil


def _baris(mulai, porsi):
    """Rows in order, read in portions; where a row cannot even be read, None, and no more after it."""
    baris = CatatanAudit.objects.order_by("urut")
    lanjut = baris.filter(urut__gt=mulai.urut) if mulai else baris
    while True:
        try:
            kumpulan = list(lanjut[:porsi])
        except TAK_TERBACA:
            if porsi == 1:
                yield None
                return
            porsi = 1
            continue
        yield from kumpulan
        if len(kumpulan) < porsi:
            return
        lanjut = baris.filter(urut__gt=kumpulan[-1].urut)


def _cacat(catatan, ujung, tercatat):
    """What is wrong with this row, seen from the link before it; "" when nothing is."""
    if catatan is None:
        return "isinya tidak terbaca"
    if catatan.urut > ujung.urut + 1:
        return "catatan ini hilang"
    if catatan.urut <= ujung.urut:
        return "catatan ini disisipkan"
    if catatan.rumus not in BIDANG:
        return "rumusnya tidak dikenal"
    try:
        cocok = catatan.hitung_hash() == catatan.hash
    except TAK_TERBACA:
        return "isinya tidak terbaca"
    if not cocok:
        return "isinya tidak cocok dengan hash-nya"
    if catatan.sebelum != ujung.hash:
        return "tidak menyambung pada catatan sebelumnya"
    if tercatat.get(catatan.urut, catatan.hash) != catatan.hash:
        return "ditulis ulang sesudah pemeriksaan terdahulu"
    return ""


@dataclass(frozen=True)
class Keadaan:
    """What the page says on top: the last verification, and what the present request found in the rows since."""

    jumlah: int
    waktu: datetime | None
    putus_pada: int | None = None
    sebab: str = ""
    belum: int = 0

    @property
    def segel(self):
        """The last seal (segel.py), or None."""
        return Segel.objects.first()


def keadaan():
    """The state of the chain in three queries, however long it is: only the rows since the last verification."""
    terakhir = Pemeriksaan.objects.first()
    ekor = CatatanAudit.objects.order_by("-urut").values_list("urut", flat=True).first() or 0
    if terakhir and terakhir.putus_pada is not None:
        return Keadaan(terakhir.jumlah, terakhir.waktu, terakhir.putus_pada, terakhir.sebab)
    if terakhir and ekor < terakhir.sampai_urut:
        return Keadaan(ekor, terakhir.waktu, ekor + 1, "ekornya hilang")
    hasil = periksa(Ujung(terakhir.sampai_urut, terakhir.sampai_hash) if terakhir else None, BATAS_HALAMAN)
    belum = 0 if hasil.putus_pada is not None else max(ekor - hasil.ujung.urut, 0)
    return Keadaan(hasil.ujung.urut, terakhir and terakhir.waktu, hasil.putus_pada, hasil.sebab, belum)
