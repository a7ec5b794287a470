"""The pictures of the guide, made from the running program: `PANDUAN=1 make potret` renews them in static/panduan/."""

import os
import re
from io import BytesIO
from pathlib import Path

import pytest
from django.core.management import call_command
from PIL import Image
from playwright.sync_api import expect

from ambon_sop.akun.models import Peran
from ambon_sop.alur.status import Status
from ambon_sop.alur.susun import dokumen_baru
from sop.models import Sop
from sop.serupa import isi_salinan

from .dokumen import ditinjau, orang

FOLDER = Path("static/panduan")
LEBAR, TINGGI, WARNA = 1366, 640, 48
TEMPEL = """([html, teks]) => {
  const data = new DataTransfer();
  data.setData('text/html', html);
  data.setData('text/plain', teks);
  const tempel = new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true});
  document.activeElement.dispatchEvent(tempel);
}"""


@pytest.mark.peramban
@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(not os.environ.get("PANDUAN"), reason="only when PANDUAN asks for new pictures")
def test_gambar_panduan(buka):
    call_command("muat_ambon", verbosity=0)
    call_command("muat_contoh", verbosity=0)
    kia = Sop.objects.get(slug__startswith="penerbitan-kartu-identitas-anak")
    penyusun = orang(Peran.PENYUSUN, kia.perangkat_daerah)
    nama = "Penggantian KIA yang hilang"
    isi = isi_salinan(kia.versi_berlaku, nama, kia.perangkat_daerah)
    draf = dokumen_baru(Sop, perangkat_daerah=kia.perangkat_daerah, judul=nama, isi=isi, pengguna=penyusun)

    def layar(nama, siapa, alamat, sebelum=lambda h: None):
        h = buka(alamat, sebagai=siapa, lebar=LEBAR, tinggi=TINGGI)
        sebelum(h)
        h.wait_for_load_state("networkidle")
        gambar = Image.open(BytesIO(h.screenshot())).convert("RGB")
        FOLDER.mkdir(parents=True, exist_ok=True)
        tujuan = FOLDER / f"panduan-{nama}.png"
        gambar.quantize(WARNA, dither=Image.Dither.NONE).save(tujuan, optimize=True)
        h.context.close()

    layar("baru", penyusun, "/kerja/sop/baru/", _tulis_nama)
    sunting = f"/kerja/sop/{draf.dokumen_id}/sunting/"
    layar("tempel", penyusun, sunting, _tempel)
    layar("simbol", penyusun, sunting, _buka_keputusan)
    layar("ajukan", penyusun, f"/kerja/versi/{draf.pk}/alur/ajukan/")
    ditinjau(kia)
    layar("tinjau", orang(Peran.VERIFIKATOR), f"/kerja/sop/{kia.pk}/")
    layar("banding", orang(Peran.VERIFIKATOR), f"/kerja/sop/{kia.pk}/persandingan/")
    layar("antrean", orang(Peran.VERIFIKATOR), "/kerja/antrean/")
    sah = Sop.objects.filter(versi_terbaru__status=Status.DISETUJUI).first()
    alamat = f"/kerja/versi/{sah.versi_terbaru_id}/alur/sahkan/"
    layar("sahkan", orang(Peran.PENGESAH, sah.perangkat_daerah), alamat)


def _tulis_nama(h):
    h.get_by_label("Nama SOP").press_sequentially("Penerbitan kartu")
    expect(h.get_by_role("button", name=re.compile("^Mulai dari salinan")).first).to_be_visible()


def _tempel(h):
    h.locator("[data-siap]").wait_for()
    h.get_by_label(re.compile("^Kegiatan, langkah 1$")).focus()
    folder = Path(__file__).parents[1] / "sop" / "salinan"
    h.evaluate(TEMPEL, [(folder / "excel.html").read_text(), (folder / "excel.txt").read_text()])
    expect(h.get_by_role("button", name=re.compile("^Masukkan"))).to_be_visible()


def _buka_keputusan(h):
    h.locator("[data-siap]").wait_for()
    h.locator(".simbol[data-bentuk=keputusan] path").first.click()


def test_setiap_gambar_panduan_ada_dan_ringan():
    nama = {
        n
        for berkas in Path("templates/beranda/panduan").glob("*.html")
        for n in re.findall(r'nama="([\w-]+)"', berkas.read_text())
    }
    assert nama
    assert not {n for n in nama if not (FOLDER / f"{n}.png").exists()}, "PANDUAN=1 make potret"
    berat = {n: ukuran for n in nama if (ukuran := (FOLDER / f"{n}.png").stat().st_size) >= 80_000}
    assert not berat
    assert {_ukuran(FOLDER / f"{n}.png") for n in nama} == {(LEBAR, TINGGI)}


def _ukuran(berkas):
    with Image.open(berkas) as gambar:
        return gambar.size
