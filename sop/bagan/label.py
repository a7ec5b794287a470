"""Where an exit's label stands: on a white plate beside its line, near the exit, clear of everything else."""

import itertools

from .hasil import Label, Titik
from .model import Kotak, Ukur
from .ukuran import Ukuran

JAUH = 26.0  # farthest from the exit
DEKAT = 2.4  # from its own line
BEBAS = 3.2  # from other lines
LEBAR = 7.0  # wider texts are broken into lines; in font sizes

Ruas = tuple[Titik, Titik]


def ukur_label(teks: str, ukuran: Ukuran, ukur: Ukur) -> tuple[tuple[str, ...], float, float]:
    """The label's lines, and the width and height of its plate."""
    baris = [""]
    for kata in teks.replace("/", "/\u200b").replace("\u200b", " \u200b").split(" "):
        sambung = "" if kata.startswith("\u200b") or not baris[-1] else " "
        kata = kata.lstrip("\u200b")
        if baris[-1] and ukur(baris[-1] + sambung + kata, ukuran.huruf) > LEBAR * ukuran.huruf:
            baris.append(kata)
        else:
            baris[-1] += sambung + kata
    lebar = max(ukur(b, ukuran.huruf) for b in baris) + 6
    tinggi = len(baris) * ukuran.huruf * 1.15 + 1
    return tuple(baris), max(lebar, 17.5 * len(teks) / tinggi), tinggi


def letakkan(
    ukuran_label, teks: str, titik: list[Titik], rintang: list[Kotak], ruas: list[Ruas], batas: Kotak, teliti=False
):
    """The best free place for a label along its line's first stretch, or None.

    `rintang` are boxes to stay clear of, `ruas` the other lines, `batas` the area that may hold labels; `teliti`:
    try every pixel.
    """
    baris, lebar, tinggi = ukuran_label
    sendiri = list(itertools.pairwise(titik))
    terbaik = None
    for harga, x, y in _calon(titik, lebar, tinggi, teliti):
        kotak = Kotak(x, y, lebar, tinggi)
        jauh = jarak_titik(kotak, titik[0])
        if jauh > JAUH or (terbaik and harga + jauh >= terbaik[0]):
            continue
        if _bebas(kotak, rintang, ruas, sendiri, batas):
            terbaik = (harga + jauh, kotak)
    return Label(teks, terbaik[1], baris) if terbaik else None


def paksa(ukuran_label, teks: str, titik: list[Titik], rintang: list[Kotak], ruas: list[Ruas], batas: Kotak) -> Label:
    """The place that touches least where no place is free."""
    baris, lebar, tinggi = ukuran_label
    garis = [*ruas, *itertools.pairwise(titik)]
    pilihan = []
    for harga, x, y in _calon(titik, lebar, tinggi):
        kotak = Kotak(max(batas.x, min(x, batas.kanan - lebar)), y, lebar, tinggi)
        sentuh = sum(kotak.beririsan(k) for k in rintang) + sum(dekat(kotak, r, 0.0) for r in garis)
        pilihan.append((sentuh, harga, kotak.x, y))
    _, _, x, y = min(pilihan)
    return Label(teks, Kotak(x, y, lebar, tinggi), baris)


def _calon(titik, lebar, tinggi, teliti=False):
    """Places (price, x, y) along the first stretch: above and below, right and left of each segment."""
    jalan = 0.0
    for (ax, ay), (bx, by) in itertools.pairwise(titik):
        panjang = abs(bx - ax) + abs(by - ay)
        if ay == by:
            yield from _datar(ax, bx, ay, lebar, tinggi, jalan, teliti)
        else:
            yield from _tegak(ax, ay, by, lebar, tinggi, jalan, teliti)
        jalan += panjang
        if jalan > JAUH + 15:
            return


def _datar(ax, bx, y, lebar, tinggi, jalan, teliti):
    arah = 1 if bx > ax else -1
    for maju in range(int(-lebar), 27) if teliti else (3, 8, 14, 20, 25, -3 - lebar / 2, -lebar + 2):
        x = ax + maju if arah > 0 else ax - maju - lebar
        yield jalan / 2 + abs(maju - 3) / 3, x, y - DEKAT - tinggi
        yield jalan / 2 + abs(maju - 3) / 3 + 5, x, y + DEKAT


def _tegak(x, ay, by, lebar, tinggi, jalan, teliti):
    arah = 1 if by > ay else -1
    for maju in range(int(-tinggi), 27) if teliti else (3, 6, 10, 16, 22, -3 - tinggi / 2):
        y = ay + maju if arah > 0 else ay - maju - tinggi
        yield jalan / 2 + abs(maju - 3) / 3, x + DEKAT, y
        yield jalan / 2 + abs(maju - 3) / 3 + 2, x - DEKAT - lebar, y


def _bebas(kotak, rintang, ruas, sendiri, batas):
    if kotak.x < batas.x + 1 or kotak.kanan > batas.kanan - 1 or kotak.y < batas.y or kotak.bawah > batas.bawah:
        return False
    if any(kotak.beririsan(k, 1.0) for k in rintang):
        return False
    if any(dekat(kotak, r, 1.0) for r in sendiri) or not any(dekat(kotak, r, DEKAT + 0.1) for r in sendiri):
        return False
    return not any(dekat(kotak, r, BEBAS) for r in ruas)


def dekat(k: Kotak, ruas: Ruas, jarak: float) -> bool:
    (ax, ay), (bx, by) = ruas
    if ax > bx:
        ax, bx = bx, ax
    if ay > by:
        ay, by = by, ay
    return ax < k.kanan + jarak and bx > k.x - jarak and ay < k.bawah + jarak and by > k.y - jarak


def jarak_titik(k: Kotak, titik: Titik) -> float:
    dx = max(k.x - titik[0], 0, titik[0] - k.kanan)
    dy = max(k.y - titik[1], 0, titik[1] - k.bawah)
    return (dx * dx + dy * dy) ** 0.5
