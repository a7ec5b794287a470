"""The archival variant: what it claims, what its tags say, and that its content is in their order."""

from datetime import UTC, datetime
from io import BytesIO
from itertools import pairwise

import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from ambon_sop.cetak import Bermakna, Lampiran, Lukisan, cetak
from ambon_sop.cetak.huruf import DI_SINI, muka
from ambon_sop.cetak.huruf.potongan import potong
from tests.cetak.periksa_pdf import buka, elemen, jalan_pdf, kesalahan_arsip, potongan_bertanda, urutan_tanda

HALAMAN = """<!doctype html><html lang="id"><head><title>Uji</title><link rel="stylesheet" href="asset:sans.css"><style>
@page { size: 300px 200px; margin: 10px 10px 30px; @bottom-left { content: "kaki"; font: 8px "Cetak Sans" } }
body { margin: 0; font: 10px "Cetak Sans" } th div { transform: rotate(-90deg); transform-origin: 0 0 }
td { width: 40px; height: 30px } </style></head><body><h1>Uji</h1><table>
<thead><tr><th data-kotak="judul/1"><div>satu</div></th><th data-kotak="judul/2"><div>dua</div></th>
<th>tiga</th><th>empat</th></tr></thead><tbody>
<tr><td>a</td><td data-kotak="s/1"></td><td data-kotak="s/2"></td><td data-kotak="s/3"></td></tr>
<tr><td>b</td><td data-kotak="t/1"></td><td data-kotak="t/2"></td><td>c</td></tr></tbody></table></body></html>"""
LAMPIRAN = Lampiran("isi.json", b"{}", "Isi", datetime(2026, 11, 24, tzinfo=UTC), "Source")


def lukis(halaman, huruf):
    garis = f"1 2 m 3 4 l S BT /{huruf.nama} 8 Tf {huruf.sandi('Ya')} Tj ET"
    kotak = [Bermakna(1, nama, "10 20 m 30 40 l S", (10, 20, 20, 20), f"kotak {nama} →") for nama in ("s/2", "t/1")]
    return Lukisan({1: garis}, tuple(kotak))


@pytest.fixture(scope="module")
def pdf():
    with buka(cetak(HALAMAN, gambar=lukis, lampiran=[LAMPIRAN], tanda_air="KONSEP", arsip=True).pdf) as isi:
        yield isi


def test_memenuhi_syarat_arsip(pdf):
    assert kesalahan_arsip(pdf) == []


def test_lampiran_disebut_sebagai_sumber(pdf):
    (berkas,) = pdf.Root.AF
    assert (str(berkas.AFRelationship), str(berkas.Desc), str(berkas.UF)) == ("/Source", "Isi", "isi.json")
    assert str(berkas.EF.F.Subtype) == "/application/json"


def test_gambar_menjadi_kata_dalam_selnya(pdf):
    gambar = elemen(pdf, "Figure")
    assert [str(g.Alt) for g in gambar] == ["kotak s/2 →", "kotak t/1 →"]
    assert [str(g.P.S) for g in gambar] == ["/TD", "/TD"]
    assert [float(n) for n in gambar[0].A.BBox] == [7.5, 120, 22.5, 135]
    assert [j for j in jalan_pdf(pdf.pages[0]) if j == [(10, 20), (30, 40)]] == [[(10, 20), (30, 40)]] * 2


def test_isi_dilukis_menurut_urutan_tanda(pdf):
    lukisan = [nomor for _, nomor in potongan_bertanda(pdf.pages[0]) if nomor is not None]
    assert lukisan == urutan_tanda(pdf, pdf.pages[0])
    assert len(lukisan) == 10  # the heading, four column heads, three texts, two figures


def test_setiap_tanda_punya_pemilik(pdf):
    nomor = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    for urut in urutan_tanda(pdf, pdf.pages[0]):
        assert nomor[urut].K[0] == urut


def test_kaki_bukan_isi(pdf):
    assert potongan_bertanda(pdf.pages[0]).count(("/Artifact", None)) >= 3
    halaman = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    assert sum(satu is None for satu in halaman) == 1


def test_sel_kosong_yang_bersebelahan_menjadi_satu(pdf):
    baris = elemen(pdf, "TR")[1:]
    lebar = [[int(sel.A.get("/ColSpan", 1)) for sel in b.K] for b in baris]
    assert lebar == [[1, 1, 1, 1], [1, 1, 1, 1]]
    with buka(cetak(HALAMAN, arsip=True).pdf) as polos:
        lebar = [[int(sel.A.get("/ColSpan", 1)) for sel in b.K] for b in elemen(polos, "TR")[1:]]
        assert lebar == [[1, 3], [1, 2, 1]]
        gabungan = elemen(polos, "TR")[1].K[1]
        assert len(gabungan.A.Headers) == 3


def test_byte_sama_untuk_masukan_yang_sama():
    satu, dua = (cetak(HALAMAN, gambar=lukis, lampiran=[LAMPIRAN], tanda_air="KONSEP", arsip=True).pdf for _ in "ab")
    assert satu == dua


def test_tanda_pengenal_mengikuti_lukisan_dan_lampiran():
    lain = [LAMPIRAN, Lampiran("b.json", b"[]", "Lain", LAMPIRAN.waktu)]
    cara = [{}, {"gambar": lukis}, {"lampiran": [LAMPIRAN]}, {"lampiran": lain}]
    pengenal = []
    for satu in cara:
        with buka(cetak(HALAMAN, **satu).pdf) as isi:
            pengenal.append(bytes(isi.trailer.ID[0]))
    assert len(set(pengenal)) == len(cara)


def bentuk(huruf, glif):
    nama, pena = huruf.getGlyphOrder()[glif], DecomposingRecordingPen(huruf.getGlyphSet())
    huruf.getGlyphSet()[nama].draw(pena)
    return pena.value, huruf["hmtx"].metrics[nama]


@pytest.mark.parametrize("berkas", ["Arimo-Regular.ttf", "Arimo-Bold.ttf"])
@pytest.mark.parametrize("teks", ["Ya", "Tidak", "éñẤ½Ø ffi", "→"])
def test_potongan_huruf_sama_dengan_aslinya(berkas, teks):
    data, m = (DI_SINI / berkas).read_bytes(), muka(berkas)
    glif = sorted({m.glif[ord(h)] for h in teks if ord(h) in m.glif})
    hasil = potong(data, glif)
    with TTFont(BytesIO(data)) as asal, TTFont(BytesIO(hasil), checkChecksums=2) as potongan:
        for satu in glif:
            assert bentuk(potongan, satu) == bentuk(asal, satu)
        assert potongan["maxp"].numGlyphs > max(glif)
    letak = [(awal, panjang) for _, awal, panjang in _tabel(hasil)]
    assert all(a + panjang <= b for (a, panjang), (b, _) in pairwise(letak))


def _tabel(data):
    from ambon_sop.cetak.huruf.potongan import _daftar

    return sorted(_daftar(data), key=lambda satu: satu[1])


def test_tabel_dua_halaman_satu_tabel_berkepala_sekali():
    baris = "".join(f'<tr><td>{i}</td><td data-kotak="s/{i}"></td><td>x</td><td>y</td></tr>' for i in range(9))
    panjang = HALAMAN.replace("</tbody>", f"{baris}</tbody>")
    hasil = cetak(panjang, gambar=lambda halaman, _: Lukisan(bermakna=_kotak_tiap_halaman(halaman)), arsip=True)
    with buka(hasil.pdf) as pdf:
        (tabel,) = elemen(pdf, "Table")
        assert [str(bagian.S) for bagian in tabel.K] == ["/THead", *["/TBody"] * len(pdf.pages)]
        judul = [bytes(th.ID) for th in elemen(pdf, "TH")]
        assert len(judul) == 4
        terakhir = elemen(pdf, "TR")[-1].K
        assert [[bytes(h) for h in sel.A.Headers] for sel in terakhir] == [[satu] for satu in judul]
        for halaman in pdf.pages:
            lukisan = [nomor for _, nomor in potongan_bertanda(halaman) if nomor is not None]
            assert lukisan == urutan_tanda(pdf, halaman)
        pemilik = pdf.Root.StructTreeRoot.ParentTree.Nums[3]
        assert sum(satu is None for satu in pemilik) == 5  # the repeated head and the foot


def _kotak_tiap_halaman(halaman):
    """A figure in the last named cell of each page."""
    return tuple(Bermakna(h.nomor, list(h.kotak)[-1], "1 2 m 3 4 l S", (1, 2, 3, 4), "kotak") for h in halaman)


def test_garis_tabel_dilukis_sekaligus():
    sel = "<table style='border-collapse: collapse'>" + "<tr><td style='border: 1px solid'>a<td>b</tr>" * 3 + "</table>"
    ber, tanpa = (cetak(HALAMAN.replace("<table>", f"{s}<table>"), arsip=True).pdf for s in (sel, ""))
    with buka(ber) as pdf, buka(tanpa) as polos:
        baru = [j for j in jalan_pdf(pdf.pages[0]) if j not in jalan_pdf(polos.pages[0])]
        tanda, sedia = ([t for t, n in potongan_bertanda(p.pages[0]) if n is None] for p in (pdf, polos))
    assert len(baru) == 10
    assert len(tanda) == len(sedia) + 1


def test_tabel_di_tepi_halaman_bukan_isi():
    kaki = "@bottom-right { content: element(kaki) } } .kaki { position: running(kaki) "
    gaya = HALAMAN.replace('font: 8px "Cetak Sans" } }', f'font: 8px "Cetak Sans" }} {kaki}}}')
    dua = '<div class="kaki"><table><thead><tr><th>k</th></tr></thead><tr><td>a</td></tr></table></div>'
    with buka(cetak(gaya.replace("<h1>", f"{dua}<h1>").replace("</body>", "<p>b</p>" * 9), arsip=True).pdf) as pdf:
        assert len(pdf.pages) > 1
        assert len(elemen(pdf, "Table")) == 1
        assert kesalahan_arsip(pdf) == []
