"""Where things stand: the page of each row, the symbols inside their cells, the connectors in the strips."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from .hasil import SimbolTergambar
from .model import Alamat, Alur, Halaman, Kotak, Sop, Ukur
from .tepi import ruang_tepi, tengah_kolom
from .ukuran import Ukuran

SKALA_TERKECIL = 10 / 14
"""A process keeps at least 10 of its 14 mm (tampilan.md)."""


@dataclass(slots=True)
class Lapis:
    """A sub-row: symbols of one row that stand at one height."""

    y: float
    tinggi: float  # of its highest symbol


@dataclass(slots=True)
class TataLetak:
    """One page with its symbols in place."""

    halaman: Halaman
    skala: float
    tengah: dict[str, float]  # x on which each actor's symbols are centred
    simbol: dict[Alamat, SimbolTergambar] = field(default_factory=dict)
    lapis: dict[int, list[Lapis]] = field(default_factory=dict)  # by row
    alur: list[Alur] = field(default_factory=list)  # both ends on this page


def tata(sop: Sop, halaman: Sequence[Halaman], ukuran: Ukuran, ukur: Ukur) -> tuple[list[TataLetak], dict[Alamat, int]]:
    """Place every symbol; returns the pages and each symbol's page index."""
    s = skala(halaman, ukuran)
    ruang = ruang_tepi(sop, ukuran, ukur)
    hasil = [TataLetak(h, s, _tengah(sop, h, ruang, ukuran.simbol["keputusan"][0] * s)) for h in halaman]
    baris = defaultdict(list)
    for simbol in sop.simbol:
        baris[simbol.kegiatan].append(simbol)
    letak, di_halaman = {}, _halaman_baris(halaman)
    for no, isi in baris.items():
        i = di_halaman[no]
        _isi_baris(hasil[i], no, isi, ukuran)
        letak.update((simbol.alamat, i) for simbol in isi)
    for alur in sop.alur:
        if letak[alur.dari] == letak[alur.ke]:
            hasil[letak[alur.dari]].alur.append(alur)
    return hasil, letak


def skala(halaman: Sequence[Halaman], ukuran: Ukuran) -> float:
    """Symbols shrink as far as the narrowest column asks: full size keeps `ukuran.sisi` free on both sides."""
    return skala_lebar(min((k.lebar for h in halaman for k in h.sel.values()), default=ukuran.kolom), ukuran)


def skala_lebar(sempit: float, ukuran: Ukuran) -> float:
    """Scale of the symbols where the narrowest column is `sempit` px wide."""
    lebar = ukuran.simbol["keputusan"][0]
    s = (sempit - 2 * ukuran.sisi) / lebar
    if s < SKALA_TERKECIL:
        s = min(SKALA_TERKECIL, (sempit - ukuran.sisi - 2) / lebar)
    return max(0.55, min(1.0, s))


def _tengah(sop: Sop, halaman: Halaman, ruang: dict[str, float], lebar_simbol: float) -> dict[str, float]:
    kolom = {kode: k for (_, kode), k in halaman.sel.items()}
    return {
        kode: tengah_kolom(k, ruang.get(kode, 0.0), lebar_simbol, kode == sop.pelaksana[0]) for kode, k in kolom.items()
    }


def _halaman_baris(halaman: Sequence[Halaman]) -> dict[int, int]:
    """Page index of each row's symbols: of a split row its highest part, the first of equals."""
    hasil: dict[int, int] = {}
    tinggi: dict[int, float] = {}
    for i, h in enumerate(halaman):
        for no, t in {no: k.tinggi for (no, _), k in h.sel.items()}.items():
            if t > tinggi.get(no, 0.0):
                hasil[no], tinggi[no] = i, t
    return hasil


def _isi_baris(letak: TataLetak, no: int, isi, ukuran: Ukuran) -> None:
    lapis = _lapisan(isi)
    sel = letak.halaman.sel[no, isi[0].pelaksana]
    banyak = max(lapis.values()) + 1
    tertinggi = max(ukuran.simbol[s.bentuk][1] for s in isi)
    s_tegak = min(letak.skala, (sel.tinggi / banyak - 8) / tertinggi)
    letak.lapis[no] = [Lapis(sel.y + sel.tinggi * (i + 0.5) / banyak, 0) for i in range(banyak)]
    for simbol in isi:
        lebar, tinggi = (u * letak.skala for u in ukuran.simbol[simbol.bentuk])
        tinggi = max(14.0, min(tinggi, ukuran.simbol[simbol.bentuk][1] * s_tegak))
        baris = letak.lapis[no][lapis[simbol.alamat]]
        baris.tinggi = max(baris.tinggi, tinggi)
        tengah = letak.tengah[simbol.pelaksana]
        kotak = Kotak(tengah - lebar / 2, baris.y - tinggi / 2, lebar, tinggi)
        letak.simbol[simbol.alamat] = SimbolTergambar(simbol, kotak)


def _lapisan(isi) -> dict[Alamat, int]:
    """Sub-row of each symbol of a row: symbols follow each other sideways until a cell is taken twice."""
    kini, terisi, hasil = 0, Counter(), {}
    for simbol in isi:
        kini = max(kini, terisi[simbol.pelaksana])
        hasil[simbol.alamat] = kini
        terisi[simbol.pelaksana] = kini + 1
    return hasil
