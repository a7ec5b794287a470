import json
from contextlib import contextmanager
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ambon_sop.blok import bentuk
from sop.isi import (
    Alur,
    Isi,
    IsiDitolak,
    Kegiatan,
    Pelaksana,
    Pengesah,
    Simbol,
    Ujung,
    baca,
    dari_dict,
    ke_dict,
    kosong,
    rangkaian,
    tulis,
)
from tests.sop.kasus import tiap_kasus


def naskah(**ubah):
    return json.dumps({"format": "sop-ap/1", "nama": "Contoh", **ubah})


def kesalahan(teks):
    with pytest.raises(IsiDitolak) as ditolak:
        baca(teks)
    return ditolak.value.kesalahan


huruf = st.characters(
    exclude_categories=("Cs", "Cc"),
    exclude_characters="\ufffe\uffff" + "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
)
teks = st.text(huruf, max_size=40)
mungkin = st.none() | teks
butir = st.lists(teks, max_size=3)
tanggal = st.none() | st.dates(min_value=date(1900, 1, 1))
KODE = ["p1", "p2", "KS"]
simbol = st.builds(
    Simbol, pelaksana=st.sampled_from(KODE), bentuk=st.sampled_from(["mulai", "proses", "keputusan", "selesai"])
)
ujung = st.builds(Ujung, st.integers(1, 9), st.sampled_from(KODE), st.integers(1, 3))
kegiatan = st.builds(
    Kegiatan, no=st.integers(1, 9999), uraian=teks, simbol=st.lists(simbol, max_size=4), kelengkapan=butir,
    waktu=mungkin, output=butir, keterangan=mungkin,
)  # fmt: skip
alur = st.builds(Alur, dari=ujung, ke=ujung, label=mungkin, jenis=st.sampled_from(["panah", "bersama"]))
isi_acak = st.builds(
    Isi, format=st.just("sop-ap/1"), nama=teks, nomor=mungkin, tanggal_pembuatan=tanggal, tanggal_revisi=tanggal,
    disahkan_oleh=st.builds(Pengesah, jabatan=mungkin), dasar_hukum=butir, peringatan=butir,
    pelaksana=st.just([Pelaksana(kode=k, nama=k) for k in KODE]),
    kegiatan=st.lists(kegiatan, max_size=4, unique_by=lambda k: k.no), alur=st.lists(alur, max_size=4),
)  # fmt: skip


@given(isi_acak)
@settings(max_examples=60, deadline=None)
def test_yang_ditulis_terbaca_sama(isi):
    assert baca(tulis(isi)) == dari_dict(ke_dict(isi)) == isi
    assert tulis(baca(tulis(isi))) == tulis(isi)


@tiap_kasus
def test_kasus_terbaca_dan_tertulis_utuh(berkas):
    asli = json.loads(berkas.read_text())
    tertulis = json.loads(tulis(baca(berkas.read_bytes())))
    assert baca(json.dumps(tertulis)) == baca(berkas.read_text())
    for kunci in asli.keys() - {"sumber", "catatan_transkripsi", "pelaksana", "kegiatan", "alur"}:
        assert tertulis[kunci] == asli[kunci]
    for kunci in ("pelaksana", "kegiatan", "alur"):
        for lama, baru in zip(asli[kunci], tertulis[kunci], strict=True):
            assert {k: baru[k] for k in lama} == lama


@contextmanager
def bila_ditolak():
    """What was refused, if anything."""
    kesalahan = []
    try:
        yield kesalahan
    except IsiDitolak as ditolak:
        kesalahan += ditolak.kesalahan


nilai_json = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 10**25) | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda anak: (
        st.lists(anak, max_size=3)
        | st.dictionaries(
            st.sampled_from([*Isi.model_fields, *Kegiatan.model_fields, *Alur.model_fields, *Simbol.model_fields, "x"]),
            anak,
            max_size=6,
        )
    ),
    max_leaves=20,
)


@given(st.dictionaries(st.sampled_from([*Isi.model_fields, "x"]), nilai_json, max_size=8))
@settings(max_examples=150, deadline=None)
def test_json_apa_pun_ditolak_dalam_bahasa_indonesia(data):
    with bila_ditolak() as ditolak:
        baca(json.dumps(data))
    for _, pesan in ditolak:
        assert not {"input", "should", "valid", "value", "be", "or", "must"} & set(pesan.lower().split()), pesan
        assert pesan.endswith(".")


@given(st.text(max_size=30) | st.binary(max_size=30))
def test_bukan_json_tidak_merusak(masukan):
    with pytest.raises(IsiDitolak):
        baca(masukan)


@pytest.mark.parametrize(
    ("ubah", "jalur", "kata"),
    [
        ({"format": "sop-ap/2"}, "format", "salah satu dari: sop-ap/1"),
        ({"nama": None}, "nama", "harus teks"),
        ({"namaa": ""}, "namaa", "tidak dikenal"),
        ({"tanggal_revisi": "2025-02-30"}, "tanggal_revisi", "tanggal yang ada"),
        ({"tanggal_revisi": 20250102}, "tanggal_revisi", "tanggal yang ada"),
        ({"dasar_hukum": "UU"}, "dasar_hukum", "daftar"),
        ({"disahkan_oleh": {"jabatan": 3}}, "disahkan_oleh.jabatan", "harus teks"),
        ({"peringatan": ["a" * 4001]}, "peringatan[0]", "4.001 huruf; batasnya 4.000"),
        ({"peringatan": ["a\u0007b"]}, "peringatan[0]", "U+0007"),
        ({"nama": "SOP \u202eABC"}, "nama", "U+202E"),
        ({"peringatan": [""] * 101}, "peringatan", "batasnya 100 butir"),
        ({"pelaksana": [{"kode": "p 1", "nama": ""}]}, "pelaksana[0].kode", "Kode hanya boleh"),
        ({"pelaksana": [{"kode": "p", "nama": ""}] * 2}, "pelaksana[1].kode", "Kode p sudah dipakai"),
        ({"kegiatan": [{"no": 1, "uraian": ""}] * 2}, "kegiatan[1].no", "Nomor 1 sudah dipakai"),
        ({"kegiatan": [{"no": "1", "uraian": ""}]}, "kegiatan[0].no", "bilangan bulat"),
        ({"kegiatan": [{"no": 0, "uraian": ""}]}, "kegiatan[0].no", "sekurang-kurangnya 1"),
        ({"kegiatan": [{"no": 1}]}, "kegiatan[0].uraian", "harus ada"),
        ({"kegiatan": [{"no": i, "uraian": ""} for i in range(1, 302)]}, "kegiatan", "batasnya 300 butir"),
        ({"kegiatan": [{"no": 1, "uraian": "", "simbol": [{"pelaksana": "p", "bentuk": "proses"}]}]},
         "kegiatan[0].simbol[0].pelaksana", "Pelaksana p tidak ada"),
        ({"kegiatan": [{"no": 1, "uraian": "", "simbol": [{"pelaksana": "p", "bentuk": "bulat"}]}]},
         "kegiatan[0].simbol[0].bentuk", "mulai, proses, keputusan, selesai"),
        ({"alur": [{"dari": [1, "p1"], "ke": ["2", "p1"]}]}, "alur[0].ke", "Ujung panah"),
        ({"alur": [{"dari": [1, "p1"], "ke": [2, "p1", 0]}]}, "alur[0].ke", "Ujung panah"),
        ({"alur": [{"dari": [1, "p1"], "ke": [2, "p1"], "jenis": "garis"}]}, "alur[0].jenis", "panah, bersama"),
    ],
)  # fmt: skip
def test_yang_salah_ditolak_dengan_jalurnya(ubah, jalur, kata):
    [(jalur_nyata, pesan)] = kesalahan(naskah(**ubah))
    assert jalur_nyata == jalur
    assert kata in pesan


def test_json_rusak_menyebut_letaknya():
    assert kesalahan('{"format": "sop-ap/1",\n "nama" 3}') == [
        ("", "Berkas ini bukan JSON yang utuh. Periksa baris 2, huruf ke-9.")
    ]


def test_berkas_terlalu_besar_ditolak_sebelum_dibaca():
    assert kesalahan(" " * 2_500_000) == [("", "Berkas ini 2,5 MB; batasnya 2 MB.")]


def test_kesalahan_sangat_banyak_diringkas():
    semua = kesalahan(naskah(dasar_hukum=list(range(80))))
    assert len(semua) == 51
    assert semua[-1] == ("", "Masih ada 30 kesalahan lain.")


def test_setiap_jenis_kesalahan_pydantic_punya_kalimat():
    assert all(pesan.endswith((".", "}")) for pesan in bentuk.PESAN.values())


def test_null_berarti_tidak_ada():
    isi = baca(naskah(dasar_hukum=None, disahkan_oleh=None, alur=[{"dari": [1, "p"], "ke": [2, "p"], "jenis": None}]))
    assert (isi.dasar_hukum, isi.disahkan_oleh, isi.alur[0].jenis) == ([], Pengesah(), "panah")


def test_tulisan_dirapikan_tanpa_mengubah_arti():
    isi = baca(naskah(nama="Perme\u0301\tA\nB", peringatan=["a\r\nb"]))
    assert isi.nama == "Permé A B"
    assert isi.peringatan == ["a\nb"]


def test_id_diberikan_tanpa_menabrak_yang_ada():
    isi = baca(naskah(kegiatan=[{"no": 1, "uraian": ""}, {"no": 2, "uraian": "", "id": "k1"}, {"no": 3, "uraian": ""}]))
    assert [k.id for k in isi.kegiatan] == ["k2", "k1", "k4"]


def test_bom_windows_diterima():
    assert baca(b"\xef\xbb\xbf" + naskah().encode()).nama == "Contoh"


def test_tanpa_alur_setiap_simbol_menuju_yang_berikutnya():
    dua = {"simbol": [{"pelaksana": "p1", "bentuk": "proses"}] * 2}
    kolom = [{"kode": "p1", "nama": ""}]
    isi = baca(naskah(pelaksana=kolom, kegiatan=[{"no": 1, "uraian": "", **dua}, {"no": 5, "uraian": "", **dua}]))
    assert [(a.id, a.dari, a.ke) for a in rangkaian(isi)] == [
        ("a1", (1, "p1", 1), (1, "p1", 2)),
        ("a2", (1, "p1", 2), (5, "p1", 1)),
        ("a3", (5, "p1", 1), (5, "p1", 2)),
    ]


def test_draf_baru_sah():
    isi = kosong("Penerbitan KIA", "PEMERINTAH KOTA AMBON", "DINAS X", "Kepala Dinas")
    assert baca(tulis(isi)) == isi
    assert isi.disahkan_oleh.jabatan == "Kepala Dinas"
