"""Never loses a word: a line that drops, a tab that dies, a slow line, a session that ends, two people at once."""

import json
import re

import pytest
from playwright.sync_api import expect

from ambon_sop.akun.models import Peran
from ambon_sop.alur.models import Suntingan
from tests.pemeran import SANDI, beri_faktor, beri_penugasan, buat_pengguna, kode_totp
from tests.peramban import periksa_akses
from tests.perjalanan.penyunting import Penyunting
from tests.sop.pabrik import majukan, sop_draf

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]

LAMBAT = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}


def buka_lagi(p):
    """A new tab of the same browser, after the first was closed or has died."""
    baru = Penyunting.__new__(Penyunting)
    baru.versi, baru.h = p.versi, p.h.context.new_page()
    baru.h.goto(f"/kerja/sop/{p.versi.dokumen_id}/sunting/")
    baru.h.locator("[data-siap]").wait_for()
    return baru


def tutup_tanpa_kirim(p):
    """Close a tab of which nothing reaches the server any more: Chromium ends "offline" before it ends the page, so
    the page itself must not ask any more."""
    p.h.evaluate("() => { window.fetch = () => new Promise(() => {}); }")
    p.h.close()


def uraian(p):
    return [k["uraian"] for k in p.isi["kegiatan"]]


REKAMAN = """
  const nanti = (minta) => new Promise((selesai) => (minta.onsuccess = () => selesai(minta.result)));
  const basis = await nanti(indexedDB.open("ambon-penyunting"));
  const semua = await nanti(basis.transaction("antrean").objectStore("antrean").getAll());
  basis.close();
"""
# The records as they lie there, bytes as the letters that they would be; and what was written, with the page's key.
MENTAH = f"""async () => {{ {REKAMAN}
  const huruf = (nama, nilai) =>
    nilai instanceof ArrayBuffer || ArrayBuffer.isView(nilai) ? new TextDecoder("latin1").decode(nilai) : nilai;
  return JSON.stringify(semua, huruf);
}}"""
TERBUKA = f"""async () => {{ {REKAMAN}
  const teks = document.querySelector("form[data-keluar]").dataset.simpanan;
  const kunci = await crypto.subtle.importKey(
    "raw", Uint8Array.from(atob(teks), (c) => c.charCodeAt(0)), "AES-GCM", false, ["decrypt"]);
  const buka = ({{ kunci: nama, iv, isi }}) =>
    crypto.subtle.decrypt({{ name: "AES-GCM", iv, additionalData: new TextEncoder().encode(nama) }}, kunci, isi);
  const isi = await Promise.all(semua.filter((satu) => satu.isi).map(buka));
  return isi.map((satu) => new TextDecoder().decode(satu)).join();
}}"""


def tertulis(p, teks):
    """Wait until this stands in the store on this computer."""
    p.h.wait_for_function(f"async (teks) => (await ({TERBUKA})()).includes(teks)", arg=teks)


TULIS = """async (orang) => {
  const { Gudang } = await import("/static/js/penyunting/gudang.js");
  await new Gudang().tulis({ kunci: "terlambat", orang });
}"""


def banyak_rekaman(halaman):
    """But for the marks of who has logged out."""
    return len([satu for satu in json.loads(halaman.evaluate(MENTAH)) if "orang" in satu])


def test_tab_yang_mati_saat_luring(buka, penyusun):
    p = Penyunting(buka, sop_draf(penyusun), penyusun)
    p.h.context.set_offline(True)
    p.sel("Kegiatan", 1).fill("Ditulis saat luring")
    p.ketik("Enter")
    p.tulis("Langkah baru saat luring")
    expect(p.h.locator("[data-tersimpan]")).to_contain_text(re.compile(r"\d+ perubahan hanya ada di komputer ini"))
    p.sel("Kegiatan", 4).focus()
    p.tulis("Tepat sebelum tab mati. ")
    tertulis(p, "Tepat sebelum tab mati.")
    mentah = p.h.evaluate(MENTAH)
    assert '"versi"' in mentah
    assert not [
        kata for kata in ("Ditulis saat luring", "Langkah baru", "Tepat sebelum", "perubahan") if kata in mentah
    ]
    tutup_tanpa_kirim(p)

    p.h.context.set_offline(False)
    q = buka_lagi(p)
    kabar = re.compile(r"^[3-6] perubahan dari pukul \d\d\.\d\d sudah tersimpan\.")
    expect(q.h.locator(".kabar")).to_contain_text(kabar)
    q.tersimpan()
    assert uraian(q)[:2] == ["Ditulis saat luring", "Langkah baru saat luring"]
    assert "Tepat sebelum tab mati." in uraian(q)[3]
    assert banyak_rekaman(q.h) == 0
    for _ in range(6):
        q.ketik("Control+z")
    q.tersimpan()
    assert uraian(q) == ["Mengajukan permohonan", "Memeriksa kelengkapan", "Menyerahkan surat"]


def test_huruf_yang_belum_sempat_dikirim(buka, penyusun):
    p = Penyunting(buka, sop_draf(penyusun), penyusun)
    p.sel("Kegiatan", 2).fill("Meneliti berk")
    tertulis(p, "Meneliti berk")
    tutup_tanpa_kirim(p)
    q = buka_lagi(p)
    expect(q.sel("Kegiatan", 2)).to_have_value("Meneliti berk")
    q.tersimpan()
    assert uraian(q)[1] == "Meneliti berk"


def test_yang_tertinggal_bentrok_dengan_tulisan_orang_lain(buka, penyusun, disdukcapil):
    versi = sop_draf(penyusun)
    p = Penyunting(buka, versi, penyusun)
    p.h.context.set_offline(True)
    p.sel("Kegiatan", 2).fill("Meneliti dulu")
    p.ketik("Tab")
    p.sel("Kegiatan", 2).fill("Meneliti saat luring")
    tertulis(p, "Meneliti saat luring")
    tutup_tanpa_kirim(p)
    lain = Penyunting(buka, versi, buat_pengguna("Fransina L.", Peran.PENYUSUN, disdukcapil))
    lain.sel("Kegiatan", 2).fill("Memilah berkas")
    lain.tersimpan()

    p.h.context.set_offline(False)
    q = buka_lagi(p)
    dialog = q.h.get_by_role("dialog", name="Tulisan mana yang dipakai?")
    expect(dialog).to_contain_text("Meneliti saat luring")
    expect(dialog).not_to_contain_text("Meneliti dulu")  # two batches, one choice
    expect(dialog).to_contain_text("Memilah berkas")
    expect(dialog).to_contain_text(re.compile(r"Fransina L\. mengubah sel ini pukul"))
    dialog.get_by_role("button", name="Pakai tulisan Anda").click()
    q.tersimpan()
    assert uraian(q)[1] == "Meneliti saat luring"


def test_jendela_lain_yang_hidup_tidak_diambil_alih(buka, penyusun):
    p = Penyunting(buka, sop_draf(penyusun), penyusun)
    p.h.route("**/sunting/simpan/", lambda rute: rute.abort())
    p.sel("Kegiatan", 1).fill("Masih di jendela pertama")
    tertulis(p, "Masih di jendela pertama")
    q = buka_lagi(p)
    q.h.wait_for_timeout(1_000)
    expect(q.sel("Kegiatan", 1)).to_have_value("Mengajukan permohonan")
    p.h.unroute("**/sunting/simpan/")
    p.tersimpan()


def test_bukan_draf_lagi_dapat_disalin(buka, penyusun):
    p = Penyunting(buka, sop_draf(penyusun), penyusun)
    p.h.context.set_offline(True)
    p.sel("Kegiatan", 2).fill("Kalimat yang berharga")
    tertulis(p, "Kalimat yang berharga")
    tutup_tanpa_kirim(p)
    majukan(p.versi, ("ajukan", penyusun))
    p.h.context.set_offline(False)
    q = p.h.context.new_page()
    q.goto(f"/kerja/sop/{p.versi.dokumen_id}/sunting/")
    q.get_by_role("button", name="Lihat dan salin").click()
    dialog = q.get_by_role("dialog", name="Yang belum terkirim dari komputer ini")
    expect(dialog).to_contain_text("Kalimat yang berharga")
    periksa_akses(q)
    dialog.get_by_role("button", name="Buang semua").click()
    expect(q.get_by_role("button", name="Lihat dan salin")).to_be_hidden()
    q.reload()
    assert banyak_rekaman(q) == 0


def test_keluar_menanyakan_yang_belum_terkirim(buka, penyusun):
    p = Penyunting(buka, sop_draf(penyusun), penyusun)
    p.h.route("**/sunting/simpan/", lambda rute: rute.abort())
    p.sel("Kegiatan", 1).fill("Belum terkirim")
    tertulis(p, "Belum terkirim")
    q = p.h.context.new_page()
    q.goto("/kerja/sop/")
    q.locator("details.peran summary").click()
    q.get_by_role("button", name="Keluar", exact=True).click()
    dialog = q.get_by_role("dialog")
    expect(dialog).to_contain_text("1 perubahan yang belum terkirim")
    periksa_akses(q)
    dialog.get_by_role("button", name="Keluar dan buang").click()
    q.wait_for_url(lambda alamat: "/kerja/" not in alamat)
    q.wait_for_load_state()
    q.evaluate(TULIS, penyusun.pk)  # as a window would that has not heard of it
    assert banyak_rekaman(q) == 0


def test_sambungan_lambat(buka, penyusun):
    p = Penyunting(buka, sop_draf(penyusun), penyusun)
    p.h.context.new_cdp_session(p.h).send("Network.emulateNetworkConditions", LAMBAT)
    p.h.reload()
    p.h.locator("[data-siap]").wait_for()
    p.sel("Kegiatan", 1).click()
    for _ in range(6):
        p.h.keyboard.press("End")
        p.h.keyboard.type(" dan lagi", delay=60)
        p.ketik("Tab", "Shift+Tab")
    p.tersimpan()
    assert uraian(p)[0] == "Mengajukan permohonan" + " dan lagi" * 6


def test_sesi_habis_masuk_lagi_di_tempat(buka, penyusun, bag_organisasi):
    aktif = penyusun.penugasan_aktif
    beri_penugasan(penyusun, Peran.PEMERIKSA, bag_organisasi)
    penyusun.penugasan_aktif = aktif
    p = Penyunting(buka, sop_draf(penyusun), penyusun)
    p.h.context.clear_cookies()
    p.sel("Kegiatan", 1).fill("Ditulis setelah sesi habis")
    p.sel("Kegiatan", 1).press("Tab")
    dialog = p.h.get_by_role("dialog", name="Masuk lagi untuk menyimpan")
    expect(dialog).to_be_visible()
    expect(p.h.locator("[data-tersimpan]")).to_contain_text("Masuk lagi untuk menyimpan")
    periksa_akses(p.h)
    dialog.get_by_label("Kata sandi").fill("bukan-sandinya")
    p.ketik("Enter")
    expect(dialog.get_by_role("alert")).to_contain_text("tidak cocok")
    dialog.get_by_label("Kata sandi").fill(SANDI)
    p.ketik("Enter")
    expect(dialog).to_be_hidden(timeout=30_000)
    p.tersimpan()
    assert uraian(p)[0] == "Ditulis setelah sesi habis"

    beri_faktor(penyusun)
    p.h.context.clear_cookies()
    p.sel("Kegiatan", 1).fill("Ditulis setelah sesi habis lagi")
    p.sel("Kegiatan", 1).press("Tab")
    dialog.get_by_label("Kata sandi").fill(SANDI)
    p.ketik("Enter")
    kode = dialog.get_by_label("Kode 6 angka")
    kode.fill("000000")
    p.ketik("Enter")
    expect(kode).to_have_value("", timeout=30_000)  # two questions on a busy machine
    kode.fill(kode_totp(sisa=15))
    p.ketik("Enter")
    expect(dialog).to_be_hidden(timeout=30_000)
    p.tersimpan()
    assert uraian(p)[0] == "Ditulis setelah sesi habis lagi"


def test_dua_orang_saling_melihat(buka, penyusun, disdukcapil):
    versi = sop_draf(penyusun)
    rekan = Penyunting(buka, versi, buat_pengguna("Fransina Latu", Peran.PENYUSUN, disdukcapil))
    p = Penyunting(buka, versi, penyusun)
    rekan.sel("Kegiatan", 3).click()
    rekan.h.evaluate("dispatchEvent(new Event('focus'))")
    p.sel("Kegiatan", 1).focus()
    p.h.evaluate("dispatchEvent(new Event('focus'))")
    expect(p.h.locator("[data-hadir]")).to_contain_text("Fransina Latu", timeout=20_000)
    sel = p.h.locator("tr[data-kegiatan=k3] [data-orang]")
    expect(sel).to_have_attribute("data-orang", "Fransina Latu", timeout=20_000)
    expect(sel.locator("textarea")).to_have_accessible_description("Fransina Latu sedang di sini")
    periksa_akses(p.h)
    # What she writes comes by itself, and nothing of one's own is disturbed by it.
    p.sel("Kegiatan", 1).fill("Meminta surat")
    rekan.sel("Kegiatan", 3).fill("Memberikan surat")
    expect(p.sel("Kegiatan", 3)).to_have_value("Memberikan surat", timeout=20_000)
    p.tersimpan()
    rekan.tersimpan()
    assert uraian(p) == ["Meminta surat", "Memeriksa kelengkapan", "Memberikan surat"]


def test_antrean_dikirim_sekaligus(buka, penyusun):
    p = Penyunting(buka, sop_draf(penyusun), penyusun)
    permintaan = []
    p.h.on("request", lambda r: permintaan.append(r) if r.url.endswith("/sunting/simpan/") else None)
    p.h.context.set_offline(True)
    for no in (1, 2, 3):
        p.sel("Waktu", no).fill(f"{no} jam")
    p.ketik("Tab")
    expect(p.h.locator("[data-penyunting]")).to_have_attribute("data-tertahan", "3")
    p.h.context.set_offline(False)
    permintaan.clear()
    p.tersimpan()
    assert Suntingan.objects.filter(versi=p.versi).count() == 3
    assert len(permintaan) == 1


def test_antrean_dengan_banyak_tanda_baca(buka, penyusun):
    """36,000 characters, 108,000 bytes: more than a browser sends on for a page that is being left, so it must not be
    asked to (it refuses at once, and the page would try for ever).
    """
    p = Penyunting(buka, sop_draf(penyusun), penyusun)
    p.h.context.set_offline(True)
    for no in (1, 2, 3):
        for bidang in ("Kegiatan", "Kelengkapan", "Output"):
            p.sel(bidang, no).fill("–" * 4000)
    p.ketik("Tab")
    expect(p.h.locator("[data-penyunting]")).to_have_attribute("data-tertahan", "9")
    p.h.context.set_offline(False)
    p.tersimpan()
    assert {k["uraian"] for k in p.isi["kegiatan"][:3]} == {"–" * 4000}


def test_keadaan_lama_dilihat_dan_dipulihkan(buka, penyusun, disdukcapil):
    versi = sop_draf(penyusun)
    semula = versi.isi
    rekan = Penyunting(buka, versi, buat_pengguna("Maria S.", Peran.PENYUSUN, disdukcapil))
    rekan.h.get_by_role("button", name="Langkah 2, pilihan").click()
    rekan.h.get_by_role("button", name="Hapus langkah").click()
    rekan.tersimpan()
    p = Penyunting(buka, versi, penyusun)
    p.sel("Kegiatan", 1).fill("Meminta surat")
    p.tersimpan()
    p.h.get_by_role("tab", name="Riwayat").click()
    panel = p.h.get_by_role("tabpanel", name="Riwayat")
    expect(panel).to_contain_text("Maria S. menghapus satu langkah")
    expect(panel).to_contain_text("Penyusun Dukcapil mengubah langkah 1")
    periksa_akses(p.h)
    panel.get_by_role("button", name="Pulihkan keadaan setelah menghapus satu langkah").click()
    expect(p.h.locator(".kabar")).to_contain_text(re.compile(r"Keadaan pukul \d\d\.\d\d WIT dipulihkan\."))
    p.tersimpan()
    assert uraian(p) == ["Mengajukan permohonan", "Menyerahkan surat"]
    p.ketik("Control+z")
    p.tersimpan()
    assert uraian(p) == ["Meminta surat", "Menyerahkan surat"]

    p.h.get_by_role("link", name="Lihat keadaan semula").click()
    expect(p.h.locator(".bagan-gambar .simbol, .bagan-lembar svg .simbol")).to_have_count(3)
    periksa_akses(p.h)
    p.h.get_by_role("button", name="Pulihkan keadaan ini").click()
    p.h.locator("[data-siap]").wait_for()
    assert p.isi == semula
