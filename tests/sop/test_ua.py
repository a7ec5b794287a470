"""What outloud, a checker of PDF/UA-1 and more, says of every printed SOP. It is there after `make ua`."""

import json
import subprocess
from pathlib import Path

import pytest

from sop.dokumen import cetak_sop
from tests.sop.kasus import BERKAS
from tests.sop.test_contoh import CONTOH
from tests.sop.test_dokumen import BERLAKU, tercetak

OUTLOUD = Path(__file__).resolve().parents[2] / "var" / "ua" / "bin" / "outloud"
DIKECUALIKAN = {"TBL-010"}  # a guess from the number of heads, wrong on pages with one row


@pytest.mark.skipif(not OUTLOUD.exists(), reason="outloud tidak ada: jalankan make ua")
def test_tidak_ada_yang_ditegur(tmp_path):
    cetakan = {berkas.stem: tercetak(berkas)[1] for berkas in BERKAS}
    cetakan |= {nama.removesuffix(".json"): cetak_sop(isi, BERLAKU) for nama, isi in CONTOH.items()}
    for nama, hasil in cetakan.items():
        (tmp_path / f"{nama}.pdf").write_bytes(hasil.pdf)
    perintah = [OUTLOUD, "--quiet", "--fail-on", "never", "--json", tmp_path / "hasil.json", *tmp_path.glob("*.pdf")]
    subprocess.run(perintah, check=True, capture_output=True)
    hasil = json.loads((tmp_path / "hasil.json").read_text())["results"]
    assert len(hasil) == len(cetakan)
    assert [(Path(satu["path"]).stem, satu["error"]) for satu in hasil if satu["error"]] == []
    temuan = [(Path(satu["path"]).stem, t["rule"], t) for satu in hasil for t in satu["findings"]]
    assert [t for t in temuan if t[1] not in DIKECUALIKAN] == []
