"""The register and the pattern form in a real browser."""

from datetime import date

import pytest
from playwright.sync_api import expect

from ambon_sop.penomoran.terbitkan import pesan
from tests.peramban import periksa_akses

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("lebar", [320, 1366])
def test_pola_baru_dari_contoh_sampai_tersimpan(buka, verifikator, disdukcapil, lebar):
    pesan(jenis="sop", perangkat_daerah=disdukcapil, tanggal=date(2026, 5, 4), untuk="versi:1", judul="Penerbitan KIA")
    halaman = buka("/kerja/nomor/", sebagai=verifikator, lebar=lebar)
    periksa_akses(halaman)
    halaman.get_by_role("link", name="Pola nomor").click()
    periksa_akses(halaman)
    halaman.get_by_role("link", name="Tambah pola").click()
    halaman.get_by_label("Pola", exact=True).fill("{urut:04}/{bulan}/{singkatan}/{tahun}")
    halaman.get_by_role("button", name="Lihat contoh").click()
    expect(halaman.get_by_text("{bulan} tidak dikenal.")).to_be_visible()
    periksa_akses(halaman)
    halaman.get_by_label("Pola", exact=True).fill("{urut:04}/{singkatan}/{tahun}")
    halaman.get_by_role("button", name="Lihat contoh").click()
    expect(halaman.get_by_text("Nomor berikutnya bila dipesan hari ini")).to_be_visible()
    halaman.get_by_role("button", name="Simpan").click()
    expect(halaman.get_by_text("Pola nomor tersimpan.")).to_be_visible()
    assert halaman.evaluate("document.documentElement.scrollWidth") <= lebar
