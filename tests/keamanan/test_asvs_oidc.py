"""Tokens of single sign-on: only of this provider, for this client, of now, under its own key (ASVS V9, V10)."""

import io
import json
import time

import jwt
import pytest
from allauth.socialaccount import app_settings
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from cryptography.hazmat.primitives.asymmetric import rsa
from requests import Response, TooManyRedirects
from requests.adapters import BaseAdapter

from ambon_sop.akun.oidc import OidcAdapter, _baca

PENERBIT, KLIEN, NONCE = "https://masuk.contoh.go.id", "ruang-kerja", "angka-acak"
KUNCI, ASING = (rsa.generate_private_key(65537, 2048) for _ in range(2))


def jwk(kunci, nama="k1"):
    return json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(kunci.public_key())) | {
        "kid": nama,
        "alg": "RS256",
        "use": "sig",
    }


def token(kunci=KUNCI, algoritma="RS256", kepala=None, **timpa):
    isi = {"iss": PENERBIT, "aud": KLIEN, "sub": "7", "nonce": NONCE, "exp": time.time() + 60} | timpa
    isi = {nama: nilai for nama, nilai in isi.items() if nilai is not None}
    return jwt.encode(isi, kunci, algorithm=algoritma, headers={"kid": "k1"} | (kepala or {}))


def baca(satu, nonce=NONCE):
    return _baca(satu, {"keys": [jwk(KUNCI)]}, PENERBIT, KLIEN, nonce)


PALSU = {
    "another client's": token(aud="lain"),
    "another issuer's": token(iss="https://lain.contoh"),
    "outlived": token(exp=time.time() - 120),
    "not yet": token(nbf=time.time() + 600),
    "without an end": token(exp=None),
    "without a client": token(aud=None),
    "of nobody": token(sub=None),
    "of another journey": token(nonce="angka-lain"),
    "of no journey": token(nonce=None),
    "under a foreign key": token(ASING),
    "brings its own key": token(ASING, kepala={"jwk": jwk(ASING), "jku": "https://lain.contoh/jwks"}),
    "under an unknown key": token(ASING, kepala={"kid": "k2"}),
    "unsigned": token("", "none"),
    "signed by a secret": token("k" * 64, "HS256"),
}


@pytest.mark.parametrize("sebab", PALSU)
def test_token_palsu_ditolak(sebab):
    with pytest.raises((jwt.PyJWTError, ValueError)):
        baca(PALSU[sebab])


def test_token_yang_sah_terbaca_dan_tidak_disimpan():
    assert baca(token())["sub"] == "7"
    assert not app_settings.STORE_TOKENS


def test_perjalanan_tanpa_angka_tidak_menerima_token():
    """10.5.1: a state that was kept without a nonce takes no token, not even one without."""
    for satu in (token(nonce=""), token(nonce="None"), token(nonce=None), token()):
        with pytest.raises((jwt.PyJWTError, ValueError)):
            baca(satu, nonce=None)


def test_penyedia_yang_menyebut_nama_lain_ditolak(settings):
    """10.5.3: before anything is asked of it."""
    settings.OIDC = {"alamat": PENERBIT}
    penyedia = OidcAdapter.__new__(OidcAdapter)
    penyedia.__dict__["_openid_config"] = {"issuer": "https://lain.contoh", "jwks_uri": "https://lain.contoh/jwks"}
    with pytest.raises(OAuth2Error, match="another name"):
        penyedia._decode_id_token(None, token())


class Pengalih(BaseAdapter):
    """A service that sends its callers elsewhere."""

    def send(self, request, **_):
        jawaban = Response()
        jawaban.status_code, jawaban.url, jawaban.request, jawaban.raw = 302, request.url, request, io.BytesIO()
        jawaban.headers["Location"] = "http://lain.contoh/"
        return jawaban

    def close(self):
        pass


def test_tidak_mengikuti_pengalihan():
    """15.3.2: who is asked is who was set."""
    with get_adapter().get_requests_session() as sesi:
        sesi.mount("http://", Pengalih())
        with pytest.raises(TooManyRedirects):
            sesi.get("http://masuk.contoh.go.id/jwks")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("asal", "jawab"), [("cross-site", 302), ("same-site", 302), ("same-origin", 404), ("none", 404)]
)
def test_tautan_situs_lain_tidak_memasukkan_siapa_pun(client, asal, jawab):
    """7.6.2: from our own page the way is open (here: off, 404); another site's link goes nowhere."""
    jawaban = client.get("/masuk/sso/oidc/", headers={"sec-fetch-site": asal})
    assert jawaban.status_code == jawab
    assert jawab == 404 or jawaban["Location"] == "/masuk/"
