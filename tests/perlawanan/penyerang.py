"""Who sends bad input, and judges what comes back: no error page, nothing that executes, nothing of another unit."""

import sys
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.cookies import SimpleCookie

from django.core.signals import got_request_exception

from tests.perlawanan.test_konsultasi import _bertindak

ASING = "RAHASIAXYZ"  # in everything that the other unit writes
SATU_UNIT = ("tamu", "penyusun", "pemeriksa", "pengesah")

MILIK_SENDIRI = {"script": ("/static/",), "img": ("/", "data:image/"), "iframe": ("/",)}  # where ours come from
TERLARANG = ("object", "embed", "base", "style", "math")


class Asing(HTMLParser):
    """`semua`: every element and attribute of a page that runs or loads something and is not ours."""

    def __init__(self, html):
        super().__init__()
        self.semua = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        a = {nama: nilai or "" for nama, nilai in attrs}
        self.semua += [f"{nama}={nilai[:40]}" for nama, nilai in a.items() if _bertindak(nama, nilai)]
        data = tag == "script" and a.get("type") in ("application/json", "application/ld+json")
        if tag in MILIK_SENDIRI and not data and not a.get("src", "").startswith(MILIK_SENDIRI[tag]):
            self.semua.append(f"<{tag} src={a.get('src', '')[:40]}>")
        if tag in TERLARANG or "srcdoc" in a:
            self.semua.append(f"<{tag}>")


@dataclass
class Sasaran:
    """One address that takes input, who sends it, and what the form holds before it is spoiled."""

    siapa: str
    alamat: str
    bidang: list
    dasar: dict = field(default_factory=dict)
    berkas: list = field(default_factory=list)

    def __str__(self):
        return f"{self.siapa} {self.alamat}"


class Penyerang:
    """Sends input and remembers what was answered wrongly, with the error behind it."""

    def __init__(self, dunia, pembuka, coba):
        self.dunia, self.pembuka, self.coba = dunia, pembuka, coba
        self.client, self.temuan, self.banyak = {}, Counter(), 0
        self.contoh, self.galat, self.status = {}, None, Counter()
        got_request_exception.connect(self._catat_galat)

    def _catat_galat(self, request=None, **_lain):
        galat = sys.exc_info()[1]
        jejak = galat.__traceback__
        while jejak.tb_next:
            jejak = jejak.tb_next
        tempat = f"{jejak.tb_frame.f_code.co_filename.rpartition('/')[2]}:{jejak.tb_lineno}"
        self.galat = f"{type(galat).__name__} in {tempat}: {str(galat)[:120]}"

    def _pembuka(self, siapa):
        if siapa not in self.client:
            client = self.pembuka(siapa)
            self.client[siapa] = (client, {nama: kue.value for nama, kue in client.cookies.items()})
        client, kue = self.client[siapa]
        client.cookies = SimpleCookie(kue)  # as logged in as before, whatever the last answer said
        return client

    def kirim(self, sasaran, kerja, isi):
        """`kerja(client)` sends `isi`; the database is as before afterwards."""
        self.galat, self.banyak = None, self.banyak + 1
        client = self._pembuka(sasaran.siapa)  # logged in before what follows is undone
        jawaban = self.coba(lambda: self._baca(kerja(client)))
        if salah := self._salah(sasaran, *jawaban):
            self.temuan[f"{sasaran}: {salah}"] += 1
            self.contoh.setdefault(f"{sasaran}: {salah}", repr(isi)[:300])

    @staticmethod
    def _baca(jawaban):
        isi = b"".join(jawaban) if jawaban.streaming else jawaban.content
        return jawaban.status_code, jawaban.get("Content-Type", ""), isi.decode(errors="replace")

    def _salah(self, sasaran, status, jenis, isi):
        self.status[status] += 1
        if status >= 500:
            return f"{status} {self.galat}"
        if ASING in isi and sasaran.siapa in SATU_UNIT:
            return "shows what is another unit's"
        if not jenis.startswith("text/html"):
            return ""
        return f"executes: {asing}" if (asing := Asing(isi).semua) else ""

    def lapor(self):
        got_request_exception.disconnect(self._catat_galat)
        baris = [f"{n} × {apa}\n    {self.contoh[apa]}" for apa, n in self.temuan.most_common()]
        assert not baris, f"{len(baris)} faults in {self.banyak} inputs:\n" + "\n".join(baris[:60])
