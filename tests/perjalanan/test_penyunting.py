"""Journeys through the SOP editor in a real browser: a whole SOP from an empty page, two windows, a line that drops."""

import re

import pytest
from playwright.sync_api import expect

from ambon_sop.alur.models import Suntingan
from ambon_sop.alur.susun import dokumen_baru
from sop import kaidah
from sop.isi import dari_dict, ke_dict, kosong
from sop.models import Sop
from tests.peramban import periksa_akses
from tests.perjalanan.penyunting import Penyunting
from tests.sop.pabrik import sop_draf

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]

PELAKSANA = ["Pemohon", "Petugas Loket", "Operator SIAK", "Kasi Identitas", "Kabid Dafduk"]
# activity, actor, kind (its key), equipment, time, output
LANGKAH = [
    ("Mengajukan permohonan KIA", "Pemohon", "m", "Formulir\nKartu Keluarga", "5 menit", "Berkas permohonan"),
    ("Memeriksa kelengkapan berkas", "Petugas Loket", "k", "Daftar periksa", "10 menit", "Berkas lengkap"),
    ("Mencatat permohonan dalam register", "Petugas Loket", "p", "Register", "5 menit", "Nomor register"),
    ("Memindai berkas", "Operator SIAK", "p", "Pemindai", "5 menit", "Berkas digital"),
    ("Memasukkan data anak", "Operator SIAK", "p", "Berkas, komputer", "15 menit", "Draf KIA"),
    ("Meneliti kesesuaian data", "Kasi Identitas", "k", "Draf KIA", "10 menit", "Draf diteliti"),
    ("Membubuhkan paraf", "Kasi Identitas", "p", "Draf KIA", "5 menit", "Draf berparaf"),
    ("Menyetujui penerbitan", "Kabid Dafduk", "p", "Draf berparaf", "10 menit", "Persetujuan"),
    ("Mencetak KIA", "Operator SIAK", "p", "Blangko", "10 menit", "KIA"),
    ("Mencatat penerbitan", "Petugas Loket", "p", "Register, KIA", "5 menit", "Catatan penerbitan"),
    ("Menyerahkan KIA", "Petugas Loket", "p", "KIA", "5 menit", "Tanda terima"),
    ("Menerima KIA", "Pemohon", "s", "Tanda terima", "5 menit", "KIA diterima"),
]
BUTIR = {
    "Dasar hukum": [
        "Undang-Undang Nomor 24 Tahun 2013 tentang Administrasi Kependudukan",
        "Permendagri Nomor 2 Tahun 2016",
    ],
    "Kualifikasi pelaksana": ["Memahami SIAK"],
    "Keterkaitan": ["SOP Penerbitan Akta Kelahiran"],
    "Peralatan/perlengkapan": ["Komputer", "Pencetak KIA"],
    "Peringatan": ["Bila tidak dijalankan, anak tidak beridentitas"],
    "Pencatatan dan pendataan": ["Register KIA"],
}


@pytest.fixture
def draf_kosong(penyusun):
    isi = kosong("KIA", "PEMERINTAH KOTA AMBON", "DINAS KEPENDUDUKAN", "Kepala Dinas")
    unit = penyusun.penugasan_aktif.perangkat_daerah
    return dokumen_baru(Sop, perangkat_daerah=unit, judul="KIA", isi=ke_dict(isi), pengguna=penyusun, publik=True)


def tulis_identitas(p):
    p.h.get_by_label("Nama SOP").fill("Penerbitan Kartu Identitas Anak (KIA)")
    p.h.get_by_label("Tanggal pembuatan").fill("24-11-2026")
    p.h.get_by_label("Tanggal pembuatan").press("Tab")
    for judul, butir in BUTIR.items():
        bagian = p.h.get_by_role("group", name=judul)
        bagian.get_by_role("button", name="+ Tambah butir").click()
        for i, teks in enumerate(butir):
            if i:
                p.ketik("Enter")
            p.tulis(teks)
    p.h.locator("[data-kerja=lipat-identitas]").click()


def tulis_pelaksana(p):
    p.h.locator(".alat [data-kerja=pelaksana]").click()
    for i, nama in enumerate(PELAKSANA):
        if i:
            p.ketik("Enter")
        p.tulis(nama)


def tulis_langkah(p, no, uraian, pelaksana, bentuk, kelengkapan, waktu, output):
    """By keyboard alone: the activity, along the actor cells, then the texts at the right."""
    p.tulis(uraian)
    for _ in range(PELAKSANA.index(pelaksana) + 1):
        p.ketik("Tab")
    expect(p.simbol(no, pelaksana)).to_be_focused()
    p.ketik(bentuk)
    for _ in range(len(PELAKSANA) - PELAKSANA.index(pelaksana)):
        p.ketik("Tab")
    for i, teks in enumerate((kelengkapan, waktu, output)):
        if i:
            p.ketik("Tab")
        p.tulis(teks)


def tulis_jalan(p, no, pelaksana, tujuan):
    """By mouse: open the decision's sheet, give its exits labels and targets: [(label, target)]."""
    p.klik_sel(no, pelaksana)
    lembar = p.lembaran()
    while lembar.locator(".jalan-keluar").count() < len(tujuan):
        lembar.get_by_role("button", name="+ Tambah jalan keluar").click()
    for i, (label, ke) in enumerate(tujuan, 1):
        lembar.get_by_label(f"Tulisan pada jalan keluar {i}").fill(label)
        lembar.get_by_label(f"Tujuan jalan keluar {i}").select_option(label=ke)
    p.ketik("Escape")


def test_dua_belas_langkah_dari_halaman_kosong(buka, penyusun, draf_kosong):
    p = Penyunting(buka, draf_kosong, penyusun)
    tulis_identitas(p)
    tulis_pelaksana(p)
    p.h.get_by_role("button", name="Tulis langkah pertama").click()
    for no, langkah in enumerate(LANGKAH, 1):
        if no > 1:
            p.ketik("Control+Enter")
        tulis_langkah(p, no, *langkah)
    tulis_jalan(p, 2, "Petugas Loket", [("Lengkap", "ke 3 · Petugas Loket"), ("Tidak", "ke 1 · Pemohon")])
    tulis_jalan(p, 6, "Kasi Identitas", [("Sesuai", "ke 7 · Kasi Identitas"), ("Tidak", "ke 5 · Operator SIAK")])
    p.tersimpan()

    isi = dari_dict(p.isi)
    assert [(k.uraian, k.waktu) for k in isi.kegiatan] == [(u, w) for u, _, _, _, w, _ in LANGKAH]
    assert isi.kegiatan[0].kelengkapan == ["Formulir", "Kartu Keluarga"]
    assert [p.nama for p in isi.pelaksana] == PELAKSANA
    assert len(isi.alur) == 13
    assert {(a.dari.no, a.ke.no, a.label) for a in isi.alur if a.label} == {
        (2, 3, "Lengkap"), (2, 1, "Tidak"), (6, 7, "Sesuai"), (6, 5, "Tidak"),
    }  # fmt: skip
    assert isi.dasar_hukum == BUTIR["Dasar hukum"]
    assert not [t.pesan for t in kaidah.periksa(isi) if t.berat == "wajib"]
    expect(p.h.locator(".panel")).to_contain_text("1 jam 30 menit")
    expect(p.h.get_by_role("link", name="Ajukan …")).not_to_have_attribute("aria-disabled", "true")
    assert p.panah() == 13
    p.h.reload()
    p.h.locator("[data-siap]").wait_for()
    expect(p.sel("Kegiatan", 12)).to_have_value("Menerima KIA")


def test_dua_jendela_di_sel_yang_sama(buka, penyusun):
    versi = sop_draf(penyusun)
    lama, baru = Penyunting(buka, versi, penyusun), Penyunting(buka, versi, penyusun)
    baru.sel("Kegiatan", 1).fill("Tulisan dari jendela baru")
    baru.tersimpan()

    tertahan = []  # the answer comes when both are written, however slow the machine
    lama.h.route("**/sunting/simpan/", lambda rute: tertahan.append(rute))
    lama.sel("Kegiatan", 1).fill("Tulisan dari jendela lama")
    lama.sel("Waktu", 3).fill("20 menit")
    tertahan[0].continue_()
    lama.h.unroute("**/sunting/simpan/")
    dialog = lama.h.get_by_role("dialog", name="Tulisan mana yang dipakai?")
    expect(dialog).to_contain_text("Tulisan dari jendela lama")
    expect(dialog).to_contain_text("Tulisan dari jendela baru")
    expect(dialog).to_contain_text(re.compile(r"mengubah sel ini pukul \d\d\.\d\d WIT"))
    assert lama.isi["kegiatan"][0]["uraian"] == "Tulisan dari jendela baru"
    dialog.get_by_role("button", name="Pakai tulisan Anda").click()
    lama.tersimpan()
    assert lama.isi["kegiatan"][0]["uraian"] == "Tulisan dari jendela lama"
    assert lama.isi["kegiatan"][2]["waktu"] == "20 menit"


def test_tulisan_orang_lain_dipilih(buka, penyusun):
    versi = sop_draf(penyusun)
    lama, baru = Penyunting(buka, versi, penyusun), Penyunting(buka, versi, penyusun)
    baru.sel("Kegiatan", 2).fill("Meneliti berkas")
    baru.tersimpan()
    lama.sel("Kegiatan", 2).fill("Memilah berkas")
    dialog = lama.h.get_by_role("dialog", name="Tulisan mana yang dipakai?")
    expect(dialog).to_be_visible()
    lama.ketik("Escape")
    lama.h.get_by_role("button", name="Coba lagi").click()
    dialog.get_by_role("button", name="Pakai tulisan ini").click()
    expect(lama.sel("Kegiatan", 2)).to_have_value("Meneliti berkas")
    lama.tersimpan()
    assert lama.isi["kegiatan"][1]["uraian"] == "Meneliti berkas"


def test_suntingan_orang_lain_masuk_ke_halaman(buka, penyusun):
    versi = sop_draf(penyusun)
    satu, dua = Penyunting(buka, versi, penyusun), Penyunting(buka, versi, penyusun)
    dua.sel("Kegiatan", 3).fill("Menyerahkan surat kepada pemohon")
    dua.tersimpan()
    satu.sel("Waktu", 1).fill("7 menit")
    expect(satu.sel("Kegiatan", 3)).to_have_value("Menyerahkan surat kepada pemohon")
    expect(satu.sel("Waktu", 1)).to_have_value("7 menit")


def test_langkah_yang_dihapus_orang_lain(buka, penyusun):
    versi = sop_draf(penyusun)
    lama, baru = Penyunting(buka, versi, penyusun), Penyunting(buka, versi, penyusun)
    baru.h.get_by_role("button", name="Langkah 3, pilihan").click()
    baru.h.get_by_role("button", name="Hapus langkah").click()
    baru.tersimpan()
    lama.sel("Kegiatan", 3).fill("Kalimat yang panjang")
    dialog = lama.h.get_by_role("dialog", name="Perubahan ini tidak dapat disimpan")
    expect(dialog).to_contain_text("Kalimat yang panjang")
    dialog.get_by_role("button", name="Lepaskan perubahan ini").click()
    expect(lama.sel("Kegiatan", 3)).to_have_count(0)
    lama.tersimpan()


def test_sambungan_terputus_lalu_kembali(buka, penyusun):
    p = Penyunting(buka, sop_draf(penyusun), penyusun)
    p.h.context.set_offline(True)
    p.sel("Kegiatan", 1).fill("Ditulis saat luring")
    p.ketik("Enter")
    p.tulis("Langkah baru saat luring")
    expect(p.h.locator("[data-tersimpan]")).to_contain_text(re.compile(r"\d+ perubahan hanya ada di komputer ini"))
    expect(p.h.get_by_text("Sambungan terputus.")).to_be_visible()
    assert p.isi["kegiatan"][0]["uraian"] == "Mengajukan permohonan"

    p.h.context.set_offline(False)
    p.tersimpan()
    expect(p.h.get_by_text("Sambungan terputus.")).to_be_hidden()
    assert [k["uraian"] for k in p.isi["kegiatan"]][:2] == ["Ditulis saat luring", "Langkah baru saat luring"]


def test_langkah_terhapus_kembali_dengan_panahnya(buka, penyusun):
    p = Penyunting(buka, sop_draf(penyusun), penyusun)
    semula = p.isi
    p.h.get_by_role("button", name="Langkah 2, pilihan").click()
    p.h.get_by_role("button", name="Hapus langkah").click()
    kabar = p.h.locator(".kabar", has_text="Langkah 2 dan tiga panahnya dihapus: 1 ke 2, 2 ke 3 (Ya), 2 ke 1 (Tidak).")
    expect(kabar).to_be_visible()
    p.tersimpan()
    assert len(p.isi["kegiatan"]) == 2
    kabar.get_by_role("button", name="Urungkan").click()
    p.tersimpan()
    assert p.isi == semula
    assert p.panah() == 3

    p.ketik("Control+Shift+Z", "Control+z")
    p.sel("Kegiatan", 1).press("Control+z")
    p.tersimpan()
    assert p.isi == semula


def test_sisipan_meneruskan_panah(buka, penyusun):
    """A step put between two others takes the arrow over; moving it and undoing all gives the first state."""
    p = Penyunting(buka, sop_draf(penyusun), penyusun)
    semula = p.isi
    p.sel("Kegiatan", 1).press("Enter")
    p.tulis("Menerima berkas")
    p.simbol(2, "Petugas Loket").press("p")
    p.tersimpan()
    assert {(a["dari"][0], a["ke"][0]) for a in p.isi["alur"]} == {(1, 2), (2, 3), (3, 4), (3, 1)}
    p.sel("Kegiatan", 2).press("Alt+ArrowDown")
    p.tersimpan()
    assert [k["uraian"] for k in p.isi["kegiatan"]][1:3] == ["Memeriksa kelengkapan", "Menerima berkas"]
    for _ in range(4):
        p.ketik("Control+z")
    p.tersimpan()
    assert p.isi == semula


def test_dua_simbol_bersama_dalam_satu_langkah(buka, penyusun):
    p = Penyunting(buka, sop_draf(penyusun), penyusun)
    p.simbol(3, "Pemohon").focus()
    p.ketik("p", "Enter")
    p.lembaran().get_by_label("Bersama Petugas Loket").check()
    p.lembaran().get_by_role("button", name="+ Simbol lagi di sel ini").click()
    p.lembaran().get_by_role("button", name="1. Proses").click()
    p.tersimpan()
    isi = p.isi
    assert [s["pelaksana"] for s in isi["kegiatan"][2]["simbol"]] == ["p2", "p1", "p1"]
    assert [a["jenis"] for a in isi["alur"]].count("bersama") == 1


def test_panah_ditarik_dari_simbol_ke_simbol(buka, penyusun):
    p = Penyunting(buka, sop_draf(penyusun), penyusun)
    assert p.panah() == 3
    p.h.locator(".simbol[data-kegiatan=k1] path").click()
    p.h.locator(".simbol[data-kegiatan=k3] path").click()
    gagang = p.h.locator(".simbol.terpilih .gagang").first.bounding_box()
    sasaran = p.h.locator(".simbol[data-kegiatan=k1] path").bounding_box()
    p.h.mouse.move(gagang["x"] + 4, gagang["y"] + 4)
    p.h.mouse.down()
    p.h.mouse.move(sasaran["x"] + 60, sasaran["y"] + 40)
    p.h.mouse.move(sasaran["x"] + 26, sasaran["y"] + 12)
    p.h.mouse.up()
    label = p.lembaran().get_by_label("Tulisan pada jalan keluar 1")
    expect(label).to_be_focused()
    p.tulis("Ulang")
    p.tersimpan()
    assert [(a["dari"], a["ke"], a["label"]) for a in p.isi["alur"]][3:] == [([3, "p2"], [1, "p1"], "Ulang")]


def test_tautan_menunggu_sampai_tersimpan(buka, penyusun):
    p = Penyunting(buka, sop_draf(penyusun), penyusun)
    p.sel("Kegiatan", 1).fill("Ditulis lalu langsung pindah")
    p.h.get_by_role("link", name="Ajukan …").click()
    expect(p.h.get_by_role("heading", name="Ajukan SOP ini?")).to_be_visible()
    assert p.isi["kegiatan"][0]["uraian"] == "Ditulis lalu langsung pindah"


def test_panel_menunjuk_ke_tempatnya(buka, penyusun, draf_kosong):
    p = Penyunting(buka, draf_kosong, penyusun)
    expect(p.h.get_by_role("link", name="Ajukan …")).to_have_attribute("aria-disabled", "true")
    p.h.get_by_role("button", name="Ke bagian Peringatan").click()
    p.ketik("Enter")
    p.tulis("Bila tidak dijalankan, layanan terhenti")
    p.tersimpan()
    expect(p.h.get_by_role("button", name="Ke bagian Peringatan")).to_have_count(0)
    assert p.isi["peringatan"] == ["Bila tidak dijalankan, layanan terhenti"]


@pytest.mark.parametrize("lebar", [360, 768, 1366])
def test_terbaca_alat_bantu_dan_muat_di_layar(buka, penyusun, lebar):
    p = Penyunting(buka, sop_draf(penyusun), penyusun, lebar=lebar, tinggi=740)
    periksa_akses(p.h)
    p.klik_sel(2, "Petugas Loket")
    expect(p.lembaran()).to_be_visible()
    p.h.evaluate("scrollTo(0, 0)")  # what is scrolled half under the head is no fault
    periksa_akses(p.h)
    assert p.h.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_setiap_kiriman_disimpan_sekali(buka, penyusun):
    p = Penyunting(buka, sop_draf(penyusun), penyusun)
    for n in range(5):
        p.sel("Waktu", 1).fill(f"{n + 1} menit")
        p.ketik("Tab")
    p.tersimpan()
    urut = list(Suntingan.objects.filter(versi=p.versi).order_by("urut").values_list("urut", flat=True))
    assert urut == [1, 2, 3, 4, 5]
