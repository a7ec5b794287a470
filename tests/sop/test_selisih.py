"""The edits between two contents lead from one to the other, and touch nothing else."""

from hypothesis import given, settings
from hypothesis import strategies as st

from sop.isi import baca, ke_dict
from sop.selisih import selisih
from sop.suntingan import terapkan, terapkan_semua
from tests.sop.kasus import tiap_kasus
from tests.sop.test_suntingan import ALUR, coba, dokumen, perubahan


def jalan(isi, rangkaian):
    for ubah in rangkaian:
        hasil = coba(isi, ubah)
        isi = isi if isinstance(hasil, str) else hasil.isi
    return isi


@given(st.booleans(), st.lists(perubahan, max_size=10), st.lists(perubahan, max_size=10))
@settings(max_examples=300)
def test_selisih_menuju_isi_kedua(beralur, satu, dua):
    awal = dokumen(ALUR[:5] if beralur else ())
    dari, ke = jalan(awal, satu), jalan(awal, dua)
    hasil = terapkan_semua(dari, selisih(dari, ke))
    assert hasil.isi == ke
    assert terapkan_semua(ke, hasil.balikan).isi == dari


def test_yang_sama_tidak_disentuh():
    dari = dokumen(ALUR[:5])
    ke = terapkan(dari, {"op": "kegiatan_ubah", "id": "k2", "bidang": "uraian", "nilai": "Meneliti"}).isi
    assert selisih(dari, dari) == []
    assert selisih(dari, ke) == [{"op": "kegiatan_ubah", "id": "k2", "bidang": "uraian", "nilai": "Meneliti"}]


@tiap_kasus
def test_kasus_nyata_dari_kosong_dan_kembali(berkas):
    isi = ke_dict(baca(berkas.read_text()))
    isi = jalan(isi, [{"op": "kegiatan_pindah", "id": isi["kegiatan"][0]["id"], "setelah": None}])
    kosong = {**isi, "pelaksana": [], "kegiatan": [], "alur": [], "dasar_hukum": []}
    assert terapkan_semua(kosong, selisih(kosong, isi)).isi == isi
    assert terapkan_semua(isi, selisih(isi, kosong)).isi == kosong
