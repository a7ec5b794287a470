"""Words of a text, and the forms under which an Indonesian word is found: both databases index and ask these alone."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

KATA = re.compile(r"\w+")
BUKAN_HURUF = re.compile(r"[^a-z0-9]+")
KATA_TERPANJANG = 40
PANGKAL_TERPENDEK = 3
# Too common to tell one document from another; the last line is what people write around the thing that they look for.
KATA_UMUM = frozenset(
    "ada adalah agar akan atau bagi dalam dan dari dengan di dua ini itu ke oleh pada para per sampai satu secara "
    "sebagai serta setelah sudah telah tentang terhadap untuk yaitu yang "
    "apa apakah bagaimana bagaimanakah berapa bisa cara dimana ingin kapan mana mau saya".split()
)
# Spellings that people use beside the standard one (KBBI); misprints are found by similarity (perbaikan.py).
TIDAK_BAKU = {
    "apotik": "apotek",
    "ijasah": "ijazah",
    "ijin": "izin",
    "jadual": "jadwal",
    "kwitansi": "kuitansi",
    "nomer": "nomor",
    "resiko": "risiko",
    "sertipikat": "sertifikat",
}
PARTIKEL = ("nya", "lah", "kah")
AKHIRAN = ("kan", "an", "i")
AWALAN = ("ber", "per", "ter", "di", "ke", "se")
# me- and pe- change with the sound that follows; a swallowed first letter is put back.
SENGAU = re.compile(r"(?:me|pe)(?:ny(?=[aeiou])|ng(?=[aeioughk])|n(?=[aeioucdjtz])|m(?=[aeioubfpv])|(?=[lrwymn]))")
LULUH = {"ny": ("s",), "ng": ("", "k"), "n": ("t", "n"), "m": ("p", "m"), "": ("",)}
VOKAL = "aeiou"


class Letak(NamedTuple):
    """A word of a text, in its plain spelling, and where it stands: text[mulai:akhir]."""

    kata: str
    mulai: int
    akhir: int


def polos(teks):
    """Lower case, without accents, letters and digits of ASCII only."""
    terurai = unicodedata.normalize("NFKD", teks.casefold())
    return BUKAN_HURUF.sub("", terurai)[:KATA_TERPANJANG]


def pecah(teks):
    """The words of a text with their places, one after the other."""
    for cocok in KATA.finditer(teks):
        if kata := polos(cocok[0]):
            yield Letak(kata, *cocok.span())


@lru_cache(maxsize=20_000)
def bentuk(kata):
    """All forms that a word may have without its affixes, itself among them: pelayanan → layanan, layan, …

    Light stemming without a dictionary. It gives too many forms rather than too few: two words belong together when
    they share one, and since both sides are treated alike, a wrong form does little harm.
    """
    semua, baru = set(), {kata}
    while baru:
        semua |= baru
        baru = {bagian for satu in baru for bagian in _kupas(satu) if len(bagian) >= PANGKAL_TERPENDEK} - semua
    semua |= {TIDAK_BAKU[satu] for satu in semua if satu in TIDAK_BAKU}
    return frozenset(semua - KATA_UMUM) or frozenset({kata})


def _kupas(kata):
    """The word with one affix taken away, in every way that is possible."""
    if kata.isdecimal() or len(kata) <= PANGKAL_TERPENDEK:
        return
    for akhiran in PARTIKEL + AKHIRAN:
        if kata.endswith(akhiran):
            yield kata[: -len(akhiran)]
    for awalan in AWALAN:
        if kata.startswith(awalan):
            yield kata[len(awalan) :]
    if cocok := SENGAU.match(kata):
        sisa, bunyi = kata[cocok.end() :], cocok[0][2:]
        luluh = LULUH[bunyi] if sisa[:1] in VOKAL else ("",)
        yield from (huruf + sisa for huruf in luluh)


def kunci(*teks):
    """What is indexed of these texts: every form of every word, each once, sorted, with single blanks between."""
    kata = {letak.kata for satu in teks for letak in pecah(satu)} - KATA_UMUM
    return " ".join(sorted(set().union(*map(bentuk, kata))))
