"""The shipped fonts as measures and as glyphs: how wide a text is, and how it is written into a PDF."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

DI_SINI = Path(__file__).parent


@dataclass(frozen=True)
class Muka:
    """What is needed of one font file. Widths in em; the rest in thousandths of an em."""

    glif: dict[int, int]  # character → glyph number
    lebar: dict[int, float]  # by glyph number
    naik: int
    turun: int
    kotak: tuple[int, int, int, int]


@cache
def muka(berkas):
    """The `Muka` of one of the shipped font files."""
    from fontTools.ttLib import TTFont

    with TTFont(DI_SINI / berkas, lazy=True) as f:
        em, urutan, kepala = f["head"].unitsPerEm, f.getReverseGlyphMap(), f["head"]
        return Muka(
            glif={kode: urutan[nama] for kode, nama in f.getBestCmap().items()},
            lebar={urutan[nama]: maju / em for nama, (maju, _) in f["hmtx"].metrics.items()},
            naik=round(f["hhea"].ascent / em * 1000),
            turun=round(f["hhea"].descent / em * 1000),
            kotak=tuple(round(n / em * 1000) for n in (kepala.xMin, kepala.yMin, kepala.xMax, kepala.yMax)),
        )


def ukur(teks, px, berkas="Arimo-Regular.ttf"):
    """Width of a text in px at a font size in px, without kerning."""
    m = muka(berkas)
    return px * sum(m.lebar[m.glif.get(ord(huruf), 0)] for huruf in teks)


class Huruf:
    """One font for what is drawn over the pages of one PDF. It remembers what was written, to embed just that."""

    def __init__(self, berkas, nama):
        self.berkas, self.nama = berkas, nama
        self.dipakai = {}  # glyph number → character

    def lebar(self, teks, px):
        return ukur(teks, px, self.berkas)

    def sandi(self, teks):
        """The text as a PDF hexadecimal string of glyph numbers, to be shown with `Tj`."""
        glif = [muka(self.berkas).glif.get(ord(huruf), 0) for huruf in teks]
        self.dipakai.update(zip(glif, teks, strict=True))
        return "<" + "".join(f"{g:04x}" for g in glif) + ">"
