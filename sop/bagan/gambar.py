"""The engine's front door: from an SOP and its laid-out pages to the drawing of each page."""

from collections.abc import Sequence

from .hasil import Gambar, Panah
from .konektor import dirikan, pasangkan
from .model import Halaman, Sop, Ukur
from .papan import Kunci, Papan, susun
from .rapi import rapikan, titik_temu
from .rute import rute
from .tata_letak import TataLetak, tata
from .ukuran import Ukuran


def gambar(sop: Sop, halaman: Sequence[Halaman], ukuran: Ukuran, ukur: Ukur) -> list[Gambar]:
    """Draw `sop` into the cells of `halaman`; one result per page, in their order."""
    letak, halaman_simbol = tata(sop, halaman, ukuran, ukur)
    pasangan = pasangkan(sop, halaman_simbol)
    return [_satu(letak[i], susun(letak, i, pasangan, ukuran), ukuran, ukur) for i in range(len(letak))]


def _satu(letak: TataLetak, papan: Papan, ukuran: Ukuran, ukur: Ukur) -> Gambar:
    jaringan, jalur = rute(papan, ukuran, ukur)
    konektor = dirikan([(r, jaringan.tempat(r)) for r in papan.konektor], ukuran, ukur)
    titik = rapikan(jaringan, [k.kotak for k in konektor], _garis_sel(letak.halaman), ukuran.antara)
    panah = [
        Panah(a.nomor, a.jenis, _ujung(j.garis.dari), _ujung(j.garis.ke), titik[j.garis.nomor], j.label)
        for j in jalur
        for a in j.garis.alur
    ]
    h, simbol = letak.halaman, tuple(letak.simbol.values())
    return Gambar(h.nomor, h.lebar, h.tinggi, h.sel, simbol, tuple(konektor), tuple(panah), titik_temu(titik))


def _garis_sel(halaman: Halaman) -> tuple[list[float], list[float]]:
    """The x and the y of all cell borders."""
    sel = halaman.sel.values()
    return sorted({x for k in sel for x in (k.x, k.kanan)}), sorted({y for k in sel for y in (k.y, k.bawah)})


def _ujung(kunci: Kunci):
    return kunci[1] if len(kunci) == 2 else kunci
