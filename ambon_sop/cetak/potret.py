"""Pictures of a PDF's pages, drawn from its bytes: what a preview shows is what is printed."""

import io

ABU, WARNA = 16, 16  # shades of grey, and the most frequent colours besides: a palette makes small files
TIDAK_ABU = 6  # levels between the channels of what is called a colour
TERBANYAK = 1 << 20  # colours that a page may have and still be counted


def potret(pdf, lebar):
    """One PNG (bytes) for each page of a PDF of ours, `lebar` px wide."""
    import pypdfium2

    dokumen = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(_satu(halaman, lebar) for halaman in dokumen)
    finally:
        dokumen.close()


def _satu(halaman, lebar):
    from PIL.Image import Dither

    gambar = halaman.render(scale=lebar / halaman.get_width()).to_pil().convert("RGB")
    keluar = io.BytesIO()
    gambar.quantize(palette=_palet(gambar), dither=Dither.NONE).save(keluar, "PNG", compress_level=6)
    return keluar.getvalue()


def _palet(gambar):
    from PIL import Image

    warna = [satu for satu in gambar.getcolors(TERBANYAK) or () if max(satu[1]) - min(satu[1]) > TIDAK_ABU]
    warna = [nada for _, nada in sorted(warna, reverse=True)[:WARNA]]
    abu = [(255 * ke // (ABU - 1),) * 3 for ke in range(ABU)]
    palet = Image.new("P", (1, 1))
    palet.putpalette([kanal for nada in abu + warna for kanal in nada])
    return palet
