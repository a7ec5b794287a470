"""The emblem: what is taken, what is refused, what comes out."""

import io
import struct
import zlib

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, PngImagePlugin

from ambon_sop.audit.models import CatatanAudit
from ambon_sop.cetak import cetak
from ambon_sop.organisasi.lambang import alamat_lambang, lambang_kota
from ambon_sop.organisasi.models import Lambang
from tests.pemeran import masuk

pytestmark = pytest.mark.django_db
ALAMAT = "/kerja/lambang/"


@pytest.fixture
def klien(client, admin):
    cache.clear()
    yield masuk(client, admin)
    cache.clear()


def gambar(lebar=300, tinggi=400, bentuk="PNG", **lain):
    keluar = io.BytesIO()
    Image.new("RGBA" if bentuk == "PNG" else "RGB", (lebar, tinggi), "#1F6B3B").save(keluar, bentuk, **lain)
    return keluar.getvalue()


def unggah(klien, isi, nama="lambang.png", jenis="image/png"):
    return klien.post(ALAMAT, {"berkas": SimpleUploadedFile(nama, isi, jenis)}, follow=True)


def bom(lebar=60_000, tinggi=60_000):
    """A PNG of a few bytes that says it is gigantic."""

    def bagian(jenis, isi):
        return struct.pack(">I", len(isi)) + jenis + isi + struct.pack(">I", zlib.crc32(jenis + isi))

    kepala = struct.pack(">IIBBBBB", lebar, tinggi, 8, 6, 0, 0, 0)
    isi = bagian(b"IHDR", kepala) + bagian(b"IDAT", zlib.compress(b"\0" * 1000)) + bagian(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + isi


def test_lambang_disimpan_ulang_dengan_nama_acak(klien):
    catatan = PngImagePlugin.PngInfo()
    catatan.add_text("Author", "Orang Rahasia")
    isi = gambar(2000, 1000, pnginfo=catatan) + b"<?php ekor ?>"
    jawaban = unggah(klien, isi, "../../../jahat.php.png")

    lambang = Lambang.objects.get()
    assert "Lambang baru dipakai" in jawaban.text
    assert lambang.gambar.name.startswith("lambang/")
    assert lambang.gambar.name.endswith(".png")
    assert "jahat" not in lambang.gambar.name
    assert (lambang.lebar, lambang.tinggi) == (1200, 600)
    tersimpan = lambang_kota().isi
    assert b"Orang Rahasia" not in tersimpan
    assert b"ekor" not in tersimpan
    assert Image.open(io.BytesIO(tersimpan)).format == "PNG"
    assert CatatanAudit.objects.first().tindakan == "unggah_lambang"


def test_lambang_tampil_di_layar_dan_untuk_umum(klien, client):
    assert alamat_lambang() == ""
    unggah(klien, gambar())
    alamat = f"/lambang/{Lambang.objects.get().pk}.png"

    assert f'src="{alamat}"' in klien.get("/").text
    klien.logout()
    jawaban = klien.get(alamat)
    assert jawaban["Content-Type"] == "image/png"
    assert "immutable" in jawaban["Cache-Control"]
    assert jawaban["X-Content-Type-Options"] == "nosniff"


def test_gambar_terpotong_ditolak_juga_sesudah_mencetak(klien):
    """WeasyPrint lets Pillow take cut-off pictures for whole ones, unless it is told not to."""
    cetak("<p>x</p>")
    assert "bukan gambar PNG" in unggah(klien, gambar()[:120]).context["form"].errors["berkas"][0]


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (b"", "kosong"),
        (b"bukan gambar", "bukan gambar PNG"),
        (gambar(bentuk="JPEG"), "bukan gambar PNG"),
        (gambar(bentuk="GIF"), "bukan gambar PNG"),
        (gambar()[:120], "bukan gambar PNG"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "bukan gambar PNG"),
        (gambar(100, 100), "terlalu kecil"),
        (bom(5000, 4000), "batasnya 16 juta"),
        (gambar() + b"\0" * 1024 * 1024, "1,0 MB; batasnya 1 MB"),
        (bom(), ""),
        (bom(10_000, 10_000), ""),
        (bom(300, 300), "bukan gambar PNG"),
    ],
    ids=lambda nilai: "" if isinstance(nilai, bytes) else nilai,
)
def test_yang_bukan_png_utuh_ditolak(klien, isi, kata):
    jawaban = unggah(klien, isi)

    assert jawaban.status_code == 200
    assert kata in jawaban.context["form"].errors["berkas"][0]
    assert not Lambang.objects.exists()


def test_tanpa_berkas_ditolak(klien):
    assert "Pilih berkas PNG." in klien.post(ALAMAT, {"x": "1"}).text


def test_yang_terakhir_dipakai_dan_yang_lama_tetap_ada(klien):
    unggah(klien, gambar(300, 300))
    lama = Lambang.objects.get()
    unggah(klien, gambar(400, 300))

    assert alamat_lambang() == f"/lambang/{Lambang.objects.first().pk}.png"
    assert klien.get(f"/lambang/{lama.pk}.png").status_code == 200
