"""The one function that prints."""

from hashlib import sha256

from ambon_sop.cetak.huruf import Huruf
from ambon_sop.cetak.lukis import penyelesai
from ambon_sop.cetak.nilai import Cetakan, HalamanTertata, Lukisan, TataUlang
from ambon_sop.cetak.pengambil import pengambil


def cetak(html, *, gambar=None, aset=None, lampiran=(), tanda_air="", varian=None):
    """Print `html` and return a `Cetakan`. The same input gives the same bytes.

    `gambar(halaman, huruf)` sees the laid-out pages (tuple of HalamanTertata) and the font for its labels; it returns
    a `Lukisan`, or a `TataUlang` to have another HTML laid out instead. `aset` maps names to `Aset`, for `asset:`
    addresses; `tanda_air` is a word to print large and light behind every page, `varian` a PDF variant (`pdf/a-3a`).
    """
    # Imported here: it takes 0.8 s, and whoever only shows pages should not pay for it.
    from weasyprint import HTML

    ambil = pengambil(aset or {})
    huruf = Huruf("Arimo-Regular.ttf", "CetakLabel")

    def tata(teks):
        dokumen = HTML(string=teks, base_url="asset:", url_fetcher=ambil).render(pdf_variant=varian)
        return dokumen, tuple(_halaman(nomor, h) for nomor, h in enumerate(dokumen.pages, 1))

    dokumen, halaman = tata(html)
    lukisan = gambar(halaman, huruf) if gambar else Lukisan()
    if isinstance(lukisan, TataUlang):
        dokumen, halaman = tata(lukisan.html)
        lukisan = gambar(halaman, huruf)
    if isinstance(lukisan, TataUlang):
        raise ValueError("A drawing may ask for another layout only once.")
    pdf = dokumen.write_pdf(
        pdf_identifier=sha256(html.encode()).digest()[:16],
        pdf_variant=varian,
        attachments=[_lampiran(a, ambil) for a in lampiran],
        finisher=penyelesai(lukisan.operator, huruf, tanda_air),
    )
    return Cetakan(pdf, halaman, lukisan.bekal)


def _lampiran(lampiran, ambil):
    from weasyprint import Attachment

    return Attachment(
        string=lampiran.isi,
        name=lampiran.nama,
        description=lampiran.keterangan,
        relationship=lampiran.hubungan,
        created=lampiran.waktu,
        modified=lampiran.waktu,
        url_fetcher=ambil,
    )


def _halaman(nomor, halaman):
    """Read where the elements with a `data-kotak` lie. WeasyPrint's boxes are not public; this is the only place."""
    kotak = {}
    for box in halaman._page_box.descendants(placeholders=False):
        nama = box.element.get("data-kotak") if getattr(box, "element", None) is not None else None
        if nama and nama not in kotak and not box.element_tag.count("::"):
            kotak[nama] = (
                box.border_box_x(),
                box.border_box_y(),
                box.border_width(),
                box.border_height(),
            )
    return HalamanTertata(nomor, halaman.width, halaman.height, kotak)
