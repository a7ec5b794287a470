"""A page's drawing as PDF operators, in CSS px with y downward; whoever writes the file scales and embeds the font.

`huruf` is the caller's font: `nama` (its resource name), `lebar(teks, px)`, `sandi(teks)` (the text as a PDF string).
"""

from sop.bagan.hasil import Gambar, Konektor, SimbolTergambar
from sop.bagan.model import Kotak
from sop.bagan.svg import kepala, segilima
from sop.bagan.ukuran import Ukuran

# A quarter circle by one Bézier curve: the distance of the control points from the ends, in radii.
LENGKUNG = 0.5523
LEGENDA = {"mulai": "Mulai, selesai", "proses": "Proses", "keputusan": "Keputusan"}
KECIL = 0.5  # scale of the symbols in the legend
TITIK_TEMU = 1.6  # radius of the dot where lines merge, in line weights


def operator(gambar: Gambar, ukuran: Ukuran, huruf) -> str:
    """PDF operators that draw a page's lines and heads, the dots where they merge, and the labels on top."""
    bagian = [f"0 G 0 g {ukuran.garis:.3f} w 0 J 0 j"]
    for p in gambar.panah:
        bagian += _panah(p, ukuran)
    r = TITIK_TEMU * ukuran.garis
    bagian += [_kapsul(x - r, y - r, 2 * r, 2 * r) + " f" for x, y in gambar.temu]
    for p in gambar.panah:
        if p.label:
            bagian += _label(p.label, ukuran.huruf, huruf)
    return "\n".join(bagian)


def operator_simbol(simbol: SimbolTergambar, ukuran: Ukuran) -> str:
    """PDF operators that draw one symbol; it is apart so that it can be tagged with its words."""
    return f"0 G {ukuran.garis:.3f} w 0 j {_bentuk(simbol.simbol.bentuk, simbol.kotak)} S"


def operator_konektor(konektor: Konektor, ukuran: Ukuran, huruf) -> str:
    """PDF operators that draw one connector with its letter and its page; apart for the same reason."""
    return "\n".join([f"0 G 0 g {ukuran.garis:.3f} w 0 j", *_konektor(konektor, ukuran.huruf, huruf)])


def _panah(panah, ukuran):
    """The line, which stops at the base of its head, and the head."""
    titik = list(panah.titik)
    if panah.jenis == "panah":
        ujung = kepala(panah, ukuran)
        titik[-1] = ((ujung[1][0] + ujung[2][0]) / 2, (ujung[1][1] + ujung[2][1]) / 2)
        yield _jalan(ujung, tutup=True) + " f"
    yield _jalan(titik) + " S"


def legenda(kotak: Kotak, ukuran: Ukuran, huruf) -> str:
    """PDF operators of a line that explains the symbols, in the middle of `kotak`; empty where it is too narrow."""
    px, sela = 0.9 * ukuran.huruf, ukuran.huruf
    simbol = [(KECIL * lebar, KECIL * tinggi) for lebar, tinggi in (*map(ukuran.simbol.get, LEGENDA), ukuran.konektor)]
    kata = [*LEGENDA.values(), "Sambungan halaman"]
    lebar = sum(b + sela / 2 + huruf.lebar(t, px) for (b, _), t in zip(simbol, kata, strict=True)) + 3 * sela
    if lebar > kotak.lebar - sela:
        return ""
    x, y = kotak.pusat[0] - lebar / 2, kotak.pusat[1]
    bagian = [f"0 G 0 g {0.75 * ukuran.garis:.3f} w"]
    for bentuk, (b, t), teks in zip((*LEGENDA, None), simbol, kata, strict=True):
        tempat = Kotak(x, y - t / 2, b, t)
        gambar = _bentuk(bentuk, tempat) if bentuk else _jalan(segilima(Konektor("", "", tempat, "bawah")), tutup=True)
        bagian += [gambar + " S", _tulis(teks, x + b + sela / 2, y, px, huruf)]
        x += b + sela / 2 + huruf.lebar(teks, px) + sela
    return "\n".join(bagian)


def _jalan(titik, tutup=False):
    (x, y), *lanjut = titik
    return " ".join([f"{x:.2f} {y:.2f} m", *(f"{x:.2f} {y:.2f} l" for x, y in lanjut), *(["h"] if tutup else [])])


def _bentuk(bentuk, k):
    if bentuk == "proses":
        return f"{k.x:.2f} {k.y:.2f} {k.lebar:.2f} {k.tinggi:.2f} re"
    if bentuk == "keputusan":
        cx, cy = k.pusat
        return _jalan([(cx, k.y), (k.kanan, cy), (cx, k.bawah), (k.x, cy)], tutup=True)
    return _kapsul(k.x, k.y, k.lebar, k.tinggi)


def _kapsul(x, y, lebar, tinggi):
    r = min(lebar, tinggi) / 2
    c, x2, y2 = r * (1 - LENGKUNG), x + lebar, y + tinggi
    return (
        f"{x + r:.2f} {y:.2f} m {x2 - r:.2f} {y:.2f} l"
        f" {x2 - c:.2f} {y:.2f} {x2:.2f} {y + c:.2f} {x2:.2f} {y + r:.2f} c {x2:.2f} {y2 - r:.2f} l"
        f" {x2:.2f} {y2 - c:.2f} {x2 - c:.2f} {y2:.2f} {x2 - r:.2f} {y2:.2f} c {x + r:.2f} {y2:.2f} l"
        f" {x + c:.2f} {y2:.2f} {x:.2f} {y2 - c:.2f} {x:.2f} {y2 - r:.2f} c {x:.2f} {y + r:.2f} l"
        f" {x:.2f} {y + c:.2f} {x + c:.2f} {y:.2f} {x + r:.2f} {y:.2f} c h"
    )


def _konektor(konektor, px, huruf):
    """The off-page pentagon, its letter, and beside it which page it leads to."""
    k = konektor.kotak
    yield _jalan(segilima(konektor), tutup=True) + " S"
    x, y = k.pusat
    y += k.tinggi * (-0.08 if konektor.menunjuk == "bawah" else 0.08)
    besar = min(px * 1.1, k.tinggi * 0.6, 1.2 * k.lebar / len(konektor.huruf))
    yield _tulis(konektor.huruf, x - huruf.lebar(konektor.huruf, besar) / 2, y, besar, huruf)
    if konektor.kotak_teks:
        yield _tulis(konektor.teks, konektor.kotak_teks.x, konektor.kotak_teks.pusat[1], px * 0.9, huruf)


def _label(label, px, huruf):
    """A white plate, and on it the label's lines."""
    k = label.kotak
    yield f"1 g {k.x:.2f} {k.y:.2f} {k.lebar:.2f} {k.tinggi:.2f} re f 0 g"
    tinggi = k.tinggi / len(label.baris)
    for i, baris in enumerate(label.baris):
        yield _tulis(baris, k.pusat[0] - huruf.lebar(baris, px) / 2, k.y + (i + 0.5) * tinggi, px, huruf)


def _tulis(teks, x, y, px, huruf):
    """Text from `x` on, its middle height at `y`; the matrix turns the glyphs upright again."""
    return f"BT /{huruf.nama} {px:.2f} Tf 1 0 0 -1 {x:.2f} {y + 0.36 * px:.2f} Tm {huruf.sandi(teks)} Tj ET"
