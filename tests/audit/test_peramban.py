"""The pengawas' page in a real browser: a row opens without a script, nothing sticks out, anybody can read it."""

import pytest
from playwright.sync_api import expect

from ambon_sop.audit.catat import Pelaku, catat
from tests.peramban import periksa_akses

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("lebar", [320, 360, 1366])
@pytest.mark.parametrize("javascript", [True, False])
def test_baris_terbuka_dan_tidak_ada_yang_keluar(buka, pengawas, lebar, javascript):
    maria = Pelaku("7", "Maria S.", "pengesah", "Disdukcapil")
    catat(
        "sahkan",
        nama="Penerbitan KIA",
        pelaku=maria,
        ke="berlaku",
        perubahan={"nomor": ["001", "002"], "sha256": ["", "ab" * 32]},
    )
    halaman = buka("/kerja/audit/", sebagai=pengawas, lebar=lebar, javascript=javascript)
    expect(halaman.get_by_text("Rantai utuh: 2 catatan")).to_be_visible()
    halaman.get_by_text("Nomor, Sha256").click()
    expect(halaman.locator("ins", has_text="002")).to_be_visible()
    if javascript:
        assert halaman.evaluate("document.documentElement.scrollWidth") <= lebar
        periksa_akses(halaman)
