"""Two texts word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ambon_sop.alur.perkata import baru_saja, lama_saja, per_kata

TEKS = st.lists(st.sampled_from(["a", "bb", "ccc", " ", "  ", "\n", "dan", "atau"]), max_size=12).map("".join)


def ringkas(lama, baru):
    return "".join({"sama": "", "hapus": "−", "baru": "+"}[p.jenis] + f"[{p.teks}]" for p in per_kata(lama, baru))


@pytest.mark.parametrize(
    ("lama", "baru", "hasil"),
    [
        ("", "", ""),
        ("sama saja", "sama saja", "[sama saja]"),
        ("", "Buku register", "+[Buku register]"),
        ("Mesin ketik", "", "−[Mesin ketik]"),
        ("1 hari", "15 menit", "−[1 hari]+[15 menit]"),
        ("beserta persyaratan", "beserta syarat", "[beserta ]−[persyaratan]+[syarat]"),
        ("Mengajukan permohonan KIA", "Mengajukan permohonan", "[Mengajukan permohonan]−[ KIA]"),
        ("a dua tiga d", "a satu lima d", "[a ]−[dua tiga]+[satu lima][ d]"),
    ],
)
def test_kata_demi_kata(lama, baru, hasil):
    assert ringkas(lama, baru) == hasil


@given(TEKS, TEKS)
def test_kedua_tulisan_terbaca_utuh(lama, baru):
    potong = per_kata(lama, baru)
    assert "".join(p.teks for p in lama_saja(potong)) == lama
    assert "".join(p.teks for p in baru_saja(potong)) == baru
    assert all(p.awal + p.inti + p.akhir == p.teks for p in potong)
    assert (lama == baru) == all(p.jenis == "sama" for p in potong)
