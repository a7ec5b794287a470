"""Public pages on a slow line: what a first visit and a later page weigh, and that scripts are not needed."""

import pytest

from tests.dunia import Dunia
from tests.peramban import periksa_akses

pytestmark = [pytest.mark.peramban, pytest.mark.rupa]

KUNJUNGAN_PERTAMA, HALAMAN_BERIKUT = 60_000, 15_000  # bytes on the wire, heads of the answers included


def bobot(halaman, alamat):
    """Bytes received for everything that a page loads, until it is quiet."""
    permintaan = []
    halaman.on("requestfinished", lambda satu: permintaan.append(satu))
    halaman.goto(alamat, wait_until="networkidle")
    ukuran = [satu.sizes() for satu in permintaan]
    return sum(satu["responseBodySize"] + satu["responseHeadersSize"] for satu in ukuran)


@pytest.fixture
def contoh_layanan(buka, pemeran):
    """A service in force. After `buka`: the server of the browser tests needs what is really committed."""
    return Dunia(pemeran).layanan_berlaku.dokumen


def test_kunjungan_pertama_dan_halaman_berikut_ringan(buka, contoh_layanan):
    halaman = buka("about:blank", lebar=390, tinggi=800)
    pertama = bobot(halaman, "/")
    satu = f"/layanan/{contoh_layanan.slug}/"
    berikut = {
        a: bobot(halaman.context.new_page(), a)
        for a in ("/sop/", "/layanan/?q=kartu", satu, f"{satu}loket/", f"{satu}skm/")
    }
    assert pertama <= KUNJUNGAN_PERTAMA
    assert {alamat: berat for alamat, berat in berikut.items() if berat > HALAMAN_BERIKUT} == {}


def test_syarat_dicentang_dan_dibawa_ke_loket_tanpa_internet(buka, contoh_layanan):
    halaman = buka(f"/layanan/{contoh_layanan.slug}/", lebar=360)
    halaman.get_by_text("Kartu hilang", exact=True).click()
    halaman.wait_for_url("**keadaan=kartu+hilang**")
    halaman.get_by_label("Surat kehilangan dari kepolisian").check()
    halaman.reload()
    assert halaman.get_by_label("Surat kehilangan dari kepolisian").is_checked()
    halaman.get_by_role("link", name="Tunjukkan di loket").click()
    halaman.get_by_text("Tersimpan di ponsel, bisa tanpa internet").wait_for()
    periksa_akses(halaman)
    halaman.context.set_offline(True)
    halaman.reload()
    assert halaman.get_by_text("Surat kehilangan dari kepolisian").is_visible()


@pytest.mark.parametrize("lebar", [320, 390, 1280])
def test_mencari_sop_tanpa_skrip(buka, kota, lebar):
    halaman = buka("/sop/", lebar=lebar, javascript=False)
    halaman.get_by_role("main").get_by_role("searchbox").first.fill("surat")
    halaman.keyboard.press("Enter")
    halaman.wait_for_url("**surat**")
    assert halaman.locator("h1").count() == 1


@pytest.mark.parametrize("lebar", [320, 390, 1280])
@pytest.mark.parametrize("alamat", ["/", "/sop/", "/layanan/", "/perangkat-daerah/", "/masuk/"])
def test_tidak_ada_gulir_ke_samping(buka, kota, alamat, lebar):
    assert buka(alamat, lebar=lebar).evaluate("document.documentElement.scrollWidth") <= lebar


@pytest.mark.parametrize("alamat", ["/", "/sop/", "/layanan/", "/perangkat-daerah/", "/masuk/"])
def test_halaman_publik_dapat_diakses(buka, kota, alamat):
    periksa_akses(buka(alamat, lebar=390))
