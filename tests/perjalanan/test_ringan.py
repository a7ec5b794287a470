"""Public pages on a slow line: what a first visit and a later page weigh, and that scripts are not needed."""

import pytest

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


def test_kunjungan_pertama_dan_halaman_berikut_ringan(buka, kota):
    halaman = buka("about:blank", lebar=390, tinggi=800)
    pertama = bobot(halaman, "/")
    berikut = bobot(halaman.context.new_page(), "/sop/")
    assert pertama <= KUNJUNGAN_PERTAMA
    assert berikut <= HALAMAN_BERIKUT


@pytest.mark.parametrize("lebar", [320, 390, 1280])
def test_mencari_sop_tanpa_skrip(buka, kota, lebar):
    halaman = buka("/sop/", lebar=lebar, javascript=False)
    halaman.get_by_role("main").get_by_role("searchbox").first.fill("surat")
    halaman.keyboard.press("Enter")
    halaman.wait_for_url("**surat**")
    assert halaman.locator("h1").count() == 1


@pytest.mark.parametrize("lebar", [320, 390, 1280])
@pytest.mark.parametrize("alamat", ["/", "/sop/", "/masuk/"])
def test_tidak_ada_gulir_ke_samping(buka, kota, alamat, lebar):
    assert buka(alamat, lebar=lebar).evaluate("document.documentElement.scrollWidth") <= lebar


@pytest.mark.parametrize("alamat", ["/", "/sop/", "/masuk/"])
def test_halaman_publik_dapat_diakses(buka, kota, alamat):
    periksa_akses(buka(alamat, lebar=390))
