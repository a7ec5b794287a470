"""The engine's front door: from an SOP and its laid-out pages to the drawing of each page."""

from collections.abc import Sequence

from .hasil import Gambar
from .model import Halaman, Sop, Ukur
from .ukuran import Ukuran


def gambar(sop: Sop, halaman: Sequence[Halaman], ukuran: Ukuran, ukur: Ukur) -> list[Gambar]:
    """Draw `sop` into the cells of `halaman`; one result per page, in their order."""
    return [Gambar(h.nomor, h.lebar, h.tinggi, h.sel, (), (), ()) for h in halaman]
