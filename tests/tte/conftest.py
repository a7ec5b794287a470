"""What the tests of signatures share: a tagged archival PDF, the services, a signer with a certificate."""

import pytest

from ambon_sop.cetak import cetak
from ambon_sop.tte.models import Sertifikat
from ambon_sop.tte.pembubuh import Tampilan, bubuhkan
from ambon_sop.tte.sertifikat import buka, terima
from tests.tte.kunci import FRASA, akar, p12, pejabat, pem
from tests.tte.layanan import layanan

HTML = """<html lang="id"><head><title>Surat</title><link rel="stylesheet" href="asset:sans.css"></head>
<body style="font-family: Cetak Sans"><h1>Surat</h1><p>Isi <a href="http://x/periksa/ABCD2345EFGH/">x</a></p></body></html>"""


@pytest.fixture(scope="session")
def pdf():
    return cetak(HTML, arsip=True).pdf


@pytest.fixture(scope="session")
def isi():
    return buka(p12(pejabat(), rantai=[akar()]), FRASA)


@pytest.fixture(scope="session")
def tertanda(pdf, isi):
    return bubuhkan(pdf, isi, Tampilan("Pengesahan", "Ambon"))


@pytest.fixture(scope="session")
def server_tte():
    with layanan() as server:
        yield server


@pytest.fixture
def server(server_tte):
    server_tte.laku, server_tte.diminta, server_tte.kunjungan, server_tte.dicabut = "wajar", [], [], []
    return server_tte


@pytest.fixture
def folder_akar(tmp_path):
    (tmp_path / "akar.pem").write_bytes(pem(akar()))
    return str(tmp_path)


def pasang_sertifikat(pengguna, pasangan=None):
    """Give a person a certificate, as the page does."""
    berkas, isi = terima(p12(pasangan or pejabat(), rantai=[akar()]), FRASA)
    masa = {"mulai": isi.sertifikat.not_valid_before_utc, "sampai": isi.sertifikat.not_valid_after_utc}
    lain = {"nama": isi.nama, "penerbit": isi.penerbit, "sidik": isi.sidik}
    return Sertifikat.objects.create(pengguna=pengguna, berkas=berkas, **masa, **lain)
