"""The flowchart engine: from an SOP and the boxes of its table's cells to lines that a reader can follow.

The way of one drawing: `model` (what is read) → `tata_letak` (symbols in their cells, pages) → `konektor` (pairs over
page breaks) → `papan` (a page's lanes and ports) → `rute` (which line runs where, on `jaringan`, by `cari`; `perbaikan`
redraws what came out badly, `sesak` what left a label without a place) → `rapi` (even distances) → `hasil` (what comes
out) → `svg`. Nothing of Django or the project is imported; text is measured by a function that the caller hands in.
Lengths are CSS px.

>>> sop = dari_isi({
...     "pelaksana": [{"kode": "p1"}, {"kode": "p2"}],
...     "kegiatan": [
...         {"no": 1, "simbol": [{"pelaksana": "p1", "bentuk": "mulai"}]},
...         {"no": 2, "simbol": [{"pelaksana": "p2", "bentuk": "selesai"}]},
...     ],
... })
>>> ukur = lambda teks, huruf: len(teks) * huruf * 0.5
>>> butuh = kebutuhan(sop, LAYAR, ukur)
>>> sel = {
...     (no, kode): Kotak(x, y, butuh.lebar_kolom[kode], butuh.tinggi_baris[no])
...     for no, y in ((1, 0), (2, butuh.tinggi_baris[1]))
...     for kode, x in (("p1", 0), ("p2", butuh.lebar_kolom["p1"]))
... }
>>> [halaman] = gambar(sop, [Halaman(1, 200, 200, sel)], LAYAR, ukur)
>>> [(p.dari, p.ke, len(p.titik)) for p in halaman.panah]
[((1, 'p1', 1), (2, 'p2', 1), 3)]
>>> svg(halaman, LAYAR).startswith("<svg ")
True
>>> dalam_kata(sop, {1: "Mengajukan permohonan", 2: "Mengarsipkan"}, {"p1": "Pemohon", "p2": "Petugas"})
['1 Mengajukan permohonan (Pemohon, mulai): → 2', '2 Mengarsipkan (Petugas, selesai)']
"""

from .gambar import gambar
from .hasil import Gambar, Konektor, Label, Panah, SimbolTergambar, ke_json
from .kata import dalam_kata, langkah
from .kebutuhan import Kebutuhan, kebutuhan
from .model import Alur, Halaman, Kotak, Simbol, Sop, Ukur, dari_isi
from .svg import svg
from .ukuran import KERTAS, LAYAR, Ukuran

__all__ = [
    "KERTAS",
    "LAYAR",
    "Alur",
    "Gambar",
    "Halaman",
    "Kebutuhan",
    "Konektor",
    "Kotak",
    "Label",
    "Panah",
    "Simbol",
    "SimbolTergambar",
    "Sop",
    "Ukur",
    "Ukuran",
    "dalam_kata",
    "dari_isi",
    "gambar",
    "ke_json",
    "kebutuhan",
    "langkah",
    "svg",
]
