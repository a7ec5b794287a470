"""Printing: what is drawn, what is fetched (nothing), and that the same input gives the same bytes."""

import pickle
from datetime import UTC, datetime
from io import BytesIO

import pikepdf
import pytest

from ambon_sop.cetak import Aset, Lampiran, Lukisan, TataUlang, cetak
from ambon_sop.cetak.huruf import ukur

HALAMAN = """<!doctype html><html lang="id"><head><title>Uji</title><link rel="stylesheet" href="asset:{huruf}.css">
<style>@page {{ size: 200px 100px; margin: 10px }} body {{ margin: 0; font: 10px "Cetak {nama}" }}</style></head>
<body>{isi}</body></html>"""


def html(isi="<p>Halo</p>", huruf="sans", nama="Sans"):
    return HALAMAN.format(isi=isi, huruf=huruf, nama=nama)


def buka(pdf):
    return pikepdf.open(BytesIO(pdf))


def huruf_pdf(pdf):
    with buka(pdf) as isi:
        return sorted(str(h["/BaseFont"]).split("+")[1] for h in isi.pages[0]["/Resources"]["/Font"].values())


def operator_halaman(pdf):
    """The operators of the first page's content, by name."""
    with buka(pdf) as isi:
        return [str(nama) for _, nama in pikepdf.parse_content_stream(isi.pages[0])]


def test_kotak_terukur_dalam_px():
    hasil = cetak(html('<div data-kotak="satu" style="margin: 5px; width: 40px; height: 20px"></div>'))
    halaman = hasil.halaman[0]
    assert (halaman.nomor, halaman.lebar, halaman.tinggi) == (1, 200, 100)
    assert halaman.kotak == {"satu": (15, 15, 40, 20)}


def test_bagian_yang_terbelah_ada_di_kedua_halaman():
    hasil = cetak(html('<p data-kotak="p" style="margin: 0; line-height: 20px">a<br>b<br>c<br>d<br>e<br>f</p>'))
    assert [h.kotak["p"][3] for h in hasil.halaman] == [80, 40]


def test_byte_sama_untuk_masukan_yang_sama():
    def gambar(halaman, huruf):
        return Lukisan({1: f"BT /{huruf.nama} 8 Tf {huruf.sandi('Ya')} Tj ET"})

    pertama, kedua = (cetak(html(), gambar=gambar, tanda_air="KONSEP").pdf for _ in range(2))
    assert pertama == kedua


def test_lukisan_ditandai_artefak_dan_hurufnya_tertanam():
    def gambar(halaman, huruf):
        return Lukisan({1: f"1 2 m 3 4 l S BT /{huruf.nama} 8 Tf {huruf.sandi('Tidak')} Tj ET"}, bekal=len(halaman))

    hasil = cetak(html(), gambar=gambar)
    urutan = operator_halaman(hasil.pdf)
    mulai = len(urutan) - 1 - urutan[::-1].index("BMC")
    assert urutan[mulai:] == ["BMC", "q", "cm", "m", "l", "S", "BT", "Tf", "Tj", "ET", "Q", "EMC"]
    assert huruf_pdf(hasil.pdf) == ["Arimo-Regular", "Cetak-Sans"]
    assert hasil.bekal == 1
    with buka(hasil.pdf) as isi:
        tertanam = isi.pages[0]["/Resources"]["/Font"]["/CetakLabel"]
        assert "/FontFile2" in tertanam["/DescendantFonts"][0]["/FontDescriptor"]
        assert b"beginbfchar" in tertanam["/ToUnicode"].read_bytes()


def test_tanda_air_di_belakang_isi():
    urutan = operator_halaman(cetak(html(), tanda_air="KONSEP").pdf)
    assert urutan[:4] == ["cm", "BMC", "q", "cm"]
    assert urutan.index("EMC") < len(urutan) - 1


def test_tata_ulang_sekali():
    def gambar(halaman, huruf):
        return TataUlang(html("<p>a</p>" * 20)) if len(halaman) == 1 else Lukisan(bekal="selesai")

    hasil = cetak(html(), gambar=gambar)
    assert len(hasil.halaman) > 1
    assert hasil.bekal == "selesai"


def test_tata_ulang_dua_kali_ditolak():
    with pytest.raises(ValueError, match="3 layouts"):
        cetak(html(), gambar=lambda halaman, huruf: TataUlang(html()))


@pytest.mark.parametrize(
    "isi",
    [
        '<img src="http://127.0.0.1:9/a.png">',
        '<img src="file:///etc/hostname">',
        '<img src="asset:../nilai.py">',
        '<img src="data:image/svg+xml,<svg/>">',
        '<link rel="attachment" href="file:///etc/hostname">',
        '<style>@import "http://127.0.0.1:9/a.css"; p { background: url(file:///etc/hostname) }</style>',
        '<object data="http://127.0.0.1:9/a.svg"></object>',
    ],
)
def test_tidak_mengambil_apa_pun_dari_luar(isi):
    with buka(cetak(html(isi)).pdf) as pdf:
        assert "/XObject" not in pdf.pages[0]["/Resources"] or not pdf.pages[0]["/Resources"]["/XObject"]
        assert not pdf.attachments


def test_aset_pemanggil():
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    hasil = cetak(html('<img src="asset:kotak.svg" alt="Kotak">'), aset={"kotak.svg": Aset(svg, "image/svg+xml")})
    assert "re" in operator_halaman(hasil.pdf)


def test_lampiran_ikut_dan_tetap():
    lampiran = [Lampiran("isi.json", b"{}", "Isi", datetime(2026, 11, 24, tzinfo=UTC), "Source")]
    hasil = cetak(html(), lampiran=lampiran)
    with buka(hasil.pdf) as pdf:
        assert pdf.attachments["isi.json"].get_file().read_bytes() == b"{}"
    assert cetak(html(), lampiran=lampiran).pdf == hasil.pdf


@pytest.mark.parametrize(("huruf", "nama"), [("sans", "Sans"), ("serif", "Serif")])
def test_keempat_potongan_huruf_dipakai(huruf, nama):
    isi = "a <b>b</b> <i>c</i> <b><i>d</i></b>"
    tampak = huruf_pdf(cetak(html(isi, huruf, nama)).pdf)
    assert tampak == [f"Cetak-{nama}{gaya}" for gaya in ("", "-Bold", "-Bold-Italic", "-Italic")]


def test_bahasa_judul_dan_halaman_dapat_dipindah_antarproses():
    hasil = cetak(html())
    with buka(hasil.pdf) as pdf:
        assert (str(pdf.Root.Lang), str(pdf.docinfo["/Title"])) == ("id", "Uji")
    assert pickle.loads(pickle.dumps(hasil)) == hasil  # noqa: S301


def test_ukur_sama_dengan_arial():
    # Arial: T 1251, i 455, d 1139, a 1139, k 1024 of 2048.
    assert ukur("Tidak", 2048) == pytest.approx(1251 + 455 + 1139 + 1139 + 1024)
