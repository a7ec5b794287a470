"""One search over all that is published."""

from functools import cached_property
from typing import NamedTuple

from .kata import KATA_UMUM, bentuk, pecah
from .mesin import tanya
from .models import EntriCari
from .perbaikan import perbaiki

BATAS_KATA = 8  # words of a question that count
BATAS_COCOK = 2000  # entries that the database hands over to be ranked
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
        tertulis, kata = kata, [_ganti(satu, entri) for satu in kata]
        nilai = _semua_kata(entri, kata) or _sebagian_kata(entri, kata)
        diperbaiki = " ".join(kata) if nilai and kata != tertulis else ""
    return nilai, _kelompok(kata), diperbaiki


def _kata_penting(q):
    """The words of the question, without the common ones unless there are no others."""
    kata = list(dict.fromkeys(letak.kata for letak in pecah(q[:200])))
    return ([satu for satu in kata if satu not in KATA_UMUM] or kata)[:BATAS_KATA]


def _kelompok(kata):
    return [Kelompok(satu, bentuk(satu), len(satu) >= AWALAN_TERPENDEK) for satu in kata]


def _ganti(kata, entri):
    """The word itself where it occurs, else the nearest one that does, in what this person may find."""
    baru = None if _ada(kata, entri) else perbaiki(kata)
    return baru if baru and _ada(baru, entri) else kata


def _ada(kata, entri):
    return entri.filter(pk__in=tanya("cocok", _kelompok([kata]), True, BATAS_COCOK)).exists()


def _semua_kata(entri, kata):
    """{Calon: rank} of the entries in which every word occurs; the lowest rank is the best."""
    kelompok = _kelompok(kata)
    calon = entri.filter(pk__in=tanya("cocok", kelompok, True, BATAS_COCOK)).values_list("pk", "objek_id", "judul")
    return {Calon(*satu): _peringkat(satu[2], satu[0], kelompok) for satu in calon}


def _sebagian_kata(entri, kata):
    """The same for at least half of the words, for a question in a whole sentence; more words come first."""
    kelompok = _kelompok(kata)
    if len(kata) < 2:
        return {}
    calon = entri.filter(pk__in=tanya("cocok", kelompok, False, BATAS_COCOK))
    calon = calon.values_list("pk", "objek_id", "judul", "kata")
    banyak = {Calon(*satu): _banyak(isi.split(), kelompok) for *satu, isi in calon}
    cukup = {kunci: ada for kunci, ada in banyak.items() if 2 * ada >= len(kata)}
    return {kunci: (-ada, *_peringkat(kunci.judul, kunci.pk, kelompok)) for kunci, ada in cukup.items()}


def _banyak(isi, kelompok):
    """How many of the words occur among the indexed forms of an entry."""
    himpunan = set(isi)
    return sum(
        bool(satu.bentuk & himpunan) or (satu.awalan and any(kata.startswith(satu.kata) for kata in isi))
        for satu in kelompok
    )


def _peringkat(judul, pk, kelompok):
    """What each word counts in the title, best first, then by title."""
    kata = [letak.kata for letak in pecah(judul)]
    return -sum(max(map(satu.kena, kata), default=0) for satu in kelompok), judul, pk


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
