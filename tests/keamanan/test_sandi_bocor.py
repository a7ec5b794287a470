"""The list of breached passwords in a file of the city's: what stands in it is refused, and only that (ASVS 6.2.12)."""

import hashlib

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from ambon_sop.akun.sandi_bocor import dikenal
from tests.keandalan.perintah import kelola, sqlite


def tulis(jalur, sandi, akhir="\r\n", hitungan=str):
    """The list as its downloader writes it: ordered lines, each of another length."""
    kode = sorted(hashlib.sha1(satu.encode()).hexdigest().upper() for satu in set(sandi))  # noqa: S324
    jalur.write_bytes(akhir.join(f"{satu}:{hitungan(n)}" for n, satu in enumerate(kode)).encode())
    return jalur


@given(
    ada=st.lists(st.text(min_size=1, max_size=12), max_size=60),
    lain=st.text(min_size=1, max_size=12),
    akhir=st.sampled_from(["\n", "\r\n"]),
    panjang=st.integers(0, 300),
)
def test_hanya_yang_ada_dalam_daftar(tmp_path_factory, ada, lain, akhir, panjang):
    jalur = tmp_path_factory.getbasetemp() / "bocor.txt"
    tulis(jalur, ada, akhir, lambda n: "9" * (1 + n * panjang % 301))
    assert all(dikenal(satu, jalur) for satu in ada)
    assert dikenal(lain, jalur) is (lain in ada)


def test_sandi_bocor_ditolak_di_bidangnya(settings, tmp_path):
    settings.SANDI_BOCOR = str(tulis(tmp_path / "bocor.txt", ["perahu hijau melompat tinggi"]))
    with pytest.raises(ValidationError, match="pernah bocor"):
        validate_password("perahu hijau melompat tinggi")
    validate_password("perahu merah melompat tinggi")


def test_tanpa_berkasnya_portal_tidak_mulai(tmp_path):
    rumah = sqlite(tmp_path) | {"SANDI_BOCOR": str(tmp_path / "tidak-ada.txt")}
    gagal, kata = kelola(rumah, "check")
    assert gagal
    assert "SANDI_BOCOR names no file" in kata
