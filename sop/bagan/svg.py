"""A page's drawing as SVG: for the screen over the table, and as a file of its own. Black on white, no fills."""

from html import escape

from .hasil import Gambar, Konektor, Label, Panah, SimbolTergambar
from .model import Kotak
from .ukuran import Ukuran

HURUF = "'Segoe UI',Roboto,'Noto Sans','Liberation Sans',Arial,sans-serif"


def svg(gambar: Gambar, ukuran: Ukuran, *, kisi: bool = True) -> str:
    """The drawing in page coordinates; `kisi` also draws the cells' borders.

    Every symbol is a `g.simbol` and every arrow a `path.alur`, both with `data-` attributes.
    """
    isi = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{_n(gambar.lebar)}" height="{_n(gambar.tinggi)}"'
            f' viewBox="0 0 {_n(gambar.lebar)} {_n(gambar.tinggi)}" fill="none" stroke="#000"'
            f' stroke-width="{_n(ukuran.garis)}" font-family="{HURUF}" font-size="{_n(ukuran.huruf)}">'
        )
    ]
    if kisi:
        isi += ['<g class="kisi" stroke="#666" stroke-width="0.75">', *(_kotak(k) for k in gambar.sel.values()), "</g>"]
    isi += [_panah(p, ukuran) for p in gambar.panah]
    isi += [
        f'<circle class="temu" cx="{_n(x)}" cy="{_n(y)}" r="{_n(ukuran.garis * 1.6)}" fill="#000" stroke="none"/>'
        for x, y in gambar.temu
    ]
    isi += [_simbol(s) for s in gambar.simbol]
    isi += [_konektor(k, ukuran) for k in gambar.konektor]
    isi += [_label(p, p.label, ukuran) for p in gambar.panah if p.label]
    return "\n".join([*isi, "</svg>"])


def bentuk(jenis: str, k: Kotak) -> str:
    """Path data of a symbol's outline inside its box."""
    x, y, b, t = k.x, k.y, k.lebar, k.tinggi
    if jenis == "keputusan":
        return (
            f"M{_n(x + b / 2)} {_n(y)}L{_n(x + b)} {_n(y + t / 2)}L{_n(x + b / 2)} {_n(y + t)}L{_n(x)} {_n(y + t / 2)}Z"
        )
    if jenis == "proses":
        return f"M{_n(x)} {_n(y)}h{_n(b)}v{_n(t)}h{_n(-b)}Z"
    r = t / 2
    busur = f"a{_n(r)} {_n(r)} 0 0 1 0 "
    return f"M{_n(x + r)} {_n(y)}h{_n(b - t)}{busur}{_n(t)}h{_n(t - b)}{busur}{_n(-t)}Z"


def segilima(k: Konektor) -> list[tuple[float, float]]:
    """Corners of a connector's outline: a box with a tip."""
    x, y, b, t = k.kotak.x, k.kotak.y, k.kotak.lebar, k.kotak.tinggi
    if k.menunjuk == "bawah":
        return [(x, y), (x + b, y), (x + b, y + t * 0.66), (x + b / 2, y + t), (x, y + t * 0.66)]
    return [(x, y + t), (x + b, y + t), (x + b, y + t * 0.34), (x + b / 2, y), (x, y + t * 0.34)]


def kepala(panah: Panah, ukuran: Ukuran) -> list[tuple[float, float]]:
    """Corners of an arrow's head."""
    (x0, y0), (x, y) = panah.titik[-2:]
    jarak = abs(x - x0) + abs(y - y0)
    dx, dy = (x - x0) / jarak, (y - y0) / jarak
    panjang, lebar = min(ukuran.kepala[0], jarak), ukuran.kepala[1] / 2
    bx, by = x - dx * panjang, y - dy * panjang
    return [(x, y), (bx - dy * lebar, by + dx * lebar), (bx + dy * lebar, by - dx * lebar)]


def _panah(p: Panah, ukuran: Ukuran) -> str:
    titik = list(p.titik)
    hasil = ""
    if p.jenis == "panah":
        ujung = kepala(p, ukuran)
        titik[-1] = ((ujung[1][0] + ujung[2][0]) / 2, (ujung[1][1] + ujung[2][1]) / 2)
        hasil = f'<polygon points="{_titik(ujung)}" fill="#000" stroke="none"/>'
    jalan = "M" + "L".join(f"{_n(x)} {_n(y)}" for x, y in titik)
    return f'<path class="alur" data-alur="{p.alur}" data-jenis="{p.jenis}" d="{jalan}"/>{hasil}'


def _simbol(s: SimbolTergambar) -> str:
    no, kode, urut = s.simbol.alamat
    return (
        f'<g class="simbol" data-kegiatan="{no}" data-pelaksana="{escape(kode)}" data-urut="{urut}"'
        f' data-bentuk="{s.simbol.bentuk}"><path d="{bentuk(s.simbol.bentuk, s.kotak)}" fill="#fff"/></g>'
    )


def _konektor(k: Konektor, ukuran: Ukuran) -> str:
    x, y = k.kotak.pusat
    y += k.kotak.tinggi * (-0.08 if k.menunjuk == "bawah" else 0.08)
    besar = min(ukuran.huruf * 1.1, k.kotak.tinggi * 0.6, 1.5 * k.kotak.lebar / len(k.huruf) * 0.8)
    hasil = (
        f'<g class="konektor" data-huruf="{k.huruf}" data-arah="{k.arah}">'
        f'<polygon points="{_titik(segilima(k))}" fill="#fff"/>{_teks(k.huruf, x, y, besar, "middle")}'
    )
    if k.kotak_teks:
        hasil += _teks(k.teks, k.kotak_teks.x, k.kotak_teks.pusat[1], ukuran.huruf * 0.9, "start")
    return hasil + "</g>"


def _label(p: Panah, label: Label, ukuran: Ukuran) -> str:
    k = label.kotak
    tinggi = k.tinggi / len(label.baris)
    baris = (_teks(b, k.pusat[0], k.y + tinggi * (i + 0.5), ukuran.huruf, "middle") for i, b in enumerate(label.baris))
    return f'<g class="label" data-alur="{p.alur}">{_kotak(k, "#fff")}{"".join(baris)}</g>'


def _teks(teks: str, x: float, y: float, besar: float, jangkar: str) -> str:
    """Text whose middle height is `y`."""
    return (
        f'<text x="{_n(x)}" y="{_n(y + besar * 0.36)}" font-size="{_n(besar)}" text-anchor="{jangkar}"'
        f' fill="#000" stroke="none">{escape(teks)}</text>'
    )


def _kotak(k: Kotak, isi: str = "none") -> str:
    garis = ' stroke="none"' if isi != "none" else ""
    return f'<rect x="{_n(k.x)}" y="{_n(k.y)}" width="{_n(k.lebar)}" height="{_n(k.tinggi)}" fill="{isi}"{garis}/>'


def _titik(titik) -> str:
    return " ".join(f"{_n(x)},{_n(y)}" for x, y in titik)


def _n(nilai: float) -> str:
    return f"{nilai:.2f}".rstrip("0").rstrip(".")
