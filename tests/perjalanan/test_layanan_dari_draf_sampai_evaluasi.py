"""The whole way of a service standard in a browser: draft, consultation, decision, citizen, survey, evaluation."""

import datetime
import re

import pytest
import time_machine
from django.core import mail
from django.core.management import call_command
from django.utils import timezone
from playwright.sync_api import expect

from ambon_sop.alur.models import Versi
from layanan.models import JawabanSkm, Konsultasi, StandarPelayanan, Tanggapan

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]
JUDUL = "Penerbitan Kartu Identitas Anak"
KOMPONEN = {
    "persyaratan": ["Kartu keluarga", "Akta kelahiran anak"],
    "sistem_mekanisme_prosedur": ["Pemohon menyerahkan berkas", "Petugas memeriksa berkas", "Petugas mencetak kartu"],
    "jangka_waktu": ["1 (satu) hari kerja sejak berkas lengkap."],
    "biaya_tarif": ["Gratis."],
    "produk_pelayanan": ["Kartu Identitas Anak"],
    "penanganan_pengaduan": ["SP4N-LAPOR! (lapor.go.id)", "Loket pengaduan di kantor"],
}
PENDAPAT = {
    "Persyaratan": "Akta kelahiran sering belum jadi; bolehkah diganti surat keterangan lahir?",
    "Biaya/tarif": "Tolong tulis jelas bahwa fotokopi pun tidak dipungut.",
}


def test_dari_draf_sampai_evaluasi(buka, penyusun, verifikator, pengesah):
    versi = susun_dari_halaman_kosong(buka, penyusun)
    ajukan(buka, penyusun, versi)
    buka_konsultasi(buka, verifikator, versi)
    dua_warga_berpendapat(buka)
    kantor_menjawab(buka, penyusun, versi)
    tutup_konsultasi(buka, verifikator, versi)
    susun_berita_acara(buka, penyusun, versi)
    setujui(buka, verifikator, versi)
    maklumat_dan_penetapan(buka, pengesah, versi)
    warga_menemukan(buka, versi)
    survei(buka)
    tahun_depan_diingatkan(buka, penyusun, versi)


def susun_dari_halaman_kosong(buka, penyusun):
    h = buka("/kerja/layanan/", sebagai=penyusun)
    h.get_by_role("link", name="Layanan baru").first.click()
    h.get_by_label("Nama layanan").fill(JUDUL)
    h.get_by_role("button", name="Mulai menyusun").click()
    h.locator("[data-siap]").wait_for()
    for kunci, baris in KOMPONEN.items():
        wadah = h.locator(f"[data-komponen={kunci}]")
        for n, teks in enumerate(baris):
            if n:
                h.keyboard.press("Enter")
            isian = wadah.locator("textarea").nth(n)
            isian.fill(teks)
    h.keyboard.press("Tab")
    versi = Versi.objects.get()
    for _ in range(100):
        versi.refresh_from_db()
        if all(map(versi.isi["komponen"].get, KOMPONEN)) and "kantor" in str(versi.isi["komponen"][kunci]):
            break
        h.wait_for_timeout(100)
    h.context.close()
    return versi


def ajukan(buka, penyusun, versi):
    h = buka(f"/kerja/layanan/{versi.dokumen_id}/", sebagai=penyusun)
    h.get_by_role("link", name="Ajukan …").click()
    h.get_by_role("button", name="Ajukan", exact=True).click()
    expect(h.get_by_text("Standar Pelayanan diajukan kepada Bagian Organisasi.")).to_be_visible()
    h.context.close()


def buka_konsultasi(buka, verifikator, versi):
    h = buka("/kerja/", sebagai=verifikator)
    h.get_by_role("button", name="Ambil").click()
    expect(h.get_by_text("Anda yang memverifikasi.")).to_be_visible()
    expect(h.get_by_text("belum dikonsultasikan").first).to_be_visible()
    h.get_by_role("link", name="Buka konsultasi …").click()
    h.get_by_label("Apa yang baru atau berubah").fill("Waktu menjadi satu hari kerja.")
    h.get_by_role("button", name="Buka konsultasi", exact=True).click()
    expect(h.get_by_text("Konsultasi dibuka.")).to_be_visible()
    h.context.close()


def dua_warga_berpendapat(buka):
    for nama, (komponen, teks) in zip(("Warga Satu", ""), PENDAPAT.items(), strict=True):
        h = buka("/konsultasi/", lebar=360, javascript=False)
        h.get_by_role("link", name=JUDUL).click()
        bagian = h.locator("section.bagian").filter(has=h.get_by_role("heading", name=komponen, exact=True))
        bagian.locator("summary").click()
        bagian.get_by_label("Pendapat", exact=False).first.fill(teks)
        bagian.get_by_label("Nama", exact=False).first.fill(nama)
        bagian.get_by_role("button", name="Kirim pendapat").click()
        expect(h.get_by_text("Pendapat Anda").first).to_be_visible()
        h.context.close()
    assert Tanggapan.objects.count() == 2


def kantor_menjawab(buka, penyusun, versi):
    konsultasi = Konsultasi.objects.get()
    h = buka(f"/kerja/layanan/konsultasi/{konsultasi.pk}/", sebagai=penyusun)
    for _ in PENDAPAT:
        h.get_by_role("button", name=re.compile("^Tampilkan")).first.click()
        expect(h.get_by_text("Belum dijawab").first).to_be_visible()
    for _ in PENDAPAT:
        h.get_by_role("link", name=re.compile("^Jawab")).first.click()
        h.get_by_label("Diterima", exact=True).check()
        h.get_by_label("Jawaban dan alasannya").fill("Diterima; sudah kami tulis lebih jelas.")
        h.get_by_role("button", name=re.compile("Simpan")).click()
        expect(h.get_by_text("Diterima; sudah kami tulis lebih jelas.").first).to_be_visible()
    h.context.close()


def tutup_konsultasi(buka, verifikator, versi):
    h = buka(f"/kerja/layanan/{versi.dokumen_id}/", sebagai=verifikator)
    h.get_by_role("link", name="Tutup konsultasi …").click()
    h.get_by_role("button", name="Tutup konsultasi", exact=True).click()
    expect(h.get_by_text("Tulis alasannya").first).to_be_visible()
    h.get_by_label("Alasan").fill("Semua pemangku kepentingan sudah menanggapi.")
    h.get_by_role("button", name="Tutup konsultasi", exact=True).click()
    expect(h.get_by_text("Konsultasi ditutup.")).to_be_visible()
    h.context.close()


def susun_berita_acara(buka, penyusun, versi):
    h = buka(f"/kerja/layanan/konsultasi/{Konsultasi.objects.get().pk}/", sebagai=penyusun)
    h.get_by_role("link", name="Susun berita acara").click()
    h.get_by_label("Yang menandatangani").fill("Warga Satu; warga; masyarakat\nPetugas Dua; dinas; penyelenggara")
    h.get_by_role("button", name="Susun berita acara").click()
    expect(h.get_by_text("Berita acara disusun.")).to_be_visible()
    alamat = h.get_by_role("link", name="PDF").get_attribute("href")
    assert h.request.get(alamat).body().startswith(b"%PDF-")
    h.context.close()


def setujui(buka, verifikator, versi):
    h = buka(f"/kerja/layanan/{versi.dokumen_id}/", sebagai=verifikator)
    h.get_by_role("link", name="Setujui …").click()
    h.get_by_role("button", name="Setujui", exact=True).click()
    expect(h.get_by_text("Disetujui, menunggu penetapan.")).to_be_visible()
    h.context.close()


def maklumat_dan_penetapan(buka, pengesah, versi):
    h = buka("/kerja/layanan/maklumat/", sebagai=pengesah)
    h.get_by_role("link", name="Tetapkan maklumat").first.click()
    h.get_by_role("button", name="Tetapkan maklumat").click()
    expect(h.get_by_text("Maklumat ditetapkan.")).to_be_visible()
    h.goto("/kerja/")
    h.get_by_role("link", name="Tetapkan", exact=True).click()
    h.get_by_role("link", name="Tetapkan …").click()
    h.get_by_role("button", name="Tetapkan", exact=True).click()
    expect(h.get_by_text("Standar Pelayanan ditetapkan.")).to_be_visible()
    versi.refresh_from_db()
    assert (versi.status, versi.pdf_status) == ("berlaku", "siap")
    assert versi.sk.get().pdf
    assert "sanggup" in versi.isi["maklumat"]
    h.context.close()


def warga_menemukan(buka, versi):
    """On a phone, with a misspelling: found, read, shown at the counter, its decision and pledge as PDF."""
    h = buka("/", lebar=360, javascript=False)
    h.get_by_role("searchbox").first.fill("kartu idntitas anak")
    h.get_by_role("button", name="Cari").first.click()
    h.get_by_role("link", name=JUDUL).first.click()
    expect(h.get_by_role("heading", level=1)).to_contain_text(JUDUL)
    expect(h.get_by_text("Akta kelahiran anak").first).to_be_visible()
    expect(h.get_by_text("Gratis").first).to_be_visible()
    slug = StandarPelayanan.objects.get().slug
    h.get_by_role("link", name="Tunjukkan di loket").first.click()
    expect(h.get_by_text(versi.nomor).first).to_be_visible()
    for alamat in (f"/layanan/{slug}/sk/", f"/layanan/{slug}/pdf/", "/perangkat-daerah/disdukcapil/maklumat/"):
        assert h.request.get(alamat).body().startswith(b"%PDF-"), alamat
    h.context.close()


def survei(buka):
    slug = StandarPelayanan.objects.get().slug
    h = buka(f"/layanan/{slug}/skm/", lebar=360, javascript=False)
    for satu in h.locator(".tanya").all():
        satu.get_by_role("radio").nth(3).check()
    h.get_by_role("button", name="Kirim jawaban").click()
    expect(h.get_by_role("heading", level=1)).to_contain_text(re.compile("[Tt]erima kasih"))
    assert JawabanSkm.objects.count() == 1
    h.context.close()


def tahun_depan_diingatkan(buka, penyusun, versi):
    mail.outbox.clear()
    with time_machine.travel(timezone.now() + datetime.timedelta(days=350)):
        call_command("ingatkan_evaluasi")
        assert any("Evaluasi sampai" in surat.subject and JUDUL in surat.subject for surat in mail.outbox)
        h = buka("/kerja/", sebagai=penyusun)
        expect(h.get_by_text(JUDUL).first).to_be_visible()
        h.goto(f"/kerja/layanan/{versi.dokumen_id}/")
        expect(h.get_by_text("Evaluasi paling lambat")).to_be_visible()
        h.get_by_role("link", name="Catat evaluasi").click()
        expect(h.get_by_role("heading", level=1)).to_contain_text("valuasi")
        h.context.close()
