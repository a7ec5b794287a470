"""Every screen at four widths: no sideways scroll, axe clean, the rules of tampilan.md §6; photographed on the way.

`make potret` runs this alone and leaves the pictures in var/tampilan/.
"""

import os
from pathlib import Path

import pytest
from django.core.management import call_command

from tests.peramban import periksa_akses
from tests.perjalanan.layar import semua_layar
from tests.tampilan.pemeriksa import periksa_halaman

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]
POTRET = Path("var/tampilan")
LEBAR = (320, 360, 768, 1366)
TERPOTRET = (360, 1366)
# Elements that stick out of the window, but for what scrolls in a frame of its own.
MELUAP = """() => document.documentElement.scrollWidth > document.documentElement.clientWidth
  ? [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1
      && !e.closest('.bagan-bingkai, .gulir, .tab')).slice(0, 3).map(e => e.tagName + '.' + e.className) : []"""
# Targets below 24 px which are no links within running text (WCAG 2.5.8).
KECIL = """() => [...document.querySelectorAll('button, summary, input:not([type=hidden]), select, a.btn')]
  .filter(e => e.checkVisibility() && !e.closest('label, .tersembunyi') && !e.matches('[aria-hidden=true], .lompat'))
  .map(e => [e, e.getBoundingClientRect()]).filter(([e, k]) => k.width && (k.height < 23.5 || k.width < 23.5))
  .slice(0, 3).map(([e, k]) => `${e.outerHTML.slice(0, 80)} ${k.width}×${k.height}`)"""


@pytest.fixture
def contoh(settings):
    call_command("muat_ambon", verbosity=0)
    call_command("muat_contoh", verbosity=0)


def test_setiap_layar(buka, contoh):
    salah = []
    for nama, pengguna, alamat in semua_layar():
        halaman = buka(alamat, sebagai=pengguna, lebar=1366, tinggi=768)
        try:
            periksa_halaman(halaman.request.get(alamat).text())
            periksa_akses(halaman)
        except AssertionError as keliru:
            salah.append(f"{nama}: {str(keliru)[:1500]}")
        for lebar in LEBAR:
            halaman.set_viewport_size({"width": lebar, "height": 768 if lebar > 400 else 740})
            halaman.wait_for_timeout(120)
            if meluap := halaman.evaluate(MELUAP):
                salah.append(f"{nama} {lebar}: meluap {meluap}")
            if kecil := halaman.evaluate(KECIL):
                salah.append(f"{nama} {lebar}: terlalu kecil {kecil}")
            if lebar in TERPOTRET:
                potret(halaman, f"{nama}-{lebar}")
        halaman.context.close()
    assert not salah, "\n".join(salah)


def potret(halaman, nama):
    """A picture of the whole page, when POTRET asks for it."""
    if os.environ.get("POTRET"):
        POTRET.mkdir(parents=True, exist_ok=True)
        halaman.screenshot(path=POTRET / f"{nama}.png", full_page=True)
