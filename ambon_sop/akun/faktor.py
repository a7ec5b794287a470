"""The second factor: who must have one, who has one, and how its secrets are kept (ASVS 6.3.3, 6.5)."""

import base64

import segno
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import generate_totp_secret
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.db.models import Exists, OuterRef
from django.utils.crypto import salted_hmac

Jenis = Authenticator.Type
# Recovery codes stand in for one of these; alone they are no factor.
UTAMA = (Jenis.TOTP, Jenis.WEBAUTHN)
ADA = Exists(Authenticator.objects.filter(user=OuterRef("pengguna"), type__in=UTAMA))  # beside a Penugasan
TOTP_NAMA = "Ruang Kerja Kota Ambon"


def wajib(penugasan):
    """Whether one of these hats, worn or not, asks for a second factor."""
    return any(satu.peran in settings.FAKTOR_KEDUA_WAJIB for satu in penugasan)


def harus_dipasang(pengguna):
    """Whether this person must set a factor up before anything else. The middleware has looked already."""
    return wajib(pengguna.penugasan_pilihan) and not pengguna.penugasan_pilihan[0].berfaktor


def milik(pengguna):
    """{kind: [authenticators]} of a person, oldest first."""
    semua = {jenis: [] for jenis in Jenis}
    for satu in Authenticator.objects.filter(user=pengguna).order_by("pk"):
        semua[satu.type].append(satu)
    return semua


def dapat_dihapus(pengguna, faktor):
    """Whether the person may drop this one: who must have a factor keeps at least one."""
    lain = Authenticator.objects.filter(user=pengguna, type__in=UTAMA).exclude(pk=faktor.pk)
    return not wajib(pengguna.penugasan_pilihan) or lain.exists()


def sandi_simpan():
    """Encrypts with the present SECRET_KEY, reads what earlier ones have written."""
    rahasia = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    kunci = [salted_hmac("akun.faktor", "simpan", secret=satu, algorithm="sha256").digest() for satu in rahasia]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(satu)) for satu in kunci])


class FaktorAdapter(DefaultMFAAdapter):
    """allauth's second factor in our words; its secrets lie in the database encrypted."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": "Kode ini tidak cocok. Tiap kode berlaku 30 detik: pakai yang sedang tampil. "
        "Jika tetap tidak cocok, setel jam telepon ke otomatis.",
    }

    def get_totp_issuer(self):
        return TOTP_NAMA

    def get_totp_label(self, user):
        return user.username

    def build_totp_svg_uri(self, url):
        """The QR code as the address of an image."""
        return segno.make(url, error="m").svg_data_uri(scale=5, dark="black", light="white")

    def encrypt(self, text):
        return sandi_simpan().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text):
        try:
            return sandi_simpan().decrypt(encrypted_text.encode()).decode()
        except InvalidToken:
            # Written under a key that is lost: matches no code, and tells nothing.
            return generate_totp_secret()

    def generate_authenticator_name(self, user, type):
        nomor = Authenticator.objects.filter(user=user, type=type).count() + 1
        return "Kunci keamanan" if nomor == 1 else f"Kunci keamanan {nomor}"

    def get_public_key_credential_rp_entity(self):
        return super().get_public_key_credential_rp_entity() | {"name": TOTP_NAMA}
