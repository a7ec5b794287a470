"""Small edits of a standard: each is undone exactly by what it gives back; the way back to a former state is found."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from layanan.isi import KOMPONEN, SATUAN, dari_dict, ke_dict
from layanan.selisih import selisih
from layanan.suntingan import SuntinganDitolak, terapkan_semua
from tests.layanan.pabrik import isi_layanan

TEKS = st.text("abc *é\n", max_size=12)
PARAGRAF = st.builds(lambda t: {"tipe": "paragraf", "teks": t}, TEKS)
TABEL = st.builds(
    lambda k, b: {"tipe": "tabel", "kepala": k, "baris": b},
    st.lists(TEKS, max_size=3),
    st.lists(st.lists(TEKS, max_size=3), max_size=3),
)
BLOK = st.recursive(
    PARAGRAF | TABEL,
    lambda anak: st.builds(
        lambda gaya, butir: {"tipe": "daftar", "gaya": gaya, "butir": butir},
        st.sampled_from(["angka", "huruf", "butir"]),
        st.lists(st.builds(lambda t, a: {"teks": t, "anak": a}, TEKS, st.lists(anak, max_size=2)), max_size=3),
    ),
    max_leaves=6,
)
KEADAAN = st.builds(
    lambda nama, isi: {"tipe": "keadaan", "keadaan": nama, "isi": isi},
    st.sampled_from(["terlambat", "diwakilkan"]),
    st.lists(BLOK, max_size=2),
)
ANGKA = st.none() | st.integers(0, 99)
WAKTU = st.none() | st.builds(
    lambda a, s: {"minimum": a, "maksimum": None, "satuan": s}, ANGKA, st.sampled_from(list(SATUAN))
)
BIAYA = st.none() | st.just({"gratis": True, "minimum": None, "maksimum": None})
SOP = st.lists(st.sampled_from(["satu", "dua"]), max_size=2)


def bidang(nama, nilai):
    return st.builds(lambda n: {"op": "bidang", "bidang": nama, "nilai": n}, nilai)


KOMPONEN_UBAH = st.builds(
    lambda kunci, nilai: {"op": "komponen", "kunci": kunci, "nilai": nilai},
    st.sampled_from(list(KOMPONEN)),
    st.lists(BLOK | KEADAAN, max_size=3),
)
NAMA = bidang("nama", st.text("abc ", min_size=1, max_size=8))
PERUBAHAN = st.lists(
    KOMPONEN_UBAH | NAMA | bidang("waktu", WAKTU) | bidang("biaya", BIAYA) | bidang("sop", SOP), min_size=1, max_size=5
)
SEMULA = ke_dict(dari_dict(isi_layanan()))


@settings(max_examples=60, deadline=None)
@given(PERUBAHAN)
def test_balikan_mengembalikan_persis(perubahan):
    hasil = terapkan_semua(SEMULA, perubahan)
    assert terapkan_semua(hasil.isi, hasil.balikan).isi == SEMULA
    assert hasil.isi == ke_dict(dari_dict(hasil.isi))


@settings(max_examples=40, deadline=None)
@given(PERUBAHAN)
def test_selisih_membawa_ke_keadaan_yang_diminta(perubahan):
    lain = terapkan_semua(SEMULA, perubahan).isi
    beda = selisih(lain, SEMULA)
    assert not beda or terapkan_semua(lain, beda).isi == SEMULA
    assert (beda == []) == (lain == SEMULA)


def test_semua_atau_tidak_satu_pun():
    baik = {"op": "bidang", "bidang": "nama", "nilai": "Lain"}
    with pytest.raises(SuntinganDitolak):
        terapkan_semua(SEMULA, [baik, {"op": "bidang", "bidang": "karangan", "nilai": 1}])
    assert SEMULA["nama"] == "Penerbitan Kartu Uji"


def test_sasaran_menyebut_setiap_tempat_sekali():
    kali = [{"op": "bidang", "bidang": "nama", "nilai": n} for n in ("A", "B")]
    isi = [{"op": "komponen", "kunci": "persyaratan", "nilai": []}]
    assert terapkan_semua(SEMULA, [*kali, *isi]).sasaran == ["bidang/nama", "komponen/persyaratan"]
