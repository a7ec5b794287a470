"""The sheet of recipients: one column a blank, one row a letter. Made to be filled in, and read again."""

from collections import Counter
from datetime import date, datetime

from django.core.exceptions import ValidationError

from ambon_sop.audit.ekspor import aman
from ambon_sop.audit.ekspor_xlsx import buku
from ambon_sop.unggahan import baca_xlsx

from .bidang import BidangIsian

BATAS_PENERIMA = 500
BATAS_MB = 5
BATAS_TEMUAN = 20  # faulty rows told at once
TAK_SEKOLOM = ("paragraf", "tabel", "daftar_orang")  # too much for one cell


def isian_lembar(templat):
    """The blanks that may differ from letter to letter."""
    return [isian for isian in templat.isian if isian.tipe not in TAK_SEKOLOM]


def contoh_lembar(isi):
    """An XLSX to be filled in: a column for each such blank, and one row as the letter stands now (bytes)."""
    judul = _judul(isian_lembar(isi.templat))
    baris = [_teks(isian, isi.nilai.get(isian.kunci)) for isian in judul.values()]
    return buku([("Penerima", list(judul), [baris])])


def _judul(isian):
    """{head of a column: blank}: its label, or its key where another has the same."""
    sama = Counter(nama.casefold() for satu in isian for nama in {satu.label.casefold(), satu.kunci})
    return {satu.label if sama[satu.label.casefold()] == 1 else satu.kunci: satu for satu in isian}


def _teks(isian, nilai):
    """What stands in a cell, as `_baca` reads it: repetitions each on a line of its own."""
    teks = BidangIsian(isian).tulis(nilai)
    return "\n".join(teks) if isinstance(teks, list) else teks


def _baca(isian, teks):
    """The value of a cell; several choices may also stand on one line. Raises ValidationError."""
    if isian.tipe == "pilihan" and isian.berulang:
        teks = [butir.strip() for butir in teks.split("\n")]
        if not set(teks) <= set(isian.opsi):
            teks = [butir.strip() for satu in teks for butir in satu.split(";")]
        teks = [butir for butir in teks if butir]
    return BidangIsian(isian).clean(teks)


def baca_lembar(berkas, templat):
    """(keys of the columns, [{key: value}, …]) of an uploaded XLSX. ValidationError names rows and columns."""
    baris = iter(baca_xlsx(berkas, batas_mb=BATAS_MB))
    kolom = _kolom(next(baris, ()), isian_lembar(templat))
    hasil, salah = [], []
    for nomor, satu in enumerate(baris, 2):
        if all(sel in (None, "") for sel in satu):
            continue
        if len(hasil) == BATAS_PENERIMA:
            raise ValidationError(f"Paling banyak {BATAS_PENERIMA} penerima dalam satu berkas. Bagi menjadi beberapa.")
        nilai, keliru = _baris(kolom, satu)
        salah += [f"Baris {nomor}, kolom {label}: {pesan}" for label, pesan in keliru]
        hasil.append(nilai)
    if not hasil:
        raise ValidationError("Berkas ini tidak memuat satu penerima pun. Isi mulai dari baris kedua.")
    if salah:
        lebih = [f"Masih ada {len(salah) - BATAS_TEMUAN} kekeliruan lain."] if len(salah) > BATAS_TEMUAN else []
        raise ValidationError(salah[:BATAS_TEMUAN] + lebih)
    return [isian.kunci for _, isian in kolom], hasil


def _kolom(kepala, isian):
    """[(index, blank), …] of the columns whose head names a blank, by its label or its key."""
    nama = {judul.casefold(): satu for judul, satu in _judul(isian).items()} | {satu.kunci: satu for satu in isian}
    kolom, asing = [], []
    for urut, sel in enumerate(kepala):
        teks = str(sel or "").strip()
        if (satu := nama.get(teks.casefold())) is not None:
            kolom.append((urut, satu))
        elif teks:
            asing.append(teks[:40])
    if asing:
        raise ValidationError(f"Kolom “{asing[0]}” bukan isian surat ini. Pakai judul kolom dari berkas contoh.")
    if not kolom:
        raise ValidationError("Baris pertama harus memuat judul kolom, seperti pada berkas contoh.")
    if kembar := next((s.label for _, s in kolom if sum(s is t for _, t in kolom) > 1), None):
        raise ValidationError(f"Kolom {kembar} ada dua kali.")
    return kolom


def _baris(kolom, baris):
    """({key: value}, [(label, message), …])."""
    nilai, salah = {}, []
    for urut, isian in kolom:
        teks = _sel(baris[urut] if urut < len(baris) else None)
        try:
            nilai[isian.kunci] = _baca(isian, teks)
        except ValidationError as keliru:
            salah.append((isian.label, keliru.messages[0]))
    return nilai, salah


def _sel(nilai):
    """A cell as somebody would have typed it."""
    if isinstance(nilai, datetime | date):
        return f"{nilai:%d-%m-%Y}"
    if isinstance(nilai, float) and nilai.is_integer():
        return str(int(nilai))
    teks = "" if nilai is None else str(nilai).strip()
    return teks[1:] if teks.startswith("'") and aman(teks[1:]) == teks else teks  # kept text by an export of ours
