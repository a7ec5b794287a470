"""How a letter is set: the CSS of one letter, and the steps by which its spacing is drawn in. Pure."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Template

from naskah.isi import KERTAS

# The line height of a single-spaced line, in em, as word processors set the fonts that ours stand for.
MUKA = {"Arial": ('"Cetak Sans"', 1.15), "Bookman Old Style": ('"Cetak Serif"', 1.17)}
MM_PER_PT = 25.4 / 72
BAWAH_KOP = (6, 3)  # mm between kop and letter: usual, least
SELA = (4.5, 2.5)  # mm around titles and blocks
QR_TERBESAR = 20  # mm
LANSKAP_BAWAH = 20  # mm
LEBAR_TANDA = 82  # mm of a signature that stands alone


@dataclass(frozen=True)
class Rapat:
    """One step of drawing in. `alinea` and `huruf` in pt, `ruang` (to sign in), `bawah_kop` and `sela` in mm."""

    spasi: float
    alinea: float
    ruang: float
    bawah_kop: float
    sela: float
    huruf: float


def tangga(aturan, lembaran):
    """The steps from the usual setting to the tightest that `aturan` allows; the first gaps, then lines, then type."""
    ukuran = lembaran.ukuran
    longgar = Rapat(aturan.spasi, aturan.jarak_alinea, aturan.ruang_tanda, BAWAH_KOP[0], SELA[0], ukuran)
    if not aturan.muat_satu_halaman:
        return (longgar,)
    alinea, spasi = aturan.jarak_alinea_terkecil, aturan.spasi_terkecil
    huruf = min(ukuran, aturan.huruf_terkecil) if lembaran.huruf == "Arial" else ukuran
    semua = [
        longgar,
        Rapat(aturan.spasi, (aturan.jarak_alinea + alinea) / 2, aturan.ruang_tanda, *_tengah(BAWAH_KOP, SELA), ukuran),
        Rapat(aturan.spasi, alinea, aturan.ruang_tanda_terkecil, BAWAH_KOP[1], SELA[1], ukuran),
        Rapat((aturan.spasi + spasi) / 2, alinea, aturan.ruang_tanda_terkecil, BAWAH_KOP[1], SELA[1], ukuran),
        Rapat(spasi, alinea, aturan.ruang_tanda_terkecil, BAWAH_KOP[1], SELA[1], ukuran),
        Rapat(spasi, alinea, aturan.ruang_tanda_terkecil, BAWAH_KOP[1], SELA[1], (ukuran + huruf) / 2),
        Rapat(spasi, alinea, aturan.ruang_tanda_terkecil, BAWAH_KOP[1], SELA[1], huruf),
    ]
    return tuple(dict.fromkeys(semua))


def _tengah(*pasangan):
    return (sum(satu) / 2 for satu in pasangan)


@dataclass(frozen=True)
class Halaman:
    """The paper and what runs along at head and foot of every page. Lengths in mm."""

    lebar: float
    tinggi: float
    atas: float
    kanan: float
    bawah: float
    kiri: float
    atas_pertama: float

    @property
    def lebar_isi(self):
        return self.lebar - self.kiri - self.kanan

    def tinggi_isi(self, nomor):
        return self.tinggi - self.bawah - (self.atas_pertama if nomor == 1 else self.atas)


def halaman(lembaran, aturan):
    lebar, tinggi = KERTAS[lembaran.kertas]
    if lembaran.lanskap:
        lebar, tinggi = tinggi, lebar
    if lembaran.kertas == "A5":
        return Halaman(lebar, tinggi, *[aturan.tepi_a5] * 5)
    pertama = aturan.tepi_atas_kop if lembaran.kop else aturan.tepi_atas
    kiri, bawah = aturan.tepi_kiri, aturan.tepi_bawah
    if lembaran.lanskap:  # it hangs on a wall, nothing is filed at its left
        kiri, bawah = aturan.tepi_kanan, min(aturan.tepi_bawah, LANSKAP_BAWAH)
    return Halaman(lebar, tinggi, aturan.tepi_atas, aturan.tepi_kanan, bawah, kiri, pertama)


@cache
def _pola():
    return Template(Path(__file__).with_name("cetakan.css").read_text(encoding="utf-8"))


def css(lembaran, aturan, rapat, *, lebar_label, rahasia="", berkaki=False):
    """The style sheet at one step. `lebar_label`: mm of the labels before considerations and orders."""
    h = halaman(lembaran, aturan)
    muka, tunggal = MUKA[lembaran.huruf]
    lebar_tanda = min(LEBAR_TANDA, h.lebar_isi * 0.6)
    return _pola().substitute(
        lebar=f"{h.lebar:g}mm",
        tinggi=f"{h.tinggi:g}mm",
        tepi=f"{h.atas:g}mm {h.kanan:g}mm {h.bawah:g}mm {h.kiri:g}mm",
        tepi_atas_pertama=f"{h.atas_pertama:g}mm",
        **_berjalan(aturan, rahasia, berkaki),
        muka=muka,
        huruf=f"{rapat.huruf:g}pt",
        baris=f"{rapat.spasi * tunggal:.4g}",
        alinea=f"{rapat.alinea:g}pt",
        sela=f"{rapat.sela:g}mm",
        bawah_kop=f"{rapat.bawah_kop:g}mm",
        lambang=f"{aturan.kop_lambang:g}mm",
        imbang=f"{aturan.kop_lambang + 4:g}mm",
        alamat=f"{aturan.kop_alamat:g}pt",
        letak_tanggal={"kanan": "right", "kiri": "left"}[aturan.letak_tanggal],
        lekuk=f"{min(aturan.lekuk_alinea, h.lebar_isi * 0.1):g}mm",
        judul="700" if aturan.judul_tebal else "400",
        label=f"{lebar_label:.1f}mm",
        label_isi=f"{lebar_label + 4:.1f}mm",
        kiri_lampiran=f"{max(h.lebar_isi - 92, 0) if aturan.letak_kepala_lampiran == 'kanan' else 0:g}mm",
        kolom_sejajar=f"{(h.lebar_isi - 6) / 2:.1f}mm",
        kolom_kiri=f"{h.lebar_isi - lebar_tanda - 6:.1f}mm",
        kiri_tanda=f"{h.lebar_isi - lebar_tanda:.1f}mm",
        kolom_kanan=f"{lebar_tanda:.1f}mm",
        ruang=f"{rapat.ruang:g}mm",
        qr=f"{min(rapat.ruang - 1, QR_TERBESAR):g}mm",
        meterai=f"{rapat.ruang - 2:g}mm",
    )


def _berjalan(aturan, rahasia, berkaki):
    """What stands at head and foot of the first page and of the others, as values of `content`."""
    nomor = '"– " counter(page) " –"'
    kata = f'"{rahasia}"' if rahasia else ""
    di_bawah = aturan.nomor_halaman == "bawah" and not berkaki  # a notice has the foot for itself
    atas = _sambung(kata, "" if di_bawah or aturan.nomor_halaman == "tanpa" else nomor)
    bawah = _sambung(nomor if di_bawah else "", kata)
    kaki = "element(kaki)" if berkaki else ""
    return {
        "kepala_halaman": atas or '""',
        "kepala_pertama": kata or '""',
        "kaki_halaman": kaki or bawah or '""',
        "kaki_pertama": kaki or kata or '""',
    }


def _sambung(*bagian):
    return ' "\\A " '.join(satu for satu in bagian if satu)
