"""The flow table by keyboard as in a spreadsheet, and rows and actors dragged by the pointer."""

import re

import pytest
from playwright.sync_api import expect

from tests.peramban import periksa_akses
from tests.perjalanan.penyunting import Penyunting
from tests.sop.pabrik import sop_draf

pytestmark = [pytest.mark.peramban, pytest.mark.rupa, pytest.mark.django_db(transaction=True)]


def siaran(p):
    return p.h.locator("[data-siar]")


def uraian(p):
    return [k["uraian"] for k in p.isi["kegiatan"]]


def test_panah_antarsel_dan_f2(buka, penyusun):
    """A cell come to by key is selected whole: arrows go on, typing replaces, F2 puts the caret into it."""
    p = Penyunting(buka, sop_draf(penyusun), penyusun)
    p.sel("Kegiatan", 1).focus()
    p.ketik("F2", "Escape", "ArrowDown")
    expect(p.sel("Kegiatan", 2)).to_be_focused()
    p.ketik("ArrowRight")
    expect(p.simbol(2, "Pemohon")).to_be_focused()
    p.ketik("ArrowRight", "ArrowRight", "ArrowRight")
    expect(p.sel("Waktu", 2)).to_be_focused()
    p.ketik("F2", "Backspace", "ArrowLeft", "ArrowRight")
    p.tulis("t sekali")
    expect(p.sel("Waktu", 2)).to_have_value("10 menit sekali")
    p.ketik("ArrowDown")
    expect(p.sel("Waktu", 3)).to_be_focused()
    p.tulis("2 hari")
    p.ketik("Shift+Tab", "Shift+Tab", "Control+ArrowLeft")
    expect(p.sel("Kegiatan", 3)).to_be_focused()
    p.ketik("ArrowLeft")
    expect(p.h.get_by_role("button", name="Langkah 3, pilihan")).to_be_focused()
    p.tersimpan()
    assert [k["waktu"] for k in p.isi["kegiatan"]] == ["10 menit", "10 menit sekali", "2 hari"]


def test_enter_pindah_salin_dan_hapus(buka, penyusun):
    p = Penyunting(buka, sop_draf(penyusun), penyusun)
    semula = p.isi
    p.sel("Kelengkapan", 1).focus()
    p.ketik("End", "Alt+Enter")
    p.tulis("KTP")
    p.ketik("Enter")
    expect(p.sel("Kegiatan", 2)).to_be_focused()
    expect(p.sel("Kegiatan", 2)).to_have_value("")
    p.sel("Output", 1).press("Enter")
    expect(p.sel("Kegiatan", 2)).to_be_focused()
    p.tulis("Mencatat")
    p.ketik("Alt+ArrowDown")
    expect(siaran(p)).to_have_text("Langkah ini sekarang nomor 3.")
    p.sel("Kegiatan", 2).press("Control+d")
    expect(siaran(p)).to_have_text("Langkah 2 disalin menjadi langkah 3.")
    p.tersimpan()
    isi = p.isi
    assert uraian(p) == [
        "Mengajukan permohonan", "Memeriksa kelengkapan", "Memeriksa kelengkapan", "Mencatat", "Menyerahkan surat",
    ]  # fmt: skip
    assert isi["kegiatan"][0]["kelengkapan"] == ["Berkas", "KTP"]
    assert isi["kegiatan"][2]["simbol"] == isi["kegiatan"][1]["simbol"]
    p.h.get_by_role("button", name="Langkah 4, pilihan").press("Delete")
    expect(p.h.get_by_role("button", name="Langkah 4, pilihan")).to_be_focused()  # of the one that came up
    p.h.get_by_role("button", name="Langkah 3, pilihan").press("Delete")
    p.tersimpan()
    assert uraian(p) == [k["uraian"] for k in semula["kegiatan"]]
    for _ in range(7):
        p.ketik("Control+z")
    expect(siaran(p)).to_have_text(re.compile("^Diurungkan: "))
    p.tersimpan()
    assert p.isi == semula


def test_kolom_pelaksana_digeser_dengan_papan_ketik(buka, penyusun):
    p = Penyunting(buka, sop_draf(penyusun), penyusun)
    p.h.get_by_label("Nama pelaksana", exact=True).first.press("Alt+ArrowRight")
    expect(siaran(p)).to_have_text("Pemohon sekarang pelaksana ke-2.")
    p.tersimpan()
    assert [satu["nama"] for satu in p.isi["pelaksana"]] == ["Petugas Loket", "Pemohon"]


def test_bantuan_dibuka_saat_mengetik(buka, penyusun):
    p = Penyunting(buka, sop_draf(penyusun), penyusun)
    p.sel("Kegiatan", 1).press("Control+/")
    expect(p.h.get_by_role("dialog", name="Menyusun dengan papan ketik")).to_be_visible()
    p.ketik("Escape")
    expect(p.sel("Kegiatan", 1)).to_be_focused()


def seret(p, sumber, x, y):
    kotak = sumber.bounding_box()
    p.h.mouse.move(kotak["x"] + 10, kotak["y"] + 10)
    p.h.mouse.down()
    p.h.mouse.move(x, y, steps=4)
    p.h.mouse.up()


def test_langkah_dan_pelaksana_diseret(buka, penyusun):
    p = Penyunting(buka, sop_draf(penyusun), penyusun)
    semula = p.isi
    bawah = p.sel("Kegiatan", 3).bounding_box()
    seret(p, p.h.get_by_role("button", name="Langkah 1, pilihan"), bawah["x"], bawah["y"] + 40)
    expect(siaran(p)).to_have_text("Langkah ini sekarang nomor 3.")
    kepala = p.h.get_by_label("Nama pelaksana", exact=True).last.bounding_box()
    p.h.get_by_label("Nama pelaksana", exact=True).first.hover()
    seret(p, p.h.locator(".pegangan").first, kepala["x"] + kepala["width"], kepala["y"])
    expect(siaran(p)).to_have_text("Pemohon sekarang pelaksana ke-2.")
    p.tersimpan()
    assert uraian(p) == ["Memeriksa kelengkapan", "Menyerahkan surat", "Mengajukan permohonan"]
    assert len(p.isi["alur"]) == len(semula["alur"])
    expect(p.h.locator(".lembaran-menu")).to_have_count(0)
    p.ketik("Control+z", "Control+z")
    p.tersimpan()
    assert p.isi == semula


def test_ujung_panah_dipindahkan_dengan_menyeret(buka, penyusun):
    p = Penyunting(buka, sop_draf(penyusun), penyusun)
    assert p.panah() == 3
    p.klik_sel(2, "Petugas Loket")
    p.lembaran().get_by_label("Tulisan pada jalan keluar 2").focus()
    ujung = p.h.locator(".gagang-ujung").bounding_box()
    tujuan = p.h.locator(".simbol[data-kegiatan=k3] path").bounding_box()
    p.h.mouse.move(ujung["x"] + 4, ujung["y"] + 4)
    p.h.mouse.down()
    p.h.mouse.move(tujuan["x"] + 26, tujuan["y"] + 12, steps=4)
    p.h.mouse.up()
    p.tersimpan()
    assert [(a["id"], a["ke"]) for a in p.isi["alur"]] == [("a1", [2, "p2"]), ("a2", [3, "p2"]), ("a3", [3, "p2"])]


def test_lebih_dari_tiga_jalan_keluar_dibagi(buka, penyusun):
    versi = sop_draf(penyusun)
    versi.isi["kegiatan"] += [versi.isi["kegiatan"][2] | {"id": f"k{n}", "no": n} for n in (4, 5)]
    versi.isi["alur"] += [
        {"id": f"a{n}", "dari": [2, "p2"], "ke": [n, "p2"], "label": f"Jenis {n}", "jenis": "panah"} for n in (4, 5)
    ]
    versi.save(update_fields=["isi"])
    p = Penyunting(buka, versi, penyusun)
    p.klik_sel(2, "Petugas Loket")
    p.lembaran().get_by_role("button", name=re.compile("Bagi menjadi dua keputusan")).click()
    expect(p.h.get_by_text("Keputusan dibagi dua.").first).to_be_visible()
    p.tersimpan()
    isi = p.isi
    assert isi["kegiatan"][2]["simbol"] == [{"pelaksana": "p2", "bentuk": "keputusan"}]
    keluar = {(a["dari"][0], a["ke"][0], a["label"]) for a in isi["alur"]}
    assert {(2, 4, "Ya"), (2, 1, "Tidak"), (2, 3, "Lainnya"), (3, 5, "Jenis 4"), (3, 6, "Jenis 5")} <= keluar


def test_usulan_dari_sop_unit_ini(buka, penyusun):
    """Verbs, durations and actors that the office has used are offered below the field, and taken by key."""
    p = Penyunting(buka, sop_draf(penyusun), penyusun)
    usulan = p.h.get_by_role("listbox", name="Usulan")
    with p.h.expect_response("**/sunting/saran/"):
        p.sel("Kegiatan", 3).press("Enter")
    p.sel("Waktu", 4).focus()
    p.ketik("1")
    expect(usulan.get_by_role("option").first).to_have_text("10 menit")
    p.ketik("ArrowDown", "Enter")
    expect(p.sel("Waktu", 4)).to_have_value("10 menit")
    expect(usulan).to_be_hidden()
    p.sel("Kegiatan", 4).focus()
    p.ketik("m", "e", "m", "ArrowDown")
    periksa_akses(p.h)
    p.ketik("Tab")
    p.tersimpan()
    assert (p.isi["kegiatan"][3]["uraian"], p.isi["kegiatan"][3]["waktu"]) == ("Memeriksa", "10 menit")


def test_mulai_dari_salinan_sop_serupa(buka, penyusun):
    sop_draf(penyusun, "Penerbitan Kartu Keluarga")
    h = buka("/kerja/sop/baru/", sebagai=penyusun)
    h.get_by_label("Nama SOP").fill("Penerbitan Kartu Hilang")
    periksa_akses(h)
    h.get_by_role("button", name="Mulai dari salinan Penerbitan Kartu Keluarga").click()
    h.locator("[data-siap]").wait_for()
    expect(h.get_by_role("heading", level=1)).to_have_text("Penerbitan Kartu Hilang")
    expect(h.get_by_label(re.compile("^Kegiatan, langkah 3"))).to_have_value("Menyerahkan surat")
