"""Ways that need no search: straight or with one bend, free of everything, and no dearer than the lower bound.

They serve most lines. What they leave out is left to the search: merging, forking, places off a side's middle.
"""

from itertools import pairwise

from .cari import sisa_belok
from .papan import Benda, Garis, Pintu
from .petak import Petak
from .pintu import boleh_masuk


def pola(jaringan, garis: Garis, larang: frozenset[int]) -> tuple[float, list[int]] | None:
    """The way as (price, nodes), or None where there is no such way."""
    dari, ke = jaringan.papan.benda[garis.dari], jaringan.papan.benda[garis.ke]
    if jaringan.masuk(garis) or (dari.bentuk != "keputusan" and jaringan.keluar(garis)):
        return None
    batas = jaringan.batas_bawah.sisi(garis)
    murah = min(batas.values())
    larang, larang_masuk = larang | jaringan.sisi_masuk(dari), jaringan.sisi_keluar(ke)
    for keluar, masuk in _pasangan(jaringan, dari, ke):
        if keluar.sisi not in larang and masuk.sisi not in larang_masuk and batas[keluar.sisi] <= murah + 0.01:
            jejak = _jalan(jaringan.petak, keluar, masuk, jaringan.kepala if garis.alur[0].jenis == "panah" else 0.0)
            if jejak and jaringan.batas_bawah.harga(garis, keluar, masuk) <= murah + 0.01 and _bebas(jaringan, jejak):
                return (murah, jejak) if boleh_masuk(jaringan, ke)(masuk) else None
    return None


def _pasangan(jaringan, dari: Benda, ke: Benda):
    """Ports that face each other: all of two symbols, of a symbol and a connector those in one column."""
    if not dari.rencana and not ke.rencana:
        return [(a, b) for a in dari.tengah for b in ke.tengah]
    benda, konektor = (dari, ke) if ke.rencana else (ke, dari)
    if benda.rencana:
        return []
    lebar, arah = jaringan.petak.lebar, konektor.pintu[0].sisi ^ 2
    for p in benda.tengah:
        if p.sisi == arah:
            tempat = jaringan.tempat_bebas(konektor.rencana, p.luar % lebar)
            return [(p, q) if ke.rencana else (q, p) for q in tempat]
    return []


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


def _bebas(jaringan, jejak: list[int]) -> bool:
    """Whether nothing is on a route: neither symbol nor arrow nor label."""
    p = jaringan.petak
    datar, tegak = p.lewat
    if any(p.mati[n] or p.sudut[n] or datar[n] or tegak[n] for n in jejak[1:-1]):
        return False
    lebar, banyak, beban = p.lebar, p.banyak, p.beban
    ruas = [min(a, b) + (banyak if abs(a - b) == lebar else 0) for a, b in pairwise(jejak)]
    return not any(beban[e] for e in ruas)
