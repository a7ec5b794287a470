"""A service standard written line by line in a real browser: keys, levels, tables, situations, pasting, saving."""

import json
import re

import pytest
from django.conf import settings
from playwright.sync_api import expect

from ambon_sop.alur.models import Versi
from ambon_sop.alur.susun import dokumen_baru
from layanan.halaman import isi_baru
from layanan.isi import dari_dict, ke_dict
from layanan.models import StandarPelayanan
from tests.layanan.kasus import BERKAS
from tests.layanan.pabrik import daftar, paragraf
from tests.peramban import periksa_akses
from tests.perjalanan.test_ringan import bobot

pytestmark = [pytest.mark.peramban, pytest.mark.rupa, pytest.mark.django_db(transaction=True)]

PERTAMA, BERIKUT = 120_000, 20_000  # bytes on the wire, heads of the answers included
TERSIMPAN = re.compile(r"Tersimpan pukul \d\d\.\d\d WIT")
TEMPEL = """([html, teks]) => {
  const data = new DataTransfer();
  if (html) data.setData("text/html", html);
  data.setData("text/plain", teks);
  const sifat = {clipboardData: data, bubbles: true, cancelable: true};
  document.activeElement.dispatchEvent(new ClipboardEvent("paste", sifat));
}"""
BOLAK_BALIK = """async (semua) => {
  const { susun, uraikan } = await import("/static/js/layanan/blok.js");
  return semua.map((blok) => susun(uraikan(blok)));
}"""


def butir_word(level, penanda, teks, daftar_ke=1):
    gaya = f"mso-list:l{daftar_ke} level{level} lfo{daftar_ke}"
    tanda = f"<span style='mso-list:Ignore'>{penanda}<span style='font:7pt Times'>&nbsp; </span></span>"
    return f'<p class=MsoListParagraph style="{gaya}"><![if !supportLists]>{tanda}<![endif]>{teks}<o:p></o:p></p>'


WORD = "".join(
    [
        "<style>p.MsoNormal{margin:0}</style><p class=MsoNormal>Syarat umum</p>",
        butir_word(1, "1.", "Kartu <b>keluarga</b> asli"),
        butir_word(2, "a.", "bagi WNI"),
        butir_word(2, "b.", "bagi WNA"),
        butir_word(1, "2.", "Akta"),
        butir_word(1, "1.", "Daftar kedua", 2),
    ]
)
EXCEL = (
    "<table><col width=64><tr><td style='font-weight:700'>Jenis</td><td><b>Tarif</b></td></tr>"
    "<tr><td>Baru</td><td>10.000</td></tr></table>"
)


class Penyunting:
    def __init__(self, buka, penyusun, isi=None):
        unit = penyusun.penugasan_aktif.perangkat_daerah
        isi = isi or isi_baru("Kartu Uji", unit)
        self.versi = dokumen_baru(
            StandarPelayanan, perangkat_daerah=unit, judul="Kartu Uji", isi=isi, pengguna=penyusun, publik=True
        )
        self.alamat = f"/kerja/layanan/{self.versi.dokumen_id}/sunting/"
        self.h = buka(self.alamat, sebagai=penyusun, lebar=1280)
        self.h.locator("[data-siap]").wait_for()

    def baris(self, kunci):
        return self.h.locator(f"[data-komponen={kunci}] [data-isian]")

    def ketik(self, *semua):
        """Texts are typed, names of keys in brackets pressed."""
        for satu in semua:
            if satu.startswith("["):
                self.h.keyboard.press(satu[1:-1])
            else:
                self.h.keyboard.insert_text(satu)

    def alat(self, nama):
        self.h.locator(f".alat [data-kerja={nama}]").click()

    def tempel(self, kunci, html, teks=""):
        self.baris(kunci).first.click()
        self.h.evaluate(TEMPEL, [html, teks])
        expect(self.baris(kunci)).not_to_have_count(1)

    def tersimpan(self):
        self.h.evaluate("document.activeElement.blur()")
        expect(self.h.locator("[data-penyunting]")).to_have_attribute("data-tertahan", "0")
        expect(self.h.locator("[data-tersimpan]")).to_contain_text(TERSIMPAN)
        return Versi.objects.get(pk=self.versi.pk).isi


def test_menulis_menempel_dan_memuat_ulang(buka, penyusun):
    p = Penyunting(buka, penyusun)
    p.baris("persyaratan").first.click()
    p.ketik("Kartu keluarga", "[Enter]", "[Tab]", "asli", "[Enter]", "[Tab]", "[Tab]", "berwarna", "[Enter]", "[Enter]")
    p.ketik("fotokopi", "[Enter]", "[Shift+Tab]", "Akta", "[Control+b]", "[Enter]")
    p.alat("keadaan")
    p.ketik("terlambat melapor", "[Enter]", "Surat pernyataan")
    p.baris("produk_pelayanan").first.click()
    p.ketik("1. ", "Kartu", "[Enter]", "Salinannya")
    p.baris("biaya_tarif").first.click()
    p.ketik("Tarif:")
    p.alat("tabel")
    p.ketik("Jenis", "[Tab]", "Rp", "[Enter]", "5.000")
    p.baris("biaya_tarif").nth(3).click()
    p.h.evaluate(TEMPEL, ["", "Baru\tgratis\nGanti\t7.500"])
    expect(p.baris("biaya_tarif").nth(3)).to_have_value("Baru")
    p.tempel("dasar_hukum", WORD)
    p.tempel("sarana_prasarana", EXCEL)
    p.tempel("jumlah_pelaksana", "", "1. Loket\n   a. pagi\n   b. siang\n2. Pengolah")

    isi = p.tersimpan()["komponen"]
    asli = daftar("asli", "fotokopi", gaya="huruf")
    asli["butir"][0]["anak"] = [daftar("berwarna")]
    syarat = daftar("Kartu keluarga", "**Akta**")
    syarat["butir"][0]["anak"] = [asli]
    pernyataan = {"tipe": "keadaan", "keadaan": "terlambat melapor", "isi": [daftar("Surat pernyataan")]}
    assert isi["persyaratan"] == [syarat, pernyataan]
    tabel = {"tipe": "tabel", "kepala": ["Jenis", "Rp"], "baris": [["Baru", "gratis"], ["Ganti", "7.500"]]}
    assert isi["produk_pelayanan"] == [daftar("Kartu", "Salinannya")]
    assert isi["biaya_tarif"] == [paragraf("Tarif:"), tabel]
    hukum = daftar("Kartu **keluarga** asli", "Akta")
    hukum["butir"][0]["anak"] = [daftar("bagi WNI", "bagi WNA", gaya="huruf")]
    assert isi["dasar_hukum"] == [paragraf("Syarat umum"), hukum, daftar("Daftar kedua")]
    assert isi["sarana_prasarana"] == [{"tipe": "tabel", "kepala": ["Jenis", "Tarif"], "baris": [["Baru", "10.000"]]}]
    assert isi["jumlah_pelaksana"][0]["butir"][0]["anak"] == [daftar("pagi", "siang", gaya="huruf")]

    # Undo and redo, by the line above and by the whole paste.
    p.baris("persyaratan").first.click()
    p.ketik("[Alt+ArrowDown]", "[Control+z]")
    assert p.tersimpan()["komponen"] == isi
    p.h.reload()
    p.h.locator("[data-siap]").wait_for()
    expect(p.baris("persyaratan").first).to_have_value("Kartu keluarga")
    periksa_akses(p.h)


def test_fakta_rumusan_dan_pemeriksaan(buka, penyusun):
    p = Penyunting(buka, penyusun)
    p.h.get_by_label("Waktu paling cepat").fill("5")
    p.h.get_by_label("Waktu paling lama").fill("2")
    p.h.get_by_label("Waktu paling lama").press("Tab")
    expect(p.h.get_by_text("tidak boleh melebihi")).to_be_visible()
    p.h.get_by_label("Waktu paling lama").fill("7")
    p.h.get_by_role("combobox", name="Biaya", exact=True).select_option("gratis")
    p.ketik("[Control+z]")
    expect(p.h.get_by_role("combobox", name="Biaya", exact=True)).to_have_value("")
    p.ketik("[Control+Shift+z]")
    p.h.get_by_role("button", name="Contoh rumusan Jangka waktu pelayanan").click()
    p.h.locator(".rumusan").nth(1).click()
    expect(p.baris("jangka_waktu")).to_have_value(re.compile(r"^\[1–3\] hari kerja"))
    p.baris("jangka_waktu").fill("1–3 hari kerja sejak berkas lengkap.")
    isi = p.tersimpan()
    assert isi["waktu"] == {"minimum": 5, "maksimum": 7, "satuan": "hari_kerja"}
    assert isi["biaya"]["gratis"] is True
    p.h.locator("[data-saran]:visible").get_by_role("button", name="Pakai").click()
    assert p.tersimpan()["waktu"]["maksimum"] == 3
    p.h.get_by_role("button", name="Ke Produk pelayanan").click()
    p.ketik("Kartu uji")
    assert p.tersimpan()["komponen"]["produk_pelayanan"] == [paragraf("Kartu uji")]
    p.h.set_viewport_size({"width": 360, "height": 740})
    assert p.h.evaluate("document.documentElement.scrollWidth") <= 360
    periksa_akses(p.h)


def test_penyunting_ringan(buka, penyusun):
    # The longest example: a full standard, with what it says of situations.
    berkas = max((settings.BASE_DIR / "layanan/contoh").glob("*.json"), key=lambda b: b.stat().st_size)
    isi = json.loads(berkas.read_text(encoding="utf-8"))
    p = Penyunting(buka, penyusun, ke_dict(dari_dict(isi)) | {"nomor_sk": None, "tanggal_sk": None})
    halaman = buka("about:blank", sebagai=penyusun)
    assert bobot(halaman, p.alamat) <= PERTAMA
    assert bobot(halaman.context.new_page(), p.alamat) <= BERIKUT


def bertingkat(*butir, gaya="angka"):
    """A list whose items are texts or (text, [block, …])."""
    semua = [satu if isinstance(satu, tuple) else (satu, []) for satu in butir]
    return {"tipe": "daftar", "gaya": gaya, "butir": [{"teks": teks, "anak": anak} for teks, anak in semua]}


HURUF = bertingkat("dua", "tiga", gaya="huruf")
# Word on the web: every item in a list of its own.
WORD_DARING = "".join(
    f"<div><ol start={mulai} type={jenis}><li data-aria-level={tingkat}><p>{teks}</p></li></ol></div>"
    for mulai, jenis, tingkat, teks in [(1, 1, 1, "satu"), (1, "a", 2, "dua"), (2, "a", 2, "tiga")]
)
TEMPELAN = [
    ("<p>halo <i>dunia</i></p>", "", [paragraf("halo *dunia*")]),
    ("", "3. maret", [paragraf("3. maret")]),
    ("", "a\tb\nc\td", [{"tipe": "tabel", "kepala": [], "baris": [["a", "b"], ["c", "d"]]}]),
    ("<ol><li>satu<ol type=a><li>dua</li><li>tiga</li></ol></li></ol>", "", [bertingkat(("satu", [HURUF]))]),
    ("<ol><li>satu</li><ol style='list-style-type:lower-alpha'><li>dua<li>tiga</ol></ol>", "",
     [bertingkat(("satu", [HURUF]))]),
    ("<p>1. satu</p><p>a. dua</p><p>b. tiga</p><p>2. akhir</p>", "", [bertingkat(("satu", [HURUF]), "akhir")]),
    (WORD_DARING, "", [bertingkat(("satu", [HURUF]))]),
    ("<ul><li>satu</ul><ul><li>lain</ul>", "", [bertingkat("satu", gaya="butir"), bertingkat("lain", gaya="butir")]),
    ("<table><tr><th colspan=2>Judul<th>C<tr><td rowspan=2>x<td>y<td>z<tr><td>w<td>v</table>", "",
     [{"tipe": "tabel", "kepala": ["Judul", "", "C"], "baris": [["x", "y", "z"], ["", "w", "v"]]}]),
    ("<p>a<script>alert(1)</script><img src=x onerror=alert(1)>\u202eb</p>", "", [paragraf("ab")]),
]  # fmt: skip
BACA_TEMPELAN = """async (semua) => {
  const { baris } = await import("/static/js/layanan/nanti/papan_klip.js");
  const { susun } = await import("/static/js/layanan/blok.js");
  return semua.map(([html, teks]) => susun(baris({ html, teks })));
}"""


def test_tempelan_dari_mana_pun(buka):
    hasil = buka("/masuk/").evaluate(BACA_TEMPELAN, [satu[:2] for satu in TEMPELAN])
    for (html, teks, harapan), ada in zip(TEMPELAN, hasil, strict=True):
        assert ada == harapan, html or teks


@pytest.mark.skipif(not BERKAS, reason="contoh kasus tidak ada")
def test_setiap_kasus_menjadi_baris_dan_kembali_persis(buka, penyusun):
    p = Penyunting(buka, penyusun)
    semua = [
        blok
        for berkas in BERKAS
        for blok in ke_dict(dari_dict(json.loads(berkas.read_text(encoding="utf-8"))))["komponen"].values()
    ]
    assert p.h.evaluate(BOLAK_BALIK, semua) == semua
