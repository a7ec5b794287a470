"""A page's drawing as PDF operators, in CSS px with y downward; whoever writes the file scales and embeds the font.

`huruf` is the caller's font: `nama` (its resource name), `lebar(teks, px)` and `sandi(teks)` (the text as a PDF string).
"""

from sop.bagan.hasil import Gambar
from sop.bagan.ukuran import Ukuran

# A quarter circle by one Bézier curve: the distance of the control points from the ends, in radii.
LENGKUNG = 0.5523
TITIK_TEMU = 1.6  # radius of the dot where lines merge, in line weights


def operator(gambar: Gambar, ukuran: Ukuran, huruf) -> str:
    """PDF operators that draw `gambar`: lines and heads, dots, symbols, connectors, and labels on top."""
    bagian = [f"0 G 0 g {ukuran.garis:.3f} w 0 J 0 j"]
    for p in gambar.panah:
        bagian.append(_jalan(p.titik) + " S")
        if p.jenis == "panah":
            bagian.append(_kepala(p.titik, *ukuran.kepala))
    bagian += [_kapsul(x - r, y - r, 2 * r, 2 * r) + " f" for x, y in gambar.temu for r in [TITIK_TEMU * ukuran.garis]]
    bagian += [_bentuk(s.simbol.bentuk, s.kotak) + " S" for s in gambar.simbol]
    for k in gambar.konektor:
        bagian.append(_segilima(k.kotak, k.menunjuk) + " S")
        bagian.append(_tengah(k.huruf, k.kotak, ukuran.huruf, huruf))
        if k.teks:
            bagian.append(_tengah(k.teks, k.kotak_teks, ukuran.huruf, huruf))
    for p in gambar.panah:
        if p.label:
            bagian += _label(p.label, ukuran.huruf, huruf)
    return "\n".join(bagian)


def _jalan(titik, tutup=False):
    (x, y), *lanjut = titik
    return " ".join([f"{x:.2f} {y:.2f} m", *(f"{x:.2f} {y:.2f} l" for x, y in lanjut), *(["h"] if tutup else [])])


def _kepala(titik, panjang, lebar):
    """The filled head at the end of a line."""
    (x0, y0), (x, y) = titik[-2:]
    jarak = max(abs(x - x0) + abs(y - y0), 1e-9)
    dx, dy = (x - x0) / jarak, (y - y0) / jarak
    px, py, s = x - dx * panjang, y - dy * panjang, lebar / 2
    return _jalan([(x, y), (px - dy * s, py + dx * s), (px + dy * s, py - dx * s)], tutup=True) + " f"


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


def _segilima(k, menunjuk):
    """The off-page connector: a pentagon whose tip points up or down."""
    cx, bahu = k.pusat[0], 0.6 * k.tinggi
    if menunjuk == "atas":
        titik = [(k.x, k.bawah), (k.kanan, k.bawah), (k.kanan, k.bawah - bahu), (cx, k.y), (k.x, k.bawah - bahu)]
    else:
        titik = [(k.x, k.y), (k.kanan, k.y), (k.kanan, k.y + bahu), (cx, k.bawah), (k.x, k.y + bahu)]
    return _jalan(titik, tutup=True)


def _tengah(teks, kotak, px, huruf):
    """One line of text in the middle of a box."""
    x, y = kotak.pusat
    return _tulis(teks, x - huruf.lebar(teks, px) / 2, y + 0.36 * px, px, huruf)


def _tulis(teks, x, y, px, huruf):
    """Text whose base line starts at (x, y); the matrix turns the glyphs upright again."""
    return f"BT /{huruf.nama} {px:.2f} Tf 1 0 0 -1 {x:.2f} {y:.2f} Tm {huruf.sandi(teks)} Tj ET"


def _label(label, px, huruf):
    """A white plate, and on it the label's lines."""
    k = label.kotak
    yield f"1 g {k.x:.2f} {k.y:.2f} {k.lebar:.2f} {k.tinggi:.2f} re f 0 g"
    tinggi = k.tinggi / len(label.baris)
    for i, baris in enumerate(label.baris):
        x, y = k.pusat[0] - huruf.lebar(baris, px) / 2, k.y + (i + 0.5) * tinggi + 0.36 * px
        yield _tulis(baris, x, y, px, huruf)
