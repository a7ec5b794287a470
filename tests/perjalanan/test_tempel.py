"""Pasting blocks of cells into the editor, through the real clipboard of the browser."""

import pytest
from playwright.sync_api import expect

from ambon_sop.alur.models import Suntingan
from ambon_sop.alur.susun import dokumen_baru
from sop.isi import ke_dict, kosong
from sop.models import Sop
from tests.peramban import periksa_akses
from tests.perjalanan.papan_klip import salin, salinan_excel
from tests.perjalanan.penyunting import Penyunting
from tests.sop.pabrik import sop_draf

pytestmark = [pytest.mark.peramban, pytest.mark.rupa, pytest.mark.django_db(transaction=True)]

PELAKSANA = ["Anggota Tim", "Ketua Tim", "Sekretaris", "Bagian Umum", "Kepala BPS Provinsi"]


@pytest.fixture
def draf_kosong(penyusun):
    isi = kosong("Surat keluar", "PEMERINTAH KOTA AMBON", "BAGIAN UMUM", "Kepala Bagian")
    unit = penyusun.penugasan_aktif.perangkat_daerah
    return dokumen_baru(Sop, perangkat_daerah=unit, judul="Surat", isi=ke_dict(isi), pengguna=penyusun, publik=True)


def dialog(p):
    return p.h.get_by_role("dialog", name="Tempel tabel dari Excel atau Word")


@pytest.mark.parametrize("jenis", ["html", "teks"])
def test_surat_keluar_ditempel_dari_excel(buka, penyusun, draf_kosong, jenis):
    p = Penyunting(buka, draf_kosong, penyusun)
    salin(p, **salinan_excel(jenis))
    p.h.locator(".alat [data-kerja=tempel]").click()
    p.ketik("Control+v")
    expect(dialog(p)).to_contain_text("Terbaca 11 langkah dan lima pelaksana.")
    periksa_akses(p.h)
    p.ketik("Enter")
    p.tersimpan()
    isi = p.isi
    assert [satu["nama"] for satu in isi["pelaksana"]] == PELAKSANA
    assert len(isi["kegiatan"]) == 11
    assert isi["kegiatan"][10]["waktu"] == "30 menit - 3 Jam"
    assert [k["simbol"][0]["bentuk"] for k in isi["kegiatan"]] == [
        "mulai",
        *["proses"] * 2,
        "keputusan",
        *["proses"] * 6,
        "selesai",
    ]
    assert Suntingan.objects.filter(versi=draf_kosong).count() == 1

    p.ketik("Control+z")
    p.tersimpan()
    assert p.isi == draf_kosong.isi


def test_arti_kolom_diperbaiki_dan_baris_dilepas(buka, penyusun):
    p = Penyunting(buka, sop_draf(penyusun), penyusun)
    p.sel("Kegiatan", 2).focus()
    salin(p, teks="Menerima berkas\tx\tsegera\t10 menit\nMencatat berkas\t\tlusa\tsebentar\nMenyimpan\tv\t\t1 jam")
    p.sel("Kegiatan", 2).focus()
    p.ketik("Control+v")
    d = dialog(p)
    expect(d).to_contain_text("sebentar tidak terbaca sebagai waktu")
    d.get_by_label("Arti kolom 3").select_option("keterangan")
    expect(d.get_by_role("cell", name="lusa")).to_be_visible()
    d.get_by_label("Nama pelaksana, kolom 2").fill("petugas  loket")
    tertahan = []
    p.h.route("**/sunting/tempel/", lambda rute: tertahan.append(rute))
    with p.h.expect_request("**/sunting/tempel/"):
        d.get_by_label("Nama pelaksana, kolom 2").press("Tab")
    # what is done before a slow answer comes stays done
    d.get_by_label("Pakai baris 2").uncheck()
    d.get_by_role("button", name="Masukkan 2 langkah").click()
    tertahan[0].continue_()
    expect(d).to_be_hidden()
    p.tersimpan()
    isi = p.isi
    assert len(isi["pelaksana"]) == 2
    assert [k["uraian"] for k in isi["kegiatan"]] == [
        "Mengajukan permohonan", "Memeriksa kelengkapan", "Menerima berkas", "Menyimpan", "Menyerahkan surat",
    ]  # fmt: skip
    assert isi["kegiatan"][2]["keterangan"] == "segera"
    # a decision stood before: its exit is left to the person; the rest follows
    assert [3, "p2"] in [a["dari"] for a in isi["alur"]]


def test_satu_kolom_mengisi_ke_bawah(buka, penyusun):
    p = Penyunting(buka, sop_draf(penyusun), penyusun)
    p.sel("Waktu", 2).focus()
    salin(
        p,
        html="<table><tr><td>1 jam</td></tr><tr><td>2 jam</td></tr><tr><td>1 hari</td></tr></table>",
        teks="1 jam\n2 jam\n1 hari\n",
    )
    p.sel("Waktu", 2).focus()
    p.ketik("Control+v")
    expect(dialog(p).get_by_role("button", name="Masukkan 3 langkah")).to_be_focused()
    p.ketik("Enter")
    p.tersimpan()
    assert [k["waktu"] for k in p.isi["kegiatan"]] == ["10 menit", "1 jam", "2 jam", "1 hari"]


def test_satu_sel_dan_teks_biasa_masuk_ke_sel(buka, penyusun):
    p = Penyunting(buka, sop_draf(penyusun), penyusun)
    p.sel("Kegiatan", 1).press("Control+a")
    salin(p, html="<table><tr><td>Menerima surat</td></tr></table>", teks="Menerima surat\r\n")
    p.ketik("Control+v")
    p.sel("Kelengkapan", 1).press("Control+a")
    salin(p, teks="Formulir\nKTP")
    p.ketik("Control+v")
    p.tersimpan()
    assert p.isi["kegiatan"][0]["uraian"] == "Menerima surat"
    assert p.isi["kegiatan"][0]["kelengkapan"] == ["Formulir", "KTP"]


def test_daftar_bernomor_terbagi_menjadi_butir(buka, penyusun, draf_kosong):
    p = Penyunting(buka, draf_kosong, penyusun)
    p.h.get_by_role("group", name="Dasar hukum").get_by_role("button", name="+ Tambah butir").click()
    salin(
        p, teks="1. Undang-Undang Nomor 25 Tahun 2009\n2.\tPerpres Nomor\n   76 Tahun 2013\n• Perda Nomor 3 Tahun 2020"
    )
    p.ketik("Control+v")
    p.tersimpan()
    assert p.isi["dasar_hukum"] == [
        "Undang-Undang Nomor 25 Tahun 2009", "Perpres Nomor 76 Tahun 2013", "Perda Nomor 3 Tahun 2020",
    ]  # fmt: skip


def test_salinan_tanpa_tabel(buka, penyusun, draf_kosong):
    p = Penyunting(buka, draf_kosong, penyusun)
    salin(p, teks=" ")
    p.h.locator(".alat [data-kerja=tempel]").click()
    p.ketik("Control+v")
    expect(dialog(p)).to_contain_text("Tidak ada baris tabel di dalam salinan ini.")
    periksa_akses(p.h)
