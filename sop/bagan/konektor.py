"""Connectors over page breaks: which ones are needed, and where they stand in a page's strips."""

from dataclasses import dataclass, field

from .hasil import Konektor
from .model import Alamat, Alur, Kotak, Sop, Ukur
from .tata_letak import TataLetak
from .ukuran import Ukuran

SELA = 6.0  # between two connectors


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
class Rencana:
    """A connector that a page needs. Where in its strip it stands, the route decides."""

    huruf: str
    arah: str
    teks: str
    alamat: Alamat  # the symbol on this page that it serves
    di_bawah: bool
    pita: Kotak
    kotak: Kotak  # x and width of the strip, y and height of the connector
    lebar: float

    @property
    def kunci(self) -> tuple[str, str]:
        return self.arah, self.huruf


def pita(letak: TataLetak, bawah: bool, ukuran: Ukuran) -> Kotak:
    """The strip above or below the rows; where the page gives none, one is made outside of them."""
    ada = letak.halaman.bawah if bawah else letak.halaman.atas
    if ada:
        return ada
    sel = letak.halaman.sel.values()
    kiri, kanan = min(k.x for k in sel), max(k.kanan for k in sel)
    y = max(k.bawah for k in sel) if bawah else min(k.y for k in sel) - ukuran.pita
    return Kotak(kiri, y, kanan - kiri, ukuran.pita)


def rencanakan(letak: list[TataLetak], i: int, pasangan: list[Pasangan], ukuran: Ukuran) -> list[Rencana]:
    """The connectors of page `i`: a later page is reached through the lower strip, an earlier one through the upper."""
    hasil = []
    for di_bawah in (False, True):
        strip = pita(letak[i], di_bawah, ukuran)
        keluar = [p for p in pasangan if p.dari == i and (p.ke > i) == di_bawah]
        masuk = [p for p in pasangan if p.ke == i and (p.dari > i) == di_bawah]
        lebar, kotak = _ukuran(strip, di_bawah, len(keluar) + len(masuk), letak[i].skala, ukuran)
        for p in keluar:
            teks = f"ke hal. {letak[p.ke].halaman.nomor}"
            hasil.append(Rencana(p.huruf, "keluar", teks, p.alur[0].dari, di_bawah, strip, kotak, lebar))
        for p in masuk:
            teks = f"dari hal. {letak[p.dari].halaman.nomor}"
            hasil.append(Rencana(p.huruf, "masuk", teks, p.sasaran, di_bawah, strip, kotak, lebar))
    return hasil


def _ukuran(strip: Kotak, di_bawah: bool, banyak: int, skala: float, ukuran: Ukuran):
    """Width of a strip's connectors, and the band in which they stand; many of them get smaller."""
    lebar, tinggi = (u * skala for u in ukuran.konektor)
    muat = strip.lebar / (2 * max(banyak, 1)) - SELA
    lebar = max(12.0, min(lebar, muat))
    tinggi = max(11.5, min(tinggi, strip.tinggi - 12, lebar * 0.95))
    return lebar, Kotak(strip.x, strip.bawah - 1 - tinggi if di_bawah else strip.y + 1, strip.lebar, tinggi)


def dirikan(rencana: list[tuple[Rencana, float]], ukuran: Ukuran, ukur: Ukur) -> list[Konektor]:
    """The connectors with their places (each one's centre), and their texts where there is room."""
    kotak = {r.kunci: Kotak(x - r.lebar / 2, r.kotak.y, r.lebar, r.kotak.tinggi) for r, x in rencana}
    teks = _teks([r for r, _ in rencana], kotak, ukuran, ukur)
    hasil = []
    for r, _ in rencana:
        tunjuk = "bawah" if r.di_bawah == (r.arah == "keluar") else "atas"
        hasil.append(Konektor(r.huruf, r.arah, kotak[r.kunci], tunjuk, *teks[r.kunci]))
    return hasil


def _teks(rencana: list[Rencana], kotak: dict, ukuran: Ukuran, ukur: Ukur) -> dict:
    """Text and place by connector; those with the fewest free places choose first."""
    terisi = list(kotak.values())
    hasil = {}
    sisa = list(rencana)
    while sisa:
        pilihan = [list(_tempat_teks(r, kotak[r.kunci], terisi, ukuran, ukur)) for r in sisa]
        i = min(range(len(sisa)), key=lambda i: (len(pilihan[i]) or 99, i))
        r = sisa.pop(i)
        hasil[r.kunci] = pilihan[i][0] if pilihan[i] else ("", None)
        terisi += [t for _, t in pilihan[i][:1]]
    return hasil


def _tempat_teks(r: Rencana, k: Kotak, terisi: list[Kotak], ukuran: Ukuran, ukur: Ukur):
    """Free places beside a connector for "ke hal. 3", and for "hal. 3"."""
    tinggi = ukuran.huruf * 1.1
    for teks in (r.teks, r.teks.split(" ", 1)[1]):
        lebar = ukur(teks, ukuran.huruf * 0.9)
        for x in (k.kanan + 3, k.x - 3 - lebar):
            tempat = Kotak(x, k.pusat[1] - tinggi / 2, lebar, tinggi)
            dalam = r.pita.x <= x and tempat.kanan <= r.pita.kanan
            if dalam and not any(t is not k and t.beririsan(tempat, 2) for t in terisi):
                yield teks, tempat
