"""`manage.py contoh_naskah` writes files, and asks no database (this test has none)."""

from django.core.management import call_command


def test_menulis_berkas(tmp_path):
    jenis = ["memo", "lembar_disposisi"]
    call_command("contoh_naskah", keluar=tmp_path / "baru", jenis=jenis, verbosity=0)
    berkas = {satu.name: satu.read_bytes() for satu in (tmp_path / "baru").iterdir()}
    assert berkas.keys() == {f"{kode}.pdf" for kode in jenis}
    assert all(isi.startswith(b"%PDF-") and len(isi) > 5000 for isi in berkas.values())
