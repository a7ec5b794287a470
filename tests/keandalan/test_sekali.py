"""A form counts once: sent again it is answered as before; what differs, or was refused, counts for itself."""

import re
import uuid
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ambon_sop.alur.models import CatatanTinjauan, Dokumen
from ambon_sop.audit.catat import catat
from ambon_sop.audit.models import CatatanAudit
from ambon_sop.audit.permintaan import Permintaan, sebagai
from ambon_sop.keandalan import sekali
from ambon_sop.keandalan.models import Sekali
from ambon_sop.penomoran.models import Nomor
from layanan.models import Tanggapan
from tests.dunia import Dunia
from tests.pemeran import masuk

pytestmark = pytest.mark.django_db
SEKALIGUS = 10
BARU = "/kerja/sop/baru/"
# Logging in and out, one's own session, password and second factor; a file that is only looked at: they make no row,
# or refuse a second time.
TANPA_KUNCI = re.compile(r"account/|mfa/|akun/|tampilan/_peran|penyunting/_masuk_lagi|beranda/_unggah_berkas")


@pytest.fixture
def dunia(pemeran):
    return Dunia(pemeran)


def _isian(**lain):
    return {"kunci_kirim": uuid.uuid4().hex, "nama": "SOP Sekali", "publik": "on"} | lain


def _banyak():
    return Dokumen.objects.filter(judul="SOP Sekali").count()


def test_setiap_formulir_membawa_kunci(settings):
    """A new form without `penugasan_form` (or `kunci_kirim`) is found the day it is written."""
    akar, tanpa = Path(settings.BASE_DIR) / "templates", []
    for berkas in akar.rglob("*.html"):
        nama, teks = berkas.relative_to(akar).as_posix(), berkas.read_text(encoding="utf-8")
        formulir = len(re.findall(r'<form\b[^>]*method="post"', teks))
        kunci = len(re.findall(r"penugasan_form|_penugasan\.html|_tindakan\.html|kunci_kirim", teks))
        if formulir > kunci and not TANPA_KUNCI.match(nama.removeprefix("alur/")):
            tanpa.append(nama)
    assert not tanpa


def test_kiriman_ulang_dijawab_sama(client, penyusun):
    masuk(client, penyusun)
    halaman = client.get(BARU).content.decode()
    isian = _isian(kunci_kirim=re.search(r'name="kunci_kirim" value="(\w{32})"', halaman)[1])
    satu, dua = client.post(BARU, isian), client.post(BARU, isian)
    assert (satu.status_code, dua.status_code, dua.url) == (302, 302, satu.url)
    assert _banyak() == 1
    assert client.get(BARU).content.decode().count('name="kunci_kirim"') == 1


def test_isi_lain_atau_orang_lain_berdiri_sendiri(client, penyusun, penyusun_lain):
    isian = _isian()
    masuk(client, penyusun).post(BARU, isian)
    client.post(BARU, isian | {"publik": ""})
    masuk(Client(), penyusun_lain).post(BARU, isian)
    assert _banyak() == 3


def test_yang_ditolak_boleh_dikirim_lagi(client, penyusun):
    masuk(client, penyusun)
    isian = _isian(nama="")
    assert client.post(BARU, isian).status_code == 422
    assert not Sekali.objects.exists()


def test_kabar_ikut_diulang(client, dunia):
    masuk(client, dunia.verifikator)
    alamat = reverse("alur:catatan_baru", args=[dunia.diverifikasi.pk])
    isian = {"kunci_kirim": uuid.uuid4().hex, "tempat": "bidang/nama", "teks": "Lengkapi nama."}
    for _ in range(2):
        assert "Catatan disimpan." in client.post(alamat, isian, follow=True).content.decode()
    assert CatatanTinjauan.objects.count() == 1


def _tertinggal(umur, id_permintaan="AAAA-BBBB"):
    """The first request took its row and died."""
    Sekali.objects.update(jawaban=None, sejak=timezone.now() - umur, id_permintaan=id_permintaan)


def test_yang_mati_setelah_tercatat_tidak_diulang(client, penyusun):
    masuk(client, penyusun)
    isian = _isian()
    client.post(BARU, isian)
    _tertinggal(timedelta(minutes=6), CatatanAudit.objects.first().id_permintaan)
    assert "sudah diterima" in client.post(BARU, isian).content.decode()
    assert _banyak() == 1


@pytest.mark.parametrize("tindakan", sekali.PENDAHULUAN)
def test_yang_mati_sesudah_pendahuluannya_dikerjakan(client, penyusun, tindakan):
    """A number was booked, a signature failed: that tells of a try, not of the deed."""
    masuk(client, penyusun)
    isian = _isian()
    client.post(BARU, isian)
    with sebagai(Permintaan("AAAA-BBBB")):
        catat(tindakan, penyusun)
    _tertinggal(timedelta(minutes=6))
    assert client.post(BARU, isian).status_code == 302
    assert _banyak() == 2


def test_yang_mati_sebelum_tercatat_dikerjakan(client, penyusun):
    masuk(client, penyusun)
    isian = _isian()
    client.post(BARU, isian)
    _tertinggal(timedelta(minutes=6))
    assert client.post(BARU, isian).status_code == 302
    assert _banyak() == 2


def test_yang_masih_dikerjakan_diminta_menunggu(client, penyusun, monkeypatch):
    monkeypatch.setattr(sekali, "SABAR", 0)
    masuk(client, penyusun)
    isian = _isian()
    client.post(BARU, isian)
    _tertinggal(timedelta(seconds=1))
    jawaban = client.post(BARU, isian)
    assert (jawaban.status_code, jawaban["Retry-After"]) == (503, "30")
    assert "sedang dikerjakan" in jawaban.content.decode()


def test_yang_lewat_sehari_dilupakan(client, penyusun):
    masuk(client, penyusun)
    client.post(BARU, _isian())
    Sekali.objects.update(sejak=timezone.now() - timedelta(days=2))
    client.post(BARU, _isian(nama="SOP Lain"))
    assert Sekali.objects.count() == 1


def test_sandi_tidak_terbaca_dari_kunci(pengesah, rf, settings):
    """What was written goes into the key under the portal's secret only."""
    permintaan = rf.post("/", _isian(sandi="Manggurebe-maju-1575"))
    permintaan.user = pengesah
    satu = sekali._kunci(permintaan)
    settings.SECRET_KEY = "rahasia lain " * 5
    assert sekali._kunci(permintaan) != satu


@pytest.mark.django_db(transaction=True)
class TestSerentak:
    """Ten identical requests at once: one row, one number, one line in the trail, one answer for all."""

    def _kirim(self, serentak, orang, alamat, isian, berkas=None):
        klien = masuk(Client(), orang) if orang else Client()
        kue = klien.cookies.output(header="", sep="; ")

        def satu(_):
            sendiri = Client(headers={"cookie": kue.strip()}) if kue else Client()
            lampiran = {
                nama: SimpleUploadedFile("a.pdf", isi, "application/pdf") for nama, isi in (berkas or {}).items()
            }
            jawaban = sendiri.post(alamat, isian | lampiran)
            return jawaban.status_code, jawaban.headers.get("Location")

        jawaban = serentak(satu, SEKALIGUS)
        assert len(set(jawaban)) == 1, jawaban
        assert jawaban[0][0] == 302, jawaban
        return jawaban[0][1]

    def test_draf_baru(self, penyusun, serentak):
        self._kirim(serentak, penyusun, BARU, _isian())
        assert _banyak() == 1
        assert CatatanAudit.objects.filter(objek_nama__startswith="SOP Sekali").count() == 1

    def test_pengesahan(self, dunia, serentak):
        versi = dunia.disetujui
        alamat = reverse("alur:transisi", args=[versi.pk, "sahkan"])
        self._kirim(serentak, dunia.pengesah, alamat, {"kunci_kirim": uuid.uuid4().hex, "tanggal": "24-11-2026"})
        assert Nomor.objects.count() == 1
        assert CatatanAudit.objects.filter(tindakan="sahkan").count() == 1

    def test_catatan(self, dunia, serentak):
        alamat = reverse("alur:catatan_baru", args=[dunia.diverifikasi.pk])
        isian = {"kunci_kirim": uuid.uuid4().hex, "tempat": "bidang/nama", "teks": "Lengkapi."}
        self._kirim(serentak, dunia.verifikator, alamat, isian)
        assert CatatanTinjauan.objects.count() == 1

    def test_tanggapan_umum(self, dunia, serentak):
        alamat = reverse("layanan:konsultasi_satu", args=[dunia.konsultasi.slug])
        isian = {"kunci_kirim": uuid.uuid4().hex, "komponen": "persyaratan", "teks": "Satu cukup.", "nama": ""}
        self._kirim(serentak, None, alamat, isian)
        assert Tanggapan.objects.count() == 1

    def test_unggahan(self, dunia, serentak):
        pdf = (
            b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        )
        pdf += b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
        isian = {"kunci_kirim": uuid.uuid4().hex, "nama": "SOP Salinan", "nomor": "1/A/2020", "tanggal": "02-01-2020"}
        isian |= {"penanda_tangan": "Kepala Dinas"}
        self._kirim(serentak, dunia.penyusun, "/kerja/sop/salinan/", isian, {"pindaian": pdf})
        assert Dokumen.objects.filter(judul="SOP Salinan").count() == 1
