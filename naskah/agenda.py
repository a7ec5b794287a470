"""The register of an office's letters (buku agenda surat keluar): every number of a year, void ones too.

Of a secret letter others read only that it is one.
"""

from dataclasses import dataclass
from datetime import date

from ambon_sop.alur.models import Versi
from ambon_sop.alur.status import Status
from ambon_sop.penomoran.models import Nomor
from ambon_sop.penomoran.pola import NASKAH

from .models import Naskah
from .ragam import RAGAM
from .rahasia import RAHASIA, SEBUTAN

KEPALA = ["No.", "Nomor naskah", "Tanggal", "Jenis", "Hal", "Tujuan", "Penanda tangan", "Status", "Alasan batal"]


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
    tahun |= {t.year for t in _luar(unit).values_list("tanggal_pengesahan", flat=True)}
    return sorted(tahun, reverse=True)


def agenda(pengguna, unit, tahun, kata=""):
    """[Baris, …] of one office and year, in the order of the numbers; `kata` narrows by words."""
    nomor = list(_nomor(unit).filter(tahun=tahun).order_by("penghitung", "urut"))
    pk = {n.pk: int(n.untuk.partition(":")[2]) for n in nomor if n.untuk.startswith("versi:")}
    versi = {v.pk: v for v in _versi().filter(pk__in=pk.values())}
    luar = list(_luar(unit).filter(tanggal_pengesahan__year=tahun).order_by("tanggal_pengesahan", "pk"))
    terlihat = _terlihat(pengguna, [*versi.values(), *luar])
    baris = [_dari_nomor(n, versi.get(pk.get(n.pk)), terlihat) for n in nomor]
    baris += [_dari_luar(satu, terlihat) for satu in luar]
    kata = kata.casefold().split()
    return [b for b in baris if all(k in f"{b.nomor} {b.hal} {b.tujuan} {b.jenis}".casefold() for k in kata)]


def sel(baris, urut):
    """One line as cells of KEPALA."""
    b = baris
    return [urut, b.nomor, b.tanggal, b.jenis, b.hal, b.tujuan, b.penanda, b.status, b.alasan]


def _nomor(unit):
    return Nomor.objects.filter(jenis__in=NASKAH, perangkat_daerah=unit)


def _versi():
    """Letters with what stands in the register; their words stay where they are."""
    return Versi.objects.filter(dokumen__jenis=Naskah.JENIS).defer("isi").select_related("dokumen__naskah__penanda")


def _luar(unit):
    """Letters whose number another system gave; it stands in the same register."""
    return _versi().filter(dokumen__perangkat_daerah=unit, dokumen__naskah__cara=Naskah.Cara.LUAR)


def _terlihat(pengguna, versi):
    """Ids of the letters of these that the person may open."""
    semua = Naskah.objects.terlihat_oleh(pengguna).filter(pk__in=[satu.dokumen_id for satu in versi])
    return set(semua.values_list("pk", flat=True))


def _dari_nomor(nomor, versi, terlihat):
    """A number, with the day of its letter as long as that bears it; it may have been booked for another day."""
    miliknya = versi is not None and versi.nomor == nomor.teks
    return _baris(
        versi, terlihat, nomor=nomor.teks, tanggal=(miliknya and versi.tanggal_pengesahan) or nomor.tanggal,
        hal=nomor.judul, jenis=nomor.nama_jenis, status=nomor.get_status_display(), alasan=nomor.alasan,
    )  # fmt: skip


def _dari_luar(versi, terlihat):
    batal = versi.status == Status.BATAL
    return _baris(
        versi, terlihat, nomor=versi.nomor, tanggal=versi.tanggal_pengesahan, hal="",
        jenis=RAGAM[versi.dokumen.naskah.ragam].nama, status=Status.BATAL.label if batal else "Nomor dari luar",
        alasan=versi.alasan_akhir,
    )  # fmt: skip


def _baris(versi, terlihat, **lain):
    """The line of a letter (None: it is there no more, or never was one), as far as the person may read it."""
    if versi is None:
        return Baris(**lain, tujuan="", penanda="", dokumen=None)
    naskah = versi.dokumen.naskah
    boleh = naskah.pk in terlihat
    if naskah.keamanan in RAHASIA and not boleh:
        return Baris(**lain | {"hal": SEBUTAN, "alasan": ""}, tujuan="", penanda="", dokumen=None)
    return Baris(
        **lain | {"hal": naskah.judul}, tujuan=naskah.tujuan, penanda=str(naskah.penanda or ""),
        dokumen=naskah.pk if boleh else None,
    )  # fmt: skip
