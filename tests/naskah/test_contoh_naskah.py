"""`manage.py contoh_naskah` writes files, and asks no database (this test has none)."""

from pathlib import Path

from django.core.management import call_command

AWAL = {".pdf": b"%PDF-", ".docx": b"PK\x03\x04"}


def test_menulis_berkas(tmp_path):
    jenis = ["memo", "lembar_disposisi"]
    call_command("contoh_naskah", keluar=tmp_path / "baru", jenis=jenis, verbosity=0)
    berkas = {satu.name: satu.read_bytes() for satu in (tmp_path / "baru").iterdir()}
    assert berkas.keys() == {f"{kode}{akhir}" for kode in jenis for akhir in AWAL}
    assert all(isi.startswith(AWAL[Path(nama).suffix]) and len(isi) > 5000 for nama, isi in berkas.items())
