"""What a row tells people."""

import pytest
from django.template.loader import render_to_string

from ambon_sop.audit import kata
from ambon_sop.audit.catat import Pelaku, catat
from ambon_sop.audit.riwayat import Beda, perbedaan, riwayat
from ambon_sop.tampilan.ikon import IKON


@pytest.mark.parametrize(
    ("nilai", "beda"),
    [
        (["", "002"], Beda("+", "Nomor sk", "", "002")),
        (["001", None], Beda("−", "Nomor sk", "001", "")),
        (["001", "002"], Beda("≠", "Nomor sk", "001", "002")),
        (["001", "001"], Beda("", "Nomor sk", "001", "001")),
        ([False, True], Beda("≠", "Nomor sk", "tidak", "ya")),
        ([["a", "b"], ["a"]], Beda("≠", "Nomor sk", "a; b", "a")),
        (["", {"b": 1, "a": 2}], Beda("+", "Nomor sk", "", '{"a":2,"b":1}')),
        (12, Beda("+", "Nomor sk", "", "12")),
        (["a", "b", "c"], Beda("+", "Nomor sk", "", "a; b; c")),
    ],
)
def test_perbedaan_dalam_tanda(nilai, beda):
    assert perbedaan({"nomor_sk": nilai}) == [beda]


def test_riwayat_digambar_terbaru_di_atas(db, disdukcapil):
    maria = Pelaku("7", "Maria S.", "penyusun", "Disdukcapil")
    catat("buat", disdukcapil, pelaku=maria, ke="draf")
    catat(
        "kembalikan", disdukcapil, pelaku=maria, dari="diajukan", ke="draf", perubahan={"catatan": ["", "Isi <dulu>"]}
    )
    isi = render_to_string("audit/_riwayat.html", {"riwayat": riwayat(disdukcapil)})
    assert isi.index("mengembalikan") < isi.index("membuat")
    for potongan in (
        "<strong>Maria S.</strong>",
        "Penyusun, Disdukcapil",
        "Diajukan → Draf",
        "“Isi &lt;dulu&gt;”",
        "WIT",
    ):
        assert potongan in isi


def test_riwayat_panjang_dipotong(db, disdukcapil, django_assert_num_queries):
    for _ in range(52):
        catat("sunting", disdukcapil)
    with django_assert_num_queries(1):
        isi = render_to_string("audit/_riwayat.html", {"riwayat": riwayat(disdukcapil)})
    assert isi.count("menyunting") == 50
    assert "Yang lebih lama" in isi


def test_riwayat_kosong_menyebutnya(db, disdukcapil):
    assert "Belum ada yang tercatat." in render_to_string("audit/_riwayat.html", {"riwayat": riwayat(disdukcapil)})


def test_setiap_ikon_ada():
    assert set(kata.IKON.values()) <= set(IKON)


def test_tindakan_tanpa_kata_tetap_terbaca():
    assert kata.kata_tindakan("buat_sampel") == "buat sampel"
