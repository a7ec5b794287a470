"""Words, forms, misprints, and the marks on what was hit."""

import pytest
from django.template import Context, Template
from hypothesis import given
from hypothesis import strategies as st

from ambon_sop.pencarian.cari import PANJANG_CUPLIKAN, cari
from ambon_sop.pencarian.indeks import indeks
from ambon_sop.pencarian.kata import bentuk, kunci, pecah
from ambon_sop.pencarian.perbaikan import jauh

SEKELUARGA = [
    ("pelayanan", "layanan"),
    ("perizinan", "izin"),
    ("penerbitan", "menerbitkan"),
    ("permohonan", "pemohon"),
    ("kependudukan", "penduduk"),
    ("persyaratan", "syarat"),
    ("pengaduan", "mengadu"),
    ("penyusunan", "disusun"),
    ("pengambilan", "mengambil"),
    ("suratnya", "surat"),
    ("ijin", "perizinan"),
]
BUKAN = [("surat", "syarat"), ("akta", "anak"), ("lurah", "lahir"), ("pindah", "pidana")]


@pytest.mark.parametrize(("a", "b"), SEKELUARGA)
def test_kata_sekeluarga_bertemu(a, b):
    assert bentuk(a) & bentuk(b)


@pytest.mark.parametrize(("a", "b"), BUKAN)
def test_kata_lain_tidak_bertemu(a, b):
    assert not bentuk(a) & bentuk(b)


@given(st.text(max_size=60))
def test_setiap_kata_tepat_di_tempatnya(teks):
    akhir = 0
    for letak in pecah(teks):
        assert akhir <= letak.mulai < letak.akhir <= len(teks)
        akhir = letak.akhir


@given(st.text(max_size=60))
def test_kunci_hanya_huruf_kecil_dan_angka(teks):
    assert kunci(teks).replace(" ", "").isascii()
    assert kunci(teks) == " ".join(sorted(set(kunci(teks).split())))


@pytest.mark.parametrize(
    ("a", "b", "hasil"),
    [
        ("izin", "ijin", 1),
        ("identitas", "identias", 1),
        ("surat", "suart", 1),
        ("akta", "akta", 0),
        ("ktp", "kartu", 2),
    ],
)
def test_jarak_dua_kata(a, b, hasil):
    assert jauh(a, b, 1) == jauh(b, a, 1) == hasil


def _satu(unit, judul, teks, q):
    indeks("sop", 1, judul=judul, teks=teks, url="/sop/1/", perangkat_daerah=unit, publik=True)
    return cari(q)[0]


def test_kata_yang_kena_disorot(disdukcapil):
    temuan = _satu(disdukcapil, "Perizinan usaha", "Izin <b>diberikan</b> kepala dinas.", "ijin")
    assert [temuan.entri.judul[a:b] for a, b in temuan.sorot_judul] == ["Perizinan"]
    templat = Template("{% load cari %}{{ t.cuplikan|sorot:t.sorot_cuplikan }}")
    isi = templat.render(Context({"t": temuan}))
    assert isi == "<mark>Izin</mark> &lt;b&gt;diberikan&lt;/b&gt; kepala dinas."


def test_cuplikan_di_sekitar_kata(disdukcapil):
    temuan = _satu(disdukcapil, "Surat masuk", "kata " * 200 + "disposisi " + "lain " * 200, "disposisi")
    assert temuan.cuplikan.startswith("… ")
    assert temuan.cuplikan.endswith(" …")
    assert "disposisi" in temuan.cuplikan
    assert len(temuan.cuplikan) <= PANJANG_CUPLIKAN + 4


@given(st.text(max_size=80))
def test_pertanyaan_apa_pun_tidak_menjatuhkan(django_db_blocker, django_db_setup, q):
    with django_db_blocker.unblock():
        cari(q)
