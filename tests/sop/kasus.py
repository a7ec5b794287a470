"""The published SOPs beside the checkout; tests that need them skip where they are absent."""

from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "data" / "kasus" / "sop"
BERKAS = sorted(FOLDER.glob("*.json"))

tiap_kasus = pytest.mark.parametrize("berkas", BERKAS, ids=lambda berkas: berkas.stem)
perlu_kasus = pytest.mark.skipif(not BERKAS, reason="kasus tidak ada di samping checkout")
