"""The whole way of an SOP in a browser: from an empty page to the public, and its second version after it."""

import re
from io import BytesIO

import pikepdf
import pytest
from django.core import mail
from playwright.sync_api import expect

from ambon_sop.alur.models import Versi
from sop.models import Sop
from tests.perjalanan.penyunting import Penyunting
from tests.perjalanan.test_penyunting import (
    LANGKAH,
    tulis_identitas,
    tulis_jalan,
    tulis_langkah,
    tulis_pelaksana,
)

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]
JUDUL = "Penerbitan Kartu Identitas Anak (KIA)"


def test_dari_draf_sampai_berlaku(buka, penyusun, verifikator, pengesah):
    versi = susun_dari_halaman_kosong(buka, penyusun)
    ajukan(buka, penyusun, versi)
    kembalikan_dengan_catatan(buka, verifikator, versi)
    perbaiki_dan_ajukan_lagi(buka, penyusun, versi)
    setujui(buka, verifikator, versi)
    sahkan(buka, pengesah, versi)
    umum_menemukan_dan_memeriksa(buka, versi)
    kedua = susun_versi_kedua(buka, penyusun, versi)
    ajukan(buka, penyusun, kedua)
    setujui(buka, verifikator, kedua, ambil=True)
    sahkan(buka, pengesah, kedua)
    yang_lama_sudah_digantikan(buka, versi)


def susun_dari_halaman_kosong(buka, penyusun):
    """New SOP → name → the editor: identity, actors, twelve steps, two decisions."""
    h = buka("/kerja/", sebagai=penyusun)
    h.get_by_role("link", name="SOP baru").click()
    h.get_by_label("Nama SOP").fill("KIA")
    h.get_by_role("button", name="Mulai menyusun").click()
    h.locator("[data-siap]").wait_for()
    h.context.close()
    versi = Versi.objects.get()
    p = Penyunting(buka, versi, penyusun)
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
    p.h.context.close()
    return versi


def ajukan(buka, penyusun, versi):
    h = buka(f"/kerja/sop/{versi.dokumen_id}/", sebagai=penyusun)
    h.get_by_role("link", name="Ajukan …").click()
    h.get_by_role("button", name="Ajukan", exact=True).click()
    expect(h.get_by_text("SOP diajukan kepada Bagian Organisasi.")).to_be_visible()
    h.context.close()


def kembalikan_dengan_catatan(buka, verifikator, versi):
    h = buka("/kerja/", sebagai=verifikator)
    expect(h.get_by_text("1 di antrean Bagian Organisasi")).to_be_visible()
    h.get_by_role("button", name="Ambil").click()
    expect(h.get_by_text("Anda yang memverifikasi.")).to_be_visible()
    h.wait_for_load_state()  # before its script has come, the link leads to a page of its own
    h.get_by_role("link", name="Beri catatan").click()
    bentuk = h.get_by_role("dialog", name="Seluruh dokumen")
    bentuk.get_by_label("Catatan").fill("Sebut buku register yang dipakai pada langkah 3.")
    h.get_by_label("Menahan persetujuan").check()
    h.get_by_role("button", name="Simpan catatan").click()
    expect(h.get_by_role("link", name="Setujui …")).to_have_attribute("aria-disabled", "true")
    h.get_by_role("link", name="Kembalikan dengan 1 catatan …").click()
    h.get_by_role("button", name="Kembalikan", exact=True).click()
    expect(h.get_by_text("Dikembalikan kepada penyusun.")).to_be_visible()
    assert any(m.subject.startswith("Dikembalikan dengan 1 catatan") for m in mail.outbox)
    h.context.close()


def perbaiki_dan_ajukan_lagi(buka, penyusun, versi):
    h = buka("/kerja/", sebagai=penyusun)
    expect(h.get_by_text("Dikembalikan", exact=True)).to_be_visible()
    h.get_by_role("link", name=JUDUL).click()
    expect(h.get_by_text("Sebut buku register yang dipakai pada langkah 3.", exact=True)).to_be_visible()
    h.context.close()
    p = Penyunting(buka, versi, penyusun)
    p.sel("Kelengkapan", 3).fill("Buku register KIA")
    p.tersimpan()
    p.h.context.close()
    ajukan(buka, penyusun, versi)


def setujui(buka, verifikator, versi, ambil=True):
    h = buka(f"/kerja/sop/{versi.dokumen_id}/", sebagai=verifikator)
    h.get_by_role("button", name="Ambil").click()
    while h.get_by_role("button", name="Tandai selesai").count():
        h.get_by_role("button", name="Tandai selesai").first.click()
        expect(h.get_by_text("Catatan ditandai selesai.")).to_be_visible()
    h.get_by_role("link", name="Setujui …").click()
    h.get_by_role("button", name="Setujui", exact=True).click()
    expect(h.get_by_text("Disetujui, menunggu pengesahan.")).to_be_visible()
    h.context.close()


def sahkan(buka, pengesah, versi):
    h = buka("/kerja/", sebagai=pengesah)
    h.get_by_role("link", name="Sahkan", exact=True).click()
    h.get_by_role("link", name="Sahkan …").click()
    h.get_by_role("button", name="Sahkan", exact=True).click()
    expect(h.get_by_text("SOP disahkan.")).to_be_visible()
    versi.refresh_from_db()
    assert (versi.status, versi.pdf_status) == ("berlaku", "siap")
    h.context.close()


def umum_menemukan_dan_memeriksa(buka, versi):
    """The public finds it, opens the PDF, and follows the address in its QR."""
    h = buka("/", lebar=360, javascript=False)
    h.get_by_role("searchbox").fill("kartu identitas")
    h.get_by_role("button", name="Cari").click()
    h.get_by_role("link", name="juga di SOP").click()
    h.get_by_role("link", name=JUDUL).click()
    expect(h.get_by_role("heading", level=1)).to_have_text(JUDUL)
    expect(h.get_by_text("Memeriksa kelengkapan berkas").first).to_be_visible()
    alamat = h.get_by_role("link", name=re.compile("Unduh PDF")).get_attribute("href")
    pdf = h.request.get(alamat).body()
    versi.refresh_from_db()
    with versi.pdf.open() as berkas:
        assert pdf == berkas.read()
    assert f"/periksa/{versi.kode}/" in " ".join(tautan_pdf(pdf))
    h.goto(f"/periksa/{versi.kode}/")
    expect(h.get_by_role("heading", name="Dokumen ini masih berlaku")).to_be_visible()
    h.context.close()


def tautan_pdf(isi):
    """The addresses behind the links of a PDF; the QR is one of them."""
    with pikepdf.open(BytesIO(isi)) as pdf:
        return [str(a["/A"]["/URI"]) for hal in pdf.pages for a in hal.get("/Annots", []) if "/A" in a]


def susun_versi_kedua(buka, penyusun, versi):
    h = buka(f"/kerja/sop/{versi.dokumen_id}/", sebagai=penyusun)
    h.get_by_role("button", name="Susun versi baru").click()
    h.locator("[data-siap]").wait_for()
    h.context.close()
    kedua = Sop.objects.get().versi_terbaru
    p = Penyunting(buka, kedua, penyusun)
    p.sel("Waktu", 1).fill("3 menit")
    p.tersimpan()
    p.h.context.close()
    return kedua


def yang_lama_sudah_digantikan(buka, versi):
    kedua = Sop.objects.get().versi_berlaku
    h = buka(f"/periksa/{versi.kode}/")
    expect(h.get_by_role("heading", name="Dokumen ini sudah digantikan")).to_be_visible()
    expect(h.get_by_role("link", name=f"Versi 2, nomor {kedua.nomor}")).to_be_visible()
