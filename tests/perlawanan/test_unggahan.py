"""What is uploaded as a scan: judged by its content, refused in words at the field, with the rest of the form kept."""

import io

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ambon_sop.alur.models import Versi
from tests.perlawanan.nilai import JANGGAL

pytestmark = pytest.mark.django_db
ISIAN = {"nama": "Salinan <b>lama</b>", "nomor": "1/2", "tanggal": "02-01-2024", "penanda_tangan": "Kepala Dinas"}
MB = 1024 * 1024


def pdf(ubah=None, halaman=1, **simpan):
    """The bytes of a blank PDF, after `ubah(pdf)`."""
    with pikepdf.new() as berkas:
        for _ in range(halaman):
            berkas.add_blank_page(page_size=(595, 842))
        if ubah:
            ubah(berkas)
        keluar = io.BytesIO()
        berkas.save(keluar, **simpan)
    return keluar.getvalue()


def _nama(kunci):
    def ubah(berkas):
        berkas.Root.Names = pikepdf.Dictionary({kunci: pikepdf.Dictionary(Names=pikepdf.Array([]))})

    return ubah


def _tindakan(jenis="/JavaScript", **lain):
    return pikepdf.Dictionary(S=pikepdf.Name(jenis), **lain)


def _di_halaman(berkas):
    berkas.pages[0].obj.AA = pikepdf.Dictionary(O=_tindakan(JS="app.alert(1)"))


def _di_katalog(berkas):
    berkas.Root.AA = pikepdf.Dictionary(WC=_tindakan(JS="app.alert(1)"))


def _catatan(**isi):
    def ubah(berkas):
        dasar = {"Type": pikepdf.Name.Annot, "Subtype": pikepdf.Name.Link, "Rect": pikepdf.Array([0, 0, 9, 9])}
        berkas.pages[0].obj.Annots = pikepdf.Array([pikepdf.Dictionary(**dasar | isi)])

    return ubah


def _buka_di_halaman(berkas):
    berkas.Root.OpenAction = pikepdf.Array([berkas.pages[0].obj, pikepdf.Name.Fit])


def _names_bukan_kamus(berkas):
    berkas.Root.Names = pikepdf.Array([1, 2])


PROGRAM = "memuat program atau lampiran"
DITOLAK = {
    "kosong": (b"", "kosong"),
    "html": (b"<html><script>alert(1)</script></html>", "bukan PDF"),
    "zip": (b"PK\x03\x04" + b"\0" * 100, "bukan PDF"),
    "kepala saja": (b"%PDF-1.7\n", "rusak atau terpotong"),
    "terpotong": (pdf(halaman=9)[:120], "rusak atau terpotong"),
    "sampah": (b"%PDF-1.7\n" + bytes(range(256)) * 20, "rusak atau terpotong"),
    "tanpa halaman": (pdf(halaman=0), "0 halaman"),
    "terlalu banyak halaman": (pdf(halaman=301), "paling banyak 300"),
    "terkunci": (pdf(encryption=pikepdf.Encryption(owner="a", user="b")), "terkunci kata sandi"),
    "program saat dibuka": (pdf(lambda p: setattr(p.Root, "OpenAction", _tindakan(JS="x"))), PROGRAM),
    "program bernama": (pdf(_nama("/JavaScript")), PROGRAM),
    "lampiran": (pdf(_nama("/EmbeddedFiles")), PROGRAM),
    "program halaman": (pdf(_di_halaman), PROGRAM),
    "program katalog": (pdf(_di_katalog), PROGRAM),
    "program pada tautan": (pdf(_catatan(A=_tindakan(JS="x"))), PROGRAM),
    "jalankan berkas": (pdf(_catatan(A=_tindakan("/Launch", F="calc.exe"))), PROGRAM),
    "lampiran pada halaman": (pdf(_catatan(Subtype=pikepdf.Name.FileAttachment)), PROGRAM),
    "11 MB": (pdf() + b"\0" * 11 * MB, "batasnya 10 MB"),
}


@pytest.fixture
def unggah(dunia, pembuka, coba):
    def kirim(isi, nama="pindaian.pdf", jenis="application/pdf"):
        berkas = SimpleUploadedFile("x.pdf", isi, jenis)
        berkas._name = nama  # as a browser may send it; SimpleUploadedFile tidies it
        return coba(lambda: pembuka("penyusun").post(reverse("sop:salinan"), ISIAN | {"pindaian": berkas}))

    return kirim


@pytest.mark.parametrize("nama", DITOLAK)
def test_ditolak_dengan_kata(unggah, nama):
    isi, kata = DITOLAK[nama]
    jawaban = unggah(isi)
    halaman = jawaban.content.decode()
    assert jawaban.status_code == 422
    assert kata in halaman
    assert "Salinan &lt;b&gt;lama&lt;/b&gt;" in halaman
    assert "2 Januari 2024" in halaman or "02-01-2024" in halaman
    assert not Versi.objects.filter(salinan=True).exists()


def test_pdf_biasa_diterima_apa_pun_namanya(unggah):
    for nama in ["../../jahat.pdf", "a\x00.pdf", "ا‮fdp.exe", "x" * 500, "tanpa akhiran", *JANGGAL[12:30]]:
        assert unggah(pdf(), nama).status_code in (302, 422), nama
    assert unggah(pdf(), jenis="text/html").status_code == 302
    assert unggah(pdf(_catatan(A=_tindakan("/URI", URI="https://ambon.go.id")))).status_code == 302
    assert unggah(pdf(_buka_di_halaman)).status_code == 302
    assert unggah(pdf(_names_bukan_kamus)).status_code in (302, 422)


def test_pdf_yang_dirusak_sembarang(unggah):
    utuh = pdf(_catatan(A=_tindakan(JS="x")), halaman=2)

    @settings(max_examples=40, database=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(st.tuples(st.integers(5, len(utuh) - 1), st.integers(0, 255)), min_size=1, max_size=12))
    def coba_rusak(ganti):
        isi = bytearray(utuh)
        for letak, bita in ganti:
            isi[letak] = bita
        assert unggah(bytes(isi)).status_code in (302, 422)

    coba_rusak()
