"""The public checks a file: signed by whom, changed or not, which document of ours; hostile files end in a child."""

from io import BytesIO

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from ambon_sop.alur.pdf import simpan
from ambon_sop.beranda import berkas
from ambon_sop.tte import pemeriksa, verifikasi
from ambon_sop.tte.pembubuh import Tampilan, bubuhkan
from ambon_sop.tte.sertifikat import buka
from tests.dunia import Dunia
from tests.sop.pabrik import majukan
from tests.tampilan.pemeriksa import periksa_halaman
from tests.tte.kunci import FRASA, p12, pejabat

pytestmark = pytest.mark.django_db
ALAMAT = "/periksa/berkas/"


@pytest.fixture(scope="session")
def tertanda(pdf):
    return bubuhkan(pdf, buka(p12(pejabat()), FRASA), Tampilan("Pengesahan"))


@pytest.fixture
def di_sini(monkeypatch):
    """The same check in this process: the child is other tests' business, and takes a second to begin."""
    monkeypatch.setattr(berkas, "periksa_berkas", lambda isi: verifikasi.periksa(isi))


@pytest.fixture
def dunia(pemeran, di_sini):
    return Dunia(pemeran)


def _periksa(client, isi, nama="surat.pdf"):
    jawaban = client.post(ALAMAT, {"berkas": SimpleUploadedFile(nama, isi)})
    teks = jawaban.content.decode()
    periksa_halaman(teks)
    return jawaban.status_code, " ".join(teks.split())


def test_tanda_tangan_utuh_dan_akar(client, tertanda, folder_akar, settings):
    """In the child, with and without the root."""
    teks = _periksa(client, tertanda)[1]
    for kata in (
        "Tanda tangan utuh; penerbit sertifikat tidak dikenal",
        "Kepala Dukcapil",
        "Portal ini tidak mengenal",
    ):
        assert kata in teks
    settings.AKAR_SERTIFIKAT = folder_akar
    assert "Tanda tangan sah; berkas tidak berubah" in _periksa(client, tertanda)[1]


def test_satu_bita_berubah(client, tertanda, pdf, di_sini):
    rusak = bytearray(tertanda)
    rusak[len(pdf) // 2] ^= 1
    teks = _periksa(client, bytes(rusak))[1]
    assert "Berkas ini berubah sesudah ditandatangani" in teks or "Berkas ini rusak atau diubah" in teks
    assert "Tanda tangan utuh" not in teks


def test_tanpa_tanda_tangan(client, pdf, di_sini):
    assert "Berkas ini tidak bertanda tangan elektronik" in _periksa(client, pdf)[1]


def test_dokumen_portal_dikenali_dari_sidik_dan_dari_kode(client, dunia):
    versi = dunia.berlaku
    isi = _berkode(versi.kode)
    simpan(versi, isi)
    teks = _periksa(client, isi)[1]
    assert "sama persis dengan yang disimpan portal" in teks
    assert "Dokumen ini masih berlaku" in teks
    lain = _berkode(versi.kode, "lain")
    teks = _periksa(client, lain)[1]
    assert "tidak sama persis" in teks
    assert versi.dokumen.judul in teks
    majukan(versi, ("cabut", dunia.pengesah, {"catatan": "Usang."}))
    assert "Dokumen ini dicabut" in _periksa(client, isi)[1]


def test_kode_draf_tidak_membocorkan_apa_pun(client, dunia):
    teks = _periksa(client, _berkode(dunia.draf.kode))[1]
    assert "Portal ini tidak mengenal berkas ini" in teks
    assert dunia.draf.dokumen.judul not in teks


def test_sk_dikenali_dari_sidiknya(client, dunia):
    from layanan.sk import simpan_pindaian_sk

    versi = dunia.layanan_berlaku
    isi = _berkode("ABCD2345EFGH", "sk")
    simpan_pindaian_sk(versi.sk.get(), isi, dunia.pengesah)
    assert versi.dokumen.judul in _periksa(client, isi)[1]


def _berkode(kode, judul="x"):
    keluar = BytesIO()
    with pikepdf.new() as pdf:
        halaman = pdf.add_blank_page()
        tautan = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=f"https://contoh.go.id/periksa/{kode}/")
        catatan = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9], A=tautan)
        halaman.Annots = pdf.make_indirect(pikepdf.Array([catatan]))
        pdf.docinfo["/Title"] = judul
        pdf.save(keluar, static_id=True)
    return keluar.getvalue()


@pytest.mark.parametrize(
    ("isi", "nama", "status", "kata"),
    [
        (b"%PDF-1.7\nxref rusak", "a.pdf", 200, "Berkas ini rusak atau diubah"),
        (b"GIF89a", "a.pdf", 422, "bukan PDF"),
        (b"%PDF-1.7", "a.exe", 422, "tidak berakhiran .pdf"),
        (b"%PDF-" + b"x" * 21_000_000, "a.pdf", 422, "batasnya 20 MB"),
    ],
)
def test_yang_bukan_pdf_utuh_ditolak_dengan_sebabnya(client, isi, nama, status, kata, di_sini):
    kode, teks = _periksa(client, isi, nama)
    assert kode == status
    assert kata in teks


def test_yang_menghabiskan_waktu_berakhir_di_anak(client, tertanda, monkeypatch, tmp_path):
    """Whatever a file does to a library, the page answers; here the child is one that never ends by itself."""
    bom = tmp_path / "bom.py"
    bom.write_text("import resource\nresource.setrlimit(resource.RLIMIT_CPU, (1, 1))\nwhile True: pass\n")
    monkeypatch.setattr(pemeriksa.verifikasi, "__file__", str(bom))
    assert "terlalu besar atau terlalu rumit" in _periksa(client, tertanda)[1]


def test_sibuk_dikatakan(client, tertanda, monkeypatch):
    monkeypatch.setattr(pemeriksa, "DETIK_ANTRE", 0)
    with pemeriksa.SERENTAK, pemeriksa.SERENTAK:
        kode, teks = _periksa(client, tertanda)
    assert kode == 503
    assert "Coba lagi sebentar lagi" in teks


def test_dibatasi(client):
    for _ in range(20):
        client.post(ALAMAT)
    assert client.post(ALAMAT).status_code == 429


def test_halamannya_terbuka_tanpa_skrip(client):
    jawaban = client.get(reverse("beranda:periksa_kode"))
    teks = jawaban.content.decode()
    periksa_halaman(teks)
    assert f'action="{ALAMAT}"' in teks
    assert 'enctype="multipart/form-data"' in teks
