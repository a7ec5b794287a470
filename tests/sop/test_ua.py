"""What outloud, a checker of PDF/UA-1 and more, says of every printed SOP. It is there after `make ua`."""

import json
import subprocess
from pathlib import Path

import pytest

from sop.dokumen import Keadaan, cetak_sop
from sop.isi import baca
from tests.sop.kasus import BERKAS
from tests.sop.test_contoh import CONTOH
from tests.sop.test_dokumen import BERLAKU, sop, tercetak

OUTLOUD = Path(__file__).resolve().parents[2] / "var" / "ua" / "bin" / "outloud"
A4 = Keadaan(konsep=False, kertas="A4")
BANYAK_HALAMAN = {"bps-255", "bps-308", "bps-transfer-persediaan"}  # on A4: six pages, or an identity that breaks


@pytest.mark.skipif(not OUTLOUD.exists(), reason="outloud tidak ada: jalankan make ua")
def test_tidak_ada_yang_ditegur(tmp_path):
    cetakan = {berkas.stem: tercetak(berkas)[1] for berkas in BERKAS}
    cetakan |= {nama.removesuffix(".json"): cetak_sop(isi, BERLAKU) for nama, isi in CONTOH.items()}
    # What is only seen on many pages: heads and feet that come again, and a table's parts.
    cetakan |= {f"{p.stem}-A4": cetak_sop(baca(p.read_bytes()), A4) for p in BERKAS if p.stem in BANYAK_HALAMAN}
    cetakan["enam-puluh"] = cetak_sop(sop(60), A4)
    for nama, hasil in cetakan.items():
        (tmp_path / f"{nama}.pdf").write_bytes(hasil.pdf)
    perintah = [OUTLOUD, "--quiet", "--fail-on", "never", "--json", tmp_path / "hasil.json", *tmp_path.glob("*.pdf")]
    subprocess.run(perintah, check=True, capture_output=True)
    hasil = json.loads((tmp_path / "hasil.json").read_text())["results"]
    assert len(hasil) == len(cetakan)
    assert [(Path(satu["path"]).stem, satu["error"]) for satu in hasil if satu["error"]] == []
    temuan = [(Path(satu["path"]).stem, t["rule"], t) for satu in hasil for t in satu["findings"]]
    assert temuan == []
