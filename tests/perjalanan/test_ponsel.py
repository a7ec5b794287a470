"""The editor on a phone: rows as a list, one row as a form, saved at the foot; and the first walk."""

import re

import pytest
from playwright.sync_api import expect

from ambon_sop.alur.susun import dokumen_baru
from sop.isi import ke_dict, kosong
from sop.models import Sop
from tests.peramban import periksa_akses
from tests.perjalanan.penyunting import Penyunting
from tests.sop.pabrik import sop_draf

pytestmark = [pytest.mark.peramban, pytest.mark.rupa, pytest.mark.django_db(transaction=True)]


def test_perbaikan_kecil_di_ponsel(buka, penyusun):
    p = Penyunting(buka, sop_draf(penyusun), penyusun, lebar=360, tinggi=740, has_touch=True)
    daftar = p.h.get_by_role("list", name="Langkah")
    expect(daftar.get_by_role("button").nth(1)).to_have_text(
        re.compile(r"2\s*Memeriksa kelengkapan\s*Petugas Loket · 10 menit")
    )
    expect(p.h.get_by_role("link", name="Ajukan …")).to_be_in_viewport()
    expect(p.h.locator("[data-tersimpan]")).to_be_in_viewport()
    periksa_akses(p.h)
    daftar.get_by_role("button").nth(1).tap()
    lembar = p.h.get_by_role("dialog", name="Langkah 2")
    lembar.get_by_label("Waktu").fill("15 menit")
    lembar.get_by_label("Pemohon").select_option("Proses")
    periksa_akses(p.h)
    lembar.get_by_role("button", name="Berikutnya").tap()
    p.h.get_by_role("dialog", name="Langkah 3").get_by_label("Kegiatan").fill("Menyerahkan surat jadi")
    p.h.get_by_role("button", name="Tutup").tap()
    p.tersimpan()
    expect(daftar.get_by_role("button").nth(1)).to_contain_text("15 menit")
    assert [k["waktu"] for k in p.isi["kegiatan"]] == ["10 menit", "15 menit", "10 menit"]
    assert p.isi["kegiatan"][2]["uraian"] == "Menyerahkan surat jadi"
    assert [s["pelaksana"] for s in p.isi["kegiatan"][1]["simbol"]] == ["p2", "p1"]
    assert p.h.evaluate("document.documentElement.scrollWidth") <= 360


def test_lima_langkah_pertama_sekali_saja(buka, penyusun):
    isi = ke_dict(kosong("KIA", "PEMERINTAH KOTA AMBON", "DINAS", "Kepala Dinas"))
    unit = penyusun.penugasan_aktif.perangkat_daerah
    draf = dokumen_baru(Sop, perangkat_daerah=unit, judul="KIA", isi=isi, pengguna=penyusun)
    p = Penyunting(buka, draf, penyusun)
    jalan = p.h.get_by_role("region", name=re.compile("Menyusun SOP pertama"))
    expect(jalan).to_contain_text("Isi identitas.")
    periksa_akses(p.h)
    for judul in ("Tulis pelaksana.", "Tulis langkah.", "Beri simbol.", "Periksa, lalu ajukan."):
        jalan.get_by_role("button", name="Lanjut").click()
        expect(jalan.get_by_text(judul)).to_be_visible()
    jalan.get_by_role("button", name="Selesai").click()
    expect(jalan).to_be_hidden()
    p.h.reload()
    p.h.locator("[data-siap]").wait_for()
    expect(jalan).to_be_hidden()
    p.ketik("?")
    p.h.get_by_role("button", name="Tunjukkan lagi lima langkah pertama").click()
    expect(jalan).to_be_visible()
