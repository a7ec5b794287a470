"""Every state has a word and an icon, in a box and in a list."""

import re
from pathlib import Path

import pytest
from django.template import Context, Template

from ambon_sop.alur.status import Status
from ambon_sop.tampilan.ikon import IKON
from ambon_sop.tampilan.status import STATUS

AKAR = Path(__file__).resolve().parents[2]


def _gambar(isi, **konteks):
    return Template("{% load tampilan %}" + isi).render(Context(konteks))


@pytest.mark.parametrize("status", Status)
def test_setiap_status_mesin_punya_tampang(status):
    assert STATUS[status].kata == status.label


@pytest.mark.parametrize("nama", STATUS)
@pytest.mark.parametrize("bentuk", ["daftar", "kotak"])
def test_kata_dan_ikon_selalu_bersama(nama, bentuk):
    html = _gambar("{% status nilai bentuk=bentuk %}", nilai=nama, bentuk=bentuk)
    assert STATUS[nama].kata in html
    assert IKON[STATUS[nama].ikon] in html
    assert ("status-kotak" in html) == (bentuk == "kotak")


def test_setiap_rupa_punya_warna():
    css = (AKAR / "static/css/dasar.css").read_text(encoding="utf-8")
    assert {rupa.rupa for rupa in STATUS.values()} <= set(re.findall(r"\.status-([\w]+)", css))


@pytest.mark.parametrize(("paraf", "ikon"), [(0, "draf"), (1, "setengah"), (2, "setuju")])
def test_paraf_surat(paraf, ikon):
    html = _gambar('{% status "paraf" paraf=paraf dari=2 %}', paraf=paraf)
    assert f"Paraf {paraf} dari 2" in html
    assert IKON[ikon] in html


def test_teks_dari_luar_disandi():
    assert "<b>" not in _gambar('{% status "draf" teks %}', teks="<b>versi</b>")


def test_setiap_ikon_yang_dipanggil_ada():
    layar = [b for b in (AKAR / "templates").rglob("*.html") if "cetak" not in b.parts]
    dipanggil = {nama for b in layar for nama in re.findall(r'{% ikon "([\w-]+)"', b.read_text(encoding="utf-8"))}
    assert dipanggil <= set(IKON)
