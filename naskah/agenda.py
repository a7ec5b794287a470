"""The register of an office's letters (buku agenda surat keluar): every number of a year, void ones too.

Of a secret letter others read only that it is one.
"""

from dataclasses import dataclass
from datetime import date

from ambon_sop.alur.models import Versi
from ambon_sop.penomoran.models import Nomor
from ambon_sop.penomoran.pola import NASKAH

from .izin import RAHASIA
from .models import Naskah
from .ragam import RAGAM

KEPALA = ["No.", "Nomor naskah", "Tanggal", "Jenis", "Hal", "Tujuan", "Penanda tangan", "Status", "Alasan batal"]
TERTUTUP = "Naskah rahasia"


@dataclass(frozen=True)
class Baris:
    """One line. `dokumen` is the id of the letter's page, where this person may open it."""

    nomor: str
    tanggal: date
    jenis: str
    hal: str
    tujuan: str
    penanda: str
    status: str
    alasan: str
    dokumen: int | None


def tahun_tersedia(unit):
    """The years in which this office has numbers, newest first."""
    tahun = set(_nomor(unit).values_list("tahun", flat=True))
    tahun |= {t.year for t in _luar(unit).values_list("tanggal", flat=True)}
    return sorted(tahun, reverse=True)


def agenda(pengguna, unit, tahun, kata=""):
    """[Baris, …] of one office and year, in the order of the numbers; `kata` narrows by words."""
    nomor = list(_nomor(unit).filter(tahun=tahun).order_by("penghitung", "urut"))
    pk = {n.pk: int(n.untuk.partition(":")[2]) for n in nomor if n.untuk.startswith("versi:")}
    versi = Versi.objects.filter(pk__in=pk.values()).select_related("dokumen__naskah__penanda")
    naskah = {v.pk: v.dokumen.naskah for v in versi if v.dokumen.jenis == Naskah.JENIS}
    luar = list(_luar(unit).filter(tanggal__year=tahun).select_related("penanda"))
    terlihat = _terlihat(pengguna, [*naskah.values(), *luar])
    baris = [_dari_nomor(n, naskah.get(pk.get(n.pk)), terlihat) for n in nomor]
    baris += [_dari_luar(satu, terlihat) for satu in luar]
    kata = kata.casefold().split()
    return [b for b in baris if all(k in f"{b.nomor} {b.hal} {b.tujuan} {b.jenis}".casefold() for k in kata)]


def sel(baris, urut):
    """One line as cells of KEPALA."""
    b = baris
    return [urut, b.nomor, b.tanggal, b.jenis, b.hal, b.tujuan, b.penanda, b.status, b.alasan]


def _nomor(unit):
    return Nomor.objects.filter(jenis__in=NASKAH, perangkat_daerah=unit)


def _luar(unit):
    """Letters whose number another system gave; it stands in the same register."""
    return Naskah.objects.filter(perangkat_daerah=unit, cara=Naskah.Cara.LUAR, tanggal__isnull=False)


def _terlihat(pengguna, naskah):
    """Ids of the letters of these that the person may open."""
    semua = Naskah.objects.terlihat_oleh(pengguna).filter(pk__in=[satu.pk for satu in naskah])
    return set(semua.values_list("pk", flat=True))


def _rinci(naskah, terlihat):
    if naskah is None:
        return {"hal": "", "tujuan": "", "penanda": "", "dokumen": None}
    if naskah.keamanan in RAHASIA and naskah.pk not in terlihat:
        return {"hal": TERTUTUP, "tujuan": "", "penanda": "", "dokumen": None}
    siapa = str(naskah.penanda or "")
    boleh = naskah.pk if naskah.pk in terlihat else None
    return {"hal": naskah.judul, "tujuan": naskah.tujuan, "penanda": siapa, "dokumen": boleh}


def _dari_nomor(nomor, naskah, terlihat):
    rinci = _rinci(naskah, terlihat)
    return Baris(
        nomor=nomor.teks, tanggal=nomor.tanggal, jenis=nomor.nama_jenis, status=nomor.get_status_display(),
        alasan=nomor.alasan, **rinci | {"hal": rinci["hal"] or nomor.judul},
    )  # fmt: skip


def _dari_luar(naskah, terlihat):
    return Baris(
        nomor=naskah.nomor, tanggal=naskah.tanggal, jenis=RAGAM[naskah.ragam].nama, status="Nomor dari luar",
        alasan="", **_rinci(naskah, terlihat),
    )  # fmt: skip
