import copy
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sop.isi import baca, dari_dict, ke_dict
from sop.suntingan import OP, SuntinganDitolak, terapkan, terapkan_semua
from tests.sop.kasus import tiap_kasus

DASAR = {
    "format": "sop-ap/1",
    "nama": "Contoh",
    "pelaksana": [{"kode": "p1", "nama": "Pemohon"}, {"kode": "p2", "nama": "Petugas", "kelompok": "Dinas"}],
    "kegiatan": [
        {"no": 1, "uraian": "Mengajukan", "simbol": [{"pelaksana": "p1", "bentuk": "mulai"}]},
        {"no": 2, "uraian": "Memeriksa", "simbol": [{"pelaksana": "p2", "bentuk": "keputusan"}]},
        {"no": 3, "uraian": "Menerima", "simbol": [{"pelaksana": "p2", "bentuk": "proses"},
                                                  {"pelaksana": "p1", "bentuk": "proses"},
                                                  {"pelaksana": "p1", "bentuk": "selesai"}]},
    ],
}  # fmt: skip
ALUR = [
    {"dari": [1, "p1"], "ke": [2, "p2"]},
    {"dari": [2, "p2"], "ke": [1, "p1"], "label": "Tidak"},
    {"dari": [2, "p2"], "ke": [3, "p2"], "label": "Ya"},
    {"dari": [3, "p2"], "ke": [3, "p1", 1]},
    {"dari": [3, "p1", 1], "ke": [3, "p1", 2]},
    {"dari": [3, "p1", 3], "ke": [6, "p9"]},
]


def dokumen(alur=(), **ubah):
    return ke_dict(dari_dict({**copy.deepcopy(DASAR), "alur": list(alur), **ubah}))


def balikkan(hasil):
    isi = hasil.isi
    for balik in hasil.balikan:
        isi = terapkan(isi, json.loads(json.dumps(balik))).isi
    return isi


def ujung(isi):
    """Arrow ends by row id: what must not change when rows move."""
    id_baris = {k["no"]: k["id"] for k in isi["kegiatan"]}
    return {
        a["id"]: [(id_baris.get(no, "lepas"), kode, *(n or [1])) for no, kode, *n in (a["dari"], a["ke"])]
        for a in isi["alur"]
    }


id_baris = st.sampled_from(["k1", "k2", "k3", "k4", "k9"])
kode = st.sampled_from(["p1", "p2", "p3"])
id_alur = st.sampled_from(["a1", "a2", "a3", "a4", "a6", "a9"])
urut = st.integers(1, 3)
bentuk = st.sampled_from(["mulai", "proses", "keputusan", "selesai"])
tulisan = st.sampled_from(["", "Menulis", "Tidak", "3 hari"])
mungkin = st.none() | tulisan
ujung_op = st.tuples(id_baris, kode, urut).map(list)
baris = st.fixed_dictionaries(
    {"uraian": tulisan}, optional={"simbol": st.lists(st.fixed_dictionaries({"pelaksana": kode, "bentuk": bentuk}))}
)


def op(nama, wajib, opsional=()):
    return st.fixed_dictionaries({"op": st.just(nama), **wajib}, optional=dict(opsional))


simbol = {"kegiatan": id_baris, "pelaksana": kode}
perubahan = st.one_of(
    op("bidang", {"bidang": st.sampled_from(["nama", "unit", "disahkan_oleh.jabatan"]), "nilai": tulisan}),
    op("bidang", {"bidang": st.sampled_from(["peringatan", "dasar_hukum"]), "nilai": st.lists(tulisan, max_size=2)}),
    op("pelaksana_tambah", {"kode": kode, "nama": tulisan}, {"setelah": st.none() | kode, "kelompok": mungkin}),
    op("pelaksana_ubah", {"kode": kode, "bidang": st.sampled_from(["nama", "kelompok"]), "nilai": tulisan}),
    op("pelaksana_pindah", {"kode": kode, "setelah": st.none() | kode}),
    op("pelaksana_hapus", {"kode": kode}),
    op("kegiatan_tambah", {"id": id_baris}, {"setelah": st.none() | id_baris, "isi": st.none() | baris}),
    op("kegiatan_ubah", {"id": id_baris, "bidang": st.sampled_from(["uraian", "waktu"]), "nilai": tulisan}),
    op("kegiatan_pindah", {"id": id_baris}, {"setelah": st.none() | id_baris}),
    op("kegiatan_hapus", {"id": id_baris}),
    op("simbol_tambah", {**simbol, "bentuk": bentuk}, {"posisi": st.none() | st.integers(0, 3)}),
    op("simbol_ubah", {**simbol, "urut": urut, "bentuk": bentuk}),
    op("simbol_pindah", {**simbol, "urut": urut, "ke": kode}),
    op("simbol_hapus", {**simbol, "urut": urut}),
    op("alur_tambah", {"id": id_alur, "dari": ujung_op, "ke": ujung_op}, {"label": mungkin}),
    op("alur_ubah", {"id": id_alur, "bidang": st.just("label"), "nilai": mungkin}),
    op("alur_ubah", {"id": id_alur, "bidang": st.sampled_from(["dari", "ke"]), "nilai": ujung_op}),
    op("alur_hapus", {"id": id_alur}),
)


def coba(isi, ubah):
    """The result, or the sentence of refusal."""
    try:
        return terapkan(isi, ubah)
    except SuntinganDitolak as ditolak:
        return str(ditolak)


def jalankan(isi, rangkaian):
    """Apply those that can be applied; each step as (before, edit, result)."""
    for ubah in rangkaian:
        hasil = coba(isi, ubah)
        if isinstance(hasil, str):
            assert hasil.endswith(".")
            continue
        yield isi, ubah, hasil
        isi = hasil.isi


@given(st.booleans(), st.lists(perubahan, max_size=12))
@settings(max_examples=250, deadline=None)
def test_setiap_perubahan_dapat_dibalik_dan_hasilnya_sah(beralur, rangkaian):
    for semula, _, hasil in jalankan(dokumen(ALUR if beralur else []), rangkaian):
        assert ke_dict(dari_dict(hasil.isi)) == hasil.isi
        assert [k["no"] for k in hasil.isi["kegiatan"]] == [*range(1, len(hasil.isi["kegiatan"]) + 1)]
        assert balikkan(hasil) == semula


@given(st.booleans(), st.lists(perubahan, max_size=12))
@settings(max_examples=150)
def test_sekaligus_sama_dengan_satu_per_satu(beralur, rangkaian):
    semula = isi = dokumen(ALUR if beralur else ())
    diterima = []
    for ubah in rangkaian:
        try:
            isi = terapkan(isi, ubah).isi
        except SuntinganDitolak:
            continue
        diterima.append(ubah)
    hasil = terapkan_semua(semula, diterima)
    assert hasil.isi == isi
    assert terapkan_semua(isi, hasil.balikan).isi == semula


@given(st.lists(perubahan, max_size=12))
@settings(max_examples=150, deadline=None)
def test_semua_perubahan_dapat_dibalik_dari_belakang(rangkaian):
    awal = dokumen(ALUR)
    langkah = list(jalankan(awal, rangkaian))
    isi = langkah[-1][2].isi if langkah else awal
    for _, _, hasil in reversed(langkah):
        for balik in hasil.balikan:
            isi = terapkan(isi, balik).isi
    assert isi == awal


@given(st.lists(perubahan, max_size=12))
@settings(max_examples=150, deadline=None)
def test_panah_tidak_pernah_berpindah_langkah(rangkaian):
    for semula, ubah, hasil in jalankan(dokumen(ALUR), rangkaian):
        if ubah["op"].startswith("kegiatan"):
            lama, baru = ujung(semula), ujung(hasil.isi)
            assert all(baru[a] == lama[a] for a in baru)
            assert all("k" in ubah["id"] and ubah["id"] in str(lama[a]) for a in lama.keys() - baru.keys())


@given(st.lists(perubahan, max_size=12))
@settings(max_examples=100, deadline=None)
def test_id_tetap_dan_masukan_tidak_disentuh(rangkaian):
    for semula, ubah, hasil in jalankan(dokumen(ALUR), rangkaian):
        salinan = copy.deepcopy(semula)
        terapkan(semula, ubah)
        assert semula == salinan
        tanda = lambda isi: {k["id"]: k["uraian"] for k in isi["kegiatan"]}  # noqa: E731
        lama, baru = tanda(semula), tanda(hasil.isi)
        if not ubah["op"].startswith("kegiatan_"):
            assert lama == baru
        assert hasil.sasaran or ubah["op"] == "alur_tersirat"


sembarang = (
    st.none() | st.booleans() | st.integers() | st.sampled_from([*OP, "k1", "p1", "nama", "a1"])
    | st.just({"simbol": 3}) | st.lists(st.none() | st.just({}) | st.just("k1"), max_size=3)
)  # fmt: skip
kunci = st.sampled_from(["op", "id", "kode", "bidang", "nilai", "alur", "isi", "dari", "ke", "urut", "setelah"])


@given(st.dictionaries(kunci, sembarang))
@settings(max_examples=300, deadline=None)
def test_perubahan_apa_pun_ditolak_dengan_kalimat(ubah):
    hasil = coba(dokumen(ALUR), ubah)
    assert not isinstance(hasil, str) or hasil.endswith(".")


@pytest.mark.parametrize(
    ("ubah", "kata"),
    [
        ({"op": "hapus_semua"}, "tidak dikenal"),
        ({"op": "bidang", "bidang": "nomor", "nilai": "1"}, "saat pengesahan"),
        ({"op": "bidang", "bidang": "format", "nilai": "1"}, "tidak dikenal"),
        ({"op": "bidang", "bidang": "nama"}, "tidak menyebut nilai"),
        ({"op": "bidang", "bidang": "nama", "nilai": 3}, "harus teks"),
        ({"op": "bidang", "bidang": "tanggal_revisi", "nilai": "kemarin"}, "tanggal yang ada"),
        ({"op": "bidang", "bidang": "nama", "nilai": "x", "lain": 1}, "Kunci lain tidak dikenal"),
        ({"op": "kegiatan_ubah", "id": "k8", "bidang": "uraian", "nilai": ""}, "Langkah itu tidak ada lagi"),
        ({"op": "kegiatan_ubah", "id": "k1", "bidang": "no", "nilai": 4}, "tidak dikenal"),
        ({"op": "kegiatan_tambah", "id": "k1"}, "sudah dipakai"),
        ({"op": "kegiatan_tambah", "id": "k 4"}, "Kode hanya boleh"),
        ({"op": "kegiatan_tambah", "id": "k4", "isi": {"uraian": "", "no": 4}}, "tidak ditulis"),
        ({"op": "kegiatan_tambah", "id": "k4", "isi": {"warna": "merah"}}, "Kunci ini tidak dikenal"),
        ({"op": "kegiatan_pindah", "id": "k1", "setelah": "k1"}, "Tempat yang dituju tidak ada"),
        ({"op": "pelaksana_tambah", "kode": "p2", "nama": ""}, "sudah dipakai"),
        ({"op": "pelaksana_ubah", "kode": "p2", "bidang": "kode", "nilai": "x"}, "tidak dikenal"),
        ({"op": "simbol_tambah", "kegiatan": "k1", "pelaksana": "p9", "bentuk": "proses"}, "Pelaksana itu tidak ada"),
        ({"op": "simbol_tambah", "kegiatan": "k1", "pelaksana": "p1", "bentuk": "bulat"}, "salah satu dari"),
        ({"op": "simbol_ubah", "kegiatan": "k1", "pelaksana": "p1", "urut": 2, "bentuk": "proses"}, "Simbol itu"),
        ({"op": "simbol_hapus", "kegiatan": "k1", "pelaksana": "p1", "urut": True}, "Nilai urut"),
        ({"op": "alur_tambah", "id": "a9", "dari": ["k1", "p1"], "ke": ["k1", "p2"]}, "Simbol itu tidak ada"),
        ({"op": "alur_tambah", "id": "a9", "dari": ["k1", "p1"], "ke": [2, "p2"]}, "berujung pada sebuah simbol"),
        ({"op": "alur_tambah", "id": "a1", "dari": ["k1", "p1"], "ke": ["k2", "p2"]}, "sudah dipakai"),
        ({"op": "alur_ubah", "id": "a1", "bidang": "jenis", "nilai": "garis"}, "panah, bersama"),
    ],
)
def test_perubahan_yang_tidak_mungkin_ditolak(ubah, kata):
    with pytest.raises(SuntinganDitolak, match=kata):
        terapkan(dokumen(ALUR), ubah)


def test_langkah_disisipkan_dan_panah_ikut_nomornya():
    hasil = terapkan(dokumen(ALUR), {"op": "kegiatan_tambah", "id": "k4", "setelah": "k1"})
    assert [(k["id"], k["no"]) for k in hasil.isi["kegiatan"]] == [("k1", 1), ("k4", 2), ("k2", 3), ("k3", 4)]
    assert [(a["dari"], a["ke"]) for a in hasil.isi["alur"][:3]] == [
        ([1, "p1"], [3, "p2"]),
        ([3, "p2"], [1, "p1"]),
        ([3, "p2"], [4, "p2"]),
    ]
    assert hasil.sasaran == ["kegiatan/k4"]


def test_menghapus_langkah_membawa_panahnya_dan_mengembalikannya():
    hasil = terapkan(dokumen(ALUR), {"op": "kegiatan_hapus", "id": "k2"})
    assert [a["id"] for a in hasil.isi["alur"]] == ["a4", "a5", "a6"]
    assert hasil.sasaran == ["kegiatan/k2", "simbol/k2", "alur/a1", "alur/a2", "alur/a3"]
    assert [b["op"] for b in hasil.balikan] == ["kegiatan_tambah", "alur_pulih"]


@pytest.mark.parametrize(("posisi", "letak"), [(-(10**30), 0), (1, 1), (10**30, 6)])
def test_panah_yang_dikembalikan_tetap_dalam_daftarnya(posisi, letak):
    panah = {"posisi": posisi, "id": "a9", "dari": [1, "p1", 1], "ke": [2, "p2", 1]}
    hasil = terapkan(dokumen(ALUR), {"op": "alur_pulih", "alur": [panah]})
    assert [a["id"] for a in hasil.isi["alur"]].index("a9") == letak


def test_memindahkan_dan_menulis_di_satu_langkah_tidak_bersinggungan():
    pindah = terapkan(dokumen(ALUR), {"op": "kegiatan_pindah", "id": "k1"})
    tulis = terapkan(dokumen(ALUR), {"op": "kegiatan_ubah", "id": "k1", "bidang": "uraian", "nilai": "Meminta"})
    assert (pindah.sasaran, tulis.sasaran) == (["kegiatan/k1/letak"], ["kegiatan/k1/uraian"])


def test_simbol_kedua_menggeser_ujung_panah():
    ubah = {"op": "simbol_tambah", "kegiatan": "k2", "pelaksana": "p2", "bentuk": "proses", "posisi": 0}
    hasil = terapkan(dokumen(ALUR), ubah)
    assert hasil.isi["alur"][0]["ke"] == [2, "p2", 2]
    assert hasil.sasaran == ["simbol/k2/p2/1", "simbol/k2/p2/2"]


def test_simbol_pindah_kolom_bersama_panahnya():
    hasil = terapkan(dokumen(ALUR), {"op": "simbol_pindah", "kegiatan": "k3", "pelaksana": "p1", "urut": 1, "ke": "p2"})
    assert hasil.isi["alur"][3]["ke"] == [3, "p2", 2]
    assert (hasil.isi["alur"][4]["dari"], hasil.isi["alur"][4]["ke"]) == ([3, "p2", 2], [3, "p1"])


def test_perubahan_panah_pertama_menyuratkan_rangkaian():
    hasil = terapkan(dokumen(), {"op": "alur_ubah", "id": "a2", "bidang": "label", "nilai": "Ya"})
    assert [a["id"] for a in hasil.isi["alur"]] == ["a1", "a2", "a3", "a4"]
    assert hasil.isi["alur"][1]["label"] == "Ya"


def test_panah_satu_satunya_tidak_dapat_dihapus():
    with pytest.raises(SuntinganDitolak, match="satu-satunya panah"):
        terapkan(dokumen(ALUR[:1]), {"op": "alur_hapus", "id": "a1"})


def test_rangkaian_yang_sudah_diubah_orang_lain_tidak_disiratkan_kembali():
    pertama = terapkan(dokumen(), {"op": "alur_ubah", "id": "a1", "bidang": "label", "nilai": "Ya"})
    isi = terapkan(pertama.isi, {"op": "alur_ubah", "id": "a2", "bidang": "label", "nilai": "Tidak"}).isi
    for balik in pertama.balikan:
        isi = terapkan(isi, balik).isi
    assert [a["label"] for a in isi["alur"]] == [None, "Tidak", None, None]


def test_nomor_yang_melompat_tidak_diubah_suntingan_teks():
    kegiatan = [{"no": 3, "uraian": "Satu"}, {"no": 7, "uraian": "Dua"}]
    hasil = terapkan(dokumen(kegiatan=kegiatan), {"op": "kegiatan_ubah", "id": "k1", "bidang": "uraian", "nilai": "x"})
    assert [k["no"] for k in hasil.isi["kegiatan"]] == [3, 7]


@tiap_kasus
def test_kasus_nyata_kembali_utuh_setelah_tiap_langkah_dihapus(berkas):
    isi = ke_dict(baca(berkas.read_text()))
    for perubahan in (
        [{"op": "kegiatan_hapus", "id": k["id"]} for k in isi["kegiatan"]]
        + [{"op": "pelaksana_hapus", "kode": p["kode"]} for p in isi["pelaksana"]]
        + [{"op": "kegiatan_pindah", "id": isi["kegiatan"][0]["id"]}]
    ):
        assert balikkan(terapkan(isi, perubahan)) == isi
