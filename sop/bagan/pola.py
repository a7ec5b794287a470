"""Ways that need no search: straight or with one bend, free of everything, and no dearer than the lower bound.

They serve most lines. What they leave out is left to the search: merging, forking, places off a side's middle.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from .cari import sisa_belok
from .papan import Benda, Garis, Pintu
from .petak import Petak
from .pintu import boleh_masuk


class Lurus(NamedTuple):
    """One such way, free or not."""

    keluar: Pintu
    masuk: Pintu
    jejak: list[int]
    ruas: list[int]


def pola(jaringan, garis: Garis, larang: frozenset[int]) -> tuple[float, list[int]] | None:
    """The way as (price, nodes), or None where there is no such way."""
    dari, ke = jaringan.papan.benda[garis.dari], jaringan.papan.benda[garis.ke]
    if jaringan.masuk(garis) or (dari.bentuk != "keputusan" and jaringan.keluar(garis)):
        return None
    if garis.nomor not in jaringan.lurus:
        jaringan.lurus[garis.nomor] = list(_semua(jaringan, garis, dari, ke))
    larang, larang_masuk = larang | jaringan.sisi_masuk(dari), jaringan.sisi_keluar(ke)
    for j in jaringan.lurus[garis.nomor]:
        boleh = j.keluar.sisi not in larang and j.masuk.sisi not in larang_masuk
        if boleh and _bebas(jaringan.petak, j) and _muat(jaringan, dari, ke, j):
            return (jaringan.batas_bawah.termurah(garis), j.jejak) if boleh_masuk(jaringan, ke)(j.masuk) else None
    return None


def _semua(jaringan, garis: Garis, dari: Benda, ke: Benda) -> Iterator[Lurus]:
    """Those of a line, whatever other lines do."""
    petak, murah = jaringan.petak, jaringan.batas_bawah.termurah(garis) + 0.01
    kepala = jaringan.kepala if garis.alur[0].jenis == "panah" else 0.0
    for keluar, masuk in _pasangan(petak, dari, ke):
        jejak = _jalan(petak, keluar, masuk, kepala)
        tembus = not jejak or any(petak.mati[n] for n in jejak[1:-1])
        if not tembus and jaringan.batas_bawah.harga(garis, keluar, masuk) <= murah:
            ruas = [min(a, b) + (petak.banyak if abs(a - b) == petak.lebar else 0) for a, b in pairwise(jejak)]
            yield Lurus(keluar, masuk, jejak, ruas)


def _pasangan(petak: Petak, dari: Benda, ke: Benda):
    """Ports that face each other: all of two symbols, of a symbol and a connector those in one column."""
    if not dari.rencana and not ke.rencana:
        return [(a, b) for a in dari.tengah for b in ke.tengah]
    benda, konektor = (dari, ke) if ke.rencana else (ke, dari)
    if benda.rencana:
        return []
    lebar, arah = petak.lebar, konektor.pintu[0].sisi ^ 2
    for p in benda.tengah:
        if p.sisi == arah:
            tempat = [q for q in konektor.pintu if q.luar % lebar == p.luar % lebar]
            return [(p, q) if ke.rencana else (q, p) for q in tempat]
    return []


def _muat(jaringan, dari: Benda, ke: Benda, j: Lurus) -> bool:
    """Whether a connector, if there is one, has room there."""
    for benda, pintu in ((dari, j.keluar), (ke, j.masuk)):
        if benda.rencana and not jaringan.muat(benda.rencana, jaringan.petak.x[pintu.luar]):
            return False
    return True


def _jalan(petak: Petak, keluar: Pintu, masuk: Pintu, kepala: float) -> list[int] | None:
    """The nodes between two ports, straight or round one corner."""
    lebar, a, b = petak.lebar, keluar.luar, masuk.luar
    arah = masuk.sisi ^ 2
    (ax, ay), (bx, by) = petak.titik(a), petak.titik(b)
    belok = sisa_belok(bx - ax, by - ay, keluar.sisi, arah)
    if belok > 1:
        return None
    if belok == 0:
        return [keluar.dalam, *_lurus(a, b, petak.langkah[arah]), b, masuk.dalam]
    sudut = a // lebar * lebar + b % lebar if arah & 1 else b // lebar * lebar + a % lebar
    if sudut == b and masuk.jarak < kepala:
        return None
    jejak = [keluar.dalam, *_lurus(a, sudut, petak.langkah[keluar.sisi]), *_lurus(sudut, b, petak.langkah[arah])]
    return [*jejak, b, masuk.dalam]


def _lurus(a: int, b: int, langkah: int) -> range:
    """Nodes from `a` up to `b`, without `b`."""
    return range(a, b, langkah)


def _bebas(petak: Petak, j: Lurus) -> bool:
    """Whether neither arrow nor label is on a route."""
    if any(map(petak.beban.__getitem__, j.ruas)):
        return False
    dalam = j.jejak[1:-1]
    return not any(any(map(isi.__getitem__, dalam)) for isi in (petak.sudut, *petak.lewat))
