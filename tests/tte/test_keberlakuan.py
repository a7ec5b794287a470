"""A certificate that was revoked or has ended is called so, and what nobody has looked up is not called looked up."""

from datetime import timedelta
from io import BytesIO

import pytest
import time_machine
from asn1crypto import crl as asn1_crl
from django.core.files.uploadedfile import SimpleUploadedFile
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.validation import DocumentSecurityStore

from ambon_sop.beranda import berkas
from ambon_sop.tte import verifikasi
from ambon_sop.tte.pembubuh import Tampilan, bubuhkan
from ambon_sop.tte.sertifikat import buka
from tests.tampilan.pemeriksa import periksa_halaman
from tests.tte.kunci import FRASA, KINI, akar, crl, der, p12, sertifikat

pytestmark = pytest.mark.django_db
AKAR = [der(akar())]
SAH = "Tanda tangan sah; berkas tidak berubah sejak ditandatangani"
BERAKHIR = KINI - timedelta(days=10)
MASA = (KINI - timedelta(days=25), BERAKHIR)
DALAM_MASA = KINI - timedelta(days=20)


@pytest.fixture
def halaman(client, monkeypatch):
    """The page about a file; the check runs in this process, with the root of the tests."""
    monkeypatch.setattr(berkas, "periksa_berkas", lambda isi: verifikasi.periksa(isi, AKAR))

    def periksa(pdf):
        teks = client.post("/periksa/berkas/", {"berkas": SimpleUploadedFile("surat.pdf", pdf)}).content.decode()
        periksa_halaman(teks)
        return " ".join(teks.split())

    return periksa


def _tertanda(pdf, pasangan, tsa="", akar=()):
    return bubuhkan(pdf, buka(p12(pasangan), FRASA), Tampilan(), tsa, akar)


def _dengan_daftar(pdf, daftar):
    """A list of revocations laid behind the signature, as other programs do."""
    penulis, keluar = IncrementalPdfFileWriter(BytesIO(pdf)), BytesIO()
    DocumentSecurityStore.supply_dss_in_writer(penulis, None, crls=[asn1_crl.CertificateList.load(daftar)])
    penulis.write(keluar)
    return keluar.getvalue()


def test_bukti_dalam_berkas_dan_tanpa_bukti(pdf, server, halaman):
    pasangan = sertifikat("Kepala Dukcapil", akar(), crl=f"{server.alamat}/crl")
    tsa = f"{server.alamat}/tsa"
    teks = halaman(_tertanda(pdf, pasangan, tsa, AKAR))
    assert SAH in teks
    assert "sertifikat tidak dicabut saat menandatangani" in teks
    assert "tidak diperiksa" not in teks
    assert f"{SAH}. Pencabutan sertifikat tidak diperiksa" in halaman(_tertanda(pdf, pasangan, tsa))


def test_dicabut(pdf, halaman):
    pasangan = sertifikat("Kepala Dukcapil", akar())
    teks = halaman(_dengan_daftar(_tertanda(pdf, pasangan), crl([pasangan[1]])))
    assert "Sertifikat penanda tangan dicabut penerbitnya" in teks
    assert "sertifikat dicabut sejak" in teks
    assert SAH not in teks


def test_dicabut_sesudah_stempel_waktu_tidak_membatalkan(pdf, server, halaman):
    pasangan = sertifikat("Kepala Dukcapil", akar())
    daftar = crl([pasangan[1]], sejak=KINI + timedelta(hours=1))
    assert SAH in halaman(_dengan_daftar(_tertanda(pdf, pasangan, f"{server.alamat}/tsa"), daftar))


def test_berakhir_sesudah_menandatangani(pdf, server, halaman):
    """With a stamp it stays what it was; without one nobody can tell when it was made."""
    pasangan = sertifikat("Kepala Dukcapil", akar(), masa=MASA)
    with time_machine.travel(DALAM_MASA):
        berstempel = _tertanda(pdf, pasangan, f"{server.alamat}/tsa")
        tanpa = _tertanda(pdf, pasangan)
    assert SAH in halaman(berstempel)
    teks = halaman(tanpa)
    assert "Tanda tangan utuh; sertifikat penanda tangan sudah berakhir" in teks
    assert "tanpa stempel waktu hal itu tidak terbukti" in teks
    assert "tidak dikenal" not in teks.lower()


@pytest.mark.parametrize("stempel", [True, False])
def test_berakhir_sebelum_menandatangani(pdf, server, halaman, stempel):
    pasangan = sertifikat("Kepala Dukcapil", akar(), masa=MASA)
    teks = halaman(_tertanda(pdf, pasangan, f"{server.alamat}/tsa" if stempel else ""))
    assert "sertifikat penanda tangan sudah berakhir" in teks
    assert "Tanda tangan tidak dibuat dalam masa berlakunya" in teks


def test_penerbit_asing_yang_berakhir_tetap_asing(pdf, halaman):
    pasangan = sertifikat("X", sertifikat("Akar Lain", ca=True, guna="key_cert_sign"), masa=MASA)
    assert "penerbit sertifikat tidak dikenal portal ini" in halaman(_tertanda(pdf, pasangan))
