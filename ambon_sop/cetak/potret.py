"""Pictures of a PDF's pages, drawn from its bytes: what a preview shows is what is printed."""

import io

# A palette of sixteen makes small files: shades of grey, what covers most of the page, the most frequent colours.
ABU, LUAS, WARNA = 8, 3, 5
SEDIKIT = 60  # pixels: what covers less is the edge of a letter
BEDA = 6  # levels of a channel
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

    semua = [nada for kali, nada in sorted(gambar.getcolors(TERBANYAK) or (), reverse=True) if kali > SEDIKIT]
    warna = [nada for nada in semua if max(nada) - min(nada) > TIDAK_ABU]
    pilihan = [(255 * ke // (ABU - 1),) * 3 for ke in range(ABU)]
    for calon, banyak in ((semua, LUAS), (warna, WARNA)):
        baru = [nada for nada in calon[: 4 * banyak] if not any(_mirip(nada, lain) for lain in pilihan)]
        pilihan += baru[:banyak]
    palet = Image.new("P", (1, 1))
    palet.putpalette([kanal for nada in pilihan for kanal in nada])
    return palet


def _mirip(a, b):
    """Too near to each other to be told apart: Pillow would take one for the other."""
    return max(abs(x - y) for x, y in zip(a, b, strict=True)) < BEDA
