"""A name without its titles; what may be an initial is left."""

import pytest

from ambon_sop.organisasi.nama import tanpa_gelar

NAMA = [
    ("Drs. Contoh Pejabat, M.Si.", "Contoh Pejabat"),
    ("Dr. Ir. Hj. Contoh P. Nama, S.T., M.T.", "Contoh P. Nama"),
    ("Prof.Dr. Contoh", "Contoh"),
    ("Ns. Contoh Nama, S.Kep.", "Contoh Nama"),
    ("M. Contoh Drsana", "M. Contoh Drsana"),
    ("Drs. A. Contoh, M.M.", "A. Contoh"),
    ("Drs. R. Contoh", "R. Contoh"),
    ("Drs. H. Contoh Nama", "Contoh Nama"),
    ("H. Contoh", "H. Contoh"),
    ("H. J. Contoh", "H. J. Contoh"),
    ("Contoh", "Contoh"),
    ("Dr.", "Dr."),
    ("", ""),
]


@pytest.mark.parametrize(("nama", "polos"), NAMA)
def test_nama_tanpa_gelar(nama, polos):
    assert tanpa_gelar(nama) == polos
