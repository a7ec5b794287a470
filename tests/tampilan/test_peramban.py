"""The parts of the interface in real Chromium: accessible, nothing wider than the window, alive to the keyboard."""

import pytest
from django.template.loader import render_to_string
from django.test import Client, RequestFactory

from tests.peramban import periksa_akses
from tests.tampilan.test_komponen import konteks_komponen

pytestmark = [pytest.mark.peramban, pytest.mark.rupa, pytest.mark.django_db(transaction=True)]
ALAMAT = "/kerja/komponen/"
# Pointer targets under 24 px; links within a sentence and controls inside their label are exempt (WCAG 2.2, 2.5.8).
SASARAN_KECIL = """() => [...document.querySelectorAll("a[href], button, input, select, summary")]
  .filter((e) => e.checkVisibility({ opacityProperty: true }) && !e.closest("label, p, .pesan, .tersembunyi, .lompat"))
  .filter((e) => e.getBoundingClientRect().width && Math.min(e.offsetWidth, e.offsetHeight) < 24)
  .map((e) => `${e.tagName} ${e.textContent.trim()} ${e.offsetWidth}x${e.offsetHeight}`)"""
LEBAR_ISI = "document.documentElement.scrollWidth"


@pytest.fixture
def komponen(buka, penyusun, templat_uji):
    """Opens the page of all parts, answered under the portal's own address and content policy."""

    def jendela(**ukuran):
        permintaan = RequestFactory().get(ALAMAT)
        permintaan.user = penyusun
        isi = render_to_string("komponen.html", konteks_komponen(), request=permintaan)
        kebijakan = Client().get("/masuk/").headers["Content-Security-Policy"]
        halaman = buka("/masuk/", **ukuran)
        kepala = {"Content-Security-Policy": kebijakan}
        halaman.route(f"**{ALAMAT}", lambda rute: rute.fulfill(body=isi, content_type="text/html", headers=kepala))
        halaman.goto(ALAMAT)
        return halaman

    return jendela


@pytest.mark.parametrize("lebar", [320, 360, 768, 1366])
def test_bagian_antarmuka_pada_setiap_lebar(komponen, lebar):
    halaman = komponen(lebar=lebar)
    periksa_akses(halaman)
    assert halaman.evaluate(LEBAR_ISI) == lebar
    assert halaman.evaluate(SASARAN_KECIL) == []


@pytest.mark.parametrize("lebar", [320, 1280])
def test_halaman_masuk_pada_setiap_lebar(buka, lebar):
    halaman = buka("/masuk/", lebar=lebar)
    periksa_akses(halaman)
    assert halaman.evaluate(LEBAR_ISI) == lebar


def test_sandi_dapat_dilihat_dan_dikirim_tersembunyi(buka):
    halaman = buka("/masuk/")
    sandi = halaman.get_by_label("Kata sandi")
    sandi.fill("rahasia")
    halaman.get_by_role("button", name="Tampilkan").click()
    assert sandi.get_attribute("type") == "text"
    halaman.get_by_role("button", name="Sembunyikan").click()
    assert sandi.get_attribute("type") == "password"


def test_papan_tombol_kepala_dan_baris(komponen):
    halaman = komponen(lebar=1366)
    halaman.evaluate("document.activeElement.blur()")
    halaman.keyboard.press("/")
    halaman.wait_for_function("document.activeElement.name === 'q'")
    halaman.keyboard.press("Escape")
    assert not halaman.locator(".kepala-cari").evaluate("menu => menu.open")

    halaman.evaluate("document.activeElement.blur()")
    for tombol in ("j", "j", "k"):
        halaman.keyboard.press(tombol)
    assert halaman.locator("[aria-selected=true]").inner_text().startswith("Draf")


def test_dialog_membuka_di_isian_pertama_dan_menutup_dengan_batal(komponen):
    halaman = komponen()
    halaman.get_by_role("link", name="Sahkan …").click()
    dialog = halaman.get_by_role("dialog", name="Sahkan SOP ini?")
    assert dialog.get_by_label("Tanggal efektif").evaluate("isian => isian === document.activeElement")
    periksa_akses(halaman)
    dialog.get_by_role("link", name="Batal").click()
    assert not dialog.is_visible()


def test_tanggal_menjadi_panjang_bila_nyata(komponen):
    isian = komponen().get_by_label("Tanggal pembuatan")
    for ditulis, tampil in [("3/2/2027", "3 Februari 2027"), ("5 mei 2027", "5 Mei 2027"), ("31-2-2027", "31-2-2027")]:
        isian.fill(ditulis)
        isian.blur()
        assert isian.input_value() == tampil


def test_peran_berganti_tanpa_javascript(komponen, penyusun):
    halaman = komponen(javascript=False)
    halaman.locator(".peran summary").click()
    assert halaman.get_by_role("button", name="Keluar").is_visible()
