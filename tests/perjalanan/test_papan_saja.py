"""A whole SOP by keyboard alone, from the empty page to its submission; no mouse, no shortcut of the test."""

import pytest
from playwright.sync_api import expect

from ambon_sop.alur.status import Status
from ambon_sop.alur.susun import dokumen_baru
from sop import kaidah
from sop.isi import dari_dict, ke_dict, kosong
from sop.models import Sop
from tests.perjalanan.papan_ketik import PapanKetik, tulis_alur
from tests.perjalanan.penyunting import Penyunting
from tests.sop.salinan import surat_keluar

pytestmark = [pytest.mark.peramban, pytest.mark.rupa, pytest.mark.django_db(transaction=True)]

BUTIR = {
    "dasar_hukum": ["Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan", "Perwali Nomor 2 Tahun 2023"],
    "kualifikasi_pelaksana": ["Memahami tata naskah dinas"],
    "keterkaitan": ["SOP Pengiriman Surat"],
    "peralatan_perlengkapan": ["Komputer", "Pencetak"],
    "peringatan": ["Bila tidak dijalankan, surat tidak otentik"],
    "pencatatan_pendataan": ["Agenda surat keluar"],
}


def test_dari_halaman_kosong_sampai_diajukan(buka, penyusun):
    isi = ke_dict(kosong("Surat keluar", "PEMERINTAH KOTA AMBON", "BAGIAN UMUM", "Kepala Bagian"))
    unit = penyusun.penugasan_aktif.perangkat_daerah
    draf = dokumen_baru(Sop, perangkat_daerah=unit, judul="Surat keluar", isi=isi, pengguna=penyusun)
    p = Penyunting(buka, draf, penyusun)
    papan = PapanKetik(p.h)
    papan.tab_ke(p.h.get_by_label("Nama SOP"))
    papan.tekan("Control+a")
    papan.tulis("Pengelolaan surat dinas keluar")
    papan.tab_ke(p.h.get_by_label("Tanggal pembuatan"))
    papan.tulis("24-11-2026")
    for kunci, butir in BUTIR.items():
        papan.tab_ke(p.h.locator(f"[data-tambah-butir={kunci}]"))
        papan.tekan("Enter")
        for i, teks in enumerate(butir):
            if i:
                papan.tekan("Enter")
            papan.tulis(teks)
    tulis_alur(papan, p, surat_keluar())
    expect(p.h.locator("[data-penyunting]")).to_have_attribute("data-tertahan", "0", timeout=20_000)
    isi = dari_dict(p.isi)
    assert not [t.pesan for t in kaidah.periksa(isi) if t.berat == "wajib"]
    assert (isi.dasar_hukum, len(isi.kegiatan), len(isi.alur)) == (BUTIR["dasar_hukum"], 11, 11)

    papan.pergi("Shift+Tab", p.h.get_by_role("link", name="Ajukan …"), 120)
    papan.tekan("Enter")
    expect(p.h.get_by_role("heading", name="Ajukan SOP ini?")).to_be_visible()
    papan.tab_ke(p.h.get_by_role("main").get_by_role("button", name="Ajukan"))
    papan.tekan("Enter")
    expect(p.h.get_by_role("heading", name="Ajukan SOP ini?")).to_have_count(0)
    draf.refresh_from_db()
    assert draf.status in (Status.DIAJUKAN, Status.DIPERIKSA)
