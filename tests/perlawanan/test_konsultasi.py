"""Hostile input through the public form of a consultation: no error page, nothing stored that executes, and limits.

Sixty in the suite, two thousand in `make tangguh`.
"""

import random
from html.parser import HTMLParser

import pytest
from django.test import Client
from django.urls import reverse

from layanan.isi import KOMPONEN
from layanan.models import Tanggapan
from layanan.tanggapan import BATAS_ALAMAT
from tests.pemeran import lupakan_batas
from tests.perlawanan.nilai import JANGGAL, TANDA

pytestmark = pytest.mark.django_db
SERANGAN = [
    "<svg/onload=alert(1)>",
    "<a href='javascript:alert(1)'>klik</a>",
    "</textarea><script>alert(1)</script>",
    "</details></form><form action=https://jahat.example>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<style>body{display:none}</style>",
    "**tebal** *miring* [x](javascript:alert(1))",
    "<math><mtext></p><img src=x onerror=alert(1)>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16") * 200,
    "x<!--",
    "]]>",
    "<ScRiPt\n>alert(1)</sCrIpT >",
    "javascript:alert(1)",
    "{% include 'x' %}{{ request.user }}",
]
NILAI = JANGGAL + SERANGAN
BERBAHAYA = {"script", "iframe", "object", "embed", "style", "math", "svg", "base", "meta", "img"}

TUJUAN = {"href", "src", "action", "formaction", "srcdoc"}


def _bertindak(nama, nilai):
    """Whether an attribute runs something, or leads out of the portal from a form."""
    return (
        nama.startswith("on")
        or (nama in TUJUAN and "javascript:" in nilai.lower())
        or (nama == "action" and "jahat" in nilai)
    )


class Bangunan(HTMLParser):
    """How many of each element a page has, and every attribute that acts."""

    def __init__(self, html):
        super().__init__()
        self.unsur, self.aktif = {}, []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        if "ikon" not in (dict(attrs).get("class") or "").split():  # ours stand beside every error
            self.unsur[tag] = self.unsur.get(tag, 0) + 1
        self.aktif += [(nama, nilai) for nama, nilai in attrs if _bertindak(nama, nilai or "")]

    @property
    def berbahaya(self):
        return {tag: self.unsur.get(tag, 0) for tag in BERBAHAYA}


def _isian(acak):
    """One attempt: odd values in one field or all, sometimes a field too many or too few."""
    isian = {"komponen": acak.choice(["", *KOMPONEN]), "teks": "Pendapat biasa.", "nama": "Warga", "situs": ""}
    for nama in acak.sample(list(isian), acak.randint(1, 4)):
        isian[nama] = acak.choice(NILAI) + acak.choice(["", "", acak.choice(NILAI)[:500]])
    if acak.random() < 0.7:
        isian["situs"] = ""  # else the trap takes most of them
    if acak.random() < 0.1:
        isian.pop(acak.choice(list(isian)))
    if acak.random() < 0.1:
        isian |= {"keadaan": "tampil", "sikap": "diterima", "kode": "A" * 12, "konsultasi": "1"}
    return isian


def _serbu(dunia, banyak):
    konsultasi, client = dunia.konsultasi, Client(raise_request_exception=False)
    alamat = reverse("layanan:konsultasi_satu", args=[konsultasi.slug])
    bersih = Bangunan(client.get(alamat).content.decode()).berbahaya
    acak, status = random.Random(20261124), {}
    for ke in range(banyak):
        lupakan_batas()
        isian = _isian(acak)
        jawaban = client.post(alamat, isian)
        status[jawaban.status_code] = status.get(jawaban.status_code, 0) + 1
        assert jawaban.status_code in (302, 422), isian
        if jawaban.status_code == 422 and ke % 10 == 0:
            halaman = Bangunan(jawaban.content.decode())
            assert (halaman.berbahaya, halaman.aktif) == (bersih, []), isian
    return alamat, bersih, status


def _periksa_yang_tersimpan(dunia, alamat, bersih):
    """Let through and answered in kind, every page that shows them stays as it was built."""
    for satu in Tanggapan.objects.all():
        assert (satu.keadaan, satu.sikap) == ("masuk", "")
        assert len(satu.kode) == 12
    Tanggapan.objects.update(keadaan="tampil")
    client = Client()
    html = client.get(alamat).content.decode()
    halaman = Bangunan(html)
    assert (halaman.berbahaya, halaman.aktif) == (bersih, [])
    assert not any(tanda in html for tanda in TANDA)
    for satu in Tanggapan.objects.order_by("pk")[:40]:
        tanda = client.get(reverse("layanan:tanda_terima", args=[dunia.konsultasi.slug, satu.kode])).content.decode()
        assert (Bangunan(tanda).aktif, Bangunan(tanda).unsur.get("script", 0)) == ([], bersih["script"])


@pytest.mark.parametrize("banyak", [60, pytest.param(2000, marks=pytest.mark.tangguh)])
def test_isian_bermusuhan(dunia, banyak):
    alamat, bersih, status = _serbu(dunia, banyak)
    assert sum(status.values()) == banyak
    assert Tanggapan.objects.exists()
    _periksa_yang_tersimpan(dunia, alamat, bersih)


def test_batas_tetap_menjawab_429_bagi_yang_bermusuhan(dunia):
    client, acak = Client(raise_request_exception=False), random.Random(1)
    alamat = reverse("layanan:konsultasi_satu", args=[dunia.konsultasi.slug])
    jawaban = [client.post(alamat, _isian(acak)) for _ in range(BATAS_ALAMAT[0][0] + 3)]

    assert [j.status_code for j in jawaban[-3:]] == [429] * 3
    assert "Terlalu banyak permintaan" in jawaban[-1].content.decode()
    banyak, detik = BATAS_ALAMAT[0]
    assert 0 < int(jawaban[-1]["Retry-After"]) <= detik / banyak


def test_kode_bermusuhan(dunia):
    client, alamat = Client(raise_request_exception=False), reverse("layanan:konsultasi")
    for kode in [*NILAI, "A" * 12, "AAAA-AAAA-AAAA"]:
        jawaban = client.get(alamat, {"kode": kode[:3000]})
        assert jawaban.status_code in (200, 404), kode
        assert not any(tanda in jawaban.content.decode() for tanda in TANDA), kode
