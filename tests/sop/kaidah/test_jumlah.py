import pytest
from hypothesis import given
from hypothesis import strategies as st

from sop.isi import dari_dict, kosong
from sop.kaidah import jumlah
from tests.sop.kaidah.contoh import dengan, tanpa_cela


def waktu(*menit):
    return [(("kegiatan", i, "waktu"), teks) for i, teks in enumerate(menit)]


def test_putaran_dihitung_sekali():
    hasil = jumlah(dari_dict(tanpa_cela()))
    assert (hasil.menit, hasil.teks, hasil.jalur, hasil.tak_terhitung) == (50, "50 menit", [1, 2, 3, 4, 5], [])


def test_cabang_terpanjang_yang_dihitung():
    hasil = jumlah(dengan((("alur", 6), {"dari": [3, "p2"], "ke": [5, "p1"], "label": "Langsung"})))
    assert hasil.jalur == [1, 2, 3, 4, 5]


def test_baris_dengan_beberapa_simbol_dihitung_sekali():
    isi = dengan((("alur", 4, "jenis"), "panah"), *waktu("1 hari", "1 jam", "30 menit", "2 jam", "5 menit"))
    assert jumlah(isi).menit == 450 + 60 + 30 + 120 + 5
    assert jumlah(isi).teks == "1 hari kerja 3 jam 35 menit (1 hari kerja = 7,5 jam)"


def test_rentang_dijumlahkan_di_kedua_ujungnya():
    hasil = jumlah(dengan(*waktu("10 - 20 menit", "1 jam", "5 menit", "5 menit", "30 menit - 1 jam")))
    assert (hasil.menit_min, hasil.menit) == (110, 150)
    assert hasil.teks == "1 jam 50 menit sampai 2 jam 30 menit"


def test_satu_waktu_tak_terbaca_menggagalkan_jumlah():
    hasil = jumlah(dengan(*waktu("10 menit", "Sesuai kebutuhan", None)))
    assert (hasil.menit, hasil.tak_terhitung) == (None, [2, 3])
    assert hasil.teks == "Tidak dapat dihitung: waktu langkah 2 dan 3 kosong atau tidak terbaca."


def test_langkah_di_luar_jalan_tidak_menggagalkan_jumlah():
    buntu = {"no": 6, "uraian": "Lain", "simbol": [{"pelaksana": "p3", "bentuk": "proses"}]}
    assert jumlah(dengan((("kegiatan", 5), buntu))).menit == 50


@pytest.mark.parametrize(
    ("isi", "sebab"),
    [
        (kosong("x", "y", "z", "w"), "belum ada langkah bersimbol"),
        (dengan((("alur",), [{"dari": [1, "p1"], "ke": [2, "p1"]}])), "belum ada jalan dari simbol mulai"),
    ],
)
def test_tanpa_jalan_tidak_ada_jumlah(isi, sebab):
    assert jumlah(isi).menit is None
    assert sebab in jumlah(isi).teks


def test_perbaikan_yang_kembali_bukan_bagian_jalan_maju():
    """A decision sends a step back through a repair further down: the longest way does not end in the repair."""
    perbaikan = {"no": 6, "uraian": "Memperbaiki", "simbol": [{"pelaksana": "p1", "bentuk": "proses"}], "waktu": None}
    ubah = [
        (("kegiatan", 5), perbaikan),
        (("alur", 2, "ke"), [6, "p1"]),
        (("alur", 6), {"dari": [6, "p1"], "ke": [3, "p2"]}),
    ]
    assert jumlah(dengan(*ubah)).jalur == [1, 2, 3, 4, 5]


def test_putaran_yang_dimasuki_dari_bawah_tetap_terhitung():
    ubah = [(("alur", 0, "ke"), [3, "p2"]), (("alur", 2, "ke"), [4, "p2"]), (("alur", 5, "dari"), [2, "p1"])]
    data = [*ubah, (("alur", 3, "ke"), [2, "p1"])]
    hasil = jumlah(dengan(*data))
    assert (hasil.jalur, hasil.menit) == ([1, 3, 2, 5], 40)


@given(st.lists(st.tuples(st.integers(1, 6), st.integers(1, 6)), max_size=12), st.lists(st.integers(0, 90), min_size=6))
def test_tanpa_putaran_jumlah_adalah_jalan_terpanjang(pasangan, menit):
    panah = {(min(p), max(p)) for p in pasangan if p[0] != p[1]} | {(1, 6)}
    bentuk = {1: "mulai", 6: "selesai"}
    data = tanpa_cela()
    data["kegiatan"] = [
        {"no": no, "uraian": "x", "waktu": f"{menit[no - 1]} menit",
         "simbol": [{"pelaksana": "p1", "bentuk": bentuk.get(no, "keputusan")}]}
        for no in range(1, 7)
    ]  # fmt: skip
    data["alur"] = [{"dari": [dari, "p1"], "ke": [ke, "p1"]} for dari, ke in panah]

    def terlama(no):
        sisa = [terlama(ke) for dari, ke in panah if dari == no]
        if no == 6:
            return menit[5]
        return max((menit[no - 1] + s for s in sisa if s is not None), default=None)

    assert jumlah(dari_dict(data)).menit == terlama(1)
