"""Drawing on finished pages: after WeasyPrint has painted them, before the file is written.

An overlay that spans pages cannot be laid out by WeasyPrint (its issue 2044), so each page's drawing is added to that
page's content, marked as artifact: a reader of tags gets the same facts from the text.
"""

from math import atan2, cos, hypot, sin

from ambon_sop.cetak.huruf import Huruf
from ambon_sop.cetak.huruf.sematan import sematkan

# WeasyPrint leaves a page's content in points with the origin top left; our drawings are in CSS px.
BINGKAI = "/Artifact BMC q 0.75 0 0 0.75 0 0 cm\n{}\nQ EMC"


def penyelesai(operator, huruf, tanda_air=""):
    """The finisher for `write_pdf`: adds each page's operators, the watermark behind, and the fonts that both use."""

    def selesaikan(dokumen, pdf):
        huruf_air = Huruf("Arimo-Bold.ttf", "CetakTandaAir")
        for nomor, (halaman, isi) in enumerate(zip(dokumen.pages, _isi_halaman(pdf), strict=True), 1):
            if tanda_air:
                air = tanda_air_miring(tanda_air, halaman.width, halaman.height, huruf_air)
                isi.stream.insert(1, BINGKAI.format(air).encode())
            if operator.get(nomor):
                isi.stream.append(BINGKAI.format(operator[nomor]).encode())
        for h in (huruf, huruf_air):
            if h.dipakai:
                _kamus_huruf(pdf)[h.nama] = sematkan(h, pdf)

    return selesaikan


def tanda_air_miring(kata, lebar, tinggi, huruf):
    """Operators for a word along the page's rising diagonal, light grey, as large as fits in half of it."""
    px = min(0.5 * hypot(lebar, tinggi) / huruf.lebar(kata, 1), 0.32 * tinggi)
    sudut = -atan2(tinggi, lebar)
    c, s = cos(sudut), sin(sudut)
    # From the middle back along the base line by half the width, and down by half the height of a capital (0.72 em).
    dx, dy = -huruf.lebar(kata, px) / 2, 0.36 * px
    x, y = lebar / 2 + c * dx - s * dy, tinggi / 2 + s * dx + c * dy
    matriks = " ".join(f"{n:.4f}" for n in (c, s, s, -c, x, y))
    return f"0.93 g BT /{huruf.nama} {px:.2f} Tf {matriks} Tm {huruf.sandi(kata)} Tj ET"


def _isi_halaman(pdf):
    """The content streams of the pages, in order."""
    halaman = [o for o in pdf.objects if isinstance(o, dict) and o.get("Type") == "/Page"]
    return [_objek(pdf, h["Contents"]) for h in halaman]


def _kamus_huruf(pdf):
    """The dictionary of fonts that all pages share."""
    halaman = next(o for o in pdf.objects if isinstance(o, dict) and o.get("Type") == "/Page")
    return _objek(pdf, _objek(pdf, halaman["Resources"])["Font"])


def _objek(pdf, acuan):
    return pdf.objects[int(acuan.split()[0])]
