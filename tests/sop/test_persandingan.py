"""The matriks persandingan: every edit appears, equal contents give nothing, and what it says is what was done."""

import copy
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sop.persandingan import bandingkan
from sop.suntingan import terapkan
from sop.tempat import semua_panah
from tests.sop.pabrik import isi_sop
from tests.sop.test_suntingan import ALUR, coba, dokumen, perubahan

K4 = {"uraian": "Mencetak", "simbol": [{"pelaksana": "p2", "bentuk": "proses"}]}


def setelah(*ops, isi=None):
    isi = isi or isi_sop()
    for op in ops:
        isi = terapkan(isi, op).isi
    return isi


def op(nama, /, **isi):
    return {"op": nama, **isi}


# edits → the counts, and the signs in the gutter of the rows
TABEL = [
    ([], {}, "   "),
    ([op("bidang", bidang="nama", nilai="Surat Lain")], {"bagian identitas berubah": 1}, "   "),
    ([op("bidang", bidang="peringatan", nilai=[])], {"bagian identitas dihapus": 1}, "   "),
    ([op("kegiatan_ubah", id="k2", bidang="waktu", nilai="1 hari")], {"langkah berubah": 1}, " ≠ "),
    ([op("kegiatan_ubah", id="k2", bidang="output", nilai=["Berkas lengkap", "Bukti"])], {"langkah berubah": 1}, " ≠ "),
    ([op("kegiatan_tambah", id="k4", setelah="k1", isi=K4)], {"langkah baru": 1}, " +  "),
    ([op("kegiatan_hapus", id="k3")], {"langkah dihapus": 1, "panah dihapus": 1}, " ≠−"),
    ([op("kegiatan_pindah", id="k3", setelah=None)], {"langkah pindah": 1}, "↕  "),
    ([op("pelaksana_tambah", kode="p3", nama="Kasi")], {"pelaksana baru": 1}, "   "),
    ([op("pelaksana_ubah", kode="p2", bidang="nama", nilai="Loket")], {"pelaksana berubah": 1}, "   "),
    ([op("pelaksana_pindah", kode="p2", setelah=None)], {"pelaksana pindah": 1}, "   "),
    ([op("simbol_ubah", kegiatan="k1", pelaksana="p1", urut=1, bentuk="proses")], {"simbol berubah": 1}, "≠  "),
    (
        [op("simbol_pindah", kegiatan="k3", pelaksana="p2", urut=1, ke="p1")],
        {"simbol baru": 1, "simbol dihapus": 1, "panah baru": 1, "panah dihapus": 1},
        " ≠≠",
    ),
    ([op("alur_ubah", id="a2", bidang="label", nilai="Lengkap")], {"label panah berubah": 1}, " ≠ "),
    ([op("alur_ubah", id="a3", bidang="ke", nilai=["k3", "p2", 1])], {"panah baru": 1, "panah dihapus": 1}, " ≠ "),
    ([op("alur_hapus", id="a3")], {"panah dihapus": 1}, " ≠ "),
]  # fmt: skip


@pytest.mark.parametrize(("ops", "hitungan", "tanda"), TABEL, ids=lambda satu: str(satu)[:60])
def test_setiap_jenis_perubahan(ops, hitungan, tanda):
    hasil = bandingkan(isi_sop(), setelah(*ops))
    assert hasil.hitungan == hitungan
    assert "".join(b.tanda or " " for b in hasil.langkah) == tanda


def test_sisipan_tidak_menggeser_yang_lain():
    """A row in the middle renumbers what follows; only it and its arrows are new."""
    baru = setelah(
        op("kegiatan_tambah", id="k4", setelah="k2", isi=K4),
        op("alur_ubah", id="a2", bidang="ke", nilai=["k4", "p2", 1]),
        op("alur_tambah", id="a4", dari=["k4", "p2", 1], ke=["k3", "p2", 1]),
    )
    hasil = bandingkan(isi_sop(), baru)
    assert hasil.hitungan == {"langkah baru": 1, "panah baru": 2, "panah dihapus": 1}
    assert [b.nomor for b in hasil.langkah] == [1, 2, 3, 4]
    assert ("−", "panah “Ya” ke langkah 4") in hasil.langkah[1].rincian
    assert hasil.gabungan.simbol_baru == {(3, "p2", 1)}
    assert len(hasil.gabungan.panah_baru) == 2


def test_yang_dihapus_tetap_tergambar_di_tempatnya():
    hasil = bandingkan(isi_sop(), setelah(op("kegiatan_hapus", id="k2")))
    assert [(b.no, b.nomor, b.tanda) for b in hasil.langkah] == [(1, 1, "≠"), (2, 2, "−"), (3, 2, "")]
    assert hasil.gabungan.simbol_hapus == {(2, "p2", 1)}
    # Without a written arrow the symbols are chained in their order: one arrow is new, three are gone.
    assert (len(hasil.gabungan.panah_baru), len(hasil.gabungan.panah_hapus)) == (1, 3)


def test_kata_demi_kata():
    baru = setelah(op("kegiatan_ubah", id="k1", bidang="uraian", nilai="Mengajukan permohonan tertulis"))
    [potong] = bandingkan(isi_sop(), baru).langkah[0].sel["uraian"]
    assert [(p.jenis, p.teks) for p in potong] == [("sama", "Mengajukan permohonan"), ("baru", " tertulis")]


def test_butir_baru_lama_dan_berubah():
    lama = setelah(op("bidang", bidang="dasar_hukum", nilai=["UU 1", "Perda 2 Tahun 2016 tentang KIA", "SE 3"]))
    baru = setelah(op("bidang", bidang="dasar_hukum", nilai=["Perda 2 Tahun 2016 tentang KIA dan KK", "SE 3", "UU 1"]))
    beda = [(b.tanda, b.kata) for b in bandingkan(lama, baru).identitas if b.tanda]
    assert beda == [("≠", "Dasar hukum, butir 1"), ("↕", "Dasar hukum, butir 3")]


def test_yang_ditulis_pengesahan_bukan_perubahan():
    disahkan = isi_sop() | {"nomor": "001/SOP/2026", "tanggal_efektif": "2026-11-24"}
    assert not bandingkan(disahkan, isi_sop())
    assert bandingkan(disahkan, disahkan | {"nomor": "002/SOP/2026"}).hitungan == {"bagian identitas berubah": 1}


def inti(isi):
    """What counts of a content: all of it, with arrows as a set and ends by row id."""
    isi = copy.deepcopy(isi)
    panah = sorted(json.dumps([a["dari"], a["ke"], a["label"] or None, a["jenis"]]) for a in semua_panah(isi))
    isi["alur"] = panah
    for pelaksana in isi["pelaksana"]:
        pelaksana["kelompok"], pelaksana["jabatan"] = pelaksana["kelompok"] or None, pelaksana["jabatan"] or None
    for kegiatan in isi["kegiatan"]:
        kegiatan["waktu"], kegiatan["keterangan"] = kegiatan["waktu"] or None, kegiatan["keterangan"] or None
    isi["unit"], isi["disahkan_oleh"]["jabatan"] = isi["unit"] or None, isi["disahkan_oleh"]["jabatan"] or None
    return isi


@given(st.booleans(), st.lists(perubahan, max_size=8))
@settings(max_examples=250, deadline=None)
def test_setiap_perubahan_tampak_dan_yang_sama_tidak(beralur, rangkaian):
    awal = isi = dokumen(ALUR if beralur else [])
    for ubah in rangkaian:
        hasil = coba(isi, ubah)
        if isinstance(hasil, str):
            continue
        assert bool(bandingkan(isi, hasil.isi)) == (inti(isi) != inti(hasil.isi)), ubah
        isi = hasil.isi
    assert bool(bandingkan(awal, isi)) == (inti(awal) != inti(isi))
    assert not bandingkan(isi, isi)


@given(st.lists(perubahan, max_size=8))
@settings(max_examples=80, deadline=None)
def test_gambarnya_memuat_kedua_isi(rangkaian):
    awal = isi = dokumen(ALUR)
    for ubah in rangkaian:
        hasil = coba(isi, ubah)
        isi = isi if isinstance(hasil, str) else hasil.isi
    g = bandingkan(awal, isi).gabungan
    ada = {s.alamat for s in g.sop.simbol}
    assert all(a.dari in ada and a.ke in ada for a in g.sop.alur)
    banyak = {"lama": len(ada) - len(g.simbol_baru), "baru": len(ada) - len(g.simbol_hapus)}
    assert banyak["baru"] == sum(len(k["simbol"]) for k in isi["kegiatan"])
