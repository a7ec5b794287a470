"""What each column of a pasted block means: told by its heading, else by what stands in it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from sop.kaidah.durasi import SATUAN, baca_durasi

from .tanda import baca_tanda

# Headings as real SOPs have them (attachment of Permenpan-RB 35/2012 and how offices vary it).
JUDUL = {
    "no": ["no", "nomor", "no urut", "nomor urut", "urut"],
    "uraian": [
        "kegiatan", "uraian kegiatan", "uraian", "rincian kegiatan", "langkah kegiatan", "langkah", "langkah-langkah",
        "tahap", "tahapan", "tahapan kegiatan", "aktivitas", "aktifitas", "uraian aktivitas", "prosedur",
        "uraian prosedur", "kegiatan/aktivitas", "activity",
    ],
    "kelengkapan": [
        "kelengkapan", "persyaratan", "persyaratan/kelengkapan", "kelengkapan/persyaratan", "syarat", "perlengkapan",
        "persyaratan dan kelengkapan", "persyaratan/perlengkapan",
        "sumber data", "input", "masukan", "bahan", "dokumen",
    ],
    "waktu": ["waktu", "lama", "lama waktu", "durasi", "norma waktu", "waktu penyelesaian", "jangka waktu", "time"],
    "output": ["output", "hasil", "hasil kegiatan", "keluaran", "produk", "output/hasil", "hasil/output"],
    "keterangan": ["ket", "keterangan", "catatan", "keterangan/catatan"],
}  # fmt: skip
JUDUL = {judul: arti for arti, daftar in JUDUL.items() for judul in daftar}
PELAKSANA = {"pelaksana", "pelaku", "unit pelaksana", "aktor", "pihak", "pihak terkait", "pelaksana kegiatan"}
KELOMPOK = PELAKSANA | {"mutu baku", "mutu", "baku mutu"}
ARTI = ("no", "uraian", "pelaksana", "pelaku", "kelengkapan", "waktu", "output", "keterangan", "abaikan")
TUNGGAL = frozenset(ARTI) - {"pelaksana", "abaikan"}
KEPALA_TERTINGGI, KEPALA_DICARI = 4, 8  # rows of a heading; rows in which it must begin
NOMOR = re.compile(r"\(?\d{1,3}[.)]?|[a-z][.)]")
SATUAN_JUDUL = re.compile(r"\((?:dalam )?(" + "|".join(SATUAN) + r")\)")


@dataclass(frozen=True)
class Kolom:
    """`arti` is one of ARTI; `nama` and `kelompok` of an actor; `satuan` a unit of time that the heading names."""

    judul: str
    arti: str
    nama: str = ""
    kelompok: str | None = None
    satuan: str | None = None


def kenali_kolom(kisi):
    """(columns, body): the body as rows of texts ("" where a merged cell covers), without the heading."""
    awal, akhir = _kepala(kisi)
    jalur = _jalur(kisi[awal:akhir])
    isi = [[sel.teks if sel else "" for sel in satu] for satu in kisi[akhir:]]
    isi = [satu for satu in isi if any(satu) and not _baris_angka(satu)]
    lajur = [list(satu) for satu in zip(*isi, strict=True)]
    if not isi:
        return [], []
    arti = _menurut_judul(jalur, lajur) if akhir else _menurut_isi(lajur)
    kolom = [_kolom(satu, jalur[i] if akhir else []) for i, satu in enumerate(_sekali(arti, lajur))]
    return kolom, isi


def _kolom(arti, jalur):
    judul = " · ".join(jalur)
    dalam = [satu for satu in jalur if _pokok(satu) not in KELOMPOK] if arti == "pelaksana" else []
    satuan = SATUAN_JUDUL.search(judul.lower()) if arti == "waktu" else None
    return Kolom(
        judul,
        arti,
        nama=dalam[-1] if dalam else "",
        kelompok=dalam[-2] if len(dalam) > 1 else None,
        satuan=satuan[1] if satuan else None,
    )


def _pokok(judul):
    """A heading's words, small, without what stands in brackets."""
    tanpa = re.sub(r"\([^)]*\)", " ", judul.lower())
    return " ".join(re.sub(r"[^a-z/ -]", " ", tanpa.replace(" /", "/").replace("/ ", "/")).split())


def _kata(judul):
    """The meaning that a heading gives, "kelompok" for one over several columns, None."""
    pokok = _pokok(judul)
    return "kelompok" if pokok in KELOMPOK else JUDUL.get(pokok)


# The heading


def _kepala(kisi):
    """(first, end) of its rows; what stands above is a title. (0, 0) where there is none."""
    awal = next((i for i, satu in enumerate(kisi[:KEPALA_DICARI]) if _kena(satu) >= 2), None)
    if awal is None:
        return 0, 0
    akhir = awal + 1
    while akhir < min(len(kisi), awal + KEPALA_TERTINGGI) and _masih_kepala(kisi, awal, akhir):
        akhir += 1
    return awal, akhir


def _kena(satu):
    return sum(_kata(sel.teks) is not None for sel in satu if sel)


def _masih_kepala(kisi, awal, i):
    """So are rows with headings, rows into which a merged heading reaches, and rows of names under Pelaksana."""
    if _kena(kisi[i]) >= 2 or _diterobos(kisi, awal, i):
        return True
    atas = _jalur(kisi[awal:i])
    terisi = [k for k, sel in enumerate(kisi[i]) if sel and sel.teks]
    return bool(terisi) and all(atas[k] and _pokok(atas[k][-1]) in PELAKSANA for k in terisi)


def _diterobos(kisi, awal, i):
    return any(sel and b + sel.tinggi > i for b in range(awal, i) for sel in kisi[b] if sel and sel.tinggi > 1)


def _jalur(kepala):
    """For each column its headings from top to bottom. A group's heading holds for the columns that it spans; in text,
    where nothing tells how far it spans, for the empty ones at its right."""
    jalur = [[] for _ in kepala[0]] if kepala else []
    for satu in kepala:
        kiri, sisa = None, 0
        for k, sel in enumerate(satu):
            if sel and sel.teks:
                kiri = (re.sub(r"\s+", " ", sel.teks), list(jalur[k]))
                sisa, rentang = (sel.lebar - 1, sel.lebar > 1)
                jalur[k].append(kiri[0])
            elif sisa:
                sisa -= 1
                jalur[k].append(kiri[0])
            elif sel and kiri and not rentang and _meneruskan(kiri, jalur[k], satu is kepala[-1]):
                jalur[k].append(kiri[0])
            else:
                kiri = None
    return jalur


def _meneruskan(kiri, atas, terakhir):
    """Does the heading at the left reach over this empty cell? A group does; a name under a group too, but in the
    lowest row, where each column has its own."""
    teks, induk = kiri
    return _pokok(teks) in KELOMPOK if not atas else (atas == induk and not terakhir and _kata(teks) is None)


def _baris_angka(satu):
    """The row (1) (2) (3) … under a heading."""
    terisi = [re.sub(r"[().\s]", "", teks) for teks in satu if teks]
    return len(terisi) > 3 and terisi == [str(n) for n in range(1, len(terisi) + 1)]


# Meanings


def _menurut_judul(jalur, lajur):
    arti = []
    for k, satu in enumerate(jalur):
        kata = next((a for judul in reversed(satu) if (a := _kata(judul)) not in (None, "kelompok")), None)
        di_bawah = any(_pokok(judul) in PELAKSANA for judul in satu)
        if kata and not (di_bawah and _pokok(satu[-1]) not in JUDUL):
            arti.append(kata)
        elif di_bawah:
            arti.append("pelaku" if len(satu) == 1 and not _tanda_saja(lajur[k]) else "pelaksana")
        else:
            arti.append("pelaksana" if satu and _di_antara(arti, jalur[k:]) and _tanda_saja(lajur[k]) else "abaikan")
    return arti


def _di_antara(kiri, kanan):
    """Actors stand right of the activity and left of the rest."""
    tepi = {"kelengkapan", "waktu", "output"}
    return "uraian" in kiri and not tepi & {*kiri} and any(_kata(judul) in tepi for satu in kanan for judul in satu)


def _tanda_saja(lajur):
    return all(baca_tanda(teks) is not None for teks in lajur)


def _menurut_isi(lajur):
    """Without a heading: numbers, durations and marks are known by themselves, texts by their place."""
    arti = [_rupa(satu) for satu in lajur]
    if "waktu" in arti:
        waktu = arti.index("waktu")
        kiri = [k for k in range(waktu) if arti[k] == "teks"]
        kanan = [k for k in range(waktu + 1, len(arti)) if arti[k] == "teks"]
        urutan = dict(zip(kiri[:1] + kiri[-1:][: len(kiri) - 1], ("uraian", "kelengkapan"), strict=False))
        urutan |= dict(zip(kanan, ("output", "keterangan"), strict=False))
    else:
        teks = [k for k, satu in enumerate(arti) if satu == "teks"]
        urutan = dict(zip(teks, ("uraian", "kelengkapan", "output", "keterangan"), strict=False))
    return [urutan.get(k, "abaikan" if satu in ("teks", "kosong") else satu) for k, satu in enumerate(arti)]


def _rupa(lajur):
    """no, waktu, pelaksana, teks or kosong."""
    terisi = [teks for teks in lajur if teks]
    if not terisi:
        return "kosong"
    if _sebagian_besar(terisi, NOMOR.fullmatch) and len(set(terisi)) == len(terisi):
        return "no"
    if all(baca_tanda(teks) is not None for teks in terisi):
        return "pelaksana"
    return "waktu" if _sebagian_besar(terisi, baca_durasi) else "teks"


def _sebagian_besar(daftar, cocok: Callable):
    return sum(bool(cocok(teks)) for teks in daftar) * 5 >= len(daftar) * 3


def _sekali(arti, lajur):
    """Each meaning but the actors' once: the column in which most stands keeps it."""
    hasil = list(arti)
    for satu in TUNGGAL:
        letak = [k for k, a in enumerate(arti) if a == satu]
        for k in letak:
            if k != max(letak, key=lambda m: sum(map(bool, lajur[m]))):
                hasil[k] = "abaikan"
    return hasil
