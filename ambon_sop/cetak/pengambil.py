"""What a printed page may load: our own fonts and what the caller hands over. Everything else is refused."""

from pathlib import Path

from ambon_sop.cetak.nilai import Aset

HURUF = Path(__file__).parent / "huruf"
# Metric twins: Arimo for Arial, TeX Gyre Bonum for Bookman Old Style. Own names, so that no system font slips in.
KELUARGA = {
    "sans": ("Cetak Sans", "Arimo-{}.ttf", ("Regular", "Bold", "Italic", "BoldItalic")),
    "serif": (
        "Cetak Serif",
        "texgyrebonum-{}.otf",
        ("regular", "bold", "italic", "bolditalic"),
    ),
}
GAYA = (("400", "normal"), ("700", "normal"), ("400", "italic"), ("700", "italic"))


def css_huruf(nama):
    """The @font-face rules of one family, as `asset:sans.css` and `asset:serif.css` give them."""
    keluarga, pola, potongan = KELUARGA[nama]
    return "\n".join(
        f'@font-face {{ font-family: "{keluarga}"; font-weight: {tebal}; font-style: {miring};'
        f' src: url("asset:{pola.format(bagian)}") }}'
        for bagian, (tebal, miring) in zip(potongan, GAYA, strict=True)
    )


def aset_sendiri(nama):
    """One of the shipped assets by its name; KeyError for anything else (also for a path)."""
    if nama in ("sans.css", "serif.css"):
        return Aset(css_huruf(nama.removesuffix(".css")).encode(), "text/css")
    if nama in {pola.format(bagian) for _, pola, potongan in KELUARGA.values() for bagian in potongan}:
        return Aset((HURUF / nama).read_bytes(), "font/sfnt")
    raise KeyError(nama)


def pengambil(aset):
    """A fetcher for WeasyPrint that serves `asset:` addresses from `aset` and from the shipped fonts, and nothing else.

    It must be a subclass of WeasyPrint's own, and goes to every Attachment too (CVE-2024-28184, CVE-2026-55073).
    """
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class PengambilTertutup(URLFetcher):
        def fetch(self, url, headers=None):
            skema, _, nama = url.partition(":")
            if skema != "asset":
                raise ValueError(f"Refused to load {url[:80]}")
            berkas = aset.get(nama) or aset_sendiri(nama)
            return URLFetcherResponse(url, berkas.isi, {"Content-Type": berkas.jenis})

    return PengambilTertutup(allowed_protocols={"asset"}, allow_redirects=False)
