"""An SVG that somebody uploads, written anew from what is allowed in it: shapes and their looks, and nothing else."""

import re
from xml.etree import ElementTree as ET  # to write; what is read goes through defusedxml

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from django.core.exceptions import ValidationError

BATAS_BITA = 500_000
BATAS_UNSUR = 5_000
BATAS_DALAM = 50
NS = "http://www.w3.org/2000/svg"
HREF = "{http://www.w3.org/1999/xlink}href"
BENTUK = frozenset(
    "svg g path rect circle ellipse line polyline polygon defs clipPath mask linearGradient radialGradient stop"
    " title desc".split()
)
# They say how something looks, but not in a way that we take over; without them the drawing would be another one.
TAMPAK = {
    "style": "gaya (style)",
    "image": "gambar piksel",
    "foreignObject": "halaman web",
    "text": "teks",
    "use": "salinan (clone)",
    "filter": "efek (filter)",
    "pattern": "pola (pattern)",
}
GAYA = frozenset(
    "fill fill-opacity fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray"
    " stroke-dashoffset stroke-opacity opacity stop-color stop-opacity clip-path clip-rule mask color display"
    " visibility".split()
)
ATRIBUT = GAYA | frozenset(
    "id d x y x1 y1 x2 y2 cx cy r rx ry fx fy width height points transform viewBox preserveAspectRatio offset"
    " gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits version".split()
)
# An address within the drawing, or no address, no escape and no function but those of colours and transformations.
NILAI = re.compile(
    r"url\(\s*(['\"]?)#[\w.-]+\1\s*\)|(?:[^()\\<>:;@]|(?:rgb|rgba|hsl|hsla|matrix|translate|scale|rotate|skewX|skewY)\([^()\\<>:;@]*\))*"
)

BILANGAN = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,2})?"
PANJANG = re.compile(rf"\s*({BILANGAN})(?:px|pt|pc|mm|cm|in|em|ex|%)?\s*")
KOTAK = re.compile(rf"\s*{BILANGAN}[\s,]+{BILANGAN}[\s,]+({BILANGAN})[\s,]+({BILANGAN})\s*")
SISI_TERBESAR = 1_000_000


def bersihkan_svg(isi):
    """The bytes of an SVG, cleaned. ValidationError (words for the person) when nothing of use would be left."""
    if len(isi) > BATAS_BITA:
        raise ValidationError(f"Gambar SVG ini {len(isi) // 1000} kB; batasnya {BATAS_BITA // 1000} kB.")
    try:
        asal = fromstring(isi, forbid_dtd=True)
    except DefusedXmlException:
        raise ValidationError("Gambar SVG ini memuat DTD. Simpan ulang sebagai SVG biasa (Plain SVG).") from None
    except (SyntaxError, ValueError, LookupError):
        raise ValidationError("Berkas ini bukan gambar SVG yang utuh. Simpan ulang sebagai SVG biasa.") from None
    if asal.tag != f"{{{NS}}}svg" or not {"viewBox", "width"} & set(asal.keys()) or not _berukuran(asal):
        raise ValidationError("Berkas ini bukan gambar SVG yang berukuran. Simpan ulang sebagai SVG biasa.")
    if sum(1 for _ in asal.iter()) > BATAS_UNSUR:
        raise ValidationError(f"Gambar SVG ini memuat lebih dari {BATAS_UNSUR} unsur. Sederhanakan dulu.")
    ET.register_namespace("", NS)
    ET.register_namespace("xlink", HREF[1:].partition("}")[0])
    return ET.tostring(_salin(asal, 0), encoding="utf-8")


def _berukuran(asal):
    """Whether its size makes sense where it is told: `NaN` or `1e999` would stop every page that shows it."""
    bentuk = (("width", PANJANG), ("height", PANJANG), ("viewBox", KOTAK))
    cocok = [pola.fullmatch(nilai) for nama, pola in bentuk if (nilai := asal.get(nama)) is not None]
    return all(satu and all(0 < float(sisi) < SISI_TERBESAR for sisi in satu.groups()) for satu in cocok)


def _salin(asal, dalam):
    """The element with what is allowed of it and below it."""
    if dalam > BATAS_DALAM:
        raise ValidationError("Gambar SVG ini bersarang terlalu dalam. Sederhanakan dulu.")
    baru = ET.Element(asal.tag, _atribut(asal))
    if asal.tag in (f"{{{NS}}}title", f"{{{NS}}}desc"):
        baru.text = asal.text
        return baru
    for anak in asal:
        ruang, _, nama = str(anak.tag).rpartition("}")
        if ruang != f"{{{NS}":
            continue
        if nama in TAMPAK:
            raise ValidationError(f"Gambar SVG ini memuat {TAMPAK[nama]}. Ubah semuanya menjadi jalur (path) dulu.")
        if nama in BENTUK:
            baru.append(_salin(anak, dalam + 1))
    return baru


def _atribut(asal):
    atribut = {k: v for k, v in asal.items() if k in ATRIBUT}
    for sepasang in asal.get("style", "").split(";"):
        nama, _, nilai = (satu.strip() for satu in sepasang.partition(":"))
        if nama in GAYA:
            atribut[nama] = nilai
    hasil = {k: v for k, v in atribut.items() if NILAI.fullmatch(v)}
    # A gradient may take its stops from another one of the same drawing.
    tujuan = asal.get(HREF) or asal.get("href") or ""
    if asal.tag.endswith("Gradient") and re.fullmatch(r"#[\w.-]+", tujuan):
        hasil[HREF] = tujuan
    return hasil
