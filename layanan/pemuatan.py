"""Loads the worked examples (contoh/*.json) through the same doors as everybody: import, then the flow."""


def muat_contoh(pemeran):
    """Load what is not there yet, acted by `pemeran` ({role: Pengguna}). Returns how many were loaded."""
    return 0
