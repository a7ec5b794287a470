"""The rich-text shape: what it takes and refuses, what it says as text and as HTML, what holds for whom."""

import html.parser
import json

import pytest
from django.utils.html import conditional_escape
from hypothesis import given
from hypothesis import strategies as st

from ambon_sop.blok import daftar_keadaan, dari_daftar, polos, untuk_keadaan
from ambon_sop.blok import html as ke_html
from ambon_sop.blok.bentuk import IsiDitolak
from ambon_sop.blok.model import ke_daftar
from ambon_sop.blok.sebaris import potong, tanpa_tanda

TAG = set("a p ol ul li strong em br div table thead tbody tr th td".split())
TEKS = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Cf", "Cn", "Zl", "Zp")), max_size=30)
PARAGRAF = st.builds(lambda t: {"tipe": "paragraf", "teks": t}, TEKS)
TABEL = st.builds(
    lambda k, b: {"tipe": "tabel", "kepala": k, "baris": b},
    st.lists(TEKS, max_size=3),
    st.lists(st.lists(TEKS, max_size=3), max_size=3),
)
BLOK = st.recursive(
    PARAGRAF | TABEL,
    lambda anak: st.builds(
        lambda gaya, butir: {"tipe": "daftar", "gaya": gaya, "butir": butir},
        st.sampled_from(["angka", "huruf", "butir"]),
        st.lists(st.fixed_dictionaries({"teks": TEKS, "anak": st.lists(anak, max_size=2)}), max_size=3),
    ),
    max_leaves=8,
)


@given(st.lists(BLOK, max_size=4))
def test_yang_masuk_keluar_sama_dan_html_nya_seimbang(data):
    try:
        blok = dari_daftar(data)
    except IsiDitolak:
        return  # nested too deep
    assert dari_daftar(json.loads(json.dumps(ke_daftar(blok)))) == blok
    pembaca = _Pembaca()
    pembaca.feed(ke_html(blok))
    assert not pembaca.buka
    assert pembaca.asing <= {
        "p",
        "ol",
        "ul",
        "li",
        "strong",
        "em",
        "br",
        "div",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    }
    polos(blok)


class _Pembaca(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.buka, self.asing = [], set()

    def handle_starttag(self, tag, attrs):
        self.asing.add(tag)
        if tag != "br":
            self.buka.append(tag)

    def handle_endtag(self, tag):
        assert self.buka.pop() == tag


def test_tulisan_tidak_pernah_menjadi_html():
    blok = dari_daftar([{"tipe": "paragraf", "teks": "<script>alert(1)</script> **<b>tebal</b>**"}])
    assert ke_html(blok) == ("<p>&lt;script&gt;alert(1)&lt;/script&gt; <strong>&lt;b&gt;tebal&lt;/b&gt;</strong></p>")


@pytest.mark.parametrize(
    ("teks", "html"),
    [
        (
            "Buka https://a.id/x?y=1&z=2.",
            '<p>Buka <a href="https://a.id/x?y=1&amp;z=2">https://a.id/x?y=1&amp;z=2</a>.</p>',
        ),
        ("surel: dinas@ambon.go.id,", '<p>surel: <a href="mailto:dinas@ambon.go.id">dinas@ambon.go.id</a>,</p>'),
        ("www.lapor.go.id;", '<p><a href="https://www.lapor.go.id">www.lapor.go.id</a>;</p>'),
        ("javascript:alert(1)", "<p>javascript:alert(1)</p>"),
        ('https://a.id/"onclick=x', '<p><a href="https://a.id/">https://a.id/</a>&quot;onclick=x</p>'),
    ],
)
def test_alamat_menjadi_tautan(teks, html):
    assert ke_html(dari_daftar([{"tipe": "paragraf", "teks": teks}])) == html


@pytest.mark.parametrize(
    ("teks", "potongan"),
    [
        ("biasa", [("", "biasa")]),
        ("**tebal** lalu *miring*", [("tebal", "tebal"), ("", " lalu "), ("miring", "miring")]),
        ("3 * 4 * 5", [("", "3 * 4 * 5")]),
        ("**tidak ditutup", [("", "**tidak ditutup")]),
        ("a*b*c", [("", "a*b*c")]),
        ("*x*", [("miring", "x")]),
    ],
)
def test_tanda_di_dalam_tulisan(teks, potongan):
    assert list(potong(teks)) == potongan
    assert "".join(isi for _, isi in potongan) == tanpa_tanda(teks)


@pytest.mark.parametrize(
    ("data", "jalur"),
    [
        ([{"tipe": "gambar"}], "[0]"),
        ([{"tipe": "paragraf"}], "[0].paragraf.teks"),
        ([{"tipe": "paragraf", "teks": "x", "lain": 1}], "[0].paragraf.lain"),
        ([{"tipe": "keadaan", "keadaan": " ", "isi": []}], "[0].keadaan.keadaan"),
        ("bukan daftar", ""),
        ([{"tipe": "tabel", "baris": [["x"] * 13]}], "[0].tabel.baris[0]"),
    ],
)
def test_yang_bukan_blok_ditolak_dengan_tempatnya(data, jalur):
    with pytest.raises(IsiDitolak) as ditolak:
        dari_daftar(data)
    assert ditolak.value.kesalahan[0][0] == jalur


def test_daftar_terlalu_dalam_ditolak():
    isi = {"tipe": "paragraf", "teks": "dasar"}
    for _ in range(400):
        isi = {"tipe": "daftar", "gaya": "angka", "butir": [{"teks": "x", "anak": [isi]}]}
    with pytest.raises(IsiDitolak):
        dari_daftar([isi])


def test_keadaan_memilih_yang_berlaku_baginya():
    keadaan = {"tipe": "keadaan", "keadaan": "Hilang", "isi": [{"tipe": "paragraf", "teks": "Surat polisi"}]}
    butir = [{"teks": "KK", "anak": [keadaan]}]
    blok = dari_daftar([{"tipe": "daftar", "gaya": "angka", "butir": butir}, keadaan | {"keadaan": "hilang"}])
    assert daftar_keadaan(blok) == ["Hilang"]
    assert polos(untuk_keadaan(blok, "")) == "1. KK"
    assert polos(untuk_keadaan(blok, "HILANG")) == "1. KK\n   Surat polisi\nSurat polisi"


def test_hanya_html_yang_ditulis_di_sini_tampil_apa_adanya():
    """Its safety goes with the value: joined to anything else it is a text like any other, and templates escape it."""
    blok = ke_html(dari_daftar([{"tipe": "paragraf", "teks": "<b>"}]))
    assert conditional_escape(blok) == "<p>&lt;b&gt;</p>"
    assert conditional_escape(blok + "<i>") == "&lt;p&gt;&amp;lt;b&amp;gt;&lt;/p&gt;&lt;i&gt;"
