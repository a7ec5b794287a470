"""What watchers see: readiness, the log as JSON lines, the figures behind a token."""

import errno
import io
import json
import logging
import logging.config
from urllib.parse import urlsplit

import pytest
import structlog
from django.contrib.auth import get_user_model
from django.db import IntegrityError, OperationalError, connection, transaction
from django.test import Client

from ambon_sop.akun.undangan import tautan
from ambon_sop.audit.catat import catat
from ambon_sop.audit.permintaan import Permintaan, sebagai
from ambon_sop.beranda import kesehatan
from ambon_sop.keandalan import catatan_log
from tests.pemeran import buat_pengguna

pytestmark = pytest.mark.django_db
NIP = "198001011990031001"


@pytest.fixture(autouse=True)
def _belum_ditanya():
    kesehatan._terakhir.update(saat=0.0, gangguan=None, termigrasi=False)
    yield
    kesehatan._terakhir.update(saat=0.0, gangguan=None, termigrasi=False)


def test_siap_bila_semuanya_bekerja(client, settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)
    assert (client.get("/siap").status_code, list(tmp_path.iterdir())) == (200, [])


def _tanpa_tempat(settings, tmp_path):
    (tmp_path / "berkas").write_text("a folder cannot stand here", encoding="utf-8")
    settings.MEDIA_ROOT = str(tmp_path / "berkas")


def _tanpa_tabel(settings, tmp_path):
    with connection.cursor() as kursor:
        kursor.execute("DELETE FROM django_migrations WHERE app = 'keandalan'")


def _tanpa_singgahan(settings, tmp_path):
    dummy = {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}
    settings.CACHES = {"default": dummy, "halaman": dummy}


@pytest.mark.parametrize(
    ("rusak", "bagian"),
    [(_tanpa_tempat, "tempat berkas"), (_tanpa_tabel, "tabel"), (_tanpa_singgahan, "singgahan")],
    ids=lambda nilai: nilai if isinstance(nilai, str) else "",
)
def test_yang_terganggu_disebut(client, settings, tmp_path, rusak, bagian):
    rusak(settings, tmp_path)
    jawaban = client.get("/siap")
    assert (jawaban.status_code, jawaban.content.decode()) == (503, f"{bagian}: terganggu\n")
    assert jawaban["Retry-After"] == "30"


def test_yang_sering_bertanya_tidak_membebani(client, django_assert_num_queries):
    client.get("/siap")
    with django_assert_num_queries(0):
        assert client.get("/siap").status_code == 200


# --- the log ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def baris(settings):
    """Everything that is logged as JSON while the test runs: `baris()` gives the lines, parsed."""
    aliran = io.StringIO()
    semula, lama = structlog.get_config(), settings.LOGGING
    settings.LOG_FORMAT = "json"
    isi = catatan_log.pengaturan("json")
    isi["handlers"]["galat"]["stream"] = aliran
    akar = logging.getLogger()
    penangan = list(akar.handlers)
    logging.config.dictConfig(isi)
    catatan_log.atur_structlog()
    yield lambda: [json.loads(satu) for satu in aliran.getvalue().splitlines()]
    structlog.configure(**semula)
    logging.config.dictConfig(lama)
    akar.handlers[:] = penangan


def test_setiap_permintaan_satu_baris_dengan_kode(client, baris):
    jawaban = client.get("/cari/?q=rahasia", headers={"user-agent": "Peramban\r\nPALSU masuk\u2028berhasil"})
    [satu] = [b for b in baris() if b["event"] == "permintaan"]
    assert (satu["permintaan"], satu["rute"], satu["status"]) == (jawaban["X-Request-ID"], "cari/", 200)
    assert satu["peramban"].startswith("Peramban\r\nPALSU")
    assert "rahasia" not in json.dumps(baris())


def test_galat_berkode_dan_tanpa_isi_baris(client, baris, monkeypatch):
    """What a database says of the row that it refused stays out; so does what is called a secret."""
    ada = buat_pengguna("Orang Satu")
    isi = {"username": "lain", "nip": NIP, "nama": f"Orang {NIP}"}
    with sebagai(Permintaan("AAAA-BBBB")):
        try:
            with transaction.atomic():
                get_user_model().objects.create(pk=ada.pk, **isi)
        except IntegrityError:
            logging.getLogger("django.request").exception("gagal\npalsu")
        structlog.get_logger("portal.uji").warning("periksa", nip=NIP, sandi="Manggurebe", pk=1)
    satu, dua = baris()
    assert (satu["permintaan"], dua["permintaan"]) == ("AAAA-BBBB", "AAAA-BBBB")
    assert "IntegrityError" in satu["exception"]
    assert (dua["nip"], dua["sandi"], dua["pk"]) == (catatan_log.SENSOR, catatan_log.SENSOR, 1)
    assert not [kata for kata in (NIP, "Manggurebe") if kata in json.dumps([satu, dua])]


def test_tautan_rahasia_tidak_masuk_catatan(client, baris, penyusun):
    """Refused, missing, gone: of whatever comes to the log, the pattern of the address, never the address."""
    penyusun.set_unusable_password()
    penyusun.save()
    alamat = urlsplit(tautan(penyusun)).path
    tanda = alamat.rstrip("/").split("/")[-1]
    Client(enforce_csrf_checks=True).post(alamat, {"password1": "x"})
    client.get(alamat.replace(tanda, f"{tanda}x"))
    client.get(f"/tidak/ada/{tanda}/")
    ditolak = [satu for satu in baris() if satu["level"] == "warning"]
    assert len(ditolak) == 3
    assert "undangan/<slug:uidb64>/<str:tanda>/" in ditolak[0]["event"]
    assert tanda not in json.dumps(ditolak)


def test_baris_untuk_orang_tetap_satu_baris():
    catatan = logging.LogRecord("uji", logging.WARNING, "", 0, "agen %s", ("a\r\nERROR palsu\u2028b",), None)
    assert catatan_log.Teks("%(message)s").format(catatan) == "agen a\\x0d\\x0aERROR palsu\\x2028b"


# --- figures ----------------------------------------------------------------------------------------------------------


def test_metrik_hanya_dengan_token(client, settings):
    settings.METRIK_TOKEN = "token-pengamat"
    assert client.get("/metrik").status_code == 404
    assert client.get("/metrik", headers={"authorization": "Bearer salah"}).status_code == 404
    catat("uji", nama="Uji")
    isi = client.get("/metrik", headers={"authorization": "Bearer token-pengamat"}).content.decode()
    assert "portal_audit_panjang 1.0" in isi
    assert 'portal_permintaan_total{metode="GET",rute="metrik",status="404"} ' in isi
    assert "portal_pekerjaan_tertua_detik 0.0" in isi
    for n in range(3):
        client.generic(f"KARANGAN{n}", "/metrik")
    isi = client.get("/metrik", headers={"authorization": "Bearer token-pengamat"}).content.decode()
    assert "KARANGAN" not in isi
    assert 'metode="lain"' in isi
    settings.METRIK_TOKEN = ""
    assert client.get("/metrik", headers={"authorization": "Bearer "}).status_code == 404


@pytest.mark.parametrize(
    ("salah", "status"),
    [
        (OperationalError("database or disk is full"), 507),
        (OSError(errno.ENOSPC, "No space left on device"), 507),
        (OperationalError("server closed the connection"), 503),
        (OSError(errno.EIO, "rusak"), 500),
    ],
    ids=["sqlite penuh", "cakram penuh", "basis data pergi", "lain"],
)
def test_cakram_penuh_dikatakan(client, monkeypatch, salah, status):
    def rusak(*_, **__):
        raise salah

    monkeypatch.setattr("ambon_sop.beranda.views.HttpResponse", rusak)
    client.raise_request_exception = False
    jawaban = client.get("/sehat")
    assert jawaban.status_code == status
    assert ("Tempat penyimpanan server penuh" in jawaban.content.decode()) == (status == 507)
