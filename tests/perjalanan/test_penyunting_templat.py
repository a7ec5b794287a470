"""A template written in a real browser: parts, chips, conditions, undo, preview, saving, by keyboard."""

import re

import pytest
from playwright.sync_api import expect

from ambon_sop.akun.models import Peran
from ambon_sop.alur.models import Versi
from naskah.baru import templat_baru
from tests.pemeran import buat_pengguna
from tests.peramban import periksa_akses

pytestmark = [pytest.mark.peramban, pytest.mark.rupa, pytest.mark.django_db(transaction=True)]

BATAS_BADAN = 88_000  # bytes on the wire of everything that the page loads first, but the pictures of pages


class Penyunting:
    def __init__(self, buka, verifikator):
        unit = verifikator.penugasan_aktif.perangkat_daerah
        self.penyusun = buat_pengguna("Penyusun Organisasi", Peran.PENYUSUN, unit)
        self.versi = templat_baru(self.penyusun, "surat_tugas")
        self.alamat = f"/kerja/templat/{self.versi.dokumen_id}/sunting/"
        self.h = buka(self.alamat, sebagai=self.penyusun, lebar=1366)
        self.h.locator("[data-siap]").wait_for()

    def bagian(self, kode):
        return self.h.locator(f"[data-bagian={kode}]")

    def urutan(self, di="bagian"):
        return self.h.locator(f"[data-urutan={di}] [data-id]").evaluate_all("semua => semua.map(s => s.dataset.id)")

    def tekan(self, *semua):
        for satu in semua:
            self.h.keyboard.press(satu)

    def tersimpan(self):
        self.h.evaluate("document.activeElement.blur()")
        expect(self.h.locator("[data-penyunting]")).to_have_attribute("data-tertahan", "0")
        return Versi.objects.get(pk=self.versi.pk).isi


def badan(halaman, alamat):
    """Bytes of the bodies; the heads are alike for every page, and packed where the line is slow (HTTP/2)."""
    permintaan = []
    halaman.on("requestfinished", lambda satu: permintaan.append(satu))
    halaman.goto(alamat, wait_until="networkidle")
    return sum(satu.sizes()["responseBodySize"] for satu in permintaan)


def isi_bagian(isi, kode):
    return next(satu for satu in isi["bagian"] if satu["id"] == kode)


def test_menyusun_templat_dengan_papan_ketik(buka, verifikator):
    p = Penyunting(buka, verifikator)

    # A blank is put in by typing `[`, a new one by its name; its properties open from the chip.
    judul = p.bagian("judul").get_by_label("Judul", exact=True)
    judul.click()
    p.tekan("End")
    p.h.keyboard.type(" [")
    p.h.keyboard.type("Nama kegiatan")
    p.tekan("Enter")
    expect(judul).to_have_value(re.compile(r"^SURAT TUGAS \[nama kegiatan\]$"))
    expect(p.bagian("judul").locator(".keping")).to_have_text("[nama kegiatan]")
    p.tekan("ArrowLeft", "Alt+Enter")
    lembar = p.h.get_by_role("dialog", name="Isian Nama kegiatan")
    lembar.get_by_label("Jenis").select_option("pilihan")
    lembar.get_by_label("Wajib diisi").uncheck()
    periksa_akses(p.h, ".lembaran-isian")
    p.tekan("Escape")
    expect(judul).to_be_focused()
    p.tekan("Alt+Enter")
    lembar.get_by_label("Ditulis di sini sebagai").select_option("kapital")
    p.tekan("Escape")

    # A line of the shared block editor takes blanks too.
    baris = p.bagian("isi").locator("[data-isian]")
    baris.last.click()
    p.tekan("End", "Enter")
    p.h.keyboard.type("Anggaran [unit")
    p.tekan("Enter")
    expect(baris.last).to_have_value("Anggaran [unit]")

    # A condition, in words.
    p.bagian("memerintahkan").get_by_role("button", name="pilihan").click()
    p.h.get_by_role("button", name="Hanya bila …").click()
    p.h.get_by_label("Isian", exact=True).select_option("pelaksana")
    p.h.get_by_label("Perbandingan").select_option("lebih")
    p.h.get_by_label("Nilai").fill("3")
    p.h.get_by_role("button", name="Pakai").click()
    syarat = p.bagian("memerintahkan").locator(".bagian-syarat")
    expect(syarat).to_have_text("Bila Yang ditugaskan lebih banyak dari 3")

    # Order by keyboard, a part taken out and back.
    p.h.locator("[data-urutan=bagian] [data-id=dasar]").focus()
    p.tekan("Alt+ArrowDown")
    assert p.urutan()[1:3] == ["memerintahkan", "dasar"]
    p.tekan("Delete")
    expect(p.bagian("dasar")).to_have_count(0)
    p.tekan("Control+z")
    expect(p.bagian("dasar")).to_have_count(1)

    # A blank that is still used is missed by the rules, which lead to where it stands.
    p.h.locator("[data-urutan=isian] [data-id=dasar]").focus()
    p.tekan("Delete")
    p.tersimpan()
    p.h.get_by_role("tab", name="Periksa").click()
    p.h.get_by_role("button", name="Ke Label dan butir: Dasar").first.click()
    expect(p.bagian("dasar").locator(":focus")).to_have_count(1)
    p.tekan("Control+z")

    isi = p.tersimpan()
    assert isi_bagian(isi, "judul")["teks"] == "SURAT TUGAS [nama_kegiatan.kapital]"
    baru = next(satu for satu in isi["isian"] if satu["kunci"] == "nama_kegiatan")
    assert (baru["label"], baru["tipe"], baru["wajib"]) == ("Nama kegiatan", "pilihan", False)
    assert isi_bagian(isi, "isi")["blok"][-1]["teks"] == "Anggaran [unit]"
    assert isi_bagian(isi, "memerintahkan")["syarat"] == {"isian": "pelaksana", "banding": "lebih", "nilai": "3"}
    assert [b["id"] for b in isi["bagian"]][1:3] == ["memerintahkan", "dasar"]


def test_bagian_baru_pratinjau_dan_layar_sempit(buka, verifikator):
    p = Penyunting(buka, verifikator)
    for jenis in ("Tanda tangan", "Tabel"):
        p.h.get_by_role("button", name="+ Bagian").click()
        p.h.get_by_role("group", name="Jenis bagian").get_by_role("button", name=jenis, exact=True).click()
    p.h.locator(".bidang-kisi textarea").first.fill("Nomor")
    p.h.locator("[data-id=tembusan]").first.drag_to(p.h.locator("[data-id=judul]"))
    isi = p.tersimpan()
    assert isi["bagian"][0]["id"] == "tembusan"
    assert [b["tipe"] for b in isi["bagian"]][-2:] == ["tanda_tangan", "tabel"]
    assert isi["bagian"][-1]["kepala"] == ["Nomor", "Uraian"]

    expect(p.h.locator(".pratinjau-lembar img").first).to_be_visible()
    p.h.get_by_role("button", name="Panjang").click()
    expect(p.h.locator(".pratinjau-lembar")).not_to_have_count(1)
    p.h.locator("[data-kotak=judul]").first.click()
    expect(p.bagian("judul").locator("textarea").first).to_be_focused()
    expect(p.h.locator("[data-kotak=judul]").first).to_have_class(re.compile("ditandai"))
    p.h.evaluate("scrollTo(0, 0)")  # what stands half under the bar would count as too small
    periksa_akses(p.h)

    p.h.set_viewport_size({"width": 360, "height": 740})
    expect(p.bagian("judul")).to_be_hidden()
    expect(p.h.get_by_text("hanya dapat dibaca")).to_be_visible()
    assert p.h.evaluate("document.documentElement.scrollWidth") <= 360

    halaman = buka("about:blank", sebagai=p.penyusun)
    halaman.route("**/pratinjau/**", lambda rute: rute.abort())
    assert badan(halaman, p.alamat) <= BATAS_BADAN
