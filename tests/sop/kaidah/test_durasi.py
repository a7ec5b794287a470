import pytest
from hypothesis import given
from hypothesis import strategies as st

from sop.kaidah.durasi import BULAN, HARI, MINGGU, SATUAN, TAHUN, Durasi, baca_durasi, teks_durasi, teks_rentang

TERBACA = {
    "30 menit": (30, 30),
    "30 Menit.": (30, 30),
    "15 mnt": (15, 15),
    "90 detik": (2, 2),
    "1 jam 15 menit": (75, 75),
    "1 jam dan 30 menit": (90, 90),
    "1 jam, 30 menit": (90, 90),
    "1,5 jam": (90, 90),
    "1.5 jam": (90, 90),
    "½ jam": (30, 30),
    "1 1/2 jam": (90, 90),
    "1.440 menit": (1440, 1440),
    "1 hari": (HARI, HARI),
    "1 Hari Kerja": (HARI, HARI),
    "5 hari kalender": (5 * HARI, 5 * HARI),
    "3 (tiga) hari kerja": (3 * HARI, 3 * HARI),
    "tiga hari": (3 * HARI, 3 * HARI),
    "sehari": (HARI, HARI),
    "setengah hari": (225, 225),
    "1/2 hari": (225, 225),
    "2 Minggu": (2 * MINGGU, 2 * MINGGU),
    "1 pekan": (MINGGU, MINGGU),
    "6 Bulan": (6 * BULAN, 6 * BULAN),
    "1 tahun": (TAHUN, TAHUN),
    "1 x 24 jam": (1440, 1440),
    "3x24 jam": (4320, 4320),
    "2 × 24 jam": (2880, 2880),
    "2 Hari 1 Jam 40 Menit": (2 * HARI + 100, 2 * HARI + 100),
    "1 – 20 Hari Kerja": (HARI, 20 * HARI),
    "1 - 20 Hari Kerja": (HARI, 20 * HARI),
    "2-3 hari": (2 * HARI, 3 * HARI),
    "2 s.d 3 bulan": (2 * BULAN, 3 * BULAN),
    "2 s.d. 3 bulan": (2 * BULAN, 3 * BULAN),
    "1 hari s/d 3 hari": (HARI, 3 * HARI),
    "10 sampai dengan 15 menit": (10, 15),
    "30 menit - 3 Jam": (30, 180),
    "1 jam 15 menit - 2 jam": (75, 120),
    "paling lama 5 hari kerja": (5 * HARI, 5 * HARI),
    "Maks. 3 Hari": (3 * HARI, 3 * HARI),
    "± 15 menit": (15, 15),
    "< 1 jam": (60, 60),
    "0 menit": (0, 0),
}
TIDAK_TERBACA = [
    None, "", "-", "–", "10", "menit", "Sesuai kebutuhan", "Sesuai masa kontrak", "Semesteran", "Triwulanan",
    "120 Menit / 3 Hari", "Sebelum periode revisi", "20 menit per berkas", "5 menit/berkas", "minimal 3 hari",
    "paling cepat 3 hari", "5 - 3 menit", "30 menit 1 jam", "1 hari 2 hari", "1 - 2 - 3 hari", "s.d 3 hari", "3 hari -",
    "1 x hari", "x 24 jam", "setiap hari", "H+3", "1 hari (bila lengkap)", "9999999 jam", "1..5 jam", "1 jam " * 30,
]  # fmt: skip


@pytest.mark.parametrize(("teks", "menit"), TERBACA.items())
def test_waktu_terbaca(teks, menit):
    durasi = baca_durasi(teks)
    assert (durasi.menit_min, durasi.menit_maks) == menit


@pytest.mark.parametrize("teks", TIDAK_TERBACA)
def test_waktu_yang_bukan_lama_waktu_tidak_ditebak(teks):
    assert baca_durasi(teks) is None


unsur = st.sampled_from(
    [*SATUAN, "x", "-", "/", "(", "dan", "s.d", "1/2", "½", "sehari", "kerja", "maks.", "tiga", " "]
)
angka = st.integers(0, 10**9).map(str) | st.decimals(0, 100, places=1, allow_nan=False).map(str)


@given(st.text(max_size=130) | st.lists(unsur | angka, max_size=8).map(" ".join))
def test_teks_apa_pun_tidak_merusak(teks):
    durasi = baca_durasi(teks)
    assert durasi is None or 0 <= durasi.menit_min <= durasi.menit_maks


@given(st.integers(0, 10**6), st.booleans())
def test_yang_ditulis_terbaca_kembali(menit, berhari):
    tertulis = baca_durasi(teks_durasi(menit, berhari))
    assert tertulis is None or tertulis.menit_maks == menit
    assert tertulis is not None or menit > 999_999


@pytest.mark.parametrize(
    ("teks", "tertulis"),
    [
        ("75 menit", "1 jam 15 menit"),
        ("30 menit - 3 jam", "30 menit sampai 3 jam"),
        ("10 - 15 menit", "10–15 menit"),
        ("1 - 3 hari", "1–3 hari kerja (1 hari kerja = 7,5 jam)"),
        ("2 minggu", "10 hari kerja (1 hari kerja = 7,5 jam; 1 minggu = 5 hari kerja)"),
        ("24 jam", "24 jam"),
    ],
)
def test_rentang_ditulis_dengan_konversinya(teks, tertulis):
    assert teks_rentang(baca_durasi(teks)) == tertulis


def test_durasi_mengingat_satuan_tertulisnya():
    assert baca_durasi("2 hari 1 jam") == Durasi(2 * HARI + 60, 2 * HARI + 60, frozenset({"hari", "jam"}))
