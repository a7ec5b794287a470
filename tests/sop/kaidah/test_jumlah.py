import pytest

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
