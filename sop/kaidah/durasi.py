"""Durations as people write them ("30 menit - 3 jam", "2 hari 1 jam 40 menit"), read into minutes, and shown again.

A day is a working day. The law of working hours (Perpres 21/2023) is known only from memory, so each conversion is a
named constant and every sum says which ones it used.
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

JAM = 60  # minutes
HARI = 450  # 7,5 jam kerja
MINGGU = 5 * HARI
BULAN = 20 * HARI  # four weeks; what holidays leave of a month on average
TAHUN = 12 * BULAN
KONVERSI = {
    "hari": "1 hari kerja = 7,5 jam",
    "minggu": "1 minggu = 5 hari kerja",
    "bulan": "1 bulan = 20 hari kerja",
    "tahun": "1 tahun = 12 bulan",
}
BATAS_TULISAN = 120  # characters; a longer text is no duration

SATUAN = {
    "detik": Fraction(1, 60), "menit": 1, "jam": JAM, "hari": HARI, "minggu": MINGGU, "bulan": BULAN, "tahun": TAHUN,
}  # fmt: skip
SINGKATAN = {
    "mnt": "menit", "hr": "hari", "mgg": "minggu", "pekan": "minggu", "bln": "bulan", "thn": "tahun", "th": "tahun",
}  # fmt: skip
BILANGAN = {
    "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9,
    "sepuluh": 10, "sebelas": 11, "setengah": Fraction(1, 2), "seperempat": Fraction(1, 4), "½": Fraction(1, 2),
    "¼": Fraction(1, 4), "¾": Fraction(3, 4),
}  # fmt: skip
# "Paling lama" and the like: what counts is the longest it may take. "Paling cepat" has no upper end and is not read.
AWALAN = re.compile(
    r"(?:maksimal|maksimum|maks\b\.?|paling lama|paling lambat|kurang lebih|kurang dari|sekitar|selama|±|≤|<)\s*"
)
SAMPAI = re.compile(r"\b(?:sampai(?: dengan)?|hingga|s\.d\.?|s/d|sd)(?![a-z])|[‐-―−]")
PECAHAN = re.compile(r"(?<![\d/])(?:(\d) )?([123])/([234])(?=\s*[a-z])")
UNSUR = re.compile(r"\d+(?:[.,]\d+)*|[½¼¾]|[a-z]+|\S")
RIBUAN = re.compile(r"\d{1,3}(?:\.\d{3})+")
DESIMAL = re.compile(r"\d{1,6}(?:[.,]\d{1,4})?")


@dataclass(frozen=True)
class Durasi:
    """Minutes, least and most; `satuan` = the units in which it was written."""

    menit_min: int
    menit_maks: int
    satuan: frozenset[str] = frozenset()


@lru_cache(4096)  # the same few texts at every keystroke
def baca_durasi(teks):
    """`Durasi`, or None where the text is no time that can be added up. Never raises."""
    unsur = _unsur(teks) if teks and len(teks) <= BATAS_TULISAN else []
    if not unsur or unsur.count("-") > 1:
        return None
    if "-" not in unsur:
        return _durasi(_bagian(unsur), _bagian(unsur))
    letak = unsur.index("-")
    kiri, kanan = unsur[:letak], _bagian(unsur[letak + 1 :])
    if len(kiri) == 1 and isinstance(kiri[0], Fraction) and kanan and len(kanan[1]) == 1:
        kiri = [*kiri, *kanan[1]]  # "1 - 20 hari": the first number borrows the unit
    return _durasi(_bagian(kiri), kanan)


def _durasi(kiri, kanan):
    if not kiri or not kanan or kiri[0] > kanan[0]:
        return None
    return Durasi(round(kiri[0]), round(kanan[0]), frozenset(kiri[1] + kanan[1]))


def _unsur(teks):
    """Numbers, unit names, "x" and "-"; [] where anything else is in it."""
    teks = teks.lower().strip().rstrip(".")
    teks = re.sub(r"\((?:" + "|".join(BILANGAN) + r")\)", " ", teks)  # 3 (tiga) hari
    while awalan := AWALAN.match(teks):
        teks = teks[awalan.end() :]
    teks = SAMPAI.sub("-", re.sub(r"\bhari\s+(?:kerja|kalender)\b", "hari", teks))
    teks = PECAHAN.sub(lambda p: f"{float(int(p[1] or 0) + Fraction(int(p[2]), int(p[3]))):.4f}", teks)
    unsur = []
    for kata in UNSUR.findall(teks):
        dibaca = _kata(kata)
        if dibaca is None:
            return []
        unsur += dibaca
    return unsur


def _kata(kata):
    """One word or sign as a list of elements, [] where it says nothing, None where it cannot be read."""
    if kata in ("dan", ",", "+"):
        return []
    if kata in ("x", "×", "kali"):
        return ["x"]
    if kata == "-":
        return ["-"]
    if kata in BILANGAN:
        return [Fraction(BILANGAN[kata])]
    if RIBUAN.fullmatch(kata) and len(kata) <= 7:
        return [Fraction(kata.replace(".", ""))]
    if DESIMAL.fullmatch(kata):
        return [Fraction(kata.replace(",", "."))]
    satuan = SINGKATAN.get(kata, kata)
    if satuan in SATUAN:
        return [satuan]
    if kata.startswith("se") and kata[2:] in SATUAN:  # sejam, sehari
        return [Fraction(1), kata[2:]]
    return None


def _bagian(unsur):
    """(minutes, units) of "2 hari 1 jam", "1 x 24 jam"; None where it is not so built, largest unit first."""
    menit, satuan = Fraction(0), []
    sisa = list(unsur)
    while sisa:
        match sisa:
            case [Fraction() as kali, "x", Fraction() as angka, str(nama), *sisa]:
                jumlah = kali * angka
            case [Fraction() as jumlah, str(nama), *sisa]:
                pass
            case _:
                return None
        if nama not in SATUAN or (satuan and SATUAN[nama] >= SATUAN[satuan[-1]]):
            return None
        menit += jumlah * SATUAN[nama]
        satuan.append(nama)
    return (menit, satuan) if satuan else None


def teks_durasi(menit, berhari=False):
    """`1 jam 15 menit`; with `berhari` whole working days are taken out: `2 hari kerja 1 jam 40 menit`."""
    hari, menit = divmod(menit, HARI) if berhari else (0, menit)
    jam, menit = divmod(menit, JAM)
    bagian = [f"{_angka(n)} {nama}" for n, nama in ((hari, "hari kerja"), (jam, "jam"), (menit, "menit")) if n]
    return " ".join(bagian) or "0 menit"


def teks_rentang(durasi):
    """The same for a range, with the conversions it needed: `1–3 hari kerja (1 hari kerja = 7,5 jam)`."""
    berhari = not durasi.satuan.isdisjoint(KONVERSI)
    awal, akhir = teks_durasi(durasi.menit_min, berhari), teks_durasi(durasi.menit_maks, berhari)
    teks = akhir if awal == akhir else f"{awal} sampai {akhir}"
    angka_awal, _, satuan_awal = awal.partition(" ")
    angka_akhir, _, satuan_akhir = akhir.partition(" ")
    if satuan_awal == satuan_akhir in ("menit", "jam", "hari kerja") and awal != akhir:
        teks = f"{angka_awal}–{angka_akhir} {satuan_akhir}"
    dipakai = [kalimat for nama, kalimat in KONVERSI.items() if nama in durasi.satuan or (nama == "hari" and berhari)]
    return f"{teks} ({'; '.join(dipakai)})" if dipakai else teks


def _angka(bilangan):
    return f"{bilangan:,}".replace(",", ".")
