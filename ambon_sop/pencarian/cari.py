"""One search over all that is published."""

from functools import cached_property, lru_cache
from itertools import combinations, islice
from typing import NamedTuple

from .kata import KATA_UMUM, bentuk, pecah
from .mesin import syarat
from .models import EntriCari
from .perbaikan import perbaiki

BATAS_SERING = (300, 60)  # new searches within so many seconds; a whole neighbourhood may share one address
BATAS_KATA = 8  # words of a question that count
BATAS_COCOK = 500  # entries that the database hands over to be ranked; those with the words in their title first
CUKUP = 25  # hits that are enough, so that fewer words are not tried
PERCOBAAN = 10  # questions to the database while looking for entries with most of the words
BATAS_ADA = 100
BATAS_SEBAGIAN = 250  # entries with any of the words that are counted one by one, when that found none
PANJANG_CUPLIKAN = 160  # letters of text shown under a hit
AWALAN_TERPENDEK = 3


class Kelompok(NamedTuple):
    """What stands for one word of the question: the word (as a beginning, when `awalan`), or any of its forms."""

    kata: str
    bentuk: frozenset
    awalan: bool

    def kena(self, kata):
        """3 for the word itself, 2 for one that begins so, 1 for a related form, 0 for none."""
        if kata == self.kata:
            return 3
        if self.awalan and kata.startswith(self.kata):
            return 2
        return 1 if self.bentuk & bentuk(kata) else 0


class Temuan:
    """A hit: `entri`, a piece of its text, and ranges (start, end) of the hit words, which the filter `sorot` draws.

    Worked out when asked for, since a page shows few of many hits.
    """

    def __init__(self, entri, kelompok):
        self.entri, self._kelompok = entri, kelompok

    @cached_property
    def sorot_judul(self):
        return _sorot(self.entri.judul, self._kelompok)

    @cached_property
    def cuplikan(self):
        return _cuplikan(self.entri.teks, self._kelompok)

    @cached_property
    def sorot_cuplikan(self):
        return _sorot(self.cuplikan, self._kelompok)


class Calon(NamedTuple):
    """An entry that may be shown: its id, that of its document, its title."""

    pk: int
    objek: int
    judul: str


class Hasil(list):
    """Hits, best first. `diperbaiki` is the question that was asked instead, "" when it was asked as written."""

    diperbaiki = ""


class Peringkat(NamedTuple):
    """The ids of the documents that were found, best first, and what draws their hits."""

    objek: list
    kelompok: list
    diperbaiki: str

    @property
    def terpotong(self):
        """Whether there may be more than these."""
        return len(self.objek) >= BATAS_COCOK


def cari(q, jenis=None, *, hanya_publik=True, persis=False, batas=200):
    """Find documents by words of title, text and office; a list of Temuan, empty when `q` has no word.

    All words must occur, in any form; a word that occurs nowhere is replaced by the nearest one (unless `persis`); if
    still nothing has them all, entries with at least half of them come.
    """
    entri = _entri(jenis, hanya_publik)
    nilai, kelompok, diperbaiki = _nilai(q, entri, persis)
    hasil = Hasil()
    hasil.diperbaiki = diperbaiki
    terbaik = sorted(nilai, key=nilai.get)[:batas]
    lengkap = entri.select_related("perangkat_daerah").in_bulk([satu.pk for satu in terbaik])
    hasil.extend(Temuan(lengkap[satu.pk], kelompok) for satu in terbaik)
    return hasil


def peringkat(q, jenis, *, persis=False):
    """The same for the public, as ids of the documents alone: for a page that filters and shows few of many."""
    nilai, kelompok, diperbaiki = _nilai(q, _entri(jenis, True), persis)
    return Peringkat([satu.objek for satu in sorted(nilai, key=nilai.get)], kelompok, diperbaiki)


def _entri(jenis, hanya_publik):
    syarat = ({"publik": True} if hanya_publik else {}) | ({"jenis": jenis} if jenis else {})
    return EntriCari.objects.filter(**syarat)


def _nilai(q, entri, persis):
    """({Calon: rank}, the groups of words, the question that was asked instead)."""
    kata, diperbaiki = _kata_penting(q), ""
    if not kata:
        return {}, [], ""
    nilai = _semua_kata(entri, kata)
    if not nilai and not persis:
        tertulis, ganti = kata, [_ganti(satu, entri) for satu in kata]
        kata = [satu for satu, _ in ganti]
        nilai = _semua_kata(entri, kata) if kata != tertulis else {}
        nilai = nilai or _sebagian_kata(entri, kata, {satu for satu, ada in ganti if ada})
        diperbaiki = " ".join(kata) if nilai and kata != tertulis else ""
    return nilai, _kelompok(kata), diperbaiki


def _kata_penting(q):
    """The words of the question, without the common ones unless there are no others."""
    kata = list(dict.fromkeys(letak.kata for letak in pecah(q[:200])))
    return ([satu for satu in kata if satu not in KATA_UMUM] or kata)[:BATAS_KATA]


def _kelompok(kata):
    return [Kelompok(satu, bentuk(satu), len(satu) >= AWALAN_TERPENDEK) for satu in kata]


def _ganti(kata, entri):
    """(word, whether it occurs): the word itself, or the nearest one that does occur in what this person may find."""
    if _ada(kata, entri):
        return kata, True
    baru = perbaiki(kata)
    return (baru, True) if baru and _ada(baru, entri) else (kata, False)


def _ada(kata, entri):
    # Not exists(): for one row alone PostgreSQL takes reading the table to be cheaper than the index.
    return bool(entri.filter(syarat("cocok", _kelompok([kata]), True)).values_list("pk")[:BATAS_ADA])


def _semua_kata(entri, kata):
    """{Calon: rank} of the entries in which every word occurs; the lowest rank is the best."""
    kelompok = _kelompok(kata)
    return _beri_peringkat(_calon(entri, kelompok), kelompok)


def _calon(entri, kelompok):
    """The entries with every word, at most BATAS_COCOK; where there are more, those with the words in their title."""
    kolom = ("pk", "objek_id", "judul")
    semua = list(entri.filter(syarat("cocok", kelompok, True)).values_list(*kolom)[:BATAS_COCOK])
    if len(semua) == BATAS_COCOK:
        di_judul = entri.filter(syarat("cocok_judul", kelompok)).values_list(*kolom)[:BATAS_COCOK]
        semua = list(dict.fromkeys([*di_judul, *semua]))[:BATAS_COCOK]
    return [Calon(*satu) for satu in semua]


def _sebagian_kata(entri, kata, ada):
    """The same for at least half of the words, for a question in a whole sentence; more words come first.

    `ada` are those that occur at all: the others stand in no entry, so that they are not asked for.
    """
    kelompok, hasil = _kelompok(kata), {}
    terkecil = (len(kata) + 1) // 2
    mungkin = [satu for satu in kelompok if satu.kata in ada]
    if len(kata) < 2 or len(mungkin) < terkecil:
        return {}
    sebanyak = range(min(len(mungkin), len(kata) - 1), terkecil - 1, -1)
    for bagian in islice((b for n in sebanyak for b in combinations(mungkin, n)), PERCOBAAN):
        if len(hasil) >= CUKUP and len(bagian) < min(-nilai[0] for nilai in hasil.values()):
            break
        baru = [satu for satu in _calon(entri, bagian) if satu not in hasil]
        hasil |= {satu: (-len(bagian), *nilai) for satu, nilai in _beri_peringkat(baru, kelompok).items()}
    return hasil or _sebagian_satu_satu(entri, kelompok, terkecil)


def _sebagian_satu_satu(entri, kelompok, terkecil):
    """The same by counting the words of each entry."""
    calon = entri.filter(syarat("cocok", kelompok, False)).values_list("pk", "objek_id", "judul", "kata")
    banyak = {Calon(*satu): _banyak(isi.split(), kelompok) for *satu, isi in calon[:BATAS_SEBAGIAN]}
    nilai = _beri_peringkat([satu for satu, ada in banyak.items() if ada >= terkecil], kelompok)
    return {satu: (-banyak[satu], *isi) for satu, isi in nilai.items()}


def _banyak(isi, kelompok):
    """How many of the words occur among the indexed forms of an entry."""
    himpunan = set(isi)
    return sum(
        bool(satu.bentuk & himpunan) or (satu.awalan and any(kata.startswith(satu.kata) for kata in isi))
        for satu in kelompok
    )


def _beri_peringkat(calon, kelompok):
    """{Calon: rank}: what each word counts in the title, best first, then by title."""
    nilai = {}

    def kena(kata):
        if kata not in nilai:
            nilai[kata] = [satu.kena(kata) for satu in kelompok]
        return nilai[kata]

    hasil = {}
    for satu in calon:
        semua = [kena(kata) for kata in _kata_judul(satu.judul)]
        hasil[satu] = (-sum(map(max, zip(*semua, strict=True))), satu.judul, satu.pk)
    return hasil


@lru_cache(maxsize=20_000)
def _kata_judul(judul):
    return tuple(letak.kata for letak in pecah(judul))


def _sorot(teks, kelompok):
    """(start, end) of the words that were hit."""
    return [(kata.mulai, kata.akhir) for kata in pecah(teks) if _kena(kata, kelompok)]


def _kena(kata, kelompok):
    return any(satu.kena(kata.kata) for satu in kelompok)


def _cuplikan(teks, kelompok):
    """A piece of text around the first hit, cut between words; its beginning where nothing in it was hit."""
    kena = next((kata for kata in pecah(teks) if _kena(kata, kelompok)), None)
    mulai = max(kena.mulai - PANJANG_CUPLIKAN // 3, 0) if kena else 0
    if mulai:
        mulai = teks.find(" ", mulai) + 1
    akhir = mulai + PANJANG_CUPLIKAN
    potong = teks[mulai:akhir]
    if akhir < len(teks):
        potong = potong.rsplit(" ", 1)[0] + " …"
    return ("… " if mulai else "") + potong
