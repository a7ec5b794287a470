"""Real Chromium for tests marked `peramban`: the portal on a socket, served with its built static files.

def test_beranda(buka):
    halaman = buka("/", lebar=390)
    expect(halaman.get_by_role("heading", level=1)).to_be_visible()
"""

import shutil
from urllib.parse import urljoin

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import Client, override_settings
from pytest_django.live_server_helper import LiveServer

from tests.pemeran import masuk

PILIHAN_CHROMIUM = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    # Chromium would look for its maker's servers at every start; the tests need none.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
BATAS_TUNGGU = 30_000  # ms for one action; two cores may be busy with other work
PENYIMPANAN_STATIS = "ambon_sop.tampilan.statis.PenyimpananStatis"


@pytest.fixture(scope="session")
def peramban():
    """The browser, started once per run."""
    # Playwright keeps an event loop in this thread, which Django takes for asynchronous code.
    from playwright.sync_api import sync_playwright

    program = shutil.which("chromium")
    if not program:
        pytest.fail("Chromium is missing: apt-get install chromium libatomic1")
    with pytest.MonkeyPatch.context() as lingkungan, sync_playwright() as playwright:
        lingkungan.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        chromium = playwright.chromium.launch(executable_path=program, args=PILIHAN_CHROMIUM)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def statis_terbangun(_pengaturan_uji):
    """Static files collected, hashed and compressed as in production."""
    penyimpanan = settings.STORAGES | {"staticfiles": {"BACKEND": PENYIMPANAN_STATIS}}
    with override_settings(STORAGES=penyimpanan):
        call_command("collectstatic", interactive=False, verbosity=0)
        yield


@pytest.fixture(scope="session")
def live_server(statis_terbangun):
    """pytest-django's live server, with whitenoise answering for static files instead of Django's test handlers."""
    peladen = LiveServer("127.0.0.1", start=False)
    peladen.thread.static_handler = lambda media: media.application
    peladen.start()
    yield peladen
    peladen.stop()


@pytest.fixture
def situs(live_server, settings):
    """The address of the running portal, which is also what a QR code leads to."""
    settings.ALAMAT_SITUS = live_server.url
    settings.CSRF_TRUSTED_ORIGINS = [live_server.url]
    return live_server.url


@pytest.fixture
def buka(peramban, situs):
    """Opens a window of its own: `buka(alamat, sebagai=pengguna, lebar=1280, tinggi=800, javascript=True)` -> Page.

    The test fails at its end when any page had a script error, broke the content policy or missed a file.
    """
    konteks, galat = [], []

    def jendela(alamat="/", *, sebagai=None, lebar=1280, tinggi=800, javascript=True, **lain):
        ukuran = {"width": lebar, "height": tinggi}
        baru = peramban.new_context(
            base_url=situs, viewport=ukuran, java_script_enabled=javascript, locale="id-ID", **lain
        )
        baru.set_default_timeout(BATAS_TUNGGU)
        konteks.append(baru)
        if sebagai:
            baru.add_cookies([{"name": "sessionid", "value": sesi(sebagai), "url": situs}])
        halaman = baru.new_page()
        _dengarkan(halaman, galat)
        halaman.goto(urljoin(situs, alamat))
        return halaman

    yield jendela
    for satu in konteks:
        satu.close()
    assert not galat, "\n".join(galat)


def periksa_akses(halaman, pada=None):
    """Fail on any WCAG 2.2 A or AA fault that axe-core finds on the page as it stands; `pada`: within this selector."""
    from axe_playwright_python.sync_playwright import Axe

    aturan = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
    # What passes is not told: it would be most of the time that this takes.
    pilihan = {"runOnly": {"type": "tag", "values": aturan}, "resultTypes": ["violations"]}
    hasil = Axe().run(halaman, context=pada, options=pilihan)
    assert not hasil.violations_count, hasil.generate_report()


def sesi(pengguna):
    """The session key of a fresh log-in under the person's active hat, without the log-in page."""
    return masuk(Client(), pengguna).cookies["sessionid"].value


def _dengarkan(halaman, galat):
    halaman.on("pageerror", lambda kesalahan: galat.append(f"script: {kesalahan}"))
    halaman.on("console", lambda pesan: _catat_konsol(pesan, galat))
    halaman.on("response", lambda jawaban: _catat_jawaban(jawaban, galat))


def _catat_konsol(pesan, galat):
    # The answer of a page itself (404, 409 …) is the test's own business; of a file, see _catat_jawaban.
    if pesan.type == "error" and not pesan.text.startswith("Failed to load resource"):
        galat.append(f"console: {pesan.text}")


def _catat_jawaban(jawaban, galat):
    if jawaban.status >= 400 and jawaban.request.resource_type in {"stylesheet", "script", "font", "image"}:
        galat.append(f"{jawaban.status}: {jawaban.url}")
