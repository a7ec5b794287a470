"""A code that a person types for the second factor: of the app, or one of the recovery codes. Each works once."""

from allauth.mfa.models import Authenticator
from django.conf import settings

from ambon_sop.akun import kode_pemulihan
from ambon_sop.akun.batas import boleh
from ambon_sop.akun.faktor import Jenis

BATAS = (10, 9000)  # tries of one person: ten at once, 96 a day
MASA = 30 * (2 * settings.MFA_TOTP_TOLERANCE + 2)  # seconds in which a code of the app could still fit


def rapikan(kode):
    """A code without the spaces and dashes with which people write it."""
    return "".join(c for c in kode if c.isalnum())


def boleh_mencoba(request, pengguna):
    """Whether this person has a try left. Asking is trying."""
    return boleh(request, "faktor", *BATAS, siapa=pengguna.pk)


def pertama_kali(request, pengguna, kode):
    """Whether this person uses this code of the app for the first time while it could fit. Asking is using; allauth
    remembers it in the cache of one process only, and too shortly.
    """
    return boleh(request, "kode", 1, MASA, siapa=f"{pengguna.pk}|{rapikan(kode)}")


def pakai(request, pengguna, kode):
    """The authenticator that this code is of, the code being used up; None where it fits none."""
    aplikasi = Authenticator.objects.filter(user=pengguna, type=Jenis.TOTP).first()
    if aplikasi and aplikasi.wrap().validate_code(kode):
        return aplikasi if pertama_kali(request, pengguna, kode) else None
    return kode_pemulihan.pakai(pengguna, rapikan(kode))
