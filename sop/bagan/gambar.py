"""The engine's front door: from an SOP and its laid-out pages to the drawing of each page."""

from collections.abc import Sequence

from .hasil import Gambar, Panah
from .konektor import dirikan, pasangkan
from .model import Halaman, Sop, Ukur
from .papan import Kunci, Papan, susun
from .rute import rute
from .tata_letak import TataLetak, tata
from .ukuran import Ukuran


def gambar(sop: Sop, halaman: Sequence[Halaman], ukuran: Ukuran, ukur: Ukur) -> list[Gambar]:
    """Draw `sop` into the cells of `halaman`; one result per page, in their order."""
    letak, halaman_simbol = tata(sop, halaman, ukuran)
    pasangan = pasangkan(sop, halaman_simbol)
    return [_satu(letak[i], susun(letak, i, pasangan, ukuran), ukuran, ukur) for i in range(len(letak))]


def _satu(letak: TataLetak, papan: Papan, ukuran: Ukuran, ukur: Ukur) -> Gambar:
    jaringan, jalur = rute(papan, ukuran, ukur)
    panah = []
    for j in jalur:
        titik = tuple(jaringan.titik(j.garis, j.jejak))
        for alur in j.garis.alur:
            panah.append(Panah(alur.nomor, alur.jenis, _ujung(j.garis.dari), _ujung(j.garis.ke), titik, j.label))
    konektor = dirikan([(r, jaringan.tempat(r)) for r in papan.konektor], ukuran, ukur)
    h = letak.halaman
    simbol = tuple(letak.simbol.values())
    return Gambar(h.nomor, h.lebar, h.tinggi, h.sel, simbol, tuple(konektor), tuple(panah))


def _ujung(kunci: Kunci):
    return kunci[1] if len(kunci) == 2 else kunci
