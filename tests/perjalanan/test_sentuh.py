"""The editor by finger alone: rows and columns dragged, arrows pulled, a cell tapped."""

import pytest
from playwright.sync_api import expect

from tests.perjalanan.penyunting import Penyunting
from tests.sop.pabrik import sop_draf

pytestmark = [pytest.mark.peramban, pytest.mark.rupa, pytest.mark.django_db(transaction=True)]
LANGKAH = 6


def seret(p, dari, ke):
    """One finger from point to point, as the browser gets it from a touch screen."""
    cdp = p.h.context.new_cdp_session(p.h)

    def sentuh(jenis, *titik):
        cdp.send("Input.dispatchTouchEvent", {"type": jenis, "touchPoints": [{"x": x, "y": y} for x, y in titik]})

    sentuh("touchStart", dari)
    for n in range(1, LANGKAH + 1):
        sentuh("touchMove", tuple(a + (b - a) * n / LANGKAH for a, b in zip(dari, ke, strict=True)))
    sentuh("touchEnd")


def tengah(lokasi):
    kotak = lokasi.bounding_box()
    return kotak["x"] + kotak["width"] / 2, kotak["y"] + kotak["height"] / 2


@pytest.fixture
def p(buka, penyusun):
    p = Penyunting(buka, sop_draf(penyusun), penyusun, has_touch=True)
    p.panah()
    return p


def test_langkah_dan_pelaksana_diseret_dengan_jari(p):
    awal = p.isi
    nomor = p.h.locator(".nomor-langkah")
    nomor.first.scroll_into_view_if_needed()
    x, y = tengah(nomor.nth(2))
    seret(p, tengah(nomor.nth(0)), (x, y - 5))
    p.tersimpan()
    assert [k["id"] for k in p.isi["kegiatan"]] == ["k2", "k1", "k3"]

    pegangan = p.h.locator(".pegangan")
    x, y = tengah(p.h.locator("th[data-pelaksana]").nth(1))
    seret(p, tengah(pegangan.nth(0)), (x + 20, y))
    p.tersimpan()
    assert [satu["kode"] for satu in p.isi["pelaksana"]] == [satu["kode"] for satu in reversed(awal["pelaksana"])]


def test_panah_ditarik_dengan_jari(p):
    banyak = len(p.isi["alur"])
    p.h.locator(".simbol[data-kegiatan=k3]").tap(force=True)
    expect(p.lembaran()).to_be_visible()
    gagang = p.h.locator(".simbol.terpilih .gagang-bidik").first
    seret(p, tengah(gagang), tengah(p.h.locator(".simbol[data-kegiatan=k1]")))
    p.tersimpan()
    assert len(p.isi["alur"]) == banyak + 1
    assert [a["ke"][0] for a in p.isi["alur"] if a["dari"][0] == 3] == [1]
