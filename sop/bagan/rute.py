"""Routes all lines of one page: short ones first, then anew whatever gets better by it."""

from collections import Counter
from itertools import pairwise, permutations

from .cari import BELOK, SILANG
from .jaringan import TANPA_LABEL, Jalur, Jaringan
from .model import Ukur
from .papan import Garis, Papan
from .ukuran import Ukuran

ULANG = 4  # how often one line may be pushed aside by others
PUTARAN = 2  # rounds of improvement
LEBIH_SEDIKIT = 1.6 * BELOK  # what a line may cost beyond what it would cost alone
COBA = 24  # lines that may be drawn anew on one page


def rute(papan: Papan, ukuran: Ukuran, ukur: Ukur) -> tuple[Jaringan, list[Jalur]]:
    """The page's grid, and its lines in the order of `papan.garis`."""
    jaringan = Jaringan(papan, ukuran, ukur)
    _gambar_semua(jaringan, sorted(papan.garis, key=lambda g: _urutan(papan, g)))
    _perbaiki(jaringan)
    return jaringan, [jaringan.jalur[g.nomor] for g in papan.garis]


def _urutan(papan: Papan, g: Garis):
    """Straight neighbours first, then labelled exits, then the rest; short before long."""
    (x1, y1), (x2, y2) = papan.benda[g.dari].kotak.pusat, papan.benda[g.ke].kotak.pusat
    if papan.benda[g.dari].rencana or papan.benda[g.ke].rencana:
        x1 = x2
    lurus = abs(x1 - x2) < 1 or abs(y1 - y2) < 1
    jauh = abs(x1 - x2) + abs(y1 - y2)
    return (0 if lurus and jauh < 160 else 1, 0 if g.label else 1, jauh, g.nomor)


def _gambar_semua(jaringan: Jaringan, garis: list[Garis]) -> None:
    antre, terdesak = list(garis), Counter()
    while antre:
        g = antre.pop(0)
        jalur = _terbaik(jaringan, g)
        if jalur is None:
            jalur = jaringan.tarik(g, lunak=True)
            for korban in _korban(jaringan, jalur):
                if terdesak[korban] < ULANG:
                    terdesak[korban] += 1
                    jaringan.cabut(jaringan.jalur[korban])
                    antre.append(jaringan.papan.garis[korban])
        jaringan.pasang(jalur)


def _terbaik(jaringan: Jaringan, g: Garis, paling: float | None = None) -> Jalur | None:
    """The cheapest route whose label finds a place: exits where it finds none are tried last."""
    larang: frozenset[int] = frozenset()
    pilihan = []
    while True:
        jalur = jaringan.tarik(g, larang, paling=paling)
        if jalur is None:
            break
        if not jalur.cacat:
            return jalur
        pilihan.append(jalur)
        larang |= {jalur.pintu_keluar}
    return pilihan[0] if pilihan else None


def _korban(jaringan: Jaringan, jalur: Jalur) -> list[int]:
    """Lines that a forced route runs over."""
    p, g, hasil = jaringan.petak, jalur.garis, set()
    jejak = jalur.jejak
    for k, (a, b) in enumerate(pairwise(jejak)):
        d = p.arah(a, b)
        hasil.update(p.guna[a + p.ruas0[d]])
        if p.tutup[a + p.ruas0[d]]:
            hasil.update(_pemilik_label(jaringan, a, b))
        if k > 0 and (p.sudut[a] or p.arah(jejak[k - 1], a) != d):
            hasil.update(p.pemakai.get(a, ()))
    return sorted(n for n in hasil if not _akur(jaringan, g, jaringan.papan.garis[n]))


def _akur(jaringan, g: Garis, lain: Garis) -> bool:
    return g.nomor == lain.nomor or g.ke == lain.ke or (g.dari == lain.dari and not g.label and not lain.label)


def _pemilik_label(jaringan, a, b):
    (x1, y1), (x2, y2) = jaringan.petak.titik(a), jaringan.petak.titik(b)
    for n, j in jaringan.jalur.items():
        k = j.label and j.label.kotak
        if (
            k
            and min(x1, x2) < k.kanan + 3
            and max(x1, x2) > k.x - 3
            and min(y1, y2) < k.bawah + 3
            and max(y1, y2) > k.y - 3
        ):
            yield n


def _perbaiki(jaringan: Jaringan) -> None:
    """Draw anew what is bad, alone and together with what is in its way, until nothing gets better."""
    sisa, gagal = COBA, {}
    for _ in range(PUTARAN):
        lebih_baik = False
        for n in sorted(jaringan.jalur, key=lambda n: (-_buruk(jaringan, n), n)):
            for kelompok in _kelompok(jaringan, n):
                if not _buruk(jaringan, n):
                    break
                kini = {m: jaringan.jalur[m] for m in kelompok}
                if gagal.get(frozenset(kelompok)) == kini:
                    continue
                if sisa <= 0:
                    return
                sisa -= len(kelompok)
                if _coba(jaringan, kelompok):
                    lebih_baik = True
                else:
                    gagal[frozenset(kelompok)] = kini
        if not lebih_baik:
            return


def _buruk(jaringan: Jaringan, n: int) -> float:
    """How much a line costs beyond what it would cost alone; 0 where that is little."""
    j = jaringan.jalur[n]
    harga = jaringan.harga(j)
    if harga - jaringan.batas_bawah.kasar(j.garis) < LEBIH_SEDIKIT:
        return 0.0
    lebih = harga - jaringan.batas_bawah.tepat(j.garis)
    return lebih if lebih >= LEBIH_SEDIKIT else 0.0


def _kelompok(jaringan: Jaringan, n: int):
    """Sets of lines worth drawing anew for the sake of line `n`."""
    g = jaringan.papan.garis[n]
    yield [n]
    silang = sorted(_penyilang(jaringan, jaringan.jalur[n]))
    for lain in silang:
        yield [lain, n]
    saudara = sorted(jaringan.berasal[g.dari])
    if len(saudara) > 1:
        yield saudara[:3]
    sekitar = {*jaringan.menuju[g.dari], *jaringan.berasal[g.ke], *jaringan.menuju[g.ke], *saudara} - {n, *silang}
    for lain in sorted(sekitar):
        yield [n, lain]
    if len(saudara) == 2 and (silang or jaringan.jalur[n].cacat):
        for lain in sorted({*jaringan.menuju[g.dari]} - {*saudara}):
            yield [*saudara, lain]


def _penyilang(jaringan: Jaringan, jalur: Jalur) -> set[int]:
    p, hasil = jaringan.petak, set()
    for a, n, b in zip(jalur.jejak, jalur.jejak[1:], jalur.jejak[2:], strict=False):
        if b - n == n - a and p.lewat[1 - (p.arah(a, n) & 1)][n]:
            hasil.update(p.pemakai[n])
    return hasil - {jalur.garis.nomor}


def _coba(jaringan: Jaringan, nomor: list[int]) -> bool:
    """Redraw these lines in the best of their orders; keep the old routes unless the sum gets cheaper."""
    lama = [jaringan.jalur[n] for n in nomor]
    terbaik, anggaran = None, _jumlah(jaringan, lama) - 0.5
    for j in lama:
        jaringan.cabut(j)
    for urutan in permutations(lama):
        baru, harga = _gambar_urut(jaringan, [j.garis for j in urutan], anggaran)
        if harga < anggaran:
            terbaik, anggaran = baru, harga
        for j in baru:
            jaringan.cabut(j)
    for j in terbaik or lama:
        jaringan.pasang(j)
    return terbaik is not None


def _gambar_urut(jaringan: Jaringan, urutan: list[Garis], anggaran: float) -> tuple[list[Jalur], float]:
    """Draw lines one after the other, as long as their sum can stay within a budget; returns them and the sum."""
    baru: list[Jalur] = []
    habis = 0.0
    sisa = sum(jaringan.batas_bawah.kasar(g) for g in urutan)
    for g in urutan:
        sisa -= jaringan.batas_bawah.kasar(g)
        jalur = _terbaik(jaringan, g, anggaran - habis - sisa)
        if jalur is None:
            return baru, anggaran + 1
        habis += jaringan.harga(jalur)
        jaringan.pasang(jalur)
        baru.append(jalur)
        if habis + sisa > anggaran:
            return baru, anggaran + 1
    return baru, habis


def _jumlah(jaringan: Jaringan, jalur: list[Jalur]) -> float:
    """Price of some laid lines; a crossing between two of them counts once."""
    return sum(j.dasar + TANPA_LABEL * j.cacat for j in jalur) + SILANG * jaringan.silangan(jalur)
