"""Every type of blank in the browser's form: typed, said in words, saved; what makes no sense is said at its field."""

import pytest
from playwright.sync_api import expect

from ambon_sop.alur.models import Versi
from naskah.baru import naskah_baru
from tests.naskah.pabrik import templat_berlaku
from tests.naskah.test_alur import kantor  # noqa: F401  a fixture
from tests.perjalanan.test_naskah import tersimpan

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]


def test_tanggal_angka_pilihan_dan_orang(buka, kantor):  # noqa: F811
    d = kantor
    versi = naskah_baru(d.penyusun, templat_berlaku(d.penyusun_organisasi, d.verifikator, "spd"))
    h = buka(f"/kerja/naskah/{versi.dokumen_id}/sunting/", sebagai=d.penyusun, lebar=1366)
    h.locator("[data-siap=ya]").wait_for()
    berangkat = h.get_by_label("Tanggal berangkat")
    berangkat.fill("31-02-2026")
    berangkat.blur()
    expect(h.get_by_text("Tulis tanggal seperti 24 November 2026")).to_be_visible()
    berangkat.fill("1-12-2026")
    berangkat.blur()
    expect(berangkat).to_have_value("1 Desember 2026")
    expect(h.get_by_text("Selasa, 1 Desember 2026")).to_be_visible()
    h.get_by_label("Lamanya (hari)").fill("12")
    expect(h.get_by_text("Dua belas", exact=True)).to_be_visible()
    h.get_by_label("Tingkat biaya").select_option("B")
    h.get_by_label("Pegawai, orang 1, Nama").fill("Contoh Satu")
    h.get_by_label("Pegawai, orang 1, NIP").fill("1")
    h.get_by_label("Pegawai, orang 1, NIP").blur()
    orang = {"nama": "Contoh Satu", "pangkat": "", "nip": "1", "jabatan": ""}
    harap = {"tanggal_berangkat": "2026-12-01", "lama": 12, "tingkat_biaya": "B", "pegawai": orang}
    tersimpan(h, versi.dokumen, lambda nilai: {k: nilai.get(k) for k in harap} == harap)


def test_centang_diurungkan(buka, kantor):  # noqa: F811
    d = kantor
    versi = naskah_baru(d.penyusun, templat_berlaku(d.penyusun_organisasi, d.verifikator, "lembar_disposisi"))
    h = buka(f"/kerja/naskah/{versi.dokumen_id}/sunting/", sebagai=d.penyusun, lebar=1366)
    h.locator("[data-siap=ya]").wait_for()
    h.get_by_label("Segera", exact=True).check()
    h.get_by_label("Rahasia", exact=True).first.check()
    tersimpan(h, versi.dokumen, lambda nilai: nilai.get("sifat") == ["Segera", "Rahasia"])
    h.get_by_role("button", name="Urungkan", exact=True).first.click()
    tersimpan(h, versi.dokumen, lambda nilai: nilai.get("sifat") == ["Segera"])
    assert Versi.objects.get(pk=versi.pk).suntingan.count() == 3
