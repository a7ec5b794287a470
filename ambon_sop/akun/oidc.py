"""Single sign-on by OpenID Connect, off until OIDC_ALAMAT is set: it opens accounts that are here, and makes none.

The first time, whom the provider vouches for is found by the verified e-mail of the signed token; from then on by what
the provider never gives to anybody else, its `sub`. So a mailbox that goes to another person opens no account of the
one before (ASVS 10.5.2). Of the token nothing is stored but a hash of issuer and `sub`. The second factor is asked as
after a password.
"""

import hashlib
import secrets

import jwt
from allauth.account.utils import get_next_redirect_url
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter, get_adapter
from allauth.socialaccount.models import SocialAccount, SocialApp
from allauth.socialaccount.providers.base import AuthError, AuthProcess
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_safe
from requests import RequestException

from ambon_sop.akun.backends import rapikan
from ambon_sop.akun.batas import dibatasi
from ambon_sop.akun.jejak import BELUM_MASUK
from ambon_sop.akun.kebijakan import terbuka
from ambon_sop.akun.models import Pengguna
from ambon_sop.audit.catat import catat

ALGORITMA = ["RS256", "PS256", "ES256"]
BATAS = (200, 600)  # of one address; an office may share it
LINGKUP = ["openid", "email"]  # nothing else of the person is asked for
SENDIRI = ("same-origin", "none")  # from a page of ours; typed or from a bookmark
TIDAK_DIKENAL = "Akun dengan email itu tidak ada atau belum diaktifkan di sini. Minta Admin membuatkannya."
ORANG_LAIN = (
    "Akun dengan email itu sudah terikat pada orang lain di layanan masuk itu. Bila itu memang Anda, minta Admin "
    "melepas ikatannya."
)
BELUM_PASTI = "Layanan masuk itu belum memastikan email Anda. Masuk dengan kata sandi, atau hubungi Admin."
DIBATALKAN = "Masuk dibatalkan di layanan itu."
GAGAL = "Layanan masuk itu tidak menjawab dengan benar. Coba lagi sebentar, atau masuk dengan kata sandi."


class OidcAdapter(OpenIDConnectOAuth2Adapter):
    """allauth's client, which checks the signature of every token, also where no TLS of the provider stands for it."""

    nonce = None  # what this browser's journey began with

    def complete_login(self, request, app, token, **kwargs):
        if not kwargs["response"].get("id_token"):
            raise OAuth2Error("The provider sends no id_token.")
        masuk = super().complete_login(request, app, token, **kwargs)
        masuk.klaim = masuk.account.extra_data["id_token"]
        masuk.account.extra_data = {}
        masuk.account.uid = hashlib.sha256(f"{masuk.klaim['iss']}\n{masuk.klaim['sub']}".encode()).hexdigest()
        return masuk

    def _decode_id_token(self, app, id_token):
        # A provider must not pass for another one (ASVS 10.5.3): what it calls itself is the address that is set here.
        if self.openid_config["issuer"].rstrip("/") != settings.OIDC["alamat"].rstrip("/"):
            raise OAuth2Error("The provider calls itself by another name.")
        with get_adapter().get_requests_session() as sesi:
            jawaban = sesi.get(self.openid_config["jwks_uri"])
            jawaban.raise_for_status()
        try:
            return _baca(id_token, jawaban.json(), self.openid_config["issuer"], app.client_id, self.nonce)
        except (jwt.PyJWTError, ValueError) as salah:
            raise OAuth2Error("This id_token is not valid.") from salah


def _baca(token, kunci, penerbit, untuk, nonce):
    """What a token says, signed with one of these keys (a JWKS), by this issuer, for this client and this journey, not
    outlived. ValueError or jwt.PyJWTError for any other.
    """
    pengenal = jwt.get_unverified_header(token).get("kid")  # may be left out where there is one key
    cocok = [satu for satu in jwt.PyJWKSet.from_dict(kunci).keys if pengenal in (None, satu.key_id)]
    if not cocok:
        raise ValueError("no such key")
    wajib = {"require": ["iss", "aud", "exp", "sub", "nonce"]}
    klaim = jwt.decode(token, cocok[0], algorithms=ALGORITMA, issuer=penerbit, audience=untuk, options=wajib)
    if not nonce or not secrets.compare_digest(str(klaim["nonce"]).encode(), nonce.encode()):
        raise ValueError("a token of another journey")  # ASVS 10.5.1
    return klaim


class KePenyedia(OAuth2LoginView):
    """On to the provider, with a number by chance that its token must bring back."""

    def dispatch(self, request):
        nonce = secrets.token_urlsafe(32)
        return self.get_provider().redirect(
            request,
            AuthProcess.LOGIN,
            next_url=get_next_redirect_url(request),
            scope=LINGKUP,
            auth_params={"nonce": nonce},
            nonce=nonce,  # kept beside the state
        )


class DariPenyedia(OAuth2CallbackView):
    """Back from the provider: state and number are used up."""

    def _get_state(self, request, provider):
        keadaan, jawaban = super()._get_state(request, provider)
        self.adapter.nonce = (keadaan or {}).get("nonce")
        return keadaan, jawaban


class TunggalAdapter(DefaultSocialAccountAdapter):
    """Whom a token opens the door."""

    def is_open_for_signup(self, request, sociallogin):
        return False

    def get_requests_session(self):
        """A redirect is no answer: only the provider that is set here is asked (ASVS 15.3.2)."""
        sesi = super().get_requests_session()
        sesi.max_redirects = 0
        return sesi

    def authenticate_by_email(self, sociallogin):
        """Called where the provider's person is not known yet: bind it to the account with its verified e-mail."""
        if sociallogin.klaim.get("email_verified") is not True:
            raise ImmediateHttpResponse(_tolak(self.request, BELUM_PASTI))
        orang, alasan = _ikat(rapikan(sociallogin.klaim.get("email", "")), sociallogin.account)
        if alasan:
            raise ImmediateHttpResponse(_tolak(self.request, alasan))
        return orang, None

    def pre_social_login(self, request, sociallogin):
        if not sociallogin.user.is_active:
            raise ImmediateHttpResponse(_tolak(request, TIDAK_DIKENAL))

    def on_authentication_error(self, request, provider, error=None, exception=None, extra_context=None):
        raise ImmediateHttpResponse(_tolak(request, DIBATALKAN if error == AuthError.CANCELLED else GAGAL))


@transaction.atomic
def _ikat(email, ikatan):
    """Bind the provider's person (a SocialAccount that is not saved) to the open account with this address, unless it
    is another one's. Returns (account, None) or (None, why not).
    """
    orang = Pengguna.objects.select_for_update().filter(email=email, is_active=True).first()
    if orang is None:
        return None, TIDAK_DIKENAL
    if orang.socialaccount_set.filter(provider=ikatan.provider).exclude(uid=ikatan.uid).exists():
        return None, ORANG_LAIN
    kunci = {"provider": ikatan.provider, "uid": ikatan.uid}
    _, baru = SocialAccount.objects.get_or_create(**kunci, defaults={"user": orang})
    if baru:
        catat("tunggal_ikat", orang, pelaku=orang.pelaku)
    return orang, None


def _tolak(request, alasan):
    """Back to the log-in page, with the reason; the audit trail names nobody, for nobody is known."""
    catat("masuk_gagal", pelaku=BELUM_MASUK, nama=f"Masuk tunggal: {alasan}")
    messages.error(request, alasan)
    return redirect("account_login")


def _jalankan(view, request, provider_id):
    try:
        return view.adapter_view(OidcAdapter(request, provider_id))(request)
    except SocialApp.DoesNotExist:
        raise Http404("Single sign-on is off.") from None
    except RequestException:
        return _tolak(request, GAGAL)


@terbuka
@require_safe
@dibatasi("oidc", *BATAS)
def oidc_masuk(request, provider_id):
    """On to the provider, for who pressed our button: another site's link logs nobody in (ASVS 7.6.2)."""
    if request.headers.get("Sec-Fetch-Site", SENDIRI[0]) not in SENDIRI:
        return redirect("account_login")
    return _jalankan(KePenyedia, request, provider_id)


@terbuka
@require_safe
@dibatasi("oidc", *BATAS)
def oidc_kembali(request, provider_id):
    """Back from the provider."""
    return _jalankan(DariPenyedia, request, provider_id)
