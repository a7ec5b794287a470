"""How long a log-in lasts, and how it is ended from elsewhere (ASVS 7.3.1, 7.3.2, 7.4.1–7.4.3, 7.5.2)."""

import pytest
from allauth.usersessions.models import UserSession
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from ambon_sop.akun import kelola
from ambon_sop.akun.sesi import sebutan
from ambon_sop.audit.models import CatatanAudit
from tests.pemeran import SANDI, masuk

pytestmark = pytest.mark.django_db
PERANGKAT = "/kerja/akun/perangkat/"
CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36"
JAM = 3600


def masuk_dari(orang, agen="", alamat="192.0.2.1"):
    client = Client(HTTP_USER_AGENT=agen, REMOTE_ADDR=alamat)
    assert client.post("/masuk/", {"login": orang.username, "password": SANDI}).status_code == 302
    return client


def terbuka(client, **kepala):
    return client.get("/kerja/akun/", headers=kepala).status_code == 200


@pytest.mark.parametrize(
    ("langkah", "kepala", "hidup"),
    [
        ([7 * JAM, 7 * JAM], {}, True),
        ([8 * JAM + 60], {}, False),
        ([7 * JAM, 7 * JAM, 7 * JAM, 3 * JAM + 60], {}, False),  # always at work, but for a day
        ([4 * JAM, 4 * JAM + 60], {"Sec-Fetch-Dest": "empty"}, False),  # only the page asked, by itself
    ],
)
def test_lama_diam_dan_lama_sesi(penyusun, time_machine, langkah, kepala, hidup):
    time_machine.move_to("2026-11-24 07:00 +0900", tick=False)
    client = masuk_dari(penyusun)
    for detik in langkah[:-1]:
        time_machine.shift(detik)
        assert terbuka(client, **kepala)
    time_machine.shift(langkah[-1])

    assert terbuka(client) is hidup
    assert CatatanAudit.objects.filter(tindakan="sesi_habis").exists() is not hidup
    assert UserSession.objects.exists() is hidup


def test_catatan_bekerja_tidak_pada_setiap_permintaan(penyusun, time_machine):
    time_machine.move_to("2026-11-24 07:00 +0900", tick=False)
    client = masuk_dari(penyusun)
    terbuka(client)
    time_machine.shift(200)
    with CaptureQueriesContext(connection) as pertanyaan:
        terbuka(client)
    assert not [satu["sql"] for satu in pertanyaan if not satu["sql"].startswith("SELECT")]
    time_machine.shift(200)
    terbuka(client)
    assert UserSession.objects.get().last_seen_at == timezone.now()


@pytest.mark.parametrize("mati", ["sandi", "nonaktif", "peran"])
def test_langsung_mati(penyusun, admin, mati):
    client = masuk_dari(penyusun)
    if mati == "sandi":
        isi = {"sandi_lama": SANDI, "password1": "perahu hijau melompat", "password2": "perahu hijau melompat"}
        assert masuk_dari(penyusun).post("/kerja/akun/sandi/", isi).status_code == 302
    elif mati == "nonaktif":
        kelola.nonaktifkan(penyusun, admin)
        assert not UserSession.objects.exists()
    else:
        kelola.akhiri_penugasan(penyusun.penugasan_aktif, None, admin)

    assert not terbuka(client)


def test_daftar_perangkat_dan_mengeluarkannya(penyusun):
    sini, sana = masuk_dari(penyusun, CHROME), masuk_dari(penyusun, "x Firefox/140 Android", "198.51.100.7")
    halaman = sini.get(PERANGKAT).text
    assert halaman.index("Chrome di Windows") < halaman.index("Firefox di Android")
    assert "198.51.100.7" in halaman

    lain = UserSession.objects.get(ip="198.51.100.7")
    sini.post(f"{PERANGKAT}keluarkan/", {"sesi": lain.pk})
    assert (terbuka(sini), terbuka(sana)) == (True, False)
    assert CatatanAudit.objects.order_by("-urut")[0].tindakan == "sesi_akhiri"


def test_mengeluarkan_semua_yang_lain_dan_tidak_milik_orang(penyusun, pemeriksa):
    sini, lain, orang = masuk_dari(penyusun), [masuk_dari(penyusun) for _ in range(2)], masuk_dari(pemeriksa)
    asing = UserSession.objects.get(user=pemeriksa)
    sini.post(f"{PERANGKAT}keluarkan/", {"sesi": asing.pk})
    assert terbuka(orang)

    sini.post(f"{PERANGKAT}keluarkan/")
    assert [terbuka(satu) for satu in [sini, *lain, orang]] == [True, False, False, True]


def test_mengeluarkan_meminta_bukti(penyusun, time_machine):
    time_machine.move_to("2026-11-24 07:00 +0900", tick=False)
    sini, sana = masuk_dari(penyusun), masuk_dari(penyusun)
    time_machine.shift(20 * 60)

    assert "Kata sandi" in sini.post(f"{PERANGKAT}keluarkan/").text
    assert terbuka(sana)
    sini.post(f"{PERANGKAT}keluarkan/", {"bukti": SANDI})
    assert not terbuka(sana)


def test_admin_mencabut_faktor_mengeluarkan_orangnya(client, admin, penyusun):
    sana = masuk_dari(penyusun)
    masuk(client, admin).post(f"/kerja/pengguna/{penyusun.pk}/faktor/hapus/")

    assert not terbuka(sana)


@pytest.mark.parametrize(
    ("agen", "kata"),
    [
        ("", "Peramban lain"),
        (CHROME, "Chrome di Windows"),
        (f"{CHROME} Edg/142.0", "Edge di Windows"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1", "Safari di iPhone"),
    ],
)
def test_sebutan_perangkat(agen, kata):
    assert sebutan(agen) == kata
