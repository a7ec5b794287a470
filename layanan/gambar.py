"""The picture that a chat shows beside the address of a service: its name, time, cost and number of requirements."""

from io import BytesIO
from pathlib import Path

from ambon_sop.cetak import huruf

UKURAN = (1200, 630)
TEPI = 72
# The tokens of dasar.css that a picture cannot read (tests/layanan/test_publik.py compares them).
WARNA = {"laut-tua": "#073B5C", "laut-terang": "#CFE0EA", "lembar": "#FFFFFF", "merah": "#A01C22"}
JUDUL, FAKTA, KECIL = 68, 44, 32
BARIS_TERBANYAK = 4


def gambar_layanan(judul, fakta, kantor):
    """PNG (bytes): `judul` in up to four lines, `fakta` ([(name, value), …]) below, the office at the foot."""
    from PIL import Image, ImageDraw  # only who makes a picture pays for it

    kanvas = Image.new("RGB", UKURAN, WARNA["laut-tua"])
    lukis = ImageDraw.Draw(kanvas)
    lukis.rectangle((0, 0, UKURAN[0], 12), fill=WARNA["merah"])
    y = TEPI
    for baris in _baris(lukis, judul, _huruf("Arimo-Bold.ttf", JUDUL)):
        lukis.text((TEPI, y), baris, font=_huruf("Arimo-Bold.ttf", JUDUL), fill=WARNA["lembar"])
        y += JUDUL * 1.2
    y, x = UKURAN[1] - 210, TEPI
    for nama, nilai in fakta:
        lukis.text((x, y), nama, font=_huruf("Arimo-Regular.ttf", KECIL), fill=WARNA["laut-terang"])
        lukis.text((x, y + 40), nilai, font=_huruf("Arimo-Bold.ttf", FAKTA), fill=WARNA["lembar"])
        x += (UKURAN[0] - 2 * TEPI) // max(len(fakta), 1)
    kaki = _potong(lukis, f"Layanan Kota Ambon · {kantor}", _huruf("Arimo-Regular.ttf", KECIL))
    lukis.text((TEPI, UKURAN[1] - 76), kaki, font=_huruf("Arimo-Regular.ttf", KECIL), fill=WARNA["laut-terang"])
    kanvas.quantize(32).save(hasil := BytesIO(), "PNG", optimize=True)
    return hasil.getvalue()


def _huruf(nama, ukuran):
    from PIL import ImageFont

    return ImageFont.truetype(str(Path(huruf.__file__).parent / nama), ukuran)


def _potong(lukis, teks, muka):
    """The text, cut to one line."""
    while lukis.textlength(teks, font=muka) > UKURAN[0] - 2 * TEPI:
        teks = teks.rstrip("…")[:-1].rstrip() + "…"
    return teks


def _baris(lukis, teks, muka):
    """The title in lines that fit; what does not fit into the last one is cut."""
    hasil, kata = [], teks.split()
    while kata and len(hasil) < BARIS_TERBANYAK - 1:
        banyak = max((n for n in range(1, len(kata) + 1) if _muat(lukis, kata[:n], muka)), default=1)
        hasil.append(_potong(lukis, " ".join(kata[:banyak]), muka))
        kata = kata[banyak:]
    return [*hasil, _potong(lukis, " ".join(kata), muka)] if kata else hasil


def _muat(lukis, kata, muka):
    return lukis.textlength(" ".join(kata), font=muka) <= UKURAN[0] - 2 * TEPI
