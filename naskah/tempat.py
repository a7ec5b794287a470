"""The places of a template and of a letter that a note can be pinned on, by address, in words. Pure.

Addresses are those of suntingan.py: `bagian/tujuan`, `isian/hal`, `bidang/nama`.
"""

from ambon_sop.alur.tempat import SELURUHNYA, Tempat

from .bagian import NAMA

BIDANG = {"nama": "Nama templat", "kop": "Kop", "kertas": "Kertas", "huruf": "Huruf", "tempat": "Tempat"}


def _templat(isi):
    return isi.get("templat", isi)


def cari(isi, alamat, kutipan="", sebutan=""):
    """The `Tempat` at an address of content `isi` (a dict); `sebutan` names one that is gone."""
    templat = _templat(isi)
    match alamat.split("/") if alamat else []:
        case []:
            return SELURUHNYA
        case ["bidang", bidang] if bidang in BIDANG:
            return Tempat(alamat, BIDANG[bidang], str(isi.get(bidang, templat.get(bidang, ""))))
        case ["bagian", kode]:
            if satu := next((b for b in templat["bagian"] if b["id"] == kode), None):
                return Tempat(alamat, sebut_bagian(satu), satu.get("teks") or "")
        case ["isian", kunci]:
            if satu := next((i for i in templat["isian"] if i["kunci"] == kunci), None):
                nilai = isi.get("nilai", {}).get(kunci)
                return Tempat(alamat, satu["label"], nilai if isinstance(nilai, str) else "")
    return Tempat("", sebutan or "Bagian", "", "Bagian ini sudah tidak ada.")


def sebut_bagian(bagian):
    """A part in words: `Judul: SURAT TUGAS`, `Label dan butir: Dasar`."""
    rinci = bagian.get("label") or bagian.get("teks") or bagian.get("judul") or ""
    nama = NAMA[bagian["tipe"]]
    return f"{nama}: {rinci[:60]}" if rinci else nama


def daftar(isi):
    """Every place, for a select without JavaScript: [(group, [(address, words), …]), …]."""
    templat = _templat(isi)
    return [
        ("Bagian", [(f"bagian/{b['id']}", sebut_bagian(b)) for b in templat["bagian"]]),
        ("Isian", [(f"isian/{i['kunci']}", i["label"]) for i in templat["isian"]]),
    ]
