"""The form that a value takes on paper: dates, money, persons, boxes, tables. Needs no template. Pure."""

from datetime import date

from ambon_sop.blok import model as blok
from ambon_sop.blok.polos import baris_teks
from ambon_sop.blok.sebaris import potong

from . import lembaran as l
from . import terbilang as t
from .penanda import kelompokkan

ORANG = (("Nama", "nama"), ("Pangkat/Gol.", "pangkat"), ("NIP", "nip"), ("Jabatan", "jabatan"))
KOLOM_ORANG = (("Pangkat/Gol.", "pangkat", 20), ("Jabatan", "jabatan", 34))  # beside the name; shares of the width
SPASI_KERAS = "\u00a0"
KOTAK = {False: f"☐{SPASI_KERAS}", True: f"☒{SPASI_KERAS}"}


def tulis(isian, nilai, bentuk=""):
    """One value as text, in one of the forms of isian.BENTUK."""
    if isian.tipe == "tanggal":
        return tanggal(date.fromisoformat(nilai), bentuk)
    if isian.tipe in ("angka", "uang"):
        if bentuk == "terbilang":
            return t.uang_terbilang(nilai) if isian.tipe == "uang" else t.terbilang(nilai)
        return t.rupiah(nilai) if isian.tipe == "uang" else t.ribuan(nilai)
    if isian.tipe == "orang":
        return orang(nilai, bentuk)
    if isian.tipe in _SEBARIS:
        return _SEBARIS[isian.tipe](nilai)
    return nilai.upper() if bentuk == "kapital" else nilai


# Where a blank of blocks stands within a sentence, its words are kept, not its shape.
_SEBARIS = {
    "paragraf": lambda nilai: " ".join(satu.strip() for satu in baris_teks(blok.dari_daftar(nilai))),
    "tabel": lambda nilai: "; ".join(", ".join(baris) for baris in nilai),
    "daftar_orang": lambda nilai: rangkai([satu["nama"] for satu in nilai]),
}


def kotak(isian, nilai):
    """Every choice with its box: side by side, or one a line where several can be ticked."""
    terpilih = nilai if isinstance(nilai, list) else [nilai]
    semua = [KOTAK[satu in terpilih] + satu.replace(" ", SPASI_KERAS) for satu in isian.opsi]
    return ("\n" if isian.berulang else "   ").join(semua)


def tanggal(hari, bentuk=""):
    return {"hari": t.hari, "terbilang": t.tanggal_terbilang}.get(bentuk, t.panjang)(hari)


def orang(satu, bentuk=""):
    if bentuk == "lengkap":
        nip = f"NIP {kelompokkan(satu['nip'])}" if satu.get("nip") else ""
        return ", ".join(teks for teks in (satu["nama"], satu.get("pangkat"), nip, satu.get("jabatan")) if teks)
    if bentuk == "nip":
        return kelompokkan(satu.get("nip") or "-")
    return satu.get(bentuk if bentuk in ("pangkat", "jabatan") else "nama") or "-"


def rangkai(daftar):
    """`A`, `A dan B`, `A, B, dan C`."""
    if len(daftar) < 3:
        return " dan ".join(daftar)
    return f"{', '.join(daftar[:-1])}, dan {daftar[-1]}"


def polos_blok(daftar, kunci, lekuk=False):
    """Blocks that a person wrote, as nodes: their marks hold, blanks in them do not."""

    def baris(teks):
        return tuple(l.Potong(isi, gaya, "isian", kunci) for gaya, isi in potong(teks))

    hasil = []
    for satu in daftar:
        if isinstance(satu, blok.Paragraf):
            hasil.append(l.Paragraf(baris(satu.teks), lekuk))
        elif isinstance(satu, blok.Daftar):
            butir = tuple(l.Butir(baris(b.teks), tuple(polos_blok(b.anak, kunci))) for b in satu.butir)
            hasil.append(l.Daftar(satu.gaya, butir))
        elif isinstance(satu, blok.Keadaan):
            hasil += polos_blok(satu.isi, kunci, lekuk)
        else:
            kepala = tuple(baris(sel) for sel in satu.kepala)
            hasil.append(l.Kisi(kepala, tuple(tuple(map(baris, sel)) for sel in satu.baris)))
    return hasil


def kisi_isian(isian, nilai, mulai=None):
    """A table that was filled in; with `mulai` its rows are numbered on from there."""
    kepala = tuple((l.Potong(kolom, "tebal"),) for kolom in isian.kolom)
    baris = []
    for urut, satu in enumerate(nilai, 1):
        sel = [(l.Potong(teks, "", "isian", isian.kunci),) for teks in [*satu, *[""] * (len(isian.kolom) - len(satu))]]
        baris.append(tuple([(l.Potong(f"{mulai + urut}."),), *sel] if mulai is not None else sel))
    return l.Kisi(kepala, tuple(baris))


def kisi_orang(daftar, kunci):
    """Persons as rows, the NIP below the name; a column in which nobody has anything is left out."""
    ada = {bidang: any(orang[bidang] for orang in daftar) for _, bidang in ORANG}
    kolom = [("Nama/NIP" if ada["nip"] else "Nama", "nama", 38)]
    kolom += [(nama, bidang, lebar) for nama, bidang, lebar in KOLOM_ORANG if ada[bidang]]
    baris = tuple(
        ((l.Potong(f"{urut}."),), *(_sel_orang(orang, bidang, kunci) for _, bidang, _ in kolom))
        for urut, orang in enumerate(daftar, 1)
    )
    kepala = tuple((l.Potong(nama, "tebal"),) for nama in ("No.", *(nama for nama, _, _ in kolom)))
    return l.Kisi(kepala, baris, (8, *(lebar for _, _, lebar in kolom)))


def _sel_orang(orang, bidang, kunci):
    if bidang == "nama" and orang["nip"]:
        return (_tentang(orang, "nama", kunci), l.Potong("\nNIP "), _tentang(orang, "nip", kunci))
    return (_tentang(orang, bidang, kunci, "-"),)


def baris_orang(orang, kunci):
    return l.Orang(
        tuple(((l.Potong(nama),), (_tentang(orang, bidang, kunci),)) for nama, bidang in ORANG if orang[bidang])
    )


def _tentang(orang, bidang, kunci, bila_kosong=""):
    nilai = orang[bidang] or bila_kosong
    return l.Potong(kelompokkan(nilai) if bidang == "nip" else nilai, "", "isian", kunci)
