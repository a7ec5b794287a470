"""Colours and sizes stand in one file and keep their contrast (tampilan.md §2 and §6)."""

import re
from pathlib import Path

import brotli
import pytest

AKAR = Path(__file__).resolve().parents[2]
CSS = sorted((AKAR / "static" / "css").glob("*.css"))
DASAR = (AKAR / "static" / "css" / "dasar.css").read_text(encoding="utf-8")
TOKEN = dict(re.findall(r"--([\w-]+):(#[0-9A-Fa-f]{6})\b", DASAR))
# Not a private method of a class (`this.#baca(`), which may spell like a colour.
HEKS = re.compile(r"(?<![.\w&])#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})\b(?!\s*\()")
BATAS_PUBLIK = 14 * 1024

LATAR = ("lembar", "kertas", "kertas-2", "laut-muda", "merah-muda", "kuning-muda", "hijau-muda")
# The table of tampilan.md §2: ink on each ground, in the order of LATAR.
TABEL = {
    "tinta": (16.6, 15.7, 14.3, 14.2, 14.3, 15.1, 14.4),
    "tinta-2": (8.1, 7.7, 7.0, 7.0, 7.0, 7.4, 7.1),
    "tinta-3": (5.6, 5.3, 4.9, 4.8, 4.8, 5.1, 4.9),
    "laut": (8.1, 7.6, 7.0, 6.9, 6.9, 7.3, 7.0),
    "laut-tua": (11.7, 11.1, 10.1, 10.1, 10.1, 10.7, 10.2),
    "merah": (7.8, 7.4, 6.8, 6.7, 6.7, 7.1, 6.8),
    "kuning-tua": (7.9, 7.5, 6.8, 6.8, 6.8, 7.2, 6.9),
    "hijau": (6.5, 6.1, 5.6, 5.6, 5.6, 5.9, 5.6),
    "garis-2": (4.0, 3.8, 3.4, 3.4, 3.4, 3.6, 3.5),
}
PASANGAN = [(tinta, latar, rasio) for tinta, baris in TABEL.items() for latar, rasio in zip(LATAR, baris, strict=True)]
PASANGAN += [("lembar", "laut", 8.1), ("lembar", "laut-tua", 11.7), ("lembar", "merah", 7.8), ("lembar", "hijau", 6.5)]
PASANGAN += [("lembar", "tinta", 16.6), ("laut-terang", "laut-tua", 8.7), ("kuning", "laut-tua", 7.5)]


def _terang(heks):
    """Relative luminance as WCAG 2.2 defines it."""
    kanal = [int(heks[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    lurus = [k / 12.92 if k <= 0.04045 else ((k + 0.055) / 1.055) ** 2.4 for k in kanal]
    return 0.2126 * lurus[0] + 0.7152 * lurus[1] + 0.0722 * lurus[2]


def _kontras(satu, dua):
    terang, gelap = sorted((_terang(satu), _terang(dua)), reverse=True)
    return (terang + 0.05) / (gelap + 0.05)


@pytest.mark.parametrize(("tinta", "latar", "rasio"), PASANGAN)
def test_kontras_seperti_dalam_tabel(tinta, latar, rasio):
    terhitung = _kontras(TOKEN[tinta], TOKEN[latar])
    assert terhitung == pytest.approx(rasio, abs=0.06)
    assert terhitung >= (3 if tinta == "garis-2" else 4.5)


def test_heks_hanya_di_dasar_css():
    lain = [berkas for berkas in CSS if berkas.name != "dasar.css"]
    lain += [*(AKAR / "static" / "js").rglob("*.js"), *(AKAR / "ambon_sop" / "tampilan").rglob("*.py")]
    layar = [berkas for berkas in (AKAR / "templates").rglob("*.html") if "cetak" not in berkas.parts]
    temuan = []
    for berkas in lain + layar:
        # An anchor may look like a colour: href="#cadangan".
        teks = re.sub(r'(?:href|url)\s*=\s*"[^"]*"', "", berkas.read_text(encoding="utf-8"))
        temuan += [f"{berkas.name}: {heks}" for heks in HEKS.findall(teks)]
    assert not temuan


def test_heks_di_dasar_css_hanya_sebagai_token():
    tanpa_token = re.sub(r":root\{.*?\n\n", "", DASAR, count=1, flags=re.DOTALL)
    assert not HEKS.findall(tanpa_token)


def _ukuran_huruf(css):
    """Every font size of a style sheet in px (`font-size:` and the size inside `font:`); icons are no letters."""
    for aturan in re.findall(r"([^{}]+)\{([^{}]*)\}", css):
        if "ikon" in aturan[0] or "kaki-cetak" in aturan[0]:
            continue
        for nilai, satuan in re.findall(r"font(?:-size)?:[^;]*?([\d.]+)(rem|px)\b", aturan[1]):
            yield aturan[0].strip(), float(nilai) * (16 if satuan == "rem" else 1)


@pytest.mark.parametrize("berkas", CSS, ids=lambda berkas: berkas.name)
def test_tidak_ada_huruf_di_bawah_12_px(berkas):
    assert not [(pemilih, px) for pemilih, px in _ukuran_huruf(berkas.read_text(encoding="utf-8")) if px < 12]


@pytest.mark.parametrize("berkas", CSS, ids=lambda berkas: berkas.name)
def test_setiap_variabel_ada(berkas):
    """A misspelt token fails silently in the browser: the property simply goes away."""
    ditulis = set(re.findall(r"--([\w-]+)\s*:", "".join(satu.read_text(encoding="utf-8") for satu in CSS)))
    assert set(re.findall(r"var\(--([\w-]+)", berkas.read_text(encoding="utf-8"))) <= ditulis


def test_css_halaman_publik_ringan():
    publik = [berkas for berkas in CSS if berkas.name in {"dasar.css", "publik.css", "bagan.css", "cetak.css"}]
    assert sum(len(brotli.compress(berkas.read_bytes())) for berkas in publik) <= BATAS_PUBLIK
