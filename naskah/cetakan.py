"""A letter on paper: its PDF, its pages as pictures while it is written, and what is shown of its state."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, time

from ambon_sop.cetak import PX_PER_MM, Aset, Lampiran, cetak
from ambon_sop.cetak.kode_qr import qr

from .aturan import Aturan
from .html import Rupa, gaya
from .html import tulis as tulis_html
from .isi import FORMAT_NASKAH, KEAMANAN, tulis
from .muat import Pemuat
from .rahasia import RAHASIA
from .susun import susun

NAMA_LAMPIRAN = "naskah.json"
TANPA_TANGGAL = datetime(2000, 1, 1, tzinfo=UTC)
LEBAR_POTRET = 840  # px of a page's picture


@dataclass(frozen=True)
class Elektronik:
    """A PDF that will carry a valid signature; nothing else may say so (rancangan.md, "No false signature")."""

    alamat_periksa: str  # where the QR leads
    penerbit: str  # of the certificate, as the notice names it


@dataclass(frozen=True)
class Konteks:
    """What is true of a letter beside its content, as far as it is printed.

    `paraf`: posts whose initials a copy in ink is to bear. `elektronik` only where the PDF will really be signed.
    """

    konsep: bool = True
    aturan: Aturan = field(default_factory=Aturan)
    lambang: Aset | None = None
    paraf: tuple = ()
    elektronik: Elektronik | None = None

    def __post_init__(self):
        if self.elektronik and self.konsep:
            raise ValueError("A draft is not signed.")


@dataclass(frozen=True)
class Kotak:
    """Where something stands: the page (from 1), and mm from its top left corner."""

    halaman: int
    x: float
    y: float
    lebar: float
    tinggi: float


@dataclass(frozen=True)
class Pratinjau:
    """The pages as PNG, and where each blank and each part of the template stands on them.

    `rapat` is the step of drawing in, 0 for the usual setting.
    """

    halaman: tuple  # of bytes
    lebar: float  # of a page, mm
    tinggi: float
    isian: dict  # key → list of Kotak
    bagian: dict  # id → list of Kotak
    rapat: int


def cetak_naskah(isi, konteks):
    """Print an `IsiNaskah` as a tagged archival PDF that carries it. Returns the bytes."""
    return cetak_dengan_langkah(isi, konteks)[0]


def cetak_dengan_langkah(isi, konteks):
    """The same, and the step of drawing in at which it was set (gaya.tangga): its DOCX is set at that step too."""
    hasil = _cetak(isi, konteks, lampiran=[lampiran(isi)], arsip=True)[0]
    return hasil.pdf, hasil.bekal


def langkah_rapat(isi, konteks):
    """That step alone."""
    return _cetak(isi, konteks)[0].bekal


def pratinjau(isi, konteks):
    """The letter as `cetak_naskah` would print it, in pictures."""
    hasil, h = _cetak(isi, konteks, pratinjau=True, potret=LEBAR_POTRET)
    return Pratinjau(hasil.potret, h.lebar, h.tinggi, *_kotak(hasil.halaman), hasil.bekal)


def _cetak(isi, konteks, *, pratinjau=False, **pilihan):
    lembaran, aturan = susun(isi), konteks.aturan
    naskah = tulis_html(lembaran, aturan, _rupa(isi, konteks, pratinjau))
    h = gaya.halaman(lembaran, aturan)
    hasil = cetak(
        naskah.html(),
        gambar=Pemuat(naskah, gaya.tangga(aturan, lembaran), h),
        aset=_aset(konteks),
        tanda_air="KONSEP" if konteks.konsep else "",
        **pilihan,
    )
    return hasil, h


def _rupa(isi, konteks, pratinjau):
    elektronik, aturan = konteks.elektronik, konteks.aturan
    return Rupa(
        pratinjau=pratinjau,
        qr=bool(elektronik),
        kata_kaki=aturan.kata_elektronik.replace("{penerbit}", elektronik.penerbit) if elektronik else "",
        rahasia=KEAMANAN[isi.keamanan].upper() if isi.keamanan in RAHASIA else "",
        paraf=konteks.paraf if aturan.paraf_hierarki and not elektronik else (),
        lambang=konteks.lambang is not None,
    )


def _aset(konteks):
    aset = {"lambang": konteks.lambang} if konteks.lambang else {}
    if konteks.elektronik:
        aset["qr.svg"] = Aset(qr(konteks.elektronik.alamat_periksa), "image/svg+xml")
    return aset


def _kotak(halaman):
    """(boxes of blanks, boxes of parts) of laid-out pages."""
    isian, bagian = {}, {}
    for satu in halaman:
        for nama, ukuran in satu.kotak.items():
            jenis, _, sisa = nama.partition("/")
            if jenis in ("isian", "bagian", "lembar", "lampiran"):
                tempat = isian if jenis == "isian" else bagian
                kotak = Kotak(satu.nomor, *(round(n / PX_PER_MM, 2) for n in ukuran))
                tempat.setdefault(sisa.rpartition("/")[0], []).append(kotak)
    return isian, bagian


def lampiran(isi):
    """The content as an attachment that the page was made from (AFRelationship Source)."""
    # The same content gives the same bytes, so its time comes from itself.
    waktu = datetime.combine(isi.tanggal, time(), UTC) if isi.tanggal else TANPA_TANGGAL
    keterangan = f"Isi naskah ini sebagai data ({FORMAT_NASKAH})"
    return Lampiran(NAMA_LAMPIRAN, tulis(isi).encode(), keterangan, waktu, "Source")
