"""Pictures of a PDF's pages, drawn from its bytes: what a preview shows is what is printed."""

import io

WARNA = 32  # black on white with a few grounds; a palette makes small files


def potret(pdf, lebar):
    """One PNG (bytes) for each page of a PDF of ours, `lebar` px wide."""
    import pypdfium2

    dokumen = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(_satu(halaman, lebar) for halaman in dokumen)
    finally:
        dokumen.close()


def _satu(halaman, lebar):
    from PIL.Image import Dither, Quantize

    gambar = halaman.render(scale=lebar / halaman.get_width()).to_pil()
    keluar = io.BytesIO()
    gambar.quantize(WARNA, method=Quantize.FASTOCTREE, dither=Dither.NONE).save(keluar, "PNG", compress_level=6)
    return keluar.getvalue()
