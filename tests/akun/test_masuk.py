"""Log-in, log-out and the lock-out, through the real stack."""

import pytest
from django.contrib.auth.hashers import identify_hasher, make_password
from django.test import override_settings

from ambon_sop.akun.backends import cari_akun
from ambon_sop.audit.models import CatatanAudit
from tests.pemeran import SANDI

pytestmark = pytest.mark.django_db
TIDAK_COCOK = "NIP, email, atau kata sandi tidak cocok."


@pytest.fixture(autouse=True)
def _tanpa_singgahan():
    from django.core.cache import cache

    cache.clear()


def coba(client, pengenal, sandi=SANDI, **lain):
    return client.post("/masuk/", {"login": pengenal, "password": sandi} | lain)


def tindakan():
    return list(CatatanAudit.objects.order_by("urut").values_list("tindakan", flat=True))


@pytest.mark.parametrize(
    "pengenal",
    ["pengesah", "PENGESAH", " pengesah ", "pengesah@contoh.go.id", "197001011990031001", "19700101 199003 1 001"],
)
def test_masuk_dengan_nip_nama_atau_email(client, pengesah, pengenal):
    jawaban = coba(client, pengenal)

    assert jawaban.status_code == 302
    assert jawaban["Location"] == "/kerja/"
    assert client.get("/kerja/akun/faktor/").status_code == 200
    assert tindakan() == ["masuk"]


@pytest.mark.parametrize("pengenal", ["pengesah", "tidak.ada", "tidak@ada.id", "111111111111111111"])
def test_pesan_gagal_sama_ada_atau_tidak_ada_akunnya(client, pengesah, pengenal):
    jawaban = coba(client, pengenal, "salah")

    assert jawaban.status_code == 200
    assert TIDAK_COCOK in jawaban.text
    assert f'value="{pengenal}"' in jawaban.text
    assert "salah" not in jawaban.text
    assert tindakan() == ["masuk_gagal"]


def test_nama_yang_tidak_dikenal_tidak_ditulis(client, db):
    """It may be a password that was typed into the wrong field."""
    coba(client, SANDI, "x")

    catatan = CatatanAudit.objects.get()
    assert SANDI not in f"{catatan.__dict__}"
    assert catatan.objek_nama == "Nama yang tidak dikenal"


def test_lima_kali_gagal_mengunci_juga_bagi_sandi_yang_benar(client, penyusun):
    for pengenal in ["penyusun", "PENYUSUN", "penyusun@contoh.go.id", "Penyusun@Contoh.go.id"]:
        assert coba(client, pengenal, "salah").status_code == 200

    kelima = coba(client, "penyusun", "salah")
    assert kelima.status_code == 429
    assert "dalam 15 menit" in kelima.text
    assert 0 < int(kelima["Retry-After"]) <= 900
    assert coba(client, "penyusun").status_code == 429
    assert client.get("/kerja/").status_code == 302
    assert tindakan() == ["masuk_gagal"] * 4 + ["masuk_terkunci"] * 2


def test_kunci_terbuka_sesudah_masanya_walau_terus_dicoba(client, penyusun, time_machine):
    time_machine.move_to("2026-11-24 09:00 +0900", tick=False)
    for _ in range(5):
        coba(client, "penyusun", "salah")
    time_machine.move_to("2026-11-24 09:10 +0900", tick=False)
    jawaban = coba(client, "penyusun")
    assert jawaban.status_code == 429
    assert "dalam 5 menit" in jawaban.text

    time_machine.move_to("2026-11-24 09:16 +0900", tick=False)
    assert coba(client, "penyusun").status_code == 302


def test_kunci_hanya_bagi_nama_dan_alamat_itu(client, penyusun, pemeriksa):
    for _ in range(5):
        coba(client, "penyusun", "salah")

    assert coba(client, "pemeriksa").status_code == 302
    client.logout()
    assert client.post("/masuk/", {"login": "penyusun", "password": SANDI}, REMOTE_ADDR="10.0.0.7").status_code == 302


def test_alamat_palsu_tidak_memberi_percobaan_baru(client, penyusun):
    for n in range(5):
        client.post("/masuk/", {"login": "penyusun", "password": "x"}, HTTP_X_FORWARDED_FOR=f"10.0.0.{n}")

    assert coba(client, "penyusun").status_code == 429


@pytest.mark.parametrize(
    "lanjut", ["https://jahat.id/", "//jahat.id", "/\\jahat.id", "javascript:alert(1)", "https:jahat.id"]
)
def test_next_hanya_ke_situs_sendiri(client, penyusun, lanjut):
    assert coba(client, "penyusun", next=lanjut)["Location"] == "/kerja/"


def test_next_ke_halaman_yang_diminta(client, penyusun):
    asal = client.get("/kerja/akun/")
    assert asal["Location"] == "/masuk/?next=/kerja/akun/"
    assert 'name="next" value="/kerja/akun/"' in client.get(asal["Location"]).text

    assert coba(client, "penyusun", next="/kerja/akun/")["Location"] == "/kerja/akun/"


def test_sesudah_post_tanpa_sesi_kembali_ke_formulirnya(client, admin):
    jawaban = client.post("/kerja/akun/sandi/", {}, headers={"referer": "http://testserver/kerja/akun/sandi/?a=1"})
    assert jawaban["Location"] == "/masuk/?next=/kerja/akun/sandi/"

    jawaban = client.post("/kerja/akun/sandi/", {}, headers={"referer": "https://jahat.id/x"})
    assert jawaban["Location"] == "/masuk/?next=/kerja/"


def test_akun_nonaktif_ditolak_dengan_pesan_yang_sama(client, penyusun):
    penyusun.is_active = False
    penyusun.save()

    assert TIDAK_COCOK in coba(client, "penyusun").text


def test_keluar_hanya_lewat_post(client, penyusun):
    coba(client, "penyusun")
    assert client.get("/keluar/").status_code == 200
    assert client.get("/kerja/akun/").status_code == 200

    assert client.post("/keluar/")["Location"] == "/"
    assert client.get("/kerja/akun/").status_code == 302
    assert tindakan() == ["masuk", "keluar"]


def test_halaman_sesudah_masuk_tidak_disimpan_peramban(client, penyusun):
    assert "no-store" not in client.get("/").get("Cache-Control", "")
    coba(client, "penyusun")

    assert client.get("/kerja/akun/")["Cache-Control"] == "no-store"
    assert client.get("/")["Cache-Control"] == "no-store"


def test_sesi_baru_sesudah_masuk(client, penyusun):
    client.get("/masuk/")
    client.session["x"] = 1
    client.session.save()
    lama = client.cookies.get("sessionid")
    coba(client, "penyusun")

    assert client.cookies["sessionid"].value != (lama.value if lama else "")
    assert client.cookies["sessionid"]["max-age"] == ""  # ends with the browser


@pytest.mark.parametrize(
    "isi", [{}, {"login": ""}, {"login": "\x00", "password": "\x00"}, {"login": "é" * 300, "password": "x"}]
)
def test_isian_ganjil_tidak_membuat_galat(client, db, isi):
    assert client.post("/masuk/", isi).status_code == 200


def test_pendaftaran_tertutup(client, db):
    assert client.get("/signup/").status_code == 404
    assert client.get("/accounts/signup/").status_code == 404


@override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.Argon2PasswordHasher"])
def test_sandi_disimpan_dengan_argon2():
    from ambon_sop import settings

    assert settings.PASSWORD_HASHERS[0].endswith("Argon2PasswordHasher")
    assert identify_hasher(make_password("x")).algorithm == "argon2"


def test_satu_pengenal_satu_akun(pengesah, penyusun):
    assert cari_akun("197001011990031001") == pengesah
    assert cari_akun("") is None
    assert cari_akun("pengesah penyusun") is None
