"""The portal speaks as tampilan.md §5 says: no foreign words in any screen template, an empty state in every list."""

import re
from pathlib import Path

import pytest

from tests.tampilan.pemeriksa import kata_asing

TEMPLAT = Path(__file__).resolve().parents[2] / "templates"
LAYAR = sorted(berkas for berkas in TEMPLAT.rglob("*.html") if "cetak" not in berkas.parts)
DAFTAR = [berkas for berkas in LAYAR if berkas.stem.startswith(("daftar", "kotak_masuk", "antrean", "jejak", "cari"))]


def _nama(berkas):
    return berkas.relative_to(TEMPLAT).as_posix()


def _yang_terbaca(teks):
    """What a person sees or hears of a template: text and the values of a few attributes, without tags and comments."""
    teks = re.sub(r"{% comment %}.*?{% endcomment %}|{#.*?#}", "", teks, flags=re.DOTALL)
    kutipan = " ".join(re.findall(r'(?:aria-label|title|placeholder|alt|data-petunjuk|value)="([^"{]*)"', teks))
    arahan = " ".join(re.findall(r'(?:kurang|lanjut|tombol|teks|kerja|tanya|akibat)="([^"]*)"', teks))
    return f"{re.sub(r'{[{%].*?[%}]}|<[^>]*>', ' ', teks, flags=re.DOTALL)} {kutipan} {arahan}"


@pytest.mark.parametrize("berkas", LAYAR, ids=_nama)
def test_tanpa_kata_asing(berkas):
    assert not kata_asing(_yang_terbaca(berkas.read_text(encoding="utf-8")))


@pytest.mark.parametrize("berkas", LAYAR, ids=_nama)
def test_tanpa_tanda_seru(berkas):
    teks = _yang_terbaca(berkas.read_text(encoding="utf-8")).replace("SP4N-LAPOR!", "").replace("<!doctype", "")
    assert "!" not in teks


@pytest.mark.parametrize("berkas", DAFTAR, ids=_nama)
def test_setiap_daftar_punya_keadaan_kosong(berkas):
    """In the list itself or in the fragment that draws its rows."""
    teks = berkas.read_text(encoding="utf-8")
    potongan = [TEMPLAT / nama for nama in re.findall(r'{% include "([^"]+)"', teks)]
    semua = teks + "".join(satu.read_text(encoding="utf-8") for satu in potongan if satu.parent.name != "tampilan")
    assert "tampilan/_kosong.html" in semua or 'class="kosong"' in semua
