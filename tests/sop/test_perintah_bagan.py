"""`manage.py bagan`: files out, refusals in Indonesian, no database."""

import json
import xml.etree.ElementTree as ET

import pytest
from django.core.management import CommandError, call_command

from sop.isi import tulis
from tests.sop.test_dokumen import sop


@pytest.fixture
def berkas(tmp_path):
    tujuan = tmp_path / "kasus.json"
    tujuan.write_text(tulis(sop(20)), "utf-8")
    return tujuan


@pytest.mark.parametrize("kertas", ["F4", "A4"])
def test_menulis_pdf_geometri_dan_svg(berkas, tmp_path, kertas):
    call_command("bagan", str(berkas), "--keluar", str(tmp_path / "hasil"), "--kertas", kertas)
    hasil = tmp_path / "hasil"
    assert (hasil / "sop.pdf").read_bytes().startswith(b"%PDF-")
    geometri = json.loads((hasil / "bagan.json").read_text("utf-8"))
    assert geometri["format"] == "bagan/1"
    nomor = [h["nomor"] for h in geometri["halaman"]]
    assert sorted(p.name for p in hasil.glob("halaman-*.svg")) == sorted(f"halaman-{n}.svg" for n in nomor)
    for n in nomor:
        ET.fromstring((hasil / f"halaman-{n}.svg").read_text("utf-8"))  # noqa: S314


def test_berkas_yang_salah_disebut_jalurnya(tmp_path):
    salah = tmp_path / "salah.json"
    salah.write_text('{"format": "sop-ap/1", "nama": 7}', "utf-8")
    with pytest.raises(CommandError, match="nama: "):
        call_command("bagan", str(salah), "--keluar", str(tmp_path / "hasil"))
    assert not (tmp_path / "hasil").exists()


def test_berkas_yang_tidak_ada(tmp_path):
    with pytest.raises(CommandError, match="tidak dapat dibaca"):
        call_command("bagan", str(tmp_path / "tiada.json"), "--keluar", str(tmp_path))
