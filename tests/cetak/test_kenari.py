"""A server that counts who knocks: whatever stands in a document, printing asks nobody and opens no file."""

import threading
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from urllib.request import urlopen

import pikepdf
import pytest

from ambon_sop.cetak import Aset, CetakGagal
from ambon_sop.cetak.anak import Batas, Percetakan

CARA = {
    "gambar": '<img src="{u}/a.png"><img srcset="{u}/b.png 2x"><picture><source srcset="{u}/c.png"></picture>',
    "gaya": '<link rel="stylesheet" href="{u}/a.css"><style>@import "{u}/b.css"; @import url({u}/c.css) print;</style>',
    "huruf": '<style>@font-face {{ font-family: f; src: url("{u}/f.woff2") }} p {{ font-family: f }}</style><p>a',
    "latar": '<div style="background: url({u}/a.png); border-image: url({u}/b.png) 9; mask: url({u}/c.svg)">a</div>',
    "butir": '<ul style="list-style-image: url({u}/a.png)"><li>a</ul>',
    "isi dari gaya": "<style>p::before {{ content: url({u}/b.png) }}</style><p>a",
    "profil warna": "<style>@color-profile --a {{ src: url({u}/a.icc) }} p {{ color: color(--a 0 0 0) }}</style><p>a",
    "svg": '<svg width="9" height="9"><image href="{u}/a.png" width="9" height="9"/><use href="{u}/b.svg#a"/></svg>',
    "svg sebagai aset": '<img src="asset:jahat.svg">',
    "gaya sebagai aset": '<link rel="stylesheet" href="asset:jahat.css"><p>a',
    "object": '<object data="{u}/a.svg"></object><embed src="{u}/b.svg"><iframe src="{u}/c.html"></iframe>',
    "lampiran": '<link rel="attachment" href="{u}/a"><a rel="attachment" href="{u}/b">a</a>',
    "dari cakram": '<link rel="attachment" href="file:///etc/hostname"><a rel="attachment" href="/etc/hostname">a</a>',
    "dasar lain": '<base href="{u}/"><img src="a.png"><link rel="stylesheet" href="b"><a rel="attachment" href="c">',
    "dialihkan": '<img src="{u}/alih/a.png"><link rel="attachment" href="{u}/alih/b">',
    "tanpa skema": r'<img src="//{inang}/a.png"><img src="\\{inang}\a.png"><img src="ftp://{inang}/a.png">',
}
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="{u}/x" width="9" height="9"/></svg>'


@pytest.fixture(scope="module")
def percetakan():
    satu = Percetakan(Batas())
    yield satu
    satu.tutup()


@pytest.fixture
def kenari():
    """A server on the loopback; `ketukan` are the requests that it has had."""

    class Penjawab(BaseHTTPRequestHandler):
        def do_GET(self):
            self.server.ketukan.append(self.path)
            self.send_response(302 if "/alih/" in self.path else 200)
            self.send_header("Location", "/tujuan")
            self.end_headers()

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Penjawab) as peladen:
        peladen.ketukan = []
        utas = threading.Thread(target=peladen.serve_forever, args=[0.01])
        utas.start()
        yield peladen
        peladen.shutdown()
        utas.join()


@pytest.mark.parametrize("cara", CARA)
def test_tidak_mengetuk_siapa_pun(kenari, percetakan, cara):
    inang = f"127.0.0.1:{kenari.server_port}"
    u = f"http://{inang}"
    aset = {
        "jahat.svg": Aset(SVG.format(u=u).encode(), "image/svg+xml"),
        "jahat.css": Aset(f'@import "{u}/x.css"; p {{ background: url({u}/y.png) }}'.encode(), "text/css"),
    }
    urlopen(f"{u}/terdengar").close()  # noqa: S310
    with suppress(CetakGagal):
        pdf = percetakan.cetak(f"<title>a</title>{CARA[cara].format(u=u, inang=inang)}<p>Isi", aset=aset).pdf
        with pikepdf.open(BytesIO(pdf)) as isi:
            assert not isi.attachments
    assert kenari.ketukan == ["/terdengar"]
