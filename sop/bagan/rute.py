"""Routes all lines of one page: short ones first, then anew whatever gets better by it."""

from collections import Counter
from itertools import permutations

from .cari import SILANG
from .jaringan import TANPA_LABEL, Jalur, Jaringan
from .model import Ukur
from .papan import Garis, Papan
from .ukuran import Ukuran

ULANG = 4  # how often one line may be pushed aside by others
PUTARAN = 3  # rounds of improvement


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


def _terbaik(jaringan: Jaringan, g: Garis) -> Jalur | None:
    """The cheapest route whose label finds a place: exits where it finds none are tried last."""
    larang: frozenset[int] = frozenset()
    pilihan = []
    while True:
        jalur = jaringan.tarik(g, larang)
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
    for k, (a, b) in enumerate(zip(jejak, jejak[1:])):
        d = p.arah(a, b)
        hasil.update(p.guna[a + p.ruas0[d]])
        if p.tutup[a + p.ruas0[d]]:
            hasil.update(_pemilik_label(jaringan, a, b))
        if 0 < k and (p.sudut[a] or p.arah(jejak[k - 1], a) != d):
            hasil.update(p.pemakai.get(a, ()))
    return sorted(n for n in hasil if not _akur(jaringan, g, jaringan.papan.garis[n]))


def _akur(jaringan, g: Garis, lain: Garis) -> bool:
    return g.nomor == lain.nomor or g.ke == lain.ke or (g.dari == lain.dari and not g.label and not lain.label)


def _pemilik_label(jaringan, a, b):
    (x1, y1), (x2, y2) = jaringan.petak.titik(a), jaringan.petak.titik(b)
    for n, j in jaringan.jalur.items():
        k = j.label and j.label.kotak
        if k and min(x1, x2) < k.kanan + 3 and max(x1, x2) > k.x - 3 and min(y1, y2) < k.bawah + 3 and max(y1, y2) > k.y - 3:
            yield n


def _perbaiki(jaringan: Jaringan) -> None:
    for _ in range(PUTARAN):
        lebih_baik = _satu_satu(jaringan)
        lebih_baik |= _berkelompok(jaringan)
        if not lebih_baik:
            return


def _satu_satu(jaringan: Jaringan) -> bool:
    """Draw anew each line that crosses another one, lacks room for its label, or bends often."""
    berubah = False
    for n in sorted(jaringan.jalur):
        j = jaringan.jalur[n]
        if jaringan.silang(j.jejak) or j.cacat or len(jaringan.titik(j.garis, j.jejak)) > 4:
            berubah |= _coba(jaringan, [n])
    return berubah


def _berkelompok(jaringan: Jaringan) -> bool:
    """Draw anew, in every order, lines that cross each other and those of the decisions that they leave."""
    berubah = False
    for n in sorted(jaringan.jalur):
        j = jaringan.jalur[n]
        if not jaringan.silang(j.jejak) and not j.cacat:
            continue
        for lain in sorted(_penyilang(jaringan, j)):
            if jaringan.silang(jaringan.jalur[n].jejak):
                berubah |= _coba(jaringan, [lain, n])
        saudara = sorted(jaringan.berasal[j.garis.dari])
        if len(saudara) > 1:
            berubah |= _coba(jaringan, saudara[:3])
    return berubah


def _penyilang(jaringan: Jaringan, jalur: Jalur) -> set[int]:
    p, hasil = jaringan.petak, set()
    for a, n, b in zip(jalur.jejak, jalur.jejak[1:], jalur.jejak[2:]):
        if b - n == n - a and p.lewat[1 - (p.arah(a, n) & 1)][n]:
            hasil.update(p.pemakai[n])
    return hasil - {jalur.garis.nomor}


def _coba(jaringan: Jaringan, nomor: list[int]) -> bool:
    """Redraw these lines in the best of their orders; keep the old routes unless the sum gets cheaper."""
    lama = [jaringan.jalur[n] for n in nomor]
    terbaik, harga_terbaik = None, _jumlah(jaringan, lama) - 0.5
    for j in lama:
        jaringan.cabut(j)
    for urutan in permutations(lama):
        baru = _gambar_urut(jaringan, urutan)
        if baru is not None:
            harga = _jumlah(jaringan, baru)
            if harga < harga_terbaik:
                terbaik, harga_terbaik = list(baru), harga
            for j in baru:
                jaringan.cabut(j)
    for j in terbaik or lama:
        jaringan.pasang(j)
    return terbaik is not None


def _gambar_urut(jaringan: Jaringan, urutan) -> list[Jalur] | None:
    baru: list[Jalur] = []
    for j in urutan:
        jalur = _terbaik(jaringan, j.garis)
        if jalur is None:
            for b in baru:
                jaringan.cabut(b)
            return None
        jaringan.pasang(jalur)
        baru.append(jalur)
    return baru


def _jumlah(jaringan: Jaringan, jalur: list[Jalur]) -> float:
    """Price of some laid lines; a crossing between two of them counts once."""
    return sum(j.dasar + TANPA_LABEL * j.cacat for j in jalur) + SILANG * jaringan.silangan(jalur)
