"""Draws anew what came out badly, together with the lines that are in its way.

A line is bad when it costs markedly more than it would cost alone. It then says where it would lie without the lines
around it: if that is no better, nothing can help it, and one search has shown so. Otherwise those whose place it wants
are drawn anew, and all of it stays if the sum got cheaper.
"""

from collections.abc import Iterable
from itertools import permutations, zip_longest

from .cari import BELOK, SILANG, Cara
from .jaringan import TANPA_LABEL, Jalur, Jaringan
from .saingan import penyilang, sekitar, terusik

PUTARAN = 3
LEBIH_SEDIKIT = 0.9 * BELOK  # what a line may cost beyond what it would cost alone
SELISIH = 20.0  # what a new route must at least save
HASRAT = 2  # wishes that a line may utter
PEMBAGIAN = 12  # distributions of a symbol's sides to its exits
TERUSIK = 2  # lines that may be moved for one wish
KERJA = 1500  # work of one search
PEKERJAAN = 1000, 200  # work on one page: in any case, and for each line


def perbaiki(jaringan: Jaringan) -> None:
    """Improve all lines of a page, worst first, until nothing gets better or the work is done."""
    gagal: dict[int, dict[int, Jalur]] = {}
    batas = jaringan.kerja + PEKERJAAN[0] + PEKERJAAN[1] * len(jaringan.jalur)
    for putaran in range(PUTARAN):
        lebih_baik = False
        for n in sorted(jaringan.jalur, key=lambda n: (-_buruk(jaringan, n), n)):
            if jaringan.kerja <= batas or jaringan.jalur[n].cacat:
                lebih_baik |= _perbaiki_garis(jaringan, n, gagal, putaran > 0)
        if not lebih_baik:
            return


def _perbaiki_garis(jaringan: Jaringan, n: int, gagal: dict[int, dict[int, Jalur]], lagi: bool) -> bool:
    """Improve one line. A label without a place is a fault, whatever it takes to find one."""
    lebih_baik = False
    while _buruk(jaringan, n):
        lain = {m: jaringan.jalur[m] for m in sorted(sekitar(jaringan, n) | {n})}
        if gagal.get(n) == lain:
            break
        if not _perbaiki_satu(jaringan, n, lain, lagi):
            gagal[n] = lain
            break
        lebih_baik = True
        if not jaringan.jalur[n].cacat:
            break
    return lebih_baik


def _buruk(jaringan: Jaringan, n: int) -> float:
    """How much a line costs beyond what it would cost alone; 0 where that is little."""
    j = jaringan.jalur[n]
    harga = jaringan.harga(j)
    if harga - jaringan.batas_bawah.kasar(j.garis) < LEBIH_SEDIKIT:
        return 0.0
    lebih = harga - jaringan.batas_bawah.tepat(j.garis)
    return lebih if lebih >= LEBIH_SEDIKIT else 0.0


def _perbaiki_satu(jaringan: Jaringan, n: int, lain: dict[int, Jalur], lagi: bool) -> bool:
    """Improve one line, or not. Where it is crossed, one to a connector first looks for another place by itself,

    others only in a later round (`lagi`), when all wishes have been heard.
    """
    kini = lain[n]
    silang = penyilang(jaringan, kini)
    saudara = [jaringan.jalur[m] for m in sorted(jaringan.berasal[kini.garis.dari])]
    sendiri = lagi or jaringan.papan.benda[kini.garis.ke].rencana
    if sendiri and silang and coba(jaringan, [[kini]]):
        return True
    if any(j.garis.nomor in silang for j in saudara) and _tukar_pintu(jaringan, saudara):
        return True
    if _turuti(jaringan, n, lain):
        return True
    if not silang and not kini.cacat:
        return False
    if _tukar_pintu(jaringan, saudara):
        return True
    return kini.cacat and any(coba(jaringan, [[j, kini], [kini, j]]) for j in lain.values() if j is not kini)


def _tukar_pintu(jaringan: Jaringan, saudara: list[Jalur]) -> bool:
    """Let the exits of one symbol leave by other sides: the most promising distributions of sides."""
    if not 1 < len(saudara) <= 3:
        return False
    sisi = [jaringan.batas_bawah.sisi(j.garis) for j in saudara]
    bagi = [b for b in permutations(range(4), len(saudara)) if b != tuple(j.pintu_keluar for j in saudara)]
    bagi = [b for b in bagi if all(s in boleh for s, boleh in zip(b, sisi, strict=True))]
    bagi.sort(key=lambda b: (sum(boleh[s] for s, boleh in zip(b, sisi, strict=True)), b))
    bagi = bagi[:PEMBAGIAN]
    return bool(bagi) and coba(jaringan, [saudara] * len(bagi), pintu=bagi)


def _turuti(jaringan: Jaringan, n: int, lain: dict[int, Jalur]) -> bool:
    """Let line `n` say where it would lie without the others, with ever fewer of them out of the way."""
    kini, boleh = lain[n], dict(lain)
    del boleh[n]
    for _ in range(HASRAT):
        ingin = _hasrat(jaringan, kini, boleh.values())
        if ingin is None:
            break
        desak = terusik(jaringan, ingin, boleh.values())
        if len(desak) <= TERUSIK and _desak(jaringan, ingin, desak):
            return True
        if not desak:
            break
        del boleh[min(desak, key=lambda m: (boleh[m].dasar, m))]
    return False


def _hasrat(jaringan: Jaringan, kini: Jalur, tanpa: Iterable[Jalur]) -> Jalur | None:
    """The best route of a line without those other lines, if it is markedly better than the present one."""
    batas = jaringan.harga(kini) - SELISIH
    angkat = [kini, *tanpa]
    for j in angkat:
        jaringan.cabut(j)
    jalur = jaringan.terbaik(kini.garis, Cara(batas, KERJA))
    lebih_baik = jalur is not None and jaringan.harga(jalur) < batas
    for j in angkat:
        jaringan.pasang(j)
    return jalur if lebih_baik else None


def _desak(jaringan: Jaringan, ingin: Jalur, desak: list[int]) -> bool:
    """Lay a line where it wants to be, and redraw those that it pushes aside."""
    lama = [jaringan.jalur[m] for m in desak]
    return coba(jaringan, [[jaringan.jalur[ingin.garis.nomor], *u] for u in permutations(lama)], ingin)


def coba(
    jaringan: Jaringan, urutan_urutan: list[list[Jalur]], ingin: Jalur | None = None, pintu=(), kerja=KERJA
) -> bool:
    """Redraw lines in the best of these orders; keep the old routes unless the sum gets cheaper.

    `ingin`: the first one's route, where it is known; `pintu`: the sides on which they must leave, by order (None:
    any); `kerja`: work of one search.
    """
    lama = urutan_urutan[0]
    terbaik, anggaran = None, _jumlah(jaringan, lama) - SELISIH / 2
    for j in lama:
        jaringan.cabut(j)
    for urutan, sisi in zip_longest(urutan_urutan, pintu):
        baru, harga = _gambar_urut(jaringan, urutan, anggaran, ingin, sisi, kerja)
        if harga < anggaran:
            terbaik, anggaran = baru, harga
        for j in baru:
            jaringan.cabut(j)
    for j in terbaik or lama:
        jaringan.pasang(j)
    return terbaik is not None


def _gambar_urut(jaringan: Jaringan, urutan: list[Jalur], anggaran: float, ingin: Jalur | None, sisi, kerja: int):
    """Draw lines one after the other, as long as their sum can stay within a budget; returns them and the sum."""
    baru: list[Jalur] = []
    habis = 0.0
    sisa = sum(jaringan.batas_bawah.kasar(j.garis) for j in urutan)
    for k, lama in enumerate(urutan):
        larang = frozenset() if not sisi or sisi[k] is None else frozenset(range(4)) - {sisi[k]}
        sisa -= jaringan.batas_bawah.kasar(lama.garis)
        jalur = (
            ingin if ingin and not baru else jaringan.terbaik(lama.garis, Cara(anggaran - habis - sisa, kerja), larang)
        )
        if jalur is None:
            return baru, anggaran + 1
        habis += jaringan.harga(jalur)
        jaringan.pasang(jalur)
        baru.append(jalur)
        sama = len(baru) == 1 and len(urutan) == 2 and jalur.jejak == lama.jejak
        if habis + sisa > anggaran or sama:  # where the first of two stays, the second has nothing to gain
            return baru, anggaran + 1
    return baru, habis


def _jumlah(jaringan: Jaringan, jalur: list[Jalur]) -> float:
    """Price of some laid lines; a crossing between two of them counts once."""
    return sum(j.dasar + TANPA_LABEL * j.cacat for j in jalur) + SILANG * jaringan.silangan(jalur)
