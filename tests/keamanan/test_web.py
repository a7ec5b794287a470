"""What every answer carries, whoever gives it; and what people read when something goes wrong."""

import io
import json
import logging
import os
import re
import subprocess
import sys
from urllib.parse import urlsplit

import pytest
import structlog
from django.conf import settings
from django.core.cache import cache
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.db import OperationalError, transaction
from django.http import HttpResponseNotModified, StreamingHttpResponse
from django.test import Client, override_settings
from django.urls import reverse

from ambon_sop.beranda import views
from ambon_sop.cetak import CetakGagal, CetakSibuk
from ambon_sop.cetak.anak import AKAR
from tests.dunia import Dunia
from tests.matriks import TAMU
from tests.pemeran import masuk
from tests.test_kebijakan import MATRIKS

HARUS = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox|"  # what somebody uploaded
    + re.escape(
        "base-uri 'none'; connect-src 'self'; default-src 'none'; font-src 'self'; form-action 'self';"
        " frame-ancestors 'none'; img-src 'self' data:; script-src 'self'; style-src 'self'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": r".*camera=\(\).*",
    "X-Request-ID": r"[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}",
}
HARUS_STATIS = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
}
TERLARANG = ("Access-Control-Allow-Credentials", "Server", "X-Powered-By")
UNTUK_SITUS_LAIN = "api_umum:"  # the open data, which anybody's page may read, without cookies
SAMA_UNTUK_SEMUA = ("text/javascript", "image/png")  # the service worker, the emblem
# What a browser fetches by itself from an address that stands in a page.
MEMUAT = re.compile(
    r"<(?:img|script|iframe|source|video|audio|embed|object|input|use|image)\b[^>]*?\s(?:src|srcset|data|href)=\"([^\"]*)\""
    r"|<link\b[^>]*?\shref=\"([^\"]*)\"|<form\b[^>]*?\saction=\"([^\"]*)\"|url\(([^)]*)\)"
)


def periksa_kepala(jawaban, sebutan, harus=HARUS):
    for nama, pola in harus.items():
        assert re.fullmatch(pola, jawaban.headers.get(nama, "")), f"{sebutan}: {nama}: {jawaban.headers.get(nama)}"
    assert not [nama for nama in TERLARANG if nama in jawaban.headers], sebutan


def periksa_halaman(jawaban, sebutan):
    """No third host, nothing inline."""
    if jawaban.streaming or not jawaban["Content-Type"].startswith("text/html"):
        return
    isi = jawaban.content.decode()
    inang = {urlsplit(a.strip("'\"")).netloc for pilihan in MEMUAT.findall(isi) for a in pilihan if a}
    assert inang <= {"", urlsplit(settings.ALAMAT_SITUS).netloc}, f"{sebutan}: {inang}"
    assert not re.search(r"<script(?![^>]*\ssrc=)(?![^>]*type=\"application/(?:ld\+)?json\")[^>]*>", isi), sebutan
    assert not re.search(r"<style|<[^>]+\s(?:style|on[a-z]+)=\"", isi), sebutan


@pytest.fixture
def dunia(pemeran):
    cache.clear()
    return Dunia(pemeran)


@pytest.mark.django_db
@pytest.mark.parametrize("siapa", [TAMU, "verifikator"])
def test_kepala_ada_pada_tiap_alamat(dunia, siapa):
    client = masuk(Client(), dunia.orang[siapa]) if siapa != TAMU else Client()
    status = set()
    for baris in MATRIKS:
        alamat = reverse(baris.nama, kwargs=baris.argumen(dunia) if baris.argumen else None)
        for metode in ("GET",) if baris.nama == "account_logout" else ("GET", "POST"):
            with transaction.atomic():
                jawaban = client.get(alamat) if metode == "GET" else client.post(alamat, baris.isi or {})
                transaction.set_rollback(True)
            sebutan = f"{siapa} {metode} {alamat}"
            periksa_kepala(jawaban, sebutan)
            periksa_halaman(jawaban, sebutan)
            terbuka = baris.nama.startswith(UNTUK_SITUS_LAIN)
            assert terbuka or "Access-Control-Allow-Origin" not in jawaban, sebutan
            if siapa != TAMU and not terbuka and jawaban["Content-Type"] not in SAMA_UNTUK_SEMUA:
                assert "no-store" in jawaban.get("Cache-Control", ""), sebutan
            status.add(jawaban.status_code)
    assert {200, 302, 404, 405} <= status


def rusak(salah):
    def tampil(*_, **__):
        raise salah

    return tampil


# Views that fail or answer in another way: what they do, the status, and a word of the page.
KEJADIAN = {
    "galat": (rusak(RuntimeError("rusak")), 500, "Terjadi kesalahan"),
    "basis data putus": (rusak(OperationalError("putus")), 503, "tidak dapat dijangkau"),
    "permintaan ganjil": (rusak(SuspiciousOperation("aneh")), 400, "tidak dapat dibaca"),
    "isian terlalu besar": (rusak(RequestDataTooBig("besar")), 413, "terlalu besar"),
    "cetak gagal": (rusak(CetakGagal()), 422, "Ringkas isinya"),
    "cetak sibuk": (rusak(CetakSibuk()), 503, "Coba lagi sebentar lagi"),
    "dialirkan": (lambda *_, **__: StreamingHttpResponse(["a"]), 200, ""),
    "tidak berubah": (lambda *_, **__: HttpResponseNotModified(), 304, ""),
}
# Requests that no view answers.
PERMINTAAN = {
    "tidak ada": (lambda c: c.get("/tidak-ada/"), 404, "Halaman ini tidak ada"),
    "id mustahil": (lambda c: c.get("/kerja/sop/" + "9" * 30 + "/"), 404, "Halaman ini tidak ada"),
    "tanpa token CSRF": (lambda c: Client(enforce_csrf_checks=True).post("/masuk/"), 403, "terlalu lama terbuka"),
    "inang lain": (lambda c: c.get("/sehat", HTTP_HOST="jahat.example"), 400, "tidak dapat dibaca"),
    "tanpa garis miring": (lambda c: c.get("/masuk"), 301, ""),
    "TRACE": (lambda c: c.generic("TRACE", "/sehat"), 405, "cara itu"),
    "metode karangan": (lambda c: c.generic("ANEH", "/tidak-ada/"), 405, "cara itu"),
    "PUT": (lambda c: c.put("/sehat"), 405, "cara itu"),
    "kiriman raksasa": (lambda c: c.post("/masuk/", CONTENT_LENGTH=str(10**9)), 413, "terlalu besar"),
    "berkas statis": (lambda _: Client().get("/static/css/dasar.css"), 200, ""),
    "folder statis": (lambda _: Client().get("/static/"), 404, "Halaman ini tidak ada"),
}


def periksa_galat(jawaban, status, kata, harus=HARUS):
    periksa_kepala(jawaban, status, harus)
    assert jawaban.status_code == status
    if kata:
        periksa_halaman(jawaban, status)
        isi = jawaban.content.decode()
        assert kata in isi
        assert jawaban["X-Request-ID"] in isi
        assert '<html lang="id">' in isi
    assert (status == 503) == jawaban.has_header("Retry-After")
    assert (status == 405) == jawaban.has_header("Allow")


@pytest.mark.parametrize("kejadian", KEJADIAN)
def test_halaman_galat_tanpa_basis_data(client, monkeypatch, kejadian):
    """`/sehat` asks no database; so neither does the page of what went wrong (this test may not ask one)."""
    tampil, status, kata = KEJADIAN[kejadian]
    monkeypatch.setattr(views, "HttpResponse", tampil)
    client.raise_request_exception = False
    periksa_galat(client.get("/sehat"), status, kata)


@pytest.mark.parametrize("permintaan", PERMINTAAN)
def test_jawaban_yang_bukan_dari_halaman(client, db, permintaan):
    minta, status, kata = PERMINTAAN[permintaan]
    with override_settings(STATIC_ROOT=f"{AKAR}/static"):
        jawaban = minta(client)
    periksa_galat(jawaban, status, kata, HARUS_STATIS if permintaan == "berkas statis" else HARUS)
    jawaban.close()


def test_kode_permintaan_ada_di_catatan(client, monkeypatch, capsys):
    """In the line that Django writes of a failure, and in those of our own loggers."""

    def tampil(*_, **__):
        structlog.get_logger().warning("sebelum rusak")
        raise RuntimeError("rusak")

    monkeypatch.setattr(views, "HttpResponse", tampil)
    client.raise_request_exception = False
    [penangan] = [satu for satu in logging.getLogger().handlers if satu.name == "galat"]
    monkeypatch.setattr(penangan, "stream", io.StringIO())
    kode, tolak = client.get("/sehat")["X-Request-ID"], client.generic("ANEH", "/siap")["X-Request-ID"]
    baris = (penangan.stream.getvalue() + capsys.readouterr().out).splitlines()
    for kata, nomor in (("sebelum rusak", kode), ("Error: sehat", kode), ("Not Allowed: (tidak dikenal)", tolak)):
        assert [nomor in satu for satu in baris if kata in satu] == [True], kata


# Where `next` must not lead: browsers read these as another site, or run them.
KE_LUAR = [
    "//jahat.example",
    "///jahat.example",
    "////jahat.example/%2f..",
    "https://jahat.example",
    "https:jahat.example",
    "http:///jahat.example",
    "\\\\jahat.example",
    "/\\jahat.example",
    "\t//jahat.example",
    "/\t/jahat.example",
    "/\n/jahat.example",
    "\x00//jahat.example",
    "https://testserver@jahat.example",
    "https://testserver.jahat.example",
    "http://[::1]jahat.example",
    "javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,jahat.example",
    "ftp://jahat.example",
    "%2f%2fjahat.example",
    "//jahat%E3%80%82example",
]


@pytest.mark.django_db
def test_next_tidak_menuntun_ke_situs_lain(pemeran):
    """Log-in, log-out and the change of hats all take an address to go on to."""
    penyusun = pemeran["penyusun"]
    for tujuan in KE_LUAR:
        cache.clear()
        masuk_dulu = masuk(Client(), penyusun)
        jawaban = [
            masuk_dulu.get(reverse("account_login"), {"next": tujuan}),
            masuk_dulu.post(
                reverse("akun:ganti_peran"),
                {"penugasan": penyusun.penugasan.get().pk, "lanjut": tujuan, "next": tujuan},
            ),
            masuk_dulu.post(reverse("account_logout"), {"next": tujuan}),
        ]
        for satu in jawaban:
            alamat = urlsplit(re.sub(r"[\t\n\r]", "", satu["Location"]).replace("\\", "/"))
            assert (satu.status_code in (302, 307), alamat.netloc, alamat.scheme) == (True, "", ""), tujuan
            assert not alamat.path.startswith("//"), tujuan


def test_di_belakang_tls_kuki_berawalan_host_dan_hsts():
    program = """
import django, json
django.setup()
from django.test import Client
from ambon_sop import settings
from ambon_sop.akun.pesan import PesanKuki
from layanan.skm_jawaban import KUKI
client = Client(HTTP_HOST="sop.example.go.id")
aman, polos = client.get("/sehat", secure=True), client.get("/cari/?q=a")
mesin = {satu: client.get(satu) for satu in ("/api/v1/layanan", "/api/v1/apa", "/sehat")}
print(json.dumps([dict(aman.headers), polos["Location"], settings.SESSION_COOKIE_NAME,
    settings.CSRF_COOKIE_NAME, PesanKuki.cookie_name, KUKI,
    settings.SESSION_COOKIE_SECURE and settings.CSRF_COOKIE_SECURE,
    {satu: [jawaban.status_code, jawaban.get("Location")] for satu, jawaban in mesin.items()}]))
"""
    lingkungan = {
        "PATH": os.environ["PATH"],
        "DJANGO_SETTINGS_MODULE": "ambon_sop.settings",
        "DATABASE_URL": "sqlite://:memory:",
        "ALAMAT_SITUS": "https://sop.example.go.id",
        "SECRET_KEY": "x" * 60,
    }
    hasil = subprocess.run(
        [sys.executable, "-c", program], cwd=AKAR, env=lingkungan, stdout=subprocess.PIPE, check=True
    )
    kepala, ke, *kuki, mesin = json.loads(hasil.stdout)
    assert kepala["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains; preload"
    assert kuki == ["__Host-sesi", "__Host-csrf", "__Host-pesan", "__Secure-skm", True]
    assert ke == "https://sop.example.go.id/cari/?q=a"
    # 4.1.2: only people's pages are led on; a program is refused.
    assert mesin["/api/v1/layanan"] == mesin["/api/v1/apa"] == [403, None]
    assert mesin["/sehat"] == [200, None]
