"""A letter ready to be set: parts with every blank filled in, the one source of PDF, DOCX and plain text. Pure.

`Potong` is a run of text. `tanda` says what it came from: "" fixed text, `isian` a value, `kosong` a blank that nobody
has filled in, `sistem` what only signing gives (the number). A `Baris` is a tuple of them.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Potong:
    teks: str
    gaya: str = ""  # "", tebal, miring
    tanda: str = ""
    kunci: str = ""


Baris = tuple  # of Potong


@dataclass(frozen=True)
class Simpul:
    """A part in its place; `bagian` is the id of the template's part that it came from."""

    bagian: str


@dataclass(frozen=True)
class TempatTanggal(Simpul):
    baris: Baris


@dataclass(frozen=True)
class Rincian(Simpul):
    """(label, text) lines."""

    baris: tuple
    letak: str
    garis: bool


@dataclass(frozen=True)
class Tujuan(Simpul):
    awalan: str
    kepada: tuple  # of Baris
    di: Baris
    letak: str


@dataclass(frozen=True)
class Judul(Simpul):
    """Centred lines; `tentang` is empty where the kind has none."""

    teks: Baris
    nomor: Baris
    tentang: Baris
    jabatan: Baris


@dataclass(frozen=True)
class Paragraf:
    baris: Baris
    lekuk: bool = False


@dataclass(frozen=True)
class Butir:
    baris: Baris
    anak: tuple = ()


@dataclass(frozen=True)
class Daftar:
    gaya: str  # angka, huruf, butir
    butir: tuple


@dataclass(frozen=True)
class Kisi:
    """A table: `kepala` and `baris` hold cells, each a Baris; `lebar` shares of the width or ().

    `paraf`: the last column is signed by hand, its numbers stand left and right in turn.
    """

    kepala: tuple
    baris: tuple
    lebar: tuple = ()
    garis: bool = True
    paraf: bool = False


@dataclass(frozen=True)
class Isi(Simpul):
    """`tengah`: the heading (it may have two lines, `Pasal 1` and its title) is centred. One part may give several."""

    judul: Baris
    blok: tuple  # of Paragraf, Daftar, Kisi
    tengah: bool = False


@dataclass(frozen=True)
class Konsiderans(Simpul):
    """Label and text beside it; without blocks, a label above what follows."""

    label: str
    blok: tuple


@dataclass(frozen=True)
class Seruan(Simpul):
    baris: Baris
    besar: bool = False


@dataclass(frozen=True)
class Diktum(Simpul):
    """(label, Baris), as KESATU."""

    butir: tuple


@dataclass(frozen=True)
class Orang:
    """(label, Baris) lines about one person."""

    baris: tuple


@dataclass(frozen=True)
class Pelaksana(Simpul):
    label: str
    orang: tuple


@dataclass(frozen=True)
class Tabel(Simpul):
    kisi: Kisi


@dataclass(frozen=True)
class Kolom:
    """One signature: lines above (`Ditetapkan di …`, the post), the name, what stands below it."""

    letak: str
    atas: tuple  # of Baris
    jabatan: tuple  # of str
    nama: Baris
    bawah: tuple  # of str
    meterai: bool = False
    utama: bool = False  # a signer of ours: here an electronic signature shows


@dataclass(frozen=True)
class TandaTangan(Simpul):
    kolom: tuple


@dataclass(frozen=True)
class Tembusan(Simpul):
    butir: tuple  # of Baris


@dataclass(frozen=True)
class Halaman(Simpul):
    """A new page. An annex has `kepala`: (label, Baris) lines, and a title."""

    lampiran: bool
    kepala: tuple
    judul: Baris


@dataclass(frozen=True)
class Lembaran:
    """The whole letter. Units: `ukuran` in pt; `kertas` a name of isi.KERTAS."""

    ragam: str
    judul: str
    kop: object  # isi.Kop, or None
    kertas: str
    lanskap: bool
    huruf: str
    ukuran: int
    simpul: tuple
    kurang: tuple = field(default=())  # keys of blanks that must be filled in and are not
