"""Single sign-on against a real OpenID Connect provider that runs in a process of its own (ASVS 10.5)."""

import re
import socket
import subprocess
import sys
import time
from urllib.parse import urlsplit

import jwt
import pytest
import requests
from allauth.socialaccount.models import SocialAccount
from cryptography.hazmat.primitives.asymmetric import rsa
from django.core.cache import cache

from ambon_sop.akun import oidc
from ambon_sop.akun.models import Pengguna
from ambon_sop.audit.models import CatatanAudit
from tests.pemeran import beri_faktor, kode_totp, masuk

pytestmark = pytest.mark.django_db
MASUK = "/masuk/sso/oidc/"


@pytest.fixture(autouse=True)
def _kode_segar():
    """allauth remembers in the cache which codes were used; another test's person may have had the same number."""
    cache.clear()


@pytest.fixture(scope="module")
def penyedia():
    """The provider's address: signed RS256 tokens, discovery and JWKS over real HTTP."""
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        port = soket.getsockname()[1]
    proses = subprocess.Popen(
        [sys.executable, "-m", "oidc_provider_mock", "--port", str(port), "--require-nonce"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    alamat = f"http://127.0.0.1:{port}"
    batas = time.monotonic() + 30
    while True:
        try:
            requests.get(f"{alamat}/jwks", timeout=2)
            break
        except requests.ConnectionError:
            assert time.monotonic() < batas, "the provider does not start"
            time.sleep(0.05)
    yield alamat
    proses.terminate()
    proses.wait(10)


@pytest.fixture
def pasang(settings):
    """pasang(address, override=…) switches single sign-on on."""

    def hidupkan(alamat, **timpa):
        aplikasi = {
            "provider_id": "oidc",
            "name": "Akun Kota",
            "client_id": "ruang-kerja",
            "secret": "rahasia",
            "settings": {"server_url": alamat, "fetch_userinfo": False, "openid_configuration_overrides": timpa},
        }
        settings.OIDC = {"alamat": alamat, "nama": "Akun Kota"}
        settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [aplikasi]}}

    return hidupkan


def lewat_penyedia(client, penyedia, klaim, sub="orang", ubah=str):
    """There as somebody with these claims, and back; `ubah` may change the address on the way there."""
    requests.put(f"{penyedia}/users/{sub}", json=klaim, timeout=5).raise_for_status()
    tujuan = client.get(MASUK)["Location"]
    assert "code_challenge=" in tujuan
    kembali = requests.post(ubah(tujuan), data={"sub": sub}, allow_redirects=False, timeout=5).headers["Location"]
    bagian = urlsplit(kembali)
    return client.get(f"{bagian.path}?{bagian.query}", follow=False)


@pytest.mark.parametrize(
    ("klaim", "tujuan", "kata"),
    [
        ({"email": "penyusun@contoh.go.id", "email_verified": True}, "/kerja/", ""),
        ({"email": "Penyusun@Contoh.go.id", "email_verified": True}, "/kerja/", ""),
        ({"email": "penyusun@contoh.go.id", "email_verified": False}, "/masuk/", "belum memastikan email"),
        ({"email": "penyusun@contoh.go.id"}, "/masuk/", "belum memastikan email"),
        ({"email": "penyusun@contoh.go.id", "email_verified": "true"}, "/masuk/", "belum memastikan email"),
        ({"email": "orang.lain@contoh.go.id", "email_verified": True}, "/masuk/", "tidak ada"),
        ({"email": "tutup@contoh.go.id", "email_verified": True}, "/masuk/", "tidak ada"),
        ({"email_verified": True}, "/masuk/", "tidak ada"),
    ],
)
def test_hanya_akun_yang_ada_dengan_email_yang_pasti(client, penyedia, pasang, penyusun, klaim, tujuan, kata):
    Pengguna.objects.create(username="tutup", email="tutup@contoh.go.id", nama="Tutup", is_active=False)
    pasang(penyedia)
    semula = list(Pengguna.objects.order_by("pk").values("pk", "email", "password"))

    assert lewat_penyedia(client, penyedia, klaim)["Location"] == tujuan
    assert (client.get("/kerja/panduan/").status_code == 200) is (tujuan == "/kerja/")
    assert kata in client.get("/masuk/", follow=True).text
    assert list(Pengguna.objects.order_by("pk").values("pk", "email", "password")) == semula
    assert list(CatatanAudit.objects.order_by("urut").values_list("tindakan", flat=True)) == (
        ["masuk_gagal"] if kata else ["tunggal_ikat", "masuk"]
    )
    for satu in SocialAccount.objects.all():  # a hash, and nothing that the token says of the person
        assert satu.extra_data == {}
        assert re.fullmatch("[0-9a-f]{64}", satu.uid)


def pasti(email):
    return {"email": email, "email_verified": True}


def test_orang_dikenal_dari_sub_bukan_dari_email(client, penyedia, pasang, penyusun, admin):
    """10.5.2: the person's new address at the provider changes nothing; the old one opens nothing for its next owner,
    until an Admin lets go.
    """
    pasang(penyedia)
    penyusun_email = penyusun.email
    assert lewat_penyedia(client, penyedia, pasti(penyusun_email), "lama")["Location"] == "/kerja/"
    client.post("/keluar/")
    assert lewat_penyedia(client, penyedia, {"email": "nama.baru@contoh.go.id"}, "lama")["Location"] == "/kerja/"
    client.post("/keluar/")

    assert lewat_penyedia(client, penyedia, pasti(penyusun_email), "baru")["Location"] == "/masuk/"
    assert "terikat pada orang lain" in client.get("/masuk/").text
    assert client.get("/kerja/panduan/").status_code == 302

    rincian = f"/kerja/pengguna/{penyusun.pk}/"
    assert "Terikat sejak" in masuk(client, admin).get(rincian).text
    client.post(f"{rincian}tunggal/lepas/")
    assert "Terikat sejak" not in client.get(rincian).text
    client.logout()
    assert lewat_penyedia(client, penyedia, pasti(penyusun_email), "baru")["Location"] == "/kerja/"


def test_yang_terikat_dan_ditutup_tidak_masuk(client, penyedia, pasang, penyusun):
    pasang(penyedia)
    lewat_penyedia(client, penyedia, pasti(penyusun.email))
    client.post("/keluar/")
    Pengguna.objects.filter(pk=penyusun.pk).update(is_active=False)

    assert lewat_penyedia(client, penyedia, pasti(penyusun.email))["Location"] == "/masuk/"
    assert "belum diaktifkan" in client.get("/masuk/").text


def test_token_dari_perjalanan_lain_ditolak(client, penyedia, pasang, penyusun):
    """10.5.1: the provider answers a request with another number than this browser's."""
    pasang(penyedia)
    jawaban = lewat_penyedia(
        client, penyedia, pasti(penyusun.email), ubah=lambda satu: re.sub("nonce=[^&]+", "nonce=lain", satu)
    )

    assert jawaban["Location"] == "/masuk/"
    assert "tidak menjawab dengan benar" in client.get("/masuk/").text


def test_faktor_kedua_tetap_diminta(client, penyedia, pasang, pengesah):
    beri_faktor(pengesah)
    pasang(penyedia)
    jawaban = lewat_penyedia(client, penyedia, {"email": pengesah.email, "email_verified": True})

    assert jawaban["Location"] == "/masuk/faktor/"
    assert client.get("/kerja/")["Location"].startswith("/masuk/")
    assert client.post("/masuk/faktor/", {"code": kode_totp()})["Location"] == "/kerja/"
    assert client.get("/kerja/").status_code == 200


def test_tanpa_sandi_dibuktikan_dengan_kode(client, penyedia, pasang, pengesah, time_machine):
    beri_faktor(pengesah)
    pengesah.set_unusable_password()
    pengesah.save()
    pasang(penyedia)
    lewat_penyedia(client, penyedia, {"email": pengesah.email, "email_verified": True})
    client.post("/masuk/faktor/", {"code": kode_totp()})
    time_machine.move_to(time.time() + 20 * 60, tick=False)

    alamat = "/kerja/akun/faktor/pemulihan/"
    assert "Kode 6 angka" in client.get(alamat).text
    assert "tidak cocok" in client.post(alamat, {"bukti": "123456"}).text
    assert client.post(alamat, {"bukti": kode_totp()})["Location"] == alamat


@pytest.mark.parametrize(
    ("timpa", "klaim"),
    [
        ({"issuer": "https://lain.contoh"}, {"email": "penyusun@contoh.go.id", "email_verified": True}),
        ({"token_endpoint": "http://127.0.0.1:9/"}, {"email": "penyusun@contoh.go.id", "email_verified": True}),
    ],
)
def test_token_yang_tidak_sah_ditolak(client, penyedia, pasang, penyusun, timpa, klaim):
    pasang(penyedia, **timpa)

    assert lewat_penyedia(client, penyedia, klaim)["Location"] == "/masuk/"
    assert "tidak menjawab dengan benar" in client.get("/masuk/").text


@pytest.fixture(scope="module")
def dua_kunci():
    return [rsa.generate_private_key(public_exponent=65537, key_size=2048) for _ in range(2)]


@pytest.mark.parametrize(
    ("ubah", "kepala", "sah"),
    [
        ({}, {}, True),
        ({"aud": "klien-lain"}, {}, False),
        ({"iss": "https://lain.contoh"}, {}, False),
        ({"exp": 1}, {}, False),
        ({"exp": None}, {}, False),
        ({}, {"kunci": 1}, False),  # signed by somebody else
        ({}, {"kid": "tidak-ada"}, False),
        ({}, {"alg": "none"}, False),
        ({}, {"alg": "HS256"}, False),  # the public key taken for a shared secret
    ],
)
def test_tanda_tangan_token_diperiksa(dua_kunci, ubah, kepala, sah):
    umum = jwt.algorithms.RSAAlgorithm.to_jwk(dua_kunci[0].public_key(), as_dict=True) | {"kid": "satu", "alg": "RS256"}
    isi = {"iss": "https://penyedia.contoh", "aud": "ruang-kerja", "sub": "x", "nonce": "n", "exp": 2**33} | ubah
    isi = {nama: nilai for nama, nilai in isi.items() if nilai is not None}
    alg = kepala.get("alg", "RS256")
    kunci = {"none": None, "HS256": b"k" * 32}.get(alg, dua_kunci[kepala.get("kunci", 0)])
    token = jwt.encode(isi, kunci, algorithm=alg, headers={"kid": kepala.get("kid", "satu")})

    def baca():
        return oidc._baca(token, {"keys": [umum]}, "https://penyedia.contoh", "ruang-kerja", "n")

    if sah:
        assert baca()["sub"] == "x"
    else:
        with pytest.raises((jwt.PyJWTError, ValueError)):
            baca()


@pytest.mark.parametrize("akibat", ["mati", "padam", "batal", "asing"])
def test_tanpa_penyedia(client, penyedia, pasang, penyusun, akibat):
    if akibat == "mati":
        assert client.get(MASUK).status_code == 404
        assert "Masuk dengan" not in client.get("/masuk/").text
        return
    pasang("http://127.0.0.1:9" if akibat == "padam" else penyedia)
    assert "Masuk dengan Akun Kota" in client.get("/masuk/").text
    alamat = MASUK if akibat == "padam" else f"{MASUK}kembali/?error=access_denied"
    if akibat == "asing":
        alamat = f"{MASUK}kembali/?code=x&state=y"  # a state that was never given out
    elif akibat == "batal":
        keadaan = urlsplit(client.get(MASUK)["Location"]).query.split("state=")[1].split("&")[0]
        alamat += f"&state={keadaan}"

    assert client.get(alamat)["Location"] == "/masuk/"
