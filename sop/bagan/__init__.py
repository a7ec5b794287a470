"""The flowchart engine: from an SOP and the boxes of its table's cells to lines that a reader can follow."""

from .gambar import gambar
from .hasil import Gambar, Konektor, Label, Panah, SimbolTergambar, ke_json
from .kebutuhan import Kebutuhan, kebutuhan
from .model import Alur, Halaman, Kotak, Simbol, Sop, Ukur, dari_isi
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
    "dari_isi",
    "gambar",
    "ke_json",
    "kebutuhan",
]
