"""What became of a consultation, in words, and its comments as a page or a print shows them."""

from ambon_sop.alur.status import Status
from ambon_sop.tampilan.tulisan import panjang

from .dokumen import konteks
from .isi import KOMPONEN, dari_dict

DIPERBAIKI = (Status.DRAF, Status.DIPERIKSA, Status.DIAJUKAN)
AKHIR = {
    Status.DISETUJUI: "Disetujui, menunggu penetapan",
    Status.DIGANTIKAN: "Pernah berlaku, kini digantikan",
    Status.DICABUT: "Pernah berlaku, kini dicabut",
    Status.BATAL: "Rancangan dibatalkan",
}


def hasil(konsultasi):
    """One sentence without its full stop: `Dibuka sampai 8 Desember 2026`, `Ditetapkan 1 Januari 2027`."""
    versi = konsultasi.versi
    if konsultasi.terbuka:
        return f"Dibuka sampai {panjang(konsultasi.batas)}"
    if versi.status == Status.BERLAKU:
        return f"Ditetapkan {panjang(versi.tanggal_pengesahan)}"
    if versi.status in AKHIR:
        return AKHIR[versi.status]
    if versi.status in DIPERBAIKI:
        return "Rancangan diperbaiki"
    if konsultasi.berita_acara_id:
        return "Ditutup, berita acara sudah disusun"
    return "Ditutup, tanggapan sedang dijawab"


def bagian(konsultasi, tanggapan):
    """The draft's two blocks of components as they were shown, each with its comments; and those on the whole."""
    menurut = {}
    for satu in tanggapan:
        menurut.setdefault(satu.komponen, []).append(satu)
    isi = konteks(dari_dict(konsultasi.isi))
    for blok in isi["bagian"]:
        for komponen in blok["komponen"]:
            komponen["tanggapan"] = menurut.get(komponen["kunci"], [])
    return isi | {"umum": menurut.get("", [])}


def menurut_komponen(tanggapan):
    """[(name of the component, [comments])], in the order of the standard; those on the whole first."""
    urutan = {"": "Seluruh rancangan"} | KOMPONEN
    return [(judul, ada) for kunci, judul in urutan.items() if (ada := [t for t in tanggapan if t.komponen == kunci])]
