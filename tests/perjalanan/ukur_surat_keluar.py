"""How much typing an SOP takes: a published case of eleven steps, five actors and one decision, typed and pasted.

Not part of the suite: `.venv/bin/pytest -n0 -s tests/perjalanan/ukur_surat_keluar.py`. Keys are counted; seconds are
the program's own at the given pace, and those of an average typist (keys × 0.28 s).
"""

import sys
import time

import pytest
from playwright.sync_api import expect

from ambon_sop.alur.susun import dokumen_baru
from sop.isi import ke_dict, kosong
from sop.models import Sop
from tests.perjalanan.papan_ketik import DETIK_PER_TOMBOL, PapanKetik, tulis_alur, tulis_keputusan
from tests.perjalanan.papan_klip import salin, salinan_excel
from tests.perjalanan.penyunting import Penyunting
from tests.sop.salinan import surat_keluar

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]
JEDA_MS = 20


@pytest.fixture
def draf(penyusun):
    isi = ke_dict(kosong("Pengelolaan surat dinas keluar", "PEMERINTAH KOTA AMBON", "BAGIAN UMUM", "Kepala Bagian"))
    unit = penyusun.penugasan_aktif.perangkat_daerah
    return dokumen_baru(Sop, perangkat_daerah=unit, judul="Surat keluar", isi=isi, pengguna=penyusun)


def lapor(nama, papan, mulai):
    detik = time.monotonic() - mulai
    orang = papan.banyak * DETIK_PER_TOMBOL
    sys.stdout.write(
        f"\n{nama}: {papan.banyak} keys, {detik:.1f} s at {papan.jeda} ms a character, {orang:.0f} s for a typist\n"
    )


def periksa(p):
    isi, harapan = p.isi, surat_keluar()
    assert [k["uraian"] for k in isi["kegiatan"]] == [k["uraian"] for k in harapan["kegiatan"]]
    assert [k["waktu"] for k in isi["kegiatan"]] == [k["waktu"] for k in harapan["kegiatan"]]
    bentuk = [[s["bentuk"] for s in k["simbol"]] for k in isi["kegiatan"]]
    assert bentuk == [[s["bentuk"] for s in k["simbol"]] for k in harapan["kegiatan"]]
    assert len(isi["alur"]) == 11
    bernama = {(a["dari"][0], a["ke"][0], a["label"]) for a in isi["alur"] if a["label"]}
    assert bernama == {(4, 5, "Ya"), (4, 3, "Tidak")}


def test_diketik(buka, penyusun, draf):
    p = Penyunting(buka, draf, penyusun)
    papan, mulai = PapanKetik(p.h, JEDA_MS), time.monotonic()
    tulis_alur(papan, p, surat_keluar())
    lapor("Typed", papan, mulai)
    p.tersimpan()
    periksa(p)


@pytest.mark.parametrize("jenis", ["html", "teks"])
def test_ditempel(buka, penyusun, draf, jenis):
    p = Penyunting(buka, draf, penyusun)
    salin(p, **salinan_excel(jenis))
    papan, mulai = PapanKetik(p.h, JEDA_MS), time.monotonic()
    papan.tekan("Control+v")
    expect(p.h.get_by_role("button", name="Masukkan 11 langkah")).to_be_focused()
    papan.tekan("Enter")
    expect(p.sel("Kegiatan", 1)).to_be_focused()
    tulis_keputusan(papan, p, surat_keluar(), (4, "p2"))
    lapor(f"Pasted ({jenis})", papan, mulai)
    p.tersimpan()
    periksa(p)
