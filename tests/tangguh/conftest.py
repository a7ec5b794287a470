"""Portals that are taken down again, whatever a test says of them."""

import pytest

from tests.tangguh.rumah import Rumah


@pytest.fixture
def rumah_baru():
    """`rumah_baru(jenis, …)`: a Rumah."""
    semua = []

    def buat(*argumen, **lain):
        semua.append(Rumah(*argumen, **lain))
        return semua[-1]

    yield buat
    for satu in semua:
        satu.bongkar()
