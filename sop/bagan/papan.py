"""One page as a problem to route: its lanes, the things that stand on it with their ports, the lines to draw."""

from dataclasses import dataclass, field
from itertools import zip_longest
from typing import NamedTuple

from .konektor import Pasangan, Rencana, rencanakan
from .model import Alamat, Alur, Kotak
from .petak import SIMBOL, TEPI, Petak, lajur
from .tata_letak import TataLetak
from .tepi import utama
from .ukuran import Ukuran

Kunci = Alamat | tuple[str, str]
"""A symbol's address, or a connector's (direction, letter)."""


class Pintu(NamedTuple):
    """A place on a thing's border where an arrow may end: the nodes inside and outside, seen outward."""

    sisi: int
    dalam: int
    luar: int
    jarak: float  # from the border to the outside node
    tengah: bool


@dataclass(slots=True)
class Benda:
    kunci: Kunci
    bentuk: str
    kotak: Kotak
    pintu: list[Pintu] = field(default_factory=list)
    rencana: Rencana | None = None  # of a connector; its box is then the band in which it will stand

    @property
    def tengah(self) -> list[Pintu]:
        """The ports that stand for the others when a way is estimated: one for each side."""
        return self.pintu[:1] if self.rencana else [p for p in self.pintu if p.tengah]


@dataclass(slots=True)
class Garis:
    """One line to draw: several arrows that leave one connector for one symbol are one line."""

    nomor: int
    dari: Kunci
    ke: Kunci
    alur: list[Alur]
    label: str | None
    turun: bool = True  # the exit that goes down by preference: Ya, else the first


@dataclass(slots=True)
class Papan:
    petak: Petak
    benda: dict[Kunci, Benda]
    garis: list[Garis]
    konektor: list[Rencana]
    kolom: tuple[float, float]  # left and right limit of the actor columns


def susun(letak: list[TataLetak], i: int, pasangan: list[Pasangan], ukuran: Ukuran) -> Papan:
    """Page `i` as a routing problem."""
    ini = letak[i]
    xs, sela_x = _xs(ini, ukuran)
    konektor = rencanakan(letak, i, pasangan, ukuran)
    ys, sela_y = _ys(ini, konektor, ukuran)
    petak = Petak(xs, ys, (sela_x, sela_y))
    benda = {a: Benda(a, s.simbol.bentuk, s.kotak) for a, s in ini.simbol.items()}
    for b in benda.values():
        petak.matikan(b.kotak, SIMBOL - 0.6)
    for b in benda.values():
        b.pintu = list(_pintu(b, petak))
    for r in konektor:
        petak.matikan(r.kotak, 1)
    petak.bentengi()
    pintu_pita = {r.di_bawah: list(_pintu_pita(r, petak)) for r in {r.di_bawah: r for r in konektor}.values()}
    for r in konektor:
        benda[r.kunci] = Benda(r.kunci, "konektor", r.kotak, pintu_pita[r.di_bawah], r)
    sel = ini.halaman.sel.values()
    kolom = min(k.x for k in sel), max(k.kanan for k in sel)
    return Papan(petak, benda, _garis(ini, i, pasangan), konektor, kolom)


def _xs(letak: TataLetak, ukuran: Ukuran):
    """Vertical lanes: between the symbols of neighbouring columns, and three inside each column; and their gaps."""
    kolom = {kode: k for (_, kode), k in letak.halaman.sel.items()}
    lebar = dict.fromkeys(kolom, ukuran.simbol["proses"][0] * letak.skala)
    for (_, kode, _), s in letak.simbol.items():
        lebar[kode] = max(lebar[kode], s.kotak.lebar)
    geser = ukuran.simbol["proses"][0] * letak.skala * 0.22
    hasil, sela, lalu = [], [], []
    for kode, k in sorted(kolom.items(), key=lambda isi: isi[1].x):
        tengah, setengah = letak.tengah[kode], lebar[kode] / 2
        kiri = lajur(k.x, tengah - setengah, TEPI, SIMBOL, 3, ukuran.antara)
        lebar_kanan = lajur(0, k.kanan - tengah - setengah, TEPI, SIMBOL, 3, ukuran.antara)
        kanan = [k.kanan - x for x in reversed(lebar_kanan)]
        hasil += [*kiri, tengah - geser, tengah, tengah + geser, *kanan]
        sela.append(_bangun(lalu, kiri, k.x))
        sela.append([tengah, tengah - geser, tengah + geser])
        lalu = kanan
    sela.append(_bangun(lalu, [], hasil[-1]))
    return hasil, [s for s in sela if s]


def _bangun(sebelum: list[float], sesudah: list[float], batas: float) -> list[float]:
    """Lanes on both sides of a border in order of waking: by turns, first those a third of the way from it."""
    sisi = []
    for tempat in (sebelum, sesudah):
        jauh = max((abs(t - batas) for t in tempat), default=0.0)
        sisi.append(sorted(tempat, key=lambda t: abs(abs(t - batas) - 0.4 * jauh)))
    return [t for pasangan in zip_longest(*sisi) for t in pasangan if t is not None]


def _ys(letak: TataLetak, konektor: list[Rencana], ukuran: Ukuran):
    """Horizontal lanes: between the symbols of neighbouring rows, three at each sub-row, some in each strip."""
    baris = {no: k for (no, _), k in letak.halaman.sel.items()}
    geser = ukuran.simbol["proses"][1] * letak.skala * 0.24
    hasil, sela, lalu = [], [], []
    for no, k in sorted(baris.items(), key=lambda isi: isi[1].y):
        batas, tepi = k.y, TEPI
        for lapis in letak.lapis.get(no, ()):
            kini = lajur(batas, lapis.y - lapis.tinggi / 2, tepi, SIMBOL, 5, ukuran.antara)
            hasil += [*kini, lapis.y - geser, lapis.y, lapis.y + geser]
            sela += [_bangun(lalu, kini, batas), [lapis.y, lapis.y - geser, lapis.y + geser]]
            batas, tepi, lalu = lapis.y + lapis.tinggi / 2, SIMBOL, []
        sisa = [2 * k.bawah - y for y in reversed(lajur(k.bawah, 2 * k.bawah - batas, TEPI, tepi, 5, ukuran.antara))]
        hasil += sisa
        lalu = [*lalu, *sisa] if not letak.lapis.get(no) else sisa
    sela.append(_bangun(lalu, [], hasil[-1]))
    pita = {r.di_bawah: r.kotak for r in konektor}
    if False in pita:
        sela_pita = lajur(pita[False].bawah, min(b.y for b in baris.values()), 3, TEPI, 3, 6)
        hasil[:0] = [pita[False].pusat[1], *sela_pita]
    if True in pita:
        hasil += [*lajur(max(b.bawah for b in baris.values()), pita[True].y, TEPI, 3, 3, 6), pita[True].pusat[1]]
    return hasil, [s for s in sela if s]


def _pintu(b: Benda, petak: Petak):
    """A symbol's ports: a decision's four points, the flat parts of a capsule, three places on a process's sides."""
    i0, i1, j0, j1 = petak.dalam(b.kotak)
    x, y = b.kotak.pusat
    i = min(range(i0, i1 + 1), key=lambda k: abs(petak.xs[k] - x))
    j = min(range(j0, j1 + 1), key=lambda k: abs(petak.ys[k] - y))
    tegak, datar = [i], [j]
    if b.bentuk != "keputusan":
        rata = (b.kotak.lebar - b.kotak.tinggi) / 2 if b.bentuk in ("mulai", "selesai") else b.kotak.lebar
        tegak = [k for k in range(i0, i1 + 1) if abs(petak.xs[k] - x) <= rata]
    if b.bentuk == "proses":
        datar = list(range(j0, j1 + 1))
    n = petak.lebar
    for s in range(4):
        for k in tegak if s in (1, 3) else datar:
            dalam = ((j1 if s == 1 else j0) * n + k) if s in (1, 3) else k * n + (i1 if s == 0 else i0)
            luar = dalam + petak.langkah[s]
            while petak.mati[luar] and _di_kotak(petak, luar, b.kotak):
                luar += petak.langkah[s]
            if not petak.mati[luar]:
                lx, ly = petak.titik(luar)
                jarak = (lx - b.kotak.kanan, ly - b.kotak.bawah, b.kotak.x - lx, b.kotak.y - ly)[s]
                yield Pintu(s, luar - petak.langkah[s], luar, jarak, k == (i if s in (1, 3) else j))


def _pintu_pita(r: Rencana, petak: Petak):
    """A connector may stand on any lane of its strip."""
    _, _, j, _ = petak.dalam(r.kotak)
    sisi = 3 if r.di_bawah else 1
    for i, x in enumerate(petak.xs):
        if r.pita.x + 1 <= x - r.lebar / 2 and x + r.lebar / 2 <= r.pita.kanan - 1:
            dalam = j * petak.lebar + i
            luar = dalam + petak.langkah[sisi]
            y = petak.titik(luar)[1]
            yield Pintu(sisi, dalam, luar, r.kotak.y - y if r.di_bawah else y - r.kotak.bawah, True)


def _di_kotak(petak, simpul, kotak):
    x, y = petak.titik(simpul)
    return kotak.x - SIMBOL <= x <= kotak.kanan + SIMBOL and kotak.y - SIMBOL <= y <= kotak.bawah + SIMBOL


def _garis(letak: TataLetak, i: int, pasangan: list[Pasangan]) -> list[Garis]:
    hasil = [(a.dari, a.ke, [a], a.label) for a in letak.alur]
    for p in pasangan:
        if p.dari == i:
            hasil += [(a.dari, ("keluar", p.huruf), [a], a.label) for a in p.alur]
        elif p.ke == i:
            hasil.append((("masuk", p.huruf), p.sasaran, p.alur, None))
    hasil.sort(key=lambda g: g[2][0].nomor)
    keluar: dict[Kunci, list[Alur]] = {}
    for dari, _, alur, _ in hasil:
        keluar.setdefault(dari, []).append(alur[0])
    return [
        Garis(n, dari, ke, alur, label, utama(keluar[dari]) is alur[0])
        for n, (dari, ke, alur, label) in enumerate(hasil)
    ]
