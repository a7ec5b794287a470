"""The published service standards beside the checkout; tests that need them skip where they are absent."""

from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "data" / "kasus" / "layanan"
BERKAS = sorted(FOLDER.glob("*.json"))

tiap_kasus = pytest.mark.parametrize(
    "berkas",
    [pytest.param(p, id=p.stem) for p in BERKAS]
    or [pytest.param(None, marks=pytest.mark.skip(reason="kasus tidak ada"))],
)
