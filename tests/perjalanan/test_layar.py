"""Every screen at five widths: no sideways scroll, axe clean, the rules of tampilan.md §6; photographed on the way.

`make potret` runs this alone and leaves the pictures in var/tampilan/; with PANDUAN=1 also those of the README.
"""

import os
from importlib import import_module
from io import BytesIO
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command
from PIL import Image

from layanan.models import Indikator, Topik
from tests.peramban import periksa_akses
from tests.perjalanan.layar import ALAMAT_GALAT, LAYAR, jawab_galat
from tests.tampilan.pemeriksa import periksa_halaman

pytestmark = [pytest.mark.peramban, pytest.mark.rupa, pytest.mark.django_db(transaction=True)]
POTRET, PANDUAN = Path("var/tampilan"), Path("static/panduan")
# 683 is a clerk's 1366 px at 200 % zoom.
LEBAR = (1366, 768, 683, 360, 320)
TINGGI = {1366: 768, 768: 1024, 683: 320}
TERPOTRET = (1366, 360)
# The accessibility of the staff's pages at the width of their screens; at both when pictures are made.
PENUH = (1366, 360)
DI_KANTOR = PENUH if os.environ.get("POTRET") else (1366,)
DI_README = ("beranda", "tinjauan", "penyunting")
WARNA_README = 96  # enough for letters and lines; keeps each picture below 120 kB
# Two frames: the page has answered to its new width.
TENANG = "() => new Promise((lanjut) => requestAnimationFrame(() => requestAnimationFrame(lanjut)))"
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
    if not os.environ.get("POTRET"):
        # No screen shows a PDF, and printing those of all examples takes longer than looking at the screens.
        settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    _isi_bawaan()
    call_command("muat_ambon", verbosity=0)
    call_command("muat_contoh", verbosity=0)


def _isi_bawaan():
    """What migrations fill in once and a test that really commits has swept away."""
    for model, modul, isi in ((Topik, "0002_topik", "isi"), (Indikator, "0003_indikator", "muat")):
        if not model.objects.exists():
            getattr(import_module(f"layanan.migrations.{modul}"), isi)(apps, None)


# Two groups at a time: the examples take longer to load than many a screen to be looked at.
@pytest.mark.parametrize("sepasang", [list(LAYAR)[n : n + 2] for n in range(0, len(LAYAR), 2)], ids="-".join)
def test_setiap_layar(buka, contoh, sepasang):
    salah = []
    for kelompok in sepasang:
        for nama, pengguna, alamat in LAYAR[kelompok]():
            halaman = buka("about:blank", sebagai=pengguna, reduced_motion="reduce")
            halaman.route(f"**{ALAMAT_GALAT}*", jawab_galat)
            salah += _periksa(halaman, nama, alamat, PENUH if pengguna is None else DI_KANTOR)
            halaman.context.close()
    assert not salah, "\n".join(salah)


def _periksa(halaman, nama, alamat, diperiksa_axe):
    """What is wrong with this screen at any width; photographs it."""
    salah = []
    for ke, lebar in enumerate(LEBAR):
        halaman.set_viewport_size({"width": lebar, "height": TINGGI.get(lebar, 740)})
        try:
            if ke == 0:
                periksa_halaman(halaman.goto(alamat).text())
            halaman.evaluate(TENANG)
            if lebar in diperiksa_axe:
                periksa_akses(halaman)
        except AssertionError as keliru:
            salah.append(f"{nama} {lebar}: {str(keliru)[:1500]}")
        if meluap := halaman.evaluate(MELUAP):
            salah.append(f"{nama} {lebar}: meluap {meluap}")
        if kecil := halaman.evaluate(KECIL):
            salah.append(f"{nama} {lebar}: terlalu kecil {kecil}")
        if lebar in TERPOTRET:
            _potret(halaman, nama, lebar)
    return salah


def _potret(halaman, nama, lebar):
    """A picture of the whole page, when POTRET asks for it; of the first window for the README, when PANDUAN does."""
    if os.environ.get("POTRET"):
        POTRET.mkdir(parents=True, exist_ok=True)
        halaman.wait_for_load_state("networkidle")
        halaman.screenshot(path=POTRET / f"{nama}-{lebar}.png", full_page=True)
    if os.environ.get("PANDUAN") and lebar == 1366 and nama in DI_README:
        gambar = Image.open(BytesIO(halaman.screenshot())).convert("RGB")
        PANDUAN.mkdir(parents=True, exist_ok=True)
        gambar.quantize(WARNA_README, dither=Image.Dither.NONE).save(PANDUAN / f"{nama}.png", optimize=True)
