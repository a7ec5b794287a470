"""The printed standard: nothing cut, an archival PDF, its content inside; of every example and published case."""

import json
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

from ambon_sop.blok import polos
from layanan.cetakan import cetak_isi
from layanan.impor import baca_berkas
from layanan.isi import KOMPONEN, baca
from tests.cetak.periksa_pdf import buka, kesalahan_arsip
from tests.sop.test_ua import OUTLOUD

AKAR = Path(__file__).resolve().parents[2]
KASUS = sorted((AKAR.parent / "shared" / "data" / "kasus" / "layanan").glob("*.json"))
CONTOH = sorted(p for p in (AKAR / "layanan" / "contoh").glob("*.json") if p.name != "daftar.json")
BERKAS = [*CONTOH, *KASUS]
DIKECUALIKAN = {"TAG-002"}  # on a single page the foot looks like prose to it
ALAMAT = "https://layanan.contoh.go.id/periksa/ABCDEFGHJKLM/"


@cache
def tercetak(berkas):
    isi = baca(berkas.read_bytes())
    return isi, cetak_isi(isi, alamat=ALAMAT, kode="ABCDEFGHJKLM")


@pytest.fixture(autouse=True)
def _tanpa_lambang(monkeypatch):
    monkeypatch.setattr("layanan.cetakan.lambang_kota", lambda: None)


@pytest.mark.parametrize("berkas", BERKAS, ids=lambda p: p.stem)
def test_pdf_arsip_yang_membawa_isinya(berkas):
    isi, pdf = tercetak(berkas)
    assert kesalahan_arsip(buka(pdf)) == []
    assert baca_berkas(pdf) == isi


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler-utils tidak ada")
@pytest.mark.parametrize("berkas", BERKAS, ids=lambda p: p.stem)
def test_tidak_ada_kata_yang_hilang(berkas):
    isi, pdf = tercetak(berkas)
    perintah = ["pdftotext", "-raw", "-", "-"]
    teks = subprocess.run(perintah, input=pdf, stdout=subprocess.PIPE, check=True).stdout.decode()
    ada = "".join(huruf for huruf in teks if huruf.isalnum())
    for kunci in KOMPONEN:
        for baris in polos(getattr(isi.komponen, kunci)).splitlines():
            for kata in baris.split():
                polosnya = "".join(huruf for huruf in kata if huruf.isalnum())
                assert polosnya in ada, (kunci, kata)


@pytest.mark.skipif(not OUTLOUD.exists(), reason="outloud tidak ada: jalankan make ua")
def test_dapat_dibaca_dengan_suara(tmp_path):
    for berkas in BERKAS:
        (tmp_path / f"{berkas.stem}.pdf").write_bytes(tercetak(berkas)[1])
    perintah = [OUTLOUD, "--quiet", "--fail-on", "never", "--json", tmp_path / "hasil.json", *tmp_path.glob("*.pdf")]
    subprocess.run(perintah, check=True, capture_output=True)
    hasil = json.loads((tmp_path / "hasil.json").read_text())["results"]
    temuan = [
        (Path(satu["path"]).stem, t["rule"], t.get("evidence", t["message"]))
        for satu in hasil
        for t in satu["findings"]
    ]
    assert [t for t in temuan if t[1] not in DIKECUALIKAN] == []
