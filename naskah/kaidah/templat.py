"""Rules on a template: blanks and parts that fit each other, and the order that the kind asks for."""

import re
from itertools import pairwise

from naskah.bagian import NAMA
from naskah.isi import bentuk_dikenal, isian_terpakai, teks_bagian
from naskah.isian import SISTEM, TOKEN
from naskah.ragam import cari

from .dasar import PRAKTIK, SARAN, TND, WAJIB, kaidah, kutip

# Of what type the blank must be that feeds a part.
SUMBER = {
    "diktum": ("teks",),
    "tembusan": ("teks",),
    "pasal": ("tabel",),
    "tabel": ("tabel",),
    "pelaksana": ("orang", "daftar_orang"),
}
PENANDA = ("orang", "daftar_orang")
BERBLOK, BERALINEA = ("paragraf", "tabel", "daftar_orang"), ("isi", "konsiderans")


def _token(templat):
    for bagian in templat.bagian:
        for teks in teks_bagian(bagian):
            yield from ((bagian, teks, cocok) for cocok in TOKEN.finditer(teks))


@kaidah(WAJIB, TND)
def isian_dikenal(templat):
    """Every blank in a text is one that the template names."""
    kurang = {}
    for bagian, _, cocok in _token(templat):
        if cocok[1] not in SISTEM and cocok[1] not in templat.isian_dari:
            kurang.setdefault(cocok[1], bagian.id)
    for kunci, kode in kurang.items():
        yield f"bagian/{kode}", f"Isian [{kunci}] tidak ada dalam daftar isian. Tambahkan atau hapus."


@kaidah(WAJIB, PRAKTIK)
def wujud_dikenal(templat):
    """A blank is asked for in a form that its type has."""
    for bagian, _, cocok in _token(templat):
        bentuk = bentuk_dikenal(templat, cocok[1])
        if cocok[2] and bentuk and cocok[2] not in bentuk:
            pesan = f"{kutip(cocok[0])} tidak dapat ditulis. Yang ada: {', '.join(bentuk)}."
            yield f"bagian/{bagian.id}", pesan


@kaidah(WAJIB, PRAKTIK)
def isian_berblok_sendiri(templat):
    """A blank of paragraphs or tables is a paragraph of its own; within a sentence it loses its shape."""
    for bagian, teks, cocok in _token(templat):
        isian = templat.isian_dari.get(cocok[1])
        sendiri = bagian.tipe in BERALINEA and teks.strip() == cocok[0]
        if isian is not None and isian.tipe in BERBLOK and not sendiri:
            yield f"bagian/{bagian.id}", f"Beri {isian.label} alinea sendiri; di tengah kalimat bentuknya hilang."


@kaidah(WAJIB, PRAKTIK)
def syarat_dikenal(templat):
    """A condition asks for a blank that is there, and counts against a number."""
    for bagian in templat.bagian:
        syarat = bagian.syarat
        if syarat is None:
            continue
        if syarat.isian not in templat.isian_dari:
            yield f"bagian/{bagian.id}", f"Syaratnya memakai isian [{syarat.isian}] yang tidak ada. Pilih yang lain."
        elif syarat.banding in ("lebih", "paling") and not syarat.nilai.strip().isdigit():
            yield f"bagian/{bagian.id}", "Tulis banyaknya dalam syarat ini dengan angka."


@kaidah(WAJIB, PRAKTIK)
def sumber_sesuai(templat):
    """What feeds a part (dicta, persons, rows, a column of the signatures) is a blank of the right type."""
    for bagian in templat.bagian:
        asal = [(getattr(bagian, "isian", None), SUMBER.get(bagian.tipe, ()))]
        asal += [(kolom.isian, PENANDA) for kolom in getattr(bagian, "kolom", [])]
        for kunci, tipe in asal:
            isian = templat.isian_dari.get(kunci)
            if kunci is None:
                continue
            if isian is None:
                yield f"bagian/{bagian.id}", f"Isian [{kunci}] tidak ada dalam daftar isian. Tambahkan atau hapus."
            elif isian.tipe not in tipe or (tipe == ("teks",) and not isian.berulang):
                yield f"bagian/{bagian.id}", f"Isian {isian.label} tidak cocok untuk {NAMA[bagian.tipe].lower()}."


@kaidah(WAJIB, TND)
def ada_tanda_tangan(templat):
    """A kind that an official signs has a place for the signature."""
    kolom = [k.penanda for b in templat.bagian if b.tipe == "tanda_tangan" and b.syarat is None for k in b.kolom]
    ragam = cari(templat.ragam)
    if ragam.penanda and 0 not in kolom:
        yield "bagian", f"{ragam.nama} memerlukan tanda tangan. Tambahkan bagian tanda tangan."


@kaidah(WAJIB, TND)
def penanda_dikenal(templat):
    """Each place for an official's signature has one who signs there; whoever else signs is somebody outside."""
    ragam = cari(templat.ragam)
    banyak = 0 if ragam.lembar_isian else 1
    for bagian in templat.bagian:
        kolom = [k.penanda for k in getattr(bagian, "kolom", []) if k.penanda is not None]
        if any(urut >= banyak for urut in kolom):
            siapa = "ditandatangani satu pejabat" if banyak else "tidak ditandatangani pejabat"
            yield f"bagian/{bagian.id}", f"{ragam.nama} {siapa}. Pilih Orang luar untuk tanda tangan lainnya."


@kaidah(WAJIB, TND)
def ada_nomor(templat):
    """A kind that takes a number shows it."""
    ragam = cari(templat.ragam)
    tampak = any(cocok[1] == "nomor" for _, _, cocok in _token(templat)) or any(
        b.tipe == "judul" and b.nomor for b in templat.bagian
    )
    if ragam.bernomor and not tampak:
        yield "bagian", f"{ragam.nama} memerlukan nomor. Tulis [nomor] di kepala atau di judul."


@kaidah(SARAN, TND)
def urutan_bagian(templat):
    """The parts stand in the order that the kind has; parts of one's own may stand between."""
    baku = [b.id for b in cari(templat.ragam).templat().bagian]
    ada = [b.id for b in templat.bagian if b.id in baku]
    for sebelum, sesudah in pairwise(ada):
        if baku.index(sebelum) > baku.index(sesudah):
            satu, dua = (next(b for b in templat.bagian if b.id == kode) for kode in (sesudah, sebelum))
            yield f"bagian/{sesudah}", f"{_sebut(satu)} seharusnya di atas {_sebut(dua)}."


@kaidah(SARAN, TND)
def bagian_lengkap(templat):
    """What the kind always has is there."""
    ada = {b.tipe for b in templat.bagian}
    kurang = {b.tipe: None for b in cari(templat.ragam).templat().bagian if b.syarat is None and b.tipe not in ada}
    for tipe in kurang:
        if tipe != "tanda_tangan":
            yield "bagian", f"{cari(templat.ragam).nama} biasanya memuat {NAMA[tipe].lower()}."


@kaidah(SARAN, PRAKTIK)
def isian_dipakai(templat):
    """A blank that nothing uses is asked of everybody in vain."""
    terpakai = isian_terpakai(templat)
    for isian in templat.isian:
        if isian.kunci not in terpakai:
            yield f"isian/{isian.kunci}", f"Isian {isian.label} tidak dipakai bagian mana pun. Pakai atau hapus."


@kaidah(SARAN, PRAKTIK)
def judul_kapital(templat):
    """The title is written in capitals; a blank in it as `[tentang.kapital]`."""
    for bagian in templat.bagian:
        if bagian.tipe != "judul":
            continue
        for teks in (bagian.teks, bagian.tentang, bagian.jabatan):
            tetap = TOKEN.sub("", teks)
            semua = TOKEN.finditer(teks)
            isian = [c[0] for c in semua if c[2] != "kapital" and "kapital" in bentuk_dikenal(templat, c[1])]
            if tetap != tetap.upper():
                yield f"bagian/{bagian.id}", f"Tulis judul {kutip(teks)} dengan huruf kapital."
            elif isian:
                yield f"bagian/{bagian.id}", f"Tulis {isian[0]} dalam judul sebagai {isian[0][:-1]}.kapital]."


@kaidah(SARAN, TND)
def tanpa_kepada_yth(templat):
    """The new style writes `Yth.` alone."""
    for bagian in templat.bagian:
        if bagian.tipe == "tujuan" and re.search(r"\bkepada\b", bagian.awalan, re.IGNORECASE):
            yield f"bagian/{bagian.id}", "Tulis Yth. saja, tanpa kata Kepada."


def _sebut(bagian):
    return getattr(bagian, "label", "") or NAMA[bagian.tipe]


KAIDAH = (
    isian_dikenal,
    wujud_dikenal,
    isian_berblok_sendiri,
    syarat_dikenal,
    sumber_sesuai,
    ada_tanda_tangan,
    penanda_dikenal,
    ada_nomor,
    urutan_bagian,
    bagian_lengkap,
    isian_dipakai,
    judul_kapital,
    tanpa_kepada_yth,
)
