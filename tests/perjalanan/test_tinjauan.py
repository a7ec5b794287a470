"""The review in a real browser: notes by mouse and by keyboard, answered, settled; what came back beside what went."""

import io
import re
import uuid

import pikepdf
import pytest
from django.core import mail
from playwright.sync_api import expect

from ambon_sop.akun.models import Penugasan, Peran
from ambon_sop.alur.catatan import beri_catatan
from ambon_sop.alur.models import CatatanTinjauan
from ambon_sop.alur.suntingan import simpan
from tests.peramban import periksa_akses, sesi
from tests.perjalanan.penyunting import Penyunting
from tests.sop.pabrik import majukan, sop_draf

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def versi(penyusun, verifikator):
    return majukan(sop_draf(penyusun), ("ajukan", penyusun), ("ambil", verifikator))


@pytest.fixture
def tinjau(buka, versi):
    """The document's page, once its drawing is there."""

    def jendela(siapa, alamat="", **lain):
        h = buka(f"/kerja/sop/{versi.dokumen_id}/{alamat}", sebagai=siapa, **{"lebar": 1366, "tinggi": 768} | lain)
        h.locator(".bagan-gambar .simbol").first.wait_for(state="attached")
        return h

    return jendela


def bentuk(h, nama):
    return h.get_by_role("dialog", name=nama)


def pin(h, nomor):
    return h.locator("[data-pin]").get_by_text(str(nomor), exact=True)


def test_catatan_dengan_tetikus_pada_sel_simbol_panah_dan_identitas(tinjau, verifikator):
    h = tinjau(verifikator)
    h.locator("tr[data-baris=k2] [data-sel=waktu]").click()
    lembaran = bentuk(h, "Langkah 2, waktu")
    expect(lembaran.locator("[data-kutipan]")).to_have_text("10 menit")
    lembaran.get_by_label("Catatan").fill("Mengapa selama itu?")
    lembaran.get_by_role("button", name="Simpan catatan").click()
    expect(h.get_by_text("Catatan disimpan.")).to_be_visible()
    expect(pin(h, 1)).to_be_visible()

    h.locator(".simbol[data-kegiatan='2']").click(force=True)
    lembaran = bentuk(h, "Langkah 2, simbol Petugas Loket")
    lembaran.get_by_label("Catatan").fill("Jalan ini belum ada.")
    lembaran.get_by_label("Menahan persetujuan").check()
    lembaran.get_by_role("button", name="Simpan catatan").click()
    expect(pin(h, 2)).to_be_visible()
    expect(h.get_by_role("link", name="Setujui …")).to_have_attribute("aria-disabled", "true")
    expect(h.get_by_role("link", name="Kembalikan dengan 2 catatan …")).to_be_visible()

    h.locator(".alur-bidik[data-alur='2']").dispatch_event("click", {"bubbles": True})
    lembaran = bentuk(h, "Panah “Tidak” dari langkah 2 ke 1")
    lembaran.get_by_label("Catatan").fill("Ke loket saja.")
    lembaran.get_by_role("button", name="Simpan catatan").click()
    expect(pin(h, 3)).to_be_visible()

    h.locator("[data-tempat='bidang/peringatan/1']").click()
    bentuk(h, "Peringatan, butir 1").get_by_label("Catatan").fill("Sebut akibatnya.")
    h.get_by_role("button", name="Simpan catatan").click()
    expect(pin(h, 4)).to_be_visible()

    for sasaran, kata in (
        (h.get_by_role("heading", level=1), "Nama SOP"),
        (h.locator("tr[data-baris=k1] .kol-no"), "Langkah 1"),
    ):
        sasaran.click()
        bentuk(h, kata).get_by_label("Catatan").fill("Perjelas.")
        h.get_by_role("button", name="Simpan catatan").click()
        expect(h.get_by_role("article").filter(has_text=kata).filter(has_text="Perjelas.")).to_be_visible()

    tempat = list(CatatanTinjauan.objects.order_by("pk").values_list("tempat", "menahan"))
    assert tempat == [
        ("kegiatan/k2/waktu", False),
        ("simbol/k2/p2/1", True),
        ("alur/a3", False),
        ("bidang/peringatan/1", False),
        ("bidang/nama", False),
        ("kegiatan/k1", False),
    ]
    periksa_akses(h)


def test_memperbaiki_sambil_membaca_catatan(buka, versi, verifikator, penyusun):
    beri_catatan(versi, verifikator, teks="Sebut berapa lama.", tempat="kegiatan/k2/waktu")
    beri_catatan(versi, verifikator, teks="Siapa yang memutuskan?", tempat="simbol/k3/p2/1")
    majukan(versi, ("kembalikan", verifikator, {"catatan": ""}))
    p = Penyunting(buka, versi, penyusun)
    catatan = p.h.locator("[data-catatan]")
    expect(catatan).to_have_count(2)
    p.h.get_by_role("link", name="Terbuka 2").focus()
    p.h.locator("[data-panel] [aria-autocomplete]").first.wait_for(state="attached")  # its script has come
    p.ketik("j")
    expect(catatan.first).to_be_focused()
    expect(p.h.locator("td.dituju")).to_have_class(re.compile("kol-waktu"))
    periksa_akses(p.h)
    p.sel("Kegiatan", 2).press("Alt+ArrowUp")
    expect(catatan.first.locator("[data-tuju]")).to_have_text("Langkah 1, waktu")
    p.ketik("Alt+ArrowDown")
    catatan.first.locator("[data-tuju]").click()
    expect(p.sel("Waktu", 2)).to_be_focused()
    p.ketik("Control+a")
    p.tulis("15 menit")
    expect(catatan.first).to_contain_text("Sebut berapa lama.")
    catatan.first.get_by_text("Balas", exact=True).click()
    catatan.first.get_by_label("Balasan untuk catatan 1").fill("Lima belas menit.")
    catatan.first.get_by_role("button", name="Kirim balasan").click()
    expect(catatan.first).to_contain_text("Lima belas menit.")
    expect(catatan.first).to_contain_text("Kini: 15 menit")
    catatan.first.get_by_role("button", name="Tandai selesai").click()
    expect(p.h.get_by_role("tab", name="Catatan 1")).to_be_visible()
    p.tersimpan()
    assert p.isi["kegiatan"][1]["waktu"] == "15 menit"


def test_catatan_dengan_papan_ketik_saja(tinjau, verifikator):
    h = tinjau(verifikator)
    h.locator("tr[data-baris=k1] [data-sel=uraian]").focus()
    for tombol in ("ArrowDown", "ArrowRight", "ArrowRight", "c"):
        h.keyboard.press(tombol)
    lembaran = bentuk(h, "Langkah 2, simbol Petugas Loket")
    expect(lembaran.get_by_label("Catatan")).to_be_focused()
    h.keyboard.press("Escape")
    expect(lembaran).to_have_count(0)
    h.keyboard.press("c")  # the focus is back on the cell
    h.keyboard.press("Shift+Tab")
    h.keyboard.press("ArrowDown")  # from the symbol to its first exit
    h.keyboard.press("Tab")
    h.keyboard.type("Labelnya kurang jelas.")
    h.keyboard.press("Tab")
    h.keyboard.press("Space")
    h.keyboard.press("Tab")
    h.keyboard.press("Enter")
    expect(pin(h, 1)).to_be_visible()
    catatan = CatatanTinjauan.objects.get()
    assert (catatan.sebutan, catatan.menahan) == ("Panah “Ya” dari langkah 2 ke 3", True)
    expect(h.locator(f"#catatan-{catatan.pk}")).to_be_focused()


def test_membalas_menyebut_menandai_dan_membuka_lagi(tinjau, versi, verifikator, penyusun):
    for n in (1, 2):
        beri_catatan(versi, verifikator, teks=f"Catatan {n}.", tempat=f"kegiatan/k{n}/uraian")
    mail.outbox.clear()
    h = tinjau(verifikator)
    h.keyboard.press("j")
    h.keyboard.press("j")
    kini = h.locator(".catatan.kini")
    expect(kini).to_contain_text("Catatan 2.")
    expect(h.locator("tr[data-baris=k2] .dituju")).to_have_count(1)
    h.keyboard.press("k")
    expect(kini).to_contain_text("Catatan 1.")
    kini.get_by_text("Balas", exact=True).click()
    tulisan = kini.get_by_label("Balasan untuk catatan 1")
    tulisan.press_sequentially("Lihat @peny")
    expect(h.get_by_role("option", name="Penyusun Dukcapil")).to_be_visible()
    h.keyboard.press("Enter")
    expect(tulisan).to_have_value("Lihat @Penyusun Dukcapil ")
    kini.get_by_role("button", name="Kirim balasan").click()
    expect(h.get_by_text("Balasan disimpan.")).to_be_visible()
    assert [m.to for m in mail.outbox] == [[penyusun.email]]

    h.locator(".catatan.kini").get_by_role("button", name="Tandai selesai").click()
    expect(h.get_by_role("link", name="Terbuka 1")).to_be_visible()
    h.get_by_role("link", name="Semua 2").click()
    expect(h.locator("[data-catatan]:visible")).to_have_count(2)
    h.get_by_role("button", name="Buka lagi").click()
    expect(h.get_by_role("link", name="Terbuka 2")).to_be_visible()
    periksa_akses(h)


def test_sambungan_putus_tidak_menghilangkan_tulisan(tinjau, verifikator):
    h = tinjau(verifikator)
    h.locator("tr[data-baris=k1] [data-sel=waktu]").click()
    h.get_by_role("textbox", name="Catatan").fill("Jangan hilang.")
    h.context.set_offline(True)
    h.get_by_role("button", name="Simpan catatan").click()
    expect(h.get_by_role("alert")).to_contain_text("Tulisan Anda masih di sini")
    h.context.set_offline(False)
    h.get_by_role("button", name="Simpan catatan").click()
    expect(pin(h, 1)).to_be_visible()
    assert CatatanTinjauan.objects.get().teks == "Jangan hilang."


def test_sesi_habis_tidak_menghilangkan_tulisan(tinjau, verifikator, situs):
    h = tinjau(verifikator)
    h.locator("tr[data-baris=k2] [data-sel=waktu]").click()
    lembaran = bentuk(h, "Langkah 2, waktu")
    lembaran.get_by_label("Catatan").fill("Mengapa selama itu?")
    h.context.clear_cookies(name="sessionid")
    lembaran.get_by_role("button", name="Simpan catatan").click()
    expect(lembaran.get_by_role("alert")).to_contain_text("Masuk lagi di tab baru")
    # The log-in in the other tab brings a new token too.
    kuki = {"sessionid": sesi(verifikator), "csrftoken": "b" * 32}
    h.context.add_cookies([{"name": nama, "value": nilai, "url": situs} for nama, nilai in kuki.items()])
    lembaran.get_by_role("button", name="Simpan catatan").click()
    expect(h.get_by_text("Catatan disimpan.")).to_be_visible()
    assert CatatanTinjauan.objects.get().teks == "Mengapa selama itu?"


def test_peran_diganti_di_tab_lain_tidak_menghilangkan_tulisan(tinjau, verifikator):
    hat = verifikator.penugasan_aktif
    lain = Penugasan.objects.create(pengguna=verifikator, peran=Peran.PENYUSUN, perangkat_daerah=hat.perangkat_daerah)
    h = tinjau(verifikator)
    h.locator("tr[data-baris=k2] [data-sel=waktu]").click()
    lembaran = bentuk(h, "Langkah 2, waktu")
    lembaran.get_by_label("Catatan").fill("Mengapa selama itu?")
    isian = {
        "penugasan": str(lain.pk),
        "csrfmiddlewaretoken": h.locator("[name=csrfmiddlewaretoken]").first.input_value(),
    }
    assert h.context.request.post("/kerja/ganti-peran/", form=isian).ok
    lembaran.get_by_role("button", name="Simpan catatan").click()
    expect(lembaran.get_by_role("alert")).to_contain_text("Ganti peran ke Verifikator")
    expect(lembaran.get_by_label("Catatan")).to_have_value("Mengapa selama itu?")
    lembaran.get_by_role("button", name="Ganti peran dan kirim").click()
    expect(h.get_by_text("Catatan disimpan.")).to_be_visible()
    assert CatatanTinjauan.objects.get().teks == "Mengapa selama itu?"


def test_tanpa_skrip(buka, versi, verifikator):
    h = buka(f"/kerja/sop/{versi.dokumen_id}/", sebagai=verifikator, javascript=False)
    h.get_by_role("link", name="Beri catatan").click()
    h.get_by_label("Bagian").select_option(label="Langkah 2, simbol Petugas Loket")
    h.get_by_label("Catatan", exact=True).fill("Jalan ini belum ada.")
    h.get_by_role("button", name="Simpan catatan").click()
    expect(h.get_by_role("article")).to_contain_text("Langkah 2, simbol Petugas Loket")
    h.get_by_text("Balas", exact=True).click()
    h.get_by_label("Balasan untuk catatan 1").fill("Baik.")
    h.get_by_role("button", name="Kirim balasan").click()
    expect(h.get_by_role("article")).to_contain_text("Baik.")
    h.get_by_role("button", name="Tandai selesai").click()
    expect(h.get_by_role("link", name="Terbuka 0")).to_be_visible()


def kembalikan_dan_perbaiki(versi, verifikator, penyusun):
    """Given back with a note; a step comes in between, a label and a time change; submitted again."""
    beri_catatan(versi, verifikator, teks="Lengkapi.", tempat="kegiatan/k2/waktu")
    majukan(versi, ("kembalikan", verifikator, {"catatan": ""}))
    isi = {"uraian": "Mencetak surat", "simbol": [{"pelaksana": "p2", "bentuk": "proses"}], "waktu": "5 menit"}
    ops = [
        {"op": "kegiatan_tambah", "id": "k9", "setelah": "k2", "isi": isi | {"output": ["Surat"]}},
        {"op": "alur_ubah", "id": "a2", "bidang": "ke", "nilai": ["k9", "p2", 1]},
        {"op": "alur_tambah", "id": "a9", "dari": ["k9", "p2", 1], "ke": ["k3", "p2", 1]},
        {"op": "kegiatan_ubah", "id": "k2", "bidang": "waktu", "nilai": "15 menit"},
        {"op": "bidang", "bidang": "peringatan", "nilai": ["Bila tidak dijalankan, pelayanan sangat terlambat"]},
    ]
    simpan(versi.pk, hitungan=0, kunci=uuid.uuid4(), perubahan=ops, pengguna=penyusun)
    return majukan(versi, ("ajukan", penyusun), ("ambil", verifikator))


def test_yang_kembali_disandingkan_dengan_yang_dikembalikan(tinjau, versi, verifikator, penyusun):
    kembalikan_dan_perbaiki(versi, verifikator, penyusun)
    h = tinjau(verifikator)
    expect(h.locator("[data-catatan]").first).to_contain_text("Kini: 15 menit")
    h.get_by_role("link", name="Matriks persandingan").click()
    h.locator(".bagan-gambar .simbol.baru").wait_for(state="attached")
    expect(h.get_by_label("Versi lama").locator(":checked")).to_contain_text("diajukan ke-1")
    expect(h.get_by_label("Versi baru").locator(":checked")).to_contain_text("diajukan ke-2")
    expect(h.get_by_role("heading", name="Alur: 1 langkah baru, 1 langkah berubah")).to_be_visible()
    expect(h.get_by_role("heading", name="2 panah baru, 1 panah dihapus")).to_be_visible()
    assert h.locator(".bagan-gambar path.alur.baru").count() == 2
    assert h.locator(".bagan-gambar path.alur.dihapus").count() == 1
    assert h.locator(".bagan-gambar .simbol.baru").count() == 1
    warna = "e => [getComputedStyle(e).strokeWidth, getComputedStyle(e).strokeDasharray]"
    assert h.locator("path.alur.baru").first.evaluate(warna) == ["3px", "none"]
    assert h.locator("path.alur.dihapus").evaluate(warna) == ["1.5px", "4px, 3px"]
    tanda = h.locator("tbody .kol-tanda").all_inner_texts()
    assert [t.strip() for t in tanda] == ["", "≠", "+", ""]
    expect(h.locator("ins").get_by_text("15", exact=True)).to_be_visible()
    assert h.locator(".banding tbody tr:visible").count() == 1
    h.get_by_role("link", name="Seluruhnya").click()
    assert h.locator(".banding tbody tr:visible").count() > 8
    h.keyboard.press("n")
    expect(h.locator("tr.kini")).to_contain_text("Peringatan, butir 1")
    h.keyboard.press("n")
    expect(h.locator("tr.kini")).to_contain_text("15")
    periksa_akses(h)


def test_persandingan_tercetak_mendatar(tinjau, versi, verifikator, penyusun):
    kembalikan_dan_perbaiki(versi, verifikator, penyusun)
    h = tinjau(verifikator, "persandingan/")
    with pikepdf.open(io.BytesIO(h.pdf(prefer_css_page_size=True, print_background=True))) as pdf:
        _, _, lebar, tinggi = pdf.pages[0].mediabox
        assert lebar > tinggi
    expect(h.locator(".bagan-iris")).to_have_count(0)  # the page is whole again
    expect(h.locator(".bagan-gambar")).to_be_visible()


@pytest.mark.parametrize("alamat", ["", "persandingan/"])
def test_pada_ponsel(tinjau, versi, verifikator, penyusun, alamat):
    kembalikan_dan_perbaiki(versi, verifikator, penyusun)
    h = tinjau(verifikator, alamat, lebar=360, tinggi=740)
    assert h.evaluate("document.documentElement.scrollWidth") <= 360
    periksa_akses(h)
    if not alamat:
        h.locator("tr[data-baris=k2] [data-sel=uraian]").click()
        lembaran = bentuk(h, "Langkah 2, kegiatan")
        kotak = lembaran.bounding_box()
        assert kotak["x"] >= 0
        assert kotak["x"] + kotak["width"] <= 360
        assert kotak["y"] + kotak["height"] <= 740
        lembaran.get_by_role("button", name="Batal").click()
        expect(lembaran).to_have_count(0)
        h.get_by_role("link", name="Catatan 1, Langkah 2").click()
        expect(h.locator(".catatan.kini")).to_be_in_viewport()


def test_keputusan_dengan_ringkasan(tinjau, versi, verifikator, penyusun):
    beri_catatan(versi, verifikator, teks="Jalan ini belum ada.", tempat="simbol/k2/p2/1", menahan=True)
    h = tinjau(verifikator)
    expect(h.get_by_role("link", name="Setujui …")).to_have_attribute("aria-disabled", "true")
    expect(h.locator(".keputusan")).to_contain_text("1 catatan menahan persetujuan.")
    h.get_by_role("link", name="Kembalikan dengan 1 catatan …").click()
    expect(h.get_by_role("link", name="Langkah 2, simbol Petugas Loket")).to_be_visible()
    periksa_akses(h)
    h.get_by_role("button", name="Kembalikan", exact=True).click()
    expect(h.get_by_text("Dikembalikan kepada penyusun.")).to_be_visible()


def test_antrean_mengambil_dan_melimpahkan(buka, penyusun, verifikator, verifikator_lain):
    majukan(sop_draf(penyusun, "Surat Uji"), ("ajukan", penyusun))
    h = buka("/kerja/antrean/", sebagai=verifikator, lebar=1366, tinggi=768)
    periksa_akses(h)
    h.get_by_role("button", name="Ambil").click()
    expect(h.get_by_text("Anda yang memverifikasi.")).to_be_visible()
    h.goto("/kerja/antrean/")
    h.get_by_role("link", name="Limpahkan pekerjaan").click()
    h.get_by_label("Dikerjakan oleh").select_option(label="Verifikator Dua")
    h.get_by_label("Sampai").fill("31-12-2099")
    h.get_by_role("button", name="Limpahkan").click()
    expect(h.get_by_text("Pekerjaan dilimpahkan.")).to_be_visible()
    periksa_akses(h)
    lain = buka("/kerja/", sebagai=verifikator_lain, lebar=360, tinggi=740)
    expect(lain.get_by_text("mewakili Verifikator Satu")).to_be_visible()
    assert lain.evaluate("document.documentElement.scrollWidth") <= 360
    periksa_akses(lain)


def test_laporan_dapat_dibaca(buka, versi, verifikator, penyusun):
    kembalikan_dan_perbaiki(versi, verifikator, penyusun)
    h = buka("/kerja/laporan/", sebagai=verifikator, lebar=360, tinggi=740)
    expect(h.get_by_role("row", name="Verifikasi").first).to_be_visible()
    assert h.evaluate("document.documentElement.scrollWidth") <= 360
    periksa_akses(h)
