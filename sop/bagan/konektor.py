"""Connectors over page breaks: which ones are needed, and where they stand in a page's strips."""

from dataclasses import dataclass, field

from .hasil import Konektor
from .model import Alamat, Alur, Kotak, Sop, Ukur
from .tata_letak import TataLetak
from .ukuran import Ukuran

SELA = 5.0  # between two connectors


@dataclass(slots=True)
class Pasangan:
    """One letter: the arrows from one page to one symbol on another."""

    huruf: str
    dari: int  # page index
    ke: int
    sasaran: Alamat
    alur: list[Alur] = field(default_factory=list)


def huruf(urut: int) -> str:
    """Letter of the n-th pair from 0: A … Z, AA, AB …

    >>> huruf(0), huruf(25), huruf(26), huruf(702)
    ('A', 'Z', 'AA', 'AAA')
    """
    hasil = ""
    urut += 1
    while urut:
        urut, sisa = divmod(urut - 1, 26)
        hasil = chr(65 + sisa) + hasil
    return hasil


def pasangkan(sop: Sop, letak: dict[Alamat, int]) -> list[Pasangan]:
    """Pairs in the order in which a reader meets them."""
    hasil: dict[tuple[int, Alamat], Pasangan] = {}
    antar = [a for a in sop.alur if letak[a.dari] != letak[a.ke]]
    for alur in sorted(antar, key=lambda a: (letak[a.dari], a.nomor)):
        kunci = letak[alur.dari], alur.ke
        if kunci not in hasil:
            hasil[kunci] = Pasangan(huruf(len(hasil)), letak[alur.dari], letak[alur.ke], alur.ke)
        hasil[kunci].alur.append(alur)
    return list(hasil.values())


@dataclass(slots=True)
class _Pinta:
    """A connector that wants a place near the column of the symbol that it serves."""

    huruf: str
    arah: str
    teks: str
    alamat: Alamat


def pita(letak: TataLetak, bawah: bool, ukuran: Ukuran) -> Kotak:
    """The strip above or below the rows; where the page gives none, one is made outside of them."""
    ada = letak.halaman.bawah if bawah else letak.halaman.atas
    if ada:
        return ada
    sel = letak.halaman.sel.values()
    kiri, kanan = min(k.x for k in sel), max(k.kanan for k in sel)
    y = max(k.bawah for k in sel) if bawah else min(k.y for k in sel) - ukuran.pita
    return Kotak(kiri, y, kanan - kiri, ukuran.pita)


def tempatkan(
    letak: list[TataLetak], i: int, pasangan: list[Pasangan], xs: list[float], ukuran: Ukuran, ukur: Ukur
) -> list[Konektor]:
    """The connectors of page `i`, each centred on one of the lanes `xs`."""
    atas, bawah = [], []
    for p in pasangan:
        if p.dari == i:
            teks = f"ke hal. {letak[p.ke].halaman.nomor}"
            (bawah if p.ke > i else atas).append(_Pinta(p.huruf, "keluar", teks, p.alur[0].dari))
        elif p.ke == i:
            teks = f"dari hal. {letak[p.dari].halaman.nomor}"
            (bawah if p.dari > i else atas).append(_Pinta(p.huruf, "masuk", teks, p.sasaran))
    hasil = []
    for pinta, di_bawah in ((atas, False), (bawah, True)):
        if pinta:
            hasil += _jajarkan(letak[i], pinta, di_bawah, xs, ukuran, ukur)
    return hasil


def _jajarkan(letak, pinta, di_bawah, xs, ukuran, ukur):
    strip = pita(letak, di_bawah, ukuran)
    pinta = sorted(pinta, key=lambda q: (letak.simbol[q.alamat].kotak.pusat[0], q.huruf))
    for skala, bertulis in ((1.0, True), (0.75, True), (0.75, False), (0.5, False), (0.34, False)):
        lebar = max(12.0, ukuran.konektor[0] * letak.skala * skala)
        tulis = [ukur(q.teks, ukuran.huruf * 0.9) + 4 if bertulis else 0.0 for q in pinta]
        tempat = _pilih(letak, pinta, di_bawah, xs, strip, lebar, tulis)
        if tempat:
            break
    else:
        tempat = _rata(xs, strip, len(pinta))
    tinggi = min(max(11.5, ukuran.konektor[1] * min(1, lebar / ukuran.konektor[0])), strip.tinggi - 12)
    y = strip.bawah - 1 - tinggi if di_bawah else strip.y + 1
    hasil = []
    for q, x, lebar_teks in zip(pinta, tempat, tulis):
        kotak = Kotak(x - lebar / 2, y, lebar, tinggi)
        teks = Kotak(kotak.kanan + 2, y + tinggi / 2 - ukuran.huruf * 0.6, lebar_teks - 4, ukuran.huruf * 1.2)
        ada = lebar_teks > 0
        tunjuk = "bawah" if di_bawah == (q.arah == "keluar") else "atas"
        hasil.append(Konektor(q.huruf, q.arah, kotak, tunjuk, q.teks if ada else "", teks if ada else None))
    return hasil


def _pilih(letak, pinta, di_bawah, xs, strip, lebar, tulis):
    """A lane for each connector, as near to its symbol's column as there is room; None if room lacks."""
    terisi, hasil = [], []
    for q, teks in zip(pinta, tulis):
        asal = letak.simbol[q.alamat].kotak
        sumber = [
            s.kotak for s in letak.simbol.values() if (s.kotak.y > asal.bawah if di_bawah else s.kotak.bawah < asal.y)
        ]
        pilihan = []
        for x in xs:
            a, b = x - lebar / 2, x + lebar / 2 + teks
            if a < strip.x + 1 or b > strip.kanan - 1 or any(a < d + SELA and c < b + SELA for c, d in terisi):
                continue
            halang = sum(k.x < x < k.kanan for k in sumber)
            pilihan.append((abs(x - asal.pusat[0]) + 60 * min(halang, 1), x))
        if not pilihan:
            return None
        x = min(pilihan)[1]
        hasil.append(x)
        terisi.append((x - lebar / 2, x + lebar / 2 + teks))
    return hasil


def _rata(xs, strip, banyak):
    """Spread over the whole strip, in order: the last resort of a crowded page."""
    dalam = [x for x in xs if strip.x + 7 <= x <= strip.kanan - 7]
    return [dalam[min(len(dalam) - 1, int((i + 0.5) * len(dalam) / banyak))] for i in range(banyak)]
