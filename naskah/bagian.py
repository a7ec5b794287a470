"""The typed parts of which every kind of letter is a list, from top to bottom (Permendagri 1/2023, Lampiran). Pure.

Each part says where it stands by its type; `syarat` makes it depend on a blank. Texts hold `[blanks]` (isian.py).
"""

from typing import Annotated, Literal

from pydantic import Field

from ambon_sop.blok.bentuk import Baris, Kode, Objek, Teks, bila_kosong
from ambon_sop.blok.model import DaftarBlok

BATAS_BARIS = 60

BANDING = {
    "diisi": "diisi",
    "kosong": "kosong",
    "sama": "sama dengan",
    "lebih": "lebih banyak dari",
    "paling": "paling banyak",
}


class Syarat(Objek):
    """The part stands only where this holds; `lebih` and `paling` count repetitions or rows, or compare a number."""

    isian: Kode
    banding: Literal[tuple(BANDING)]
    nilai: Annotated[Baris, bila_kosong(str)] = ""


class Bagian(Objek):
    id: Kode
    syarat: Syarat | None = None


class Label(Objek):
    """One line; with `bila_diisi` it stands only where its blank holds something, else an empty one shows `-`."""

    label: Teks
    teks: Teks
    bila_diisi: bool = False


class TempatTanggal(Bagian):
    """`Ambon, 24 November 2026`, at the right."""

    tipe: Literal["tempat_tanggal"] = "tempat_tanggal"


class Rincian(Bagian):
    """Lines `label : text`: the head of a letter (`penuh`), or facts within its body (`lekuk`); a rule below them.

    `samping` is a label at the left of all of them, as `Kepada`.
    """

    tipe: Literal["rincian"] = "rincian"
    baris: Annotated[list[Label], Field(max_length=BATAS_BARIS)]
    letak: Literal["penuh", "lekuk", "kanan"] = "penuh"
    garis: bool = False
    samping: Annotated[Baris, bila_kosong(str)] = ""


class Tujuan(Bagian):
    """`Yth. …` with `di …`; several addressees are numbered."""

    tipe: Literal["tujuan"] = "tujuan"
    awalan: Baris = "Yth."
    kepada: Teks = "[kepada]"
    di: Teks = "[di]"
    letak: Literal["kiri", "kanan"] = "kiri"


class Judul(Bagian):
    """The centred title: name of the kind, NOMOR, TENTANG, and the post that decides."""

    tipe: Literal["judul"] = "judul"
    teks: Teks
    nomor: bool = True
    awalan_nomor: Baris = "NOMOR"
    tentang: Annotated[Teks, bila_kosong(str)] = ""
    jabatan: Annotated[Teks, bila_kosong(str)] = ""


class Isi(Bagian):
    """Paragraphs, lists, tables; `judul` is a heading of its own line."""

    tipe: Literal["isi"] = "isi"
    judul: Annotated[Teks, bila_kosong(str)] = ""
    blok: DaftarBlok = []
    lekuk: bool = True


class Konsiderans(Bagian):
    """A label at the left, its text or list beside it: Menimbang, Mengingat, Dasar, Untuk, Menetapkan.

    Without blocks it is the label alone, above what follows.
    """

    tipe: Literal["konsiderans"] = "konsiderans"
    label: Baris
    blok: DaftarBlok = []


class Seruan(Bagian):
    """The centred line between: MEMUTUSKAN:, MEMERINTAHKAN:; `besar` for the name on a certificate."""

    tipe: Literal["seruan"] = "seruan"
    teks: Teks
    besar: bool = False


class Diktum(Bagian):
    """KESATU, KEDUA …, one for each repetition of a blank."""

    tipe: Literal["diktum"] = "diktum"
    isian: Kode


class Pasal(Bagian):
    """Pasal 1, Pasal 2 …: one for each row of a table blank, whose columns are title and text."""

    tipe: Literal["pasal"] = "pasal"
    isian: Kode


class Pelaksana(Bagian):
    """Persons one below the other (Nama, Pangkat/Gol., NIP, Jabatan); `tabel`: as rows of a table."""

    tipe: Literal["pelaksana"] = "pelaksana"
    label: Annotated[Baris, bila_kosong(str)] = ""
    isian: Kode
    tabel: bool = False


class Tabel(Bagian):
    """A table: fixed rows (`baris`), then those of a blank (`isian`). `lebar` are shares of the width.

    `paraf` adds a last column to be signed by hand, numbered left and right in turn; `sedikitnya` fills up with empty
    rows.
    """

    tipe: Literal["tabel"] = "tabel"
    kepala: Annotated[list[Teks], Field(max_length=12), bila_kosong(list)] = []
    baris: Annotated[
        list[Annotated[list[Teks], Field(max_length=12)]], Field(max_length=BATAS_BARIS), bila_kosong(list)
    ] = []
    isian: Annotated[Kode | None, Field()] = None
    lebar: Annotated[list[Annotated[int, Field(ge=1, le=100)]], Field(max_length=12), bila_kosong(list)] = []
    garis: bool = True
    bernomor: bool = False
    paraf: bool = False
    sedikitnya: Annotated[int, Field(ge=0, le=60)] = 0


class KolomTanda(Objek):
    """One signature: `penanda` counts the signers from 0; None is somebody outside, whose name a blank gives.

    A list of persons gives a column each. `nama` and `bawah` are fixed texts where no name is known: dots to write on.
    """

    letak: Literal["kiri", "tengah", "kanan"] = "kanan"
    penanda: Annotated[int, Field(ge=0, le=3)] | None = 0
    isian: Kode | None = None
    atas: Annotated[Teks, bila_kosong(str)] = ""
    nama: Annotated[Teks, bila_kosong(str)] = ""
    bawah: Annotated[Teks, bila_kosong(str)] = ""
    meterai: bool = False


class TandaTangan(Bagian):
    """The signature block; `tetap` (Ditetapkan, Dikeluarkan, Dibuat) writes `… di …`, `pada tanggal …` above it."""

    tipe: Literal["tanda_tangan"] = "tanda_tangan"
    kolom: Annotated[list[KolomTanda], Field(min_length=1, max_length=8)]
    tetap: Annotated[Baris, bila_kosong(str)] = ""
    tempat_tanggal: bool = False


class Tembusan(Bagian):
    """`Tembusan:` at the foot, numbered. Nothing where there is none."""

    tipe: Literal["tembusan"] = "tembusan"
    isian: Kode = "tembusan"


class Halaman(Bagian):
    """What follows stands on a new page; an annex (`lampiran`) has its head with number and date.

    `naskah` says to what it is annexed (else the name of the kind), `tentang` adds the subject to the head.
    """

    tipe: Literal["halaman"] = "halaman"
    lampiran: bool = True
    naskah: Annotated[Teks, bila_kosong(str)] = ""
    tentang: Annotated[Teks, bila_kosong(str)] = ""
    judul: Annotated[Teks, bila_kosong(str)] = ""


SATU_BAGIAN = (
    TempatTanggal
    | Rincian
    | Tujuan
    | Judul
    | Isi
    | Konsiderans
    | Seruan
    | Diktum
    | Pasal
    | Pelaksana
    | Tabel
    | TandaTangan
    | Tembusan
    | Halaman
)
SatuBagian = Annotated[SATU_BAGIAN, Field(discriminator="tipe")]

# What the template editor calls them.
NAMA = {
    "tempat_tanggal": "Tempat dan tanggal",
    "rincian": "Rincian berlabel",
    "tujuan": "Alamat tujuan",
    "judul": "Judul",
    "isi": "Isi",
    "konsiderans": "Label dan butir",
    "seruan": "Kata di tengah",
    "diktum": "Diktum",
    "pasal": "Pasal",
    "pelaksana": "Daftar orang",
    "tabel": "Tabel",
    "tanda_tangan": "Tanda tangan",
    "tembusan": "Tembusan",
    "halaman": "Halaman baru atau lampiran",
}
