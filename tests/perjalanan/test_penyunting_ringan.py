"""The editor on a slow line: what its first opening and a later one weigh, and what a save does."""

import pytest

from ambon_sop.alur.catatan import beri_catatan
from ambon_sop.alur.susun import dokumen_baru
from sop.models import Sop
from tests.bench.penyunting import isi_besar
from tests.perjalanan.penyunting import Penyunting
from tests.perjalanan.test_ringan import bobot
from tests.sop.pabrik import majukan, sop_draf

pytestmark = [pytest.mark.peramban, pytest.mark.rupa, pytest.mark.django_db(transaction=True)]

PERTAMA, BERIKUT, SATU_SIMPAN = 120_000, 20_000, 5_000  # bytes on the wire, heads of the answers included


def test_penyunting_ringan(buka, penyusun, verifikator):
    versi = majukan(sop_draf(penyusun), ("ajukan", penyusun), ("ambil", verifikator))
    for n in range(1, 4):
        beri_catatan(versi, verifikator, teks="Sebut berapa lama.", tempat=f"kegiatan/k{n}/waktu")
    majukan(versi, ("kembalikan", verifikator, {"catatan": ""}))
    halaman = buka("about:blank", sebagai=penyusun)
    alamat = f"/kerja/sop/{versi.dokumen_id}/sunting/"
    assert bobot(halaman, alamat) <= PERTAMA
    assert bobot(halaman.context.new_page(), alamat) <= BERIKUT


def test_sop_panjang_dan_satu_simpan_ringan(buka, penyusun):
    unit = penyusun.penugasan_aktif.perangkat_daerah
    versi = dokumen_baru(Sop, perangkat_daerah=unit, judul="Besar", isi=isi_besar(), pengguna=penyusun, publik=False)
    buka("/kerja/", sebagai=penyusun)
    p = Penyunting(buka, versi, penyusun)
    p.h.wait_for_load_state("networkidle")  # what the first opening fetches behind the page is there
    halaman = p.h.context.new_page()
    assert bobot(halaman, f"/kerja/sop/{versi.dokumen_id}/sunting/") <= BERIKUT
    with halaman.expect_response("**/sunting/simpan/") as simpan:
        halaman.get_by_label("Kegiatan, langkah 30").fill("Meneliti berkas")
        halaman.keyboard.press("Tab")
    ukuran = simpan.value.request.sizes()
    assert sum(ukuran.values()) <= SATU_SIMPAN
