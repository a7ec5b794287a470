"""A security key in a real browser (a virtual authenticator): set up, and used as the second step of log-in."""

import pytest
from playwright.sync_api import expect

from ambon_sop.audit.models import CatatanAudit
from tests.pemeran import SANDI

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]
KUNCI = {
    "protocol": "ctap2",
    "transport": "usb",
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def test_kunci_keamanan_dari_pemasangan_sampai_masuk(buka, situs, pengesah, settings):
    """Under strict CSP: no script error, nothing refused. A key needs a name for a host, so localhost it is."""
    settings.CSRF_TRUSTED_ORIGINS = ["http://localhost:*"]
    alamat = situs.replace("127.0.0.1", "localhost")
    halaman = buka(f"{alamat}/masuk/")
    perangkat = halaman.context.new_cdp_session(halaman)
    perangkat.send("WebAuthn.enable")
    perangkat.send("WebAuthn.addVirtualAuthenticator", {"options": KUNCI})

    def isi_sandi():
        halaman.get_by_label("NIP, nama pengguna, atau email").fill("pengesah")
        halaman.get_by_label("Kata sandi").fill(SANDI)
        halaman.get_by_role("button", name="Masuk").click()

    isi_sandi()
    expect(halaman.get_by_role("heading", name="Pasang faktor kedua")).to_be_visible()
    halaman.get_by_role("link", name="Tambah kunci").click()
    halaman.get_by_label("Nama kunci").fill("Kunci di gantungan")
    halaman.locator("form[data-kunci][data-siap]").wait_for(state="attached")
    halaman.get_by_role("button", name="Tambah kunci").click()
    expect(halaman.get_by_role("heading", name="Kode pemulihan")).to_be_visible()
    halaman.get_by_role("link", name="Sudah disimpan").click()
    expect(halaman.get_by_role("heading", name="Perlu tindakan Anda")).to_be_visible()

    halaman.context.clear_cookies()
    halaman.goto(f"{alamat}/masuk/")
    isi_sandi()
    halaman.locator("form[data-kunci][data-siap]").wait_for(state="attached")
    halaman.get_by_role("button", name="Pakai kunci keamanan").click()
    expect(halaman.get_by_role("heading", name="Perlu tindakan Anda")).to_be_visible()
    tindakan = list(CatatanAudit.objects.order_by("urut").values_list("tindakan", flat=True))
    assert tindakan == ["masuk", "faktor_pasang", "masuk"]
