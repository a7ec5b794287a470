"""Files that rows name are on the disk, with their names, before the row is."""

import os

from django.conf import settings
from django.core.files.base import ContentFile
from django.utils.module_loading import import_string

from ambon_sop.keandalan.penyimpanan import PenyimpananTeguh


def test_berkas_dan_namanya_disinkronkan(tmp_path, monkeypatch):
    disinkronkan, semula = set(), os.fsync

    def catat(pegangan):
        semula(pegangan)
        disinkronkan.add(os.fstat(pegangan).st_ino)

    monkeypatch.setattr(os, "fsync", catat)
    nama = PenyimpananTeguh(location=tmp_path).save("versi/a.pdf", ContentFile(b"%PDF-1.7"))

    assert (tmp_path / nama).read_bytes() == b"%PDF-1.7"
    assert disinkronkan == {satu.stat().st_ino for satu in (tmp_path / nama, tmp_path / "versi")}


def test_portal_memakainya():
    """Not in the tests, which would wait for the disk a thousand times."""
    isi = (settings.BASE_DIR / "ambon_sop/settings.py").read_text(encoding="utf-8")
    jalur = "ambon_sop.keandalan.penyimpanan.PenyimpananTeguh"
    assert f'"default": {{"BACKEND": "{jalur}"}}' in isi
    assert import_string(jalur) is PenyimpananTeguh
